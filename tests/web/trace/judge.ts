import type { Drawn } from './drawings.ts'
import type { Named } from './functions.ts'
import { PATHS } from './fixed.ts'
import { partsOf, unmarked } from './marks.ts'
import { plain, type Published } from './published.ts'
import type { PageText } from './texts.ts'

export interface Untraced { readonly number: string; readonly sentence: string }

export interface Known { readonly published: Published; readonly functions: readonly Named[]; readonly fixed: readonly string[] }

/** Numbers on a page that come from no published cell, no named function and no fixed sentence, with the sentence they stand in. */
export function untraced(texts: readonly PageText[], values: readonly number[], known: Known): readonly Untraced[] {
  const isMade = remembered((value: number) => known.functions.some(({ makes }) => makes(value)))
  const isSaid = remembered((text: string) => known.published.texts.has(text))
  return texts.flatMap(({ kind, text }) => {
    const sentence = plain(unmarked(text))
    const parts = partsOf(text, values)
    return parts.flatMap(({ text: part, value }, at): Untraced[] => {
      const written = value === null ? '' : WRITTEN.exec(part)?.[0] ?? ''
      const own = value === null || scalesOf(kind, sentence, written, parts[at + 1]?.text ?? '').some((scale) => [value, -value].some((one) => isMade(scaled(one, scale)))) ? [] : [`${written} (${value})`]
      return [...own, ...(kind === 'as' ? [] : loose(plain(part.slice(0, part.length - written.length)), isSaid, known))].map((number) => ({ number, sentence }))
    })
  })
}

/** Numbers that a drawing shows as a length or a place and that come from nowhere. */
export function undrawn(drawn: readonly Drawn[], { functions }: Known): readonly Untraced[] {
  const isMade = remembered((value: number) => [1, 1e3, 1e6].some((scale) => functions.some(({ makes }) => makes(value * scale))))
  return drawn.filter(({ value }) => value !== 0 && !isMade(value)).map(({ data, field, value }) => ({ number: String(value), sentence: `drawing: ${data}.${field}` }))
}

/** The digits, or the small number as a word, just before a mark. */
const WRITTEN = /[\d.,]+$|\p{L}+$/u

/** What one step of the written number stands for: a hundredth before "procent", a million where the sentence says so, the unit of the axis in a drawing. */
function scalesOf(kind: PageText['kind'], sentence: string, written: string, after: string): readonly number[] {
  if (/^\s*(%|procent|van de\s100)/.test(after.replaceAll('\u00a0', ' '))) return [0.01]
  if (/^\s*(mln|miljoen)/.test(after.replaceAll('\u00a0', ' '))) return [1e6]
  if (kind === 'tekening') return [1, 1e3, 1e6]
  if (/^[+−]?[\d.,]+$/.test(sentence) && !/[.,]/.test(written)) return [1, 0.01]
  return /miljoen|mln/.test(sentence) ? [1, 1e6] : /procentpunt/.test(sentence) ? [1, 0.01] : [1]
}

/** Shares are written from a hundred times their value, with a nudge for what lies just below a half (web/words/numbers.ts). */
const scaled = (value: number, scale: number): number => (scale === 0.01 ? Number(((value - (Math.abs(value) >= 0.95 ? Math.sign(value) * 1e-9 : 0)) / 100).toPrecision(13)) : value * scale)

/** Numbers that carry no value: years, dates, names and codes of the release, and those of fixed sentences. */
function loose(text: string, isSaid: (text: string) => boolean, { published, fixed }: Known): readonly string[] {
  const words = text.replaceAll(PATHS, '')
  return [...words.matchAll(/\d+(?:[.,]\d+)*/g)].filter(({ 0: number, index }) => {
    const word = wordAt(words, index)
    return !isSaid(word) && !isSaid(number) && !published.long.some((one) => overlaps(one, words, index, number.length)) && !fixed.some((one) => overlaps(one, words, index, number.length))
  }).map(({ 0: number }) => number)
}

/** The whole word around a place, without marks of punctuation at its ends. */
const wordAt = (text: string, index: number): string =>
  `${/\S*$/.exec(text.slice(0, index))![0]}${/^\S*/.exec(text.slice(index))![0]}`.replace(/^[("“]+|[)"”.,;:]+$/g, '')

/** A number means what a fixed sentence says only with what stands beside it there: as far as both reach, twelve letters at most, four at least. */
function overlaps(piece: string, text: string, index: number, length: number): boolean {
  const number = text.slice(index, index + length)
  for (let at = piece.indexOf(number); at >= 0; at = piece.indexOf(number, at + 1)) {
    const [left, right] = [Math.min(at, index, 12), Math.min(piece.length - at, text.length - index, length + 12)]
    if (left + right - length >= Math.min(4, piece.length - length) && piece.slice(at - left, at + right) === text.slice(index - left, index + right)) return true
  }
  return false
}

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const found = new Map<K, V>()
  return (key) => {
    if (!found.has(key)) found.set(key, find(key))
    return found.get(key)!
  }
}
