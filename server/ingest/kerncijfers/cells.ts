import { buurtCode, gemeenteOf, isBuurtCode, isGemeenteCode, wijkCode } from '../../units/areas.ts'
import type { Row } from '../csv/layout.ts'

/** How CBS says that a figure is hidden or not known; negative marks of that kind start here. */
const UNKNOWN: ReadonlySet<string> = new Set(['', '.', '-', 'x', '..'])
const MARKS_FROM = -99_990
const NUMBER = /^-?\d{1,9}(?:[.,]\d{1,6})?$/

/** A figure as CBS writes it; null where it is hidden or not known, and undefined where it is no figure. */
export function figureIn(text: string): number | null | undefined {
  if (UNKNOWN.has(text.toLowerCase())) return null
  if (!NUMBER.test(text)) return undefined
  const value = Number(text.replace(',', '.'))
  return value <= MARKS_FROM ? null : value
}

/** The first filled column of these names, with the name under which it stands; the last name when none is filled. */
export function firstOf(row: Row, names: readonly string[]): readonly [text: string, field: string] {
  for (const name of names) {
    const text = row.text(name)
    if (text !== '') return [text, name]
  }
  return ['', names.find((name) => row.has(name)) ?? names[0] ?? '']
}

/** Codes of what is larger than a gemeente: the country, parts of it, provinces and the like. */
export const isLarger = (code: string): boolean => /^(NL|LD|PV|CR|KG)\d/.test(code)

/** The gemeente that an area of CBS lies in, or is. */
export const ownerOf = (code: string): string => (isGemeenteCode(code) ? code : gemeenteOf(isBuurtCode(code) ? buurtCode(code) : wijkCode(code)))
