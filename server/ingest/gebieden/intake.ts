import type { AreaGeometry } from '../../facts/rows.ts'
import { areaLevel, buurtCode, gemeenteCode, gemeenteOf, isBuurtCode, isGemeenteCode, wijkCode, wijkOfBuurt, type AreaLevel, type GemeenteCode, type WijkCode } from '../../units/areas.ts'
import { year, type Year } from '../../units/year.ts'
import { Seen } from '../fields/seen.ts'
import type { Ledger } from '../ledger.ts'
import type { At } from '../messages.ts'
import type { ReadContext } from '../reading.ts'

/** An area as one line of CSV or one feature of GeoJSON gives it: text, not yet checked. */
export interface GivenArea {
  readonly line: number
  readonly at: (field: string) => At
  readonly code: string
  readonly nameOf: (level: AreaLevel) => string
  readonly parent: string
  readonly inhabitants: string
  readonly households: string
  readonly year: string
  /** Answers the border, checked and noted; asked for areas of our gemeente only. */
  readonly geometry: () => AreaGeometry | null
}

/** Names are published: nothing that could be a BSN, however it is written, passes for one. */
const NAME = /^(?!.*\d(?:[ .-]?\d){8})[^\p{Cc}\p{Cs}]{1,200}$/u
const WHOLE = /^\d{1,9}$/
const YEAR_IN_NAME = /(?<!\d)(20[1-9]\d)(?!\d)/
const EVERY_YEAR = 2015

/** Checks areas and lands those of our gemeente; others in the same file (a national download) are passed over. */
export class AreaIntake {
  #gemeente: GemeenteCode
  #ledger: Ledger
  #codes = new Seen()
  #nameYear: string
  #others = 0
  #warned = false

  constructor(context: ReadContext, ledger: Ledger) {
    this.#gemeente = context.gemeente
    this.#ledger = ledger
    this.#nameYear = YEAR_IN_NAME.exec(context.fileName)?.[1] ?? ''
  }

  add(given: GivenArea): void {
    const code = given.code.trim()
    const level = areaLevel(code)
    if (level === null) return this.#ledger.note('AREA_CODE', given.at('code'))
    if (ownerOf(code) !== this.#gemeente) this.#others++
    else this.#addOurs(given, code, level)
  }

  /** Says so when the file had areas but none of ours. */
  end(): void {
    if (this.#ledger.records > 0 || this.#ledger.refused) return
    this.#ledger.note(this.#others > 0 ? 'WRONG_MUNICIPALITY' : 'FILE_NO_RECORDS')
  }

  #addOurs(given: GivenArea, code: string, level: AreaLevel): void {
    this.#ledger.records++
    const vintage = this.#vintage(given)
    const name = given.nameOf(level).trim()
    if (!NAME.test(name)) this.#ledger.note(name === '' ? 'AREA_NAME' : 'FIELD_PATTERN', given.at('naam'))
    if (this.#codes.twice(`${vintage}${code}`)) this.#ledger.note('DUPLICATE_KEY', given.at('code'))
    const parent = parentOf(code)
    if (given.parent !== '' && given.parent !== parent) this.#ledger.note('AREA_PARENT', given.at('ouder'))
    const geometry = given.geometry()
    if (this.#ledger.refused || vintage === null) return
    this.#ledger.land({
      kind: 'area', line: given.line, vintage, level, code: typed(code), name, parent,
      inhabitants: count(given.inhabitants), households: count(given.households), geometry,
    })
  }

  #vintage(given: GivenArea): Year | null {
    const text = given.year.slice(0, 4) || this.#nameYear
    if (text === '') return this.#everyYear()
    if (/^20(1[5-9]|[2-9]\d)$/.test(text)) return year(Number(text))
    this.#ledger.note('YEAR_INVALID', given.at('jaar'))
    return null
  }

  #everyYear(): Year {
    if (!this.#warned) this.#ledger.note('VINTAGE_UNKNOWN')
    this.#warned = true
    return year(EVERY_YEAR)
  }
}

/** A count of CBS, or null where it is missing or one of its negative marks for "hidden" or "unknown". */
const count = (text: string): number | null => (WHOLE.test(text) ? Number(text) : null)

const typed = (code: string) => (isGemeenteCode(code) ? gemeenteCode(code) : isBuurtCode(code) ? buurtCode(code) : wijkCode(code))

const ownerOf = (code: string): GemeenteCode => (isGemeenteCode(code) ? code : gemeenteOf(isBuurtCode(code) ? code : wijkCode(code)))

function parentOf(code: string): GemeenteCode | WijkCode | null {
  if (isGemeenteCode(code)) return null
  return isBuurtCode(code) ? wijkOfBuurt(code) : gemeenteOf(wijkCode(code))
}
