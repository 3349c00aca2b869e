import type { Brand } from './brand.ts'

/** CBS code of a gemeente: GM and four digits. */
export type GemeenteCode = Brand<string, 'gemeente'>
/** CBS code of a wijk: WK, four digits of the gemeente, two characters. Letters occur since 2023 (WK0363MA). */
export type WijkCode = Brand<string, 'wijk'>
/** CBS code of a buurt: BU, the six characters of its wijk, two characters. */
export type BuurtCode = Brand<string, 'buurt'>
export type AreaCode = GemeenteCode | WijkCode | BuurtCode
/** Which kind of area, coarse to fine. */
export type AreaLevel = 'gemeente' | 'wijk' | 'buurt'

const GEMEENTE = /^GM\d{4}$/
const WIJK = /^WK\d{4}[0-9A-Z]{2}$/
const BUURT = /^BU\d{4}[0-9A-Z]{4}$/

export const isGemeenteCode = (text: string): text is GemeenteCode => GEMEENTE.test(text)
export const isWijkCode = (text: string): text is WijkCode => WIJK.test(text)
export const isBuurtCode = (text: string): text is BuurtCode => BUURT.test(text)

/** The door to GemeenteCode. */
export function gemeenteCode(text: string): GemeenteCode {
  if (!isGemeenteCode(text)) throw new RangeError('not a code of a gemeente (GM and four digits)')
  return text
}

/** The door to WijkCode. */
export function wijkCode(text: string): WijkCode {
  if (!isWijkCode(text)) throw new RangeError('not a code of a wijk')
  return text
}

/** The door to BuurtCode. */
export function buurtCode(text: string): BuurtCode {
  if (!isBuurtCode(text)) throw new RangeError('not a code of a buurt')
  return text
}

/** The wijk that holds a buurt, read from its code. */
export const wijkOfBuurt = (buurt: BuurtCode): WijkCode => wijkCode(`WK${buurt.slice(2, 8)}`)
/** The gemeente that holds a wijk or buurt, read from its code. */
export const gemeenteOf = (area: WijkCode | BuurtCode): GemeenteCode => gemeenteCode(`GM${area.slice(2, 6)}`)

/** Which kind of area a code names, or null when it names none. */
export function areaLevel(text: string): AreaLevel | null {
  if (isGemeenteCode(text)) return 'gemeente'
  if (isWijkCode(text)) return 'wijk'
  return isBuurtCode(text) ? 'buurt' : null
}

/** Codes from GM9900 up are given out by nobody: data under them is invented, and every page says so. */
export const isInvented = (gemeente: GemeenteCode): boolean => gemeente >= 'GM9900'
