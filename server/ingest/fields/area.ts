import type { BuurtCode, GemeenteCode, WijkCode } from '../../units/areas.ts'
import { isBuurtCode, isWijkCode } from '../../units/areas.ts'
import type { Ledger } from '../ledger.ts'
import type { At } from '../messages.ts'
import type { KnownAreas } from '../reading.ts'

/** Holds codes of wijken and buurten against the gemeente and its known areas. When no areas are known yet it says so once. */
export class AreaCheck {
  #gemeente: string
  #areas: KnownAreas
  #ledger: Ledger
  #warned = false

  constructor(gemeente: GemeenteCode, areas: KnownAreas, ledger: Ledger) {
    this.#gemeente = gemeente.slice(2)
    this.#areas = areas
    this.#ledger = ledger
  }

  /** The wijk a code names, null when it cannot be used; an unknown one has a warning, a foreign one a refusal. */
  wijk(text: string, at: At): WijkCode | null {
    if (!isWijkCode(text)) return this.#refuse('WIJK_FORMAT', at)
    if (text.slice(2, 6) !== this.#gemeente) return this.#refuse('WIJK_OTHER_MUNICIPALITY', at)
    if (this.#known(this.#areas.wijken, text)) return text
    return this.#refuse('WIJK_UNKNOWN', at)
  }

  /** True for the code of a wijk of our gemeente, known or not. */
  ours(text: string): boolean {
    return text.slice(2, 6) === this.#gemeente
  }

  /** The buurt a code names; an unknown one is kept, with a warning: later areas may know it. */
  buurt(text: string, at: At): BuurtCode | null {
    if (!isBuurtCode(text)) return this.#refuse('BUURT_FORMAT', at)
    if (text.slice(2, 6) !== this.#gemeente) return this.#refuse('BUURT_OTHER_MUNICIPALITY', at)
    if (!this.#known(this.#areas.buurten, text)) this.#ledger.note('BUURT_UNKNOWN', at)
    return text
  }

  #known(codes: ReadonlySet<string>, code: string): boolean {
    if (codes.has(code)) return true
    if (codes.size > 0) return false
    if (!this.#warned) this.#ledger.note('AREAS_MISSING')
    this.#warned = true
    return true
  }

  #refuse(code: Parameters<Ledger['note']>[0], at: At): null {
    this.#ledger.note(code, at)
    return null
  }
}
