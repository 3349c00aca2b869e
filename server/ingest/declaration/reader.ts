import { isProductCode } from '../../facts/catalogue.ts'
import type { Pseudonym } from '../../facts/rows.ts'
import { cents, type Cents } from '../../units/cents.ts'
import { dateText } from '../../units/period.ts'
import { isBsn } from '../bsn.ts'
import { JW323 } from '../jw323/dialect.ts'
import { Seen } from '../fields/seen.ts'
import type { Ledger } from '../ledger.ts'
import { euros } from '../messages.ts'
import type { ReadContext, TextReader } from '../reading.ts'
import { WMO323 } from '../wmo323/dialect.ts'
import { Walker, type MessageEvents } from '../xml/walker.ts'
import type { Dialect } from './dialect.ts'
import { checkDeclaration, checkHeader } from './header.ts'
import { Leaves } from './leaves.ts'
import { amountOf, checkPrestatie, PRESTATIE_LEAVES, statedTotal } from './prestatie.ts'
import { BERICHT } from './schema.ts'

const DIALECTS: readonly Dialect[] = [WMO323, JW323]
const OTHER_MESSAGE = /^http:\/\/www\.istandaarden\.nl\/i(wmo|jw)\//

/** Reads the declaration messages WMO323 and JW323: Bericht → Header, Declaratie → Client → Prestatie, one cost line each. */
export function declarationReader(context: ReadContext, ledger: Ledger): TextReader {
  return new Walker(ledger, new Declaration(context, ledger))
}

class Declaration implements MessageEvents {
  #context: ReadContext
  #ledger: Ledger
  #dialect: Dialect = WMO323
  #leaves = new Leaves()
  #references = new Seen()
  #line = 0
  #bsn = ''
  #person: Pseudonym | null = null
  #sum = 0
  #stated: Cents | null = null

  constructor(context: ReadContext, ledger: Ledger) {
    this.#context = context
    this.#ledger = ledger
  }

  root(local: string, namespace: string): ReturnType<MessageEvents['root']> {
    const dialect = DIALECTS.find((item) => item.namespaces.message === namespace)
    if (local !== 'Bericht' || dialect === undefined) {
      this.#ledger.stop(local !== 'Bericht' || OTHER_MESSAGE.test(namespace) ? 'KIND_UNKNOWN' : 'XML_NAMESPACE', { line: null, field: null })
      return null
    }
    this.#dialect = dialect
    this.#ledger.kind = dialect.kind
    return { schema: BERICHT, namespaces: dialect.namespaces }
  }

  open(key: string, line: number): void {
    if (key === 'Prestatie') this.#openPrestatie(line)
    else if (key === 'Client') this.#forgetClient()
  }

  leaf(key: string, text: string, line: number): void {
    if (key === 'Bsn') this.#identify(text, line)
    else this.#leaves.keep(key, text, line)
  }

  close(key: string): void {
    if (key === 'Prestatie') this.#closePrestatie()
    else if (key === 'Client') this.#forgetClient()
    else if (key === 'Header') this.#closeHeader()
    else if (key === 'TotaalIngediendBedrag') this.#closeHead()
    else if (key === 'Bericht') this.#closeMessage()
  }

  #openPrestatie(line: number): void {
    this.#line = line
    this.#leaves.forget(PRESTATIE_LEAVES)
  }

  #forgetClient(): void {
    this.#bsn = ''
    this.#person = null
  }

  #identify(text: string, line: number): void {
    if (!isBsn(text)) return this.#ledger.note('BSN_INVALID', { line, field: 'Bsn' })
    this.#bsn = text
    this.#person = this.#context.pseudonymise.person(text)
  }

  #closeHeader(): void {
    checkHeader(this.#leaves, this.#ledger, { dialect: this.#dialect, gemeente: this.#context.gemeente })
    if (this.#ledger.refused) return
    this.#ledger.sender = this.#leaves.text('Afzender')
    this.#ledger.messageId = this.#context.pseudonymise.reference(this.#leaves.text('Identificatie'))
  }

  #closeHead(): void {
    checkDeclaration(this.#leaves, this.#ledger)
    this.#stated = statedTotal(this.#leaves, this.#ledger)
  }

  #closePrestatie(): void {
    this.#ledger.records++
    checkPrestatie(this.#leaves, this.#ledger, this.#bsn)
    this.#checkReference(this.#leaves.text('ReferentieNummer'))
    const amount = amountOf(this.#leaves, this.#ledger)
    this.#sum += amount ?? 0
    if (!this.#ledger.refused && amount !== null && this.#person !== null) this.#land(amount, this.#person)
  }

  #checkReference(reference: string): void {
    if (reference !== '' && this.#references.twice(reference)) this.#ledger.note('DUPLICATE_KEY', this.#leaves.at('ReferentieNummer'))
  }

  #land(amount: Cents, person: Pseudonym): void {
    const leaves = this.#leaves
    const product = this.#product(leaves.text('ProductCategorie'))
    this.#ledger.landAmount({
      kind: 'cost', line: this.#line, reference: this.#context.pseudonymise.reference(leaves.text('ReferentieNummer')), person, wet: this.#dialect.wet, product,
      from: dateText(leaves.text('productFrom')), to: dateText(leaves.text('productTo')), booked: dateText(leaves.text('DeclaratieDagtekening')),
      amount, provider: leaves.text('Afzender'), wijk: null,
    }, product.endsWith('-onbekend'))
  }

  #product(category: string): string {
    const product = `${this.#dialect.productPrefix}-${category}`
    if (isProductCode(product)) return product
    this.#ledger.note('PRODUCT_UNKNOWN', this.#leaves.at('ProductCategorie'))
    return `${this.#dialect.productPrefix}-onbekend`
  }

  #closeMessage(): void {
    if (this.#ledger.refused || this.#stated === null || cents(this.#sum) === this.#stated) return
    this.#ledger.note('TOTAL_MISMATCH', this.#leaves.at('total'), `het bericht noemt ${euros(this.#stated)}, de regels zijn samen ${euros(this.#sum)}`)
  }
}
