import { isBsn } from '../bsn.ts'
import { readAloud } from './personal.ts'

/** Nine digits of any script, however they are written: a BSN, or a telephone number, which has no place here either. */
const LIKE_A_BSN = /\p{Nd}(?:[ .-]?\p{Nd}){8}/u
/** From one year to another: no part of a number. */
const YEARS = /(?<!\d)20\d\d-20\d\d(?!\d)/g
/** One year, and an amount to the cent. */
const NO_NUMBER_OF_ANYBODY = /(?<!\d)(?:20\d\d|\d{1,3}(?:\.?\d{3})*,\d\d)(?!\d)/g
const ESCAPED = /%([0-7][\da-f])/gi
const DIGITS: ReadonlyMap<string, string> = new Map(['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'één'].map((word, at) => [word, `${at === 10 ? 1 : at}`]))
const IN_WORDS = new RegExp(`(?<!\\p{L})(?:${[...DIGITS.keys()].join('|')})(?!\\p{L})`, 'giu')
const SAID_TO_BE = /(?<!\p{L})(?:bsn|burger ?service ?nummer|sofi)/iu

/** Signs alone, a few of them. */
const isMarked = (between: string): boolean => /^[^\p{L}\p{Nd}]{1,3}$/u.test(between)
/** A few words of the same line. */
const isSpoken = (between: string): boolean => /^[^\n]{1,25}$/u.test(between)

/**
 * Does a text hold a number of somebody? Nine digits in a row, with spaces, dots or dashes, in figures or in words; with other signs or on two lines where together they pass the test of a BSN;
 * and with words between them where the text says that it is one.
 */
export function holdsNumber(text: string): boolean {
  const plain = asRead(text)
  return [plain, inFigures(plain)].some((one) => LIKE_A_BSN.test(one.replaceAll(YEARS, 'jaren'))) || isSplitBsn(plain, SAID_TO_BE.test(plain) ? isSpoken : isMarked)
}

/** Does a code of the gemeente hold a BSN, in one piece or with dashes in it? */
export const codeHoldsBsn = (code: string): boolean => isSplitBsn(code, isMarked)

/** Does a text that has no BSN in plain figures hold one in words, in letters that look like digits or in codes of a link? */
export function hidesBsn(text: string): boolean {
  const plain = inFigures(asRead(text))
  return isSplitBsn(plain, SAID_TO_BE.test(plain) ? isSpoken : isMarked)
}

/** Digits of every script as the plain ones; of each script they stand in tens. */
export const plainDigits = (text: string): string => text.replaceAll(/(?!\d)\p{Nd}/gu, (digit) => {
  const place = digit.codePointAt(0)!
  let zero = place
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return `${(place - zero) % 10}`
})

/** Digits with words between them that would be a BSN together: one in eleven of such is so by chance. */
export const mayHoldBsn = (text: string): boolean => isSplitBsn(asRead(text), isSpoken)

const inFigures = (text: string): string => text.replaceAll(IN_WORDS, (word) => DIGITS.get(word.toLowerCase())!)

/** What a link hides in codes, digits of other scripts, and letters that stand for a digit among digits. */
const asRead = (text: string): string =>
  plainDigits(readAloud(text.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))))).replaceAll(/(?<=\d[oO]*)[oO](?=[oO]*\d)/g, '0').replaceAll(/(?<=\d)[lI](?=\d)/g, '1')

/** Groups of digits that follow each other, whole, and are a BSN together. */
function isSplitBsn(text: string, isBetween: (text: string) => boolean): boolean {
  const parts = text.replaceAll(NO_NUMBER_OF_ANYBODY, 'getal').split(/(\d+)/u)
  return parts.some((_, first) => {
    if (first % 2 === 0) return false
    let number = parts[first]!
    for (let next = first + 2; number.length < 9 && next < parts.length && isBetween(parts[next - 1]!); next += 2) number += parts[next]!
    return isBsn(number)
  })
}
