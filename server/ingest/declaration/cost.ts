import { rejectionOf, type CostRow, type Pseudonym } from '../../facts/rows.ts'
import { cents, type Cents } from '../../units/cents.ts'
import { dateText } from '../../units/period.ts'
import type { World } from '../bericht/body.ts'
import { providerOf } from '../bericht/header.ts'
import type { Leaves } from '../bericht/leaves.ts'
import { productOf } from '../bericht/product.ts'

/** What a line is about besides its leaves. */
export interface Line {
  readonly person: Pseudonym
  /** Line in the file where it stands. */
  readonly line: number
  /** As declared, signed. */
  readonly amount: Cents
}

/** The cost of a declared line. A credit points to the line it corrects, where the message names one. */
export function declaredCost(leaves: Leaves, world: World, line: Line): CostRow {
  const previous = leaves.text('VorigReferentieNummer')
  const { reference } = world.context.pseudonymise
  return {
    ...common(leaves, world, line), reference: reference(leaves.text('ReferentieNummer')), booked: dateText(leaves.text('DeclaratieDagtekening')),
    amount: line.amount, reverses: previous === '' ? null : reference(previous), rejected: false,
  }
}

/** The cost of a rejected line: the declared one with the opposite sign, which it points to. A line is rejected once, so its reference follows from that. */
export function rejectedCost(leaves: Leaves, world: World, line: Line): CostRow {
  const reverses = world.context.pseudonymise.reference(leaves.text('ReferentieNummer'))
  return {
    ...common(leaves, world, line), reference: rejectionOf(reverses), booked: dateText(leaves.text('Dagtekening')),
    amount: cents(0 - line.amount), reverses, rejected: true,
  }
}

const common = (leaves: Leaves, world: World, { person, line }: Line) => ({
  kind: 'cost' as const, line, person, wet: world.dialect.wet, product: productOf(leaves, world.ledger, { dialect: world.dialect, key: 'ProductCategorie' }),
  from: dateText(leaves.text('productFrom')), to: dateText(leaves.text('productTo')), provider: providerOf(leaves, world.dialect), wijk: null,
})
