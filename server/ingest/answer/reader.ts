import type { Pseudonym } from '../../facts/rows.ts'
import { cents, type Cents } from '../../units/cents.ts'
import type { Body, World } from '../bericht/body.ts'
import { Client } from '../bericht/client.ts'
import { checkHeader, checkNumber, providerOf } from '../bericht/header.ts'
import { Leaves } from '../bericht/leaves.ts'
import { rejectedCost } from '../declaration/cost.ts'
import { checkForm, PRESTATIE_LEAVES, signed } from '../declaration/prestatie.ts'
import { dateFault } from '../fields/date.ts'
import { Seen } from '../fields/seen.ts'
import { euros } from '../messages.ts'

const RETURN_CODE = /^[0-9A-Z]{4}$/
/** "Geen opmerking": what has no other code was not rejected. */
const NO_REMARK = '0200'
/** The whole message was rejected for technical reasons; its lines are not named. */
const TECHNICAL = '0001'
/** The whole declaration was granted. */
const GRANTED = '8001'

/** Reads the answer messages WMO325 and JW325: each rejected line becomes a cost line with the opposite amount. */
export const answerBody = (world: World): Body => new Answer(world)

class Answer implements Body {
  #world: World
  #leaves = new Leaves()
  #references = new Seen()
  #client: Client
  #line = 0
  #answered = false
  #headerCodes = new Set<string>()
  #rejected = false
  #sum = 0
  #submitted: Cents | null = null
  #granted: Cents | null = null

  constructor(world: World) {
    this.#world = world
    this.#client = new Client(world.context, world.ledger)
    world.ledger.countMoney()
  }

  open(key: string, line: number): void {
    if (key === 'Prestatie') this.#openPrestatie(line)
    else if (key === 'Client') this.#client.forget()
    else if (key === 'DeclaratieAntwoord') this.#answered = true
  }

  leaf(key: string, text: string, line: number): void {
    if (key === 'Bsn') this.#client.identify(text, line)
    else if (key.endsWith('Code') && key !== 'BerichtCode' && key !== 'ProductCode') this.#code(key, text, line)
    else this.#leaves.keep(key, text, line)
  }

  close(key: string): void {
    if (key === 'Prestatie') this.#closePrestatie()
    else if (key === 'Client') this.#client.forget()
    else if (key === 'Header') this.#closeHeader()
    else if (key === 'TotaalToegekendBedrag') this.#closeTotals()
    else if (key === 'Bericht') this.#closeMessage()
  }

  #openPrestatie(line: number): void {
    this.#line = line
    this.#rejected = false
    this.#leaves.forget(PRESTATIE_LEAVES)
  }

  #code(key: string, text: string, line: number): void {
    if (!RETURN_CODE.test(text)) this.#world.ledger.note('FIELD_PATTERN', { line, field: 'RetourCode' })
    else if (key === 'headerCode') this.#headerCodes.add(text)
    else if (key === 'lineCode' && text !== NO_REMARK) this.#rejected = true
  }

  #closeHeader(): void {
    checkHeader(this.#leaves, this.#world.ledger, this.#world)
    checkNumber(this.#leaves, this.#world.ledger, 'declarationId')
    this.#leaves.check('declarationDate', this.#world.ledger, dateFault)
  }

  #closeTotals(): void {
    checkNumber(this.#leaves, this.#world.ledger, 'DeclaratieNummer')
    this.#submitted = signed(this.#leaves, this.#world.ledger, 'total')
    this.#granted = signed(this.#leaves, this.#world.ledger, 'granted')
  }

  #closePrestatie(): void {
    const { ledger } = this.#world
    ledger.records++
    checkForm(this.#leaves, ledger, this.#client.bsn)
    const reference = this.#leaves.text('ReferentieNummer')
    if (reference !== '' && this.#references.twice(reference)) ledger.note('DUPLICATE_KEY', this.#leaves.at('ReferentieNummer'))
    const amount = signed(this.#leaves, ledger, 'amount')
    if (!this.#rejected) return
    this.#sum += amount ?? 0
    if (!ledger.refused && amount !== null && this.#client.person !== null) this.#land(this.#client.person, amount)
  }

  #land(person: Pseudonym, amount: Cents): void {
    const row = rejectedCost(this.#leaves, this.#world, { person, line: this.#line, amount })
    this.#world.ledger.landAmount(row, row.product.endsWith('-onbekend'))
  }

  #closeMessage(): void {
    const { ledger, dialect, context } = this.#world
    const whole = !this.#answered && this.#headerCodes.has(TECHNICAL)
    if (!this.#answered && !whole && !this.#headerCodes.has(GRANTED)) ledger.note('XML_ELEMENT_MISSING', { line: null, field: 'DeclaratieAntwoord' })
    this.#checkTotals()
    if (ledger.refused) return
    ledger.land({
      kind: 'answer', line: 1, declared: dialect.declared, provider: providerOf(this.#leaves, dialect),
      declaration: context.pseudonymise.reference(this.#leaves.text('declarationId')), submitted: this.#submitted, granted: this.#granted, whole,
    })
  }

  #checkTotals(): void {
    const { ledger } = this.#world
    if (ledger.refused || this.#submitted === null || this.#granted === null) return
    const refused = this.#submitted - this.#granted
    if (cents(this.#sum) !== refused) ledger.note('ANSWER_TOTAL', this.#leaves.at('granted'), `afgewezen volgens de totalen ${euros(refused)}, volgens de regels ${euros(this.#sum)}`)
  }
}
