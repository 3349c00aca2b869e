import type { Pseudonym } from '../../facts/rows.ts'
import { cents, type Cents } from '../../units/cents.ts'
import type { Body, World } from '../bericht/body.ts'
import { Client } from '../bericht/client.ts'
import { checkHeader } from '../bericht/header.ts'
import { Leaves } from '../bericht/leaves.ts'
import { Seen } from '../fields/seen.ts'
import { euros } from '../messages.ts'
import { declaredCost } from './cost.ts'
import { checkDeclaration } from './head.ts'
import { amountOf, checkCredit, checkForm, checkPeriod, PRESTATIE_LEAVES, signed } from './prestatie.ts'

/** Reads the declaration messages WMO323 and JW323: Bericht → Header, Declaratie → Client → Prestatie, one cost line each. */
export const declarationBody = (world: World): Body => new Declaration(world)

class Declaration implements Body {
  #world: World
  #leaves = new Leaves()
  #references = new Seen()
  #client: Client
  #line = 0
  #sum = 0
  #stated: Cents | null = null

  constructor(world: World) {
    this.#world = world
    this.#client = new Client(world.context, world.ledger)
  }

  open(key: string, line: number): void {
    if (key === 'Prestatie') this.#openPrestatie(line)
    else if (key === 'Client') this.#client.forget()
  }

  leaf(key: string, text: string, line: number): void {
    if (key === 'Bsn') this.#client.identify(text, line)
    else this.#leaves.keep(key, text, line)
  }

  close(key: string): void {
    if (key === 'Prestatie') this.#closePrestatie()
    else if (key === 'Client') this.#client.forget()
    else if (key === 'Header') checkHeader(this.#leaves, this.#world.ledger, this.#world)
    else if (key === 'TotaalIngediendBedrag') this.#closeHead()
    else if (key === 'Bericht') this.#closeMessage()
  }

  #openPrestatie(line: number): void {
    this.#line = line
    this.#leaves.forget(PRESTATIE_LEAVES)
  }

  #closeHead(): void {
    checkDeclaration(this.#leaves, this.#world.ledger)
    this.#stated = signed(this.#leaves, this.#world.ledger, 'total')
  }

  #closePrestatie(): void {
    const { ledger } = this.#world
    ledger.records++
    if (checkForm(this.#leaves, ledger, this.#client.bsn)) checkPeriod(this.#leaves, ledger)
    this.#checkReference(this.#leaves.text('ReferentieNummer'))
    checkCredit(this.#leaves, ledger)
    const amount = amountOf(this.#leaves, ledger)
    this.#sum += amount ?? 0
    if (!ledger.refused && amount !== null && this.#client.person !== null) this.#land(this.#client.person, amount)
  }

  #checkReference(reference: string): void {
    if (reference !== '' && this.#references.twice(reference)) this.#world.ledger.note('DUPLICATE_KEY', this.#leaves.at('ReferentieNummer'))
  }

  #land(person: Pseudonym, amount: Cents): void {
    const row = declaredCost(this.#leaves, this.#world, { person, line: this.#line, amount })
    this.#world.ledger.landAmount(row, row.product.endsWith('-onbekend'))
  }

  #closeMessage(): void {
    const { ledger } = this.#world
    if (ledger.refused || this.#stated === null || cents(this.#sum) === this.#stated) return
    ledger.note('TOTAL_MISMATCH', this.#leaves.at('total'), `het bericht noemt ${euros(this.#stated)}, de regels zijn samen ${euros(this.#sum)}`)
  }
}
