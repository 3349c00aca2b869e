import type { Ledger } from '../ledger.ts'
import type { At, Code } from '../messages.ts'

/** Names on screen for leaves whose element name occurs in more than one place. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ['declarationFrom', 'DeclaratiePeriode/Begindatum'], ['declarationTo', 'DeclaratiePeriode/Einddatum'],
  ['productFrom', 'ProductPeriode/Begindatum'], ['productTo', 'ProductPeriode/Einddatum'],
  ['amount', 'IngediendBedrag/Bedrag'], ['amountMark', 'IngediendBedrag/DebetCredit'],
  ['total', 'TotaalIngediendBedrag/TotaalBedrag'], ['totalMark', 'TotaalIngediendBedrag/DebetCredit'],
  ['granted', 'TotaalToegekendBedrag/TotaalBedrag'], ['grantedMark', 'TotaalToegekendBedrag/DebetCredit'],
  ['declarationId', 'DeclaratieIdentificatie/Identificatie'], ['declarationDate', 'DeclaratieIdentificatie/Dagtekening'],
])

/** The texts of a message that were read last, each with its line. A leaf that is not there has the empty text: the walker has said so. */
export class Leaves {
  #kept = new Map<string, { text: string; line: number }>()

  /** Every leaf has one place, written over again and again: a message has millions of leaves, of some thirty names. */
  keep(key: string, text: string, line: number): void {
    const known = this.#kept.get(key)
    if (known === undefined) {
      this.#kept.set(key, { text, line })
      return
    }
    known.text = text
    known.line = line
  }

  /** Forgets leaves before a group that repeats. */
  forget(keys: readonly string[]): void {
    for (const key of keys) {
      const known = this.#kept.get(key)
      if (known !== undefined) known.text = ''
    }
  }

  text(key: string): string {
    return this.#kept.get(key)?.text ?? ''
  }

  at(key: string): At {
    return { line: this.#kept.get(key)?.line ?? null, field: SHOWN.get(key) ?? key }
  }

  /** Notes what a rule finds wrong with a leaf; true when the leaf is there and good. */
  check(key: string, ledger: Ledger, fault: (text: string) => Code | null): boolean {
    const text = this.text(key)
    if (text === '') return false
    const code = fault(text)
    if (code !== null) ledger.note(code, this.at(key))
    return code === null
  }
}
