import type { CostRow, Pseudonym } from '../../facts/rows.ts'
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

/** The cost of a declared line. A credit points to the line it takes back. */
export function declaredCost(leaves: Leaves, world: World, line: Line): CostRow {
  const { pseudonymise } = world.context
  const previous = leaves.text('VorigReferentieNummer')
  return costOf(leaves, world, line, {
    reference: pseudonymise.reference(leaves.text('ReferentieNummer')), booked: leaves.text('DeclaratieDagtekening'),
    amount: line.amount, reverses: previous === '' ? null : pseudonymise.reference(previous), rejected: false,
  })
}

/** The cost of a rejected line: the declared one with the opposite sign, which it points to. A line is rejected once, so its reference follows from that. */
export function rejectedCost(leaves: Leaves, world: World, line: Line): CostRow {
  const reverses = world.context.pseudonymise.reference(leaves.text('ReferentieNummer'))
  return costOf(leaves, world, line, { reference: reverses, booked: leaves.text('Dagtekening'), amount: cents(0 - line.amount), reverses, rejected: true })
}

type Own = Pick<CostRow, 'reference' | 'amount' | 'reverses' | 'rejected'> & { readonly booked: string }

/** Every field by name: a spread here costs a fifth of the reading of a file. */
const costOf = (leaves: Leaves, world: World, line: Line, own: Own): CostRow => ({
  kind: 'cost', line: line.line, sender: world.ledger.stream, reference: own.reference, person: line.person, wet: world.dialect.wet,
  product: productOf(leaves, world.ledger, { dialect: world.dialect, key: 'ProductCategorie' }),
  from: dateText(leaves.text('productFrom')), to: dateText(leaves.text('productTo')), booked: dateText(own.booked), amount: own.amount,
  provider: providerOf(leaves, world.dialect), wijk: null, reverses: own.reverses, rejected: own.rejected,
})
