import type { AssignmentRow, CareStartRow, CareStopRow } from '../../facts/care-rows.ts'
import type { Pseudonym } from '../../facts/rows.ts'
import type { Body, World } from '../bericht/body.ts'
import { Client } from '../bericht/client.ts'
import { checkHeader } from '../bericht/header.ts'
import { Leaves } from '../bericht/leaves.ts'
import { Seen } from '../fields/seen.ts'
import { assignmentRow, checkAssignment } from './assignment.ts'
import { checkStart, checkStop, startRow, stopRow } from './delivered.ts'

/** One product of a message about care, as it was read. */
export interface Item {
  readonly leaves: Leaves
  readonly world: World
  readonly person: Pseudonym
  readonly line: number
}

/** How the products of one message are checked and turned into rows. */
interface Kind {
  /** The element that repeats. */
  readonly element: string
  /** Leaves that together tell one product of a message from the next. */
  readonly key: readonly string[]
  readonly check: (leaves: Leaves, world: World) => void
  readonly row: (item: Item) => AssignmentRow | CareStartRow | CareStopRow
}

const LEAVES = ['ToewijzingNummer', 'Categorie', 'Code', 'Toewijzingsdatum', 'Toewijzingstijd', 'Ingangsdatum', 'Einddatum', 'RedenWijziging', 'Volume', 'Eenheid',
  'Frequentie', 'Budget', 'ToewijzingIngangsdatum', 'Begindatum', 'RedenBeeindiging', 'StatusAanlevering'] as const
const DELIVERED_KEY = ['ToewijzingNummer', 'Categorie', 'Code', 'ToewijzingIngangsdatum', 'Begindatum'] as const

/** Reads the assignments of a WMO301 or JW301. */
export const assignmentBody = (world: World): Body =>
  new Care(world, { element: 'ToegewezenProduct', key: ['ToewijzingNummer', 'Toewijzingsdatum', 'Toewijzingstijd'], check: checkAssignment, row: assignmentRow })
/** Reads the starts of a WMO305 or JW305. */
export const startBody = (world: World): Body => new Care(world, { element: 'StartProduct', key: DELIVERED_KEY, check: checkStart, row: startRow })
/** Reads the stops of a WMO307 or JW307. */
export const stopBody = (world: World): Body => new Care(world, { element: 'StopProduct', key: DELIVERED_KEY, check: checkStop, row: stopRow })

class Care implements Body {
  #world: World
  #kind: Kind
  #leaves = new Leaves()
  #keys = new Seen()
  #client: Client
  #line = 0

  constructor(world: World, kind: Kind) {
    this.#world = world
    this.#kind = kind
    this.#client = new Client(world.context, world.ledger)
  }

  open(key: string, line: number): void {
    if (key !== this.#kind.element) return
    this.#line = line
    this.#leaves.forget(LEAVES)
  }

  leaf(key: string, text: string, line: number): void {
    if (key === 'Bsn') this.#client.identify(text, line)
    else this.#leaves.keep(key, text, line)
  }

  close(key: string): void {
    if (key === 'Header') checkHeader(this.#leaves, this.#world.ledger, this.#world)
    else if (key === this.#kind.element) this.#closeItem()
    else if (key === 'Client') this.#client.forget()
  }

  #closeItem(): void {
    const { ledger } = this.#world
    ledger.records++
    this.#kind.check(this.#leaves, this.#world)
    const key = this.#kind.key.map((name) => this.#leaves.text(name)).join(';')
    if (this.#keys.twice(key)) ledger.note('DUPLICATE_KEY', { line: this.#line, field: this.#kind.element })
    if (!ledger.refused && this.#client.person !== null) ledger.land(this.#kind.row({ leaves: this.#leaves, world: this.#world, person: this.#client.person, line: this.#line }))
  }
}
