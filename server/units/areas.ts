import type { Brand } from './brand.ts'

/** CBS code of a gemeente: GM and four digits. */
export type GemeenteCode = Brand<string, 'gemeente'>
/** CBS code of a wijk: WK, four digits of the gemeente, two characters. Letters occur since 2023 (WK0363MA). */
export type WijkCode = Brand<string, 'wijk'>
/** CBS code of a buurt: BU, the six characters of its wijk, two characters. */
export type BuurtCode = Brand<string, 'buurt'>
/** What could not be placed in any wijk of a gemeente stands beside its wijken, under this code. */
export type UnplacedCode = Brand<string, 'onbekend'>
/**
 * Our own code of areas that are shown together: WC, four digits of the gemeente, the last two characters of each wijk, and `onbekend`
 * where what could not be placed is among them (WC9901-11-12, WC9901-11-onbekend).
 */
export type CombinationCode = Brand<string, 'wijkcombinatie'>
/** Which kind of area, coarse to fine. */
export type AreaLevel = 'gemeente' | 'wijk' | 'buurt'
/** Which kind of area a row of a release is about: wijken that are too small are joined. */
export type TableLevel = AreaLevel | 'wijkcombinatie'

const GEMEENTE = /^GM\d{4}$/
const WIJK = /^WK\d{4}[0-9A-Z]{2}$/
const BUURT = /^BU\d{4}[0-9A-Z]{4}$/
const UNPLACED = /^GM\d{4}-onbekend$/
const COMBINATION = /^WC\d{4}(?=-[^-]+-)(-[0-9A-Z]{2})+(-onbekend)?$/

export const isGemeenteCode = (text: string): text is GemeenteCode => GEMEENTE.test(text)
export const isWijkCode = (text: string): text is WijkCode => WIJK.test(text)
export const isBuurtCode = (text: string): text is BuurtCode => BUURT.test(text)
export const isUnplacedCode = (text: string): text is UnplacedCode => UNPLACED.test(text)
export const isCombinationCode = (text: string): text is CombinationCode => COMBINATION.test(text)

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

/** The code of what could not be placed in any wijk of a gemeente. */
export const unplacedIn = (gemeente: GemeenteCode): UnplacedCode => `${gemeente}-onbekend` as UnplacedCode

/** The code of areas of one gemeente together: the same members always have the same code. */
export function combinationCode(members: readonly (WijkCode | UnplacedCode)[]): CombinationCode {
  const gemeenten = new Set(members.map((member) => member.slice(2, 6)))
  const own = [...new Set(members.map((member) => (isUnplacedCode(member) ? REST : member.slice(6))))].sort()
  if (gemeenten.size !== 1 || own.length < 2) throw new RangeError('not two areas or more of one gemeente')
  return `WC${[...gemeenten][0]!}-${own.join('-')}` as CombinationCode
}

const REST = 'onbekend'

/** The areas that a combination is made of, read from its code. */
export function membersOf(combination: CombinationCode): readonly (WijkCode | UnplacedCode)[] {
  const [gemeente, ...own] = combination.slice(2).split('-')
  return own.map((member) => (member === REST ? unplacedIn(gemeenteCode(`GM${gemeente}`)) : wijkCode(`WK${gemeente}${member}`)))
}

/** Which kind of area a code names, or null when it names none. */
export function areaLevel(text: string): AreaLevel | null {
  if (isGemeenteCode(text)) return 'gemeente'
  if (isWijkCode(text)) return 'wijk'
  return isBuurtCode(text) ? 'buurt' : null
}

/** Codes from GM9900 up are given out by nobody: data under them is invented, and every page says so. */
export const isInvented = (gemeente: GemeenteCode): boolean => gemeente >= 'GM9900'
