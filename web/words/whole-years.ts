import { asFarAsKnown, count, NBSP } from './numbers.ts'

/** Whole years that were added up, their value, and what rounding may have moved it. */
interface YearsValue { readonly years: readonly number[]; readonly value: number; readonly margin?: number }

/** Years that were compared, and whether they differ more than chance. */
export interface YearsCompared { readonly before: YearsValue; readonly since: YearsValue; readonly isMarked: boolean }

/** Signals that count the same people or households anew in each period: over a year everyone is in the denominator as often as it has periods. */
const COUNTED_ANEW: readonly string[] = ['klachten', 'crisisplaatsingen', 'pgb-aandeel']

/** What the value of a whole year of a signal is, where its periods are shorter and count the same people: "gemiddeld per kwartaal"; else nothing. */
export const averaged = (signal: string, period: 'jaar' | 'kwartaal' | 'maand'): string => (period !== 'jaar' && COUNTED_ANEW.includes(signal) ? `gemiddeld per ${period}` : '')

/** Per how many a value is, and over which periods it is a mean ("gemiddeld per kwartaal"), if any. */
export interface YearsUnit { readonly per: number; readonly each: string }

/** "Hele jaren bij elkaar geteld is het verschil groter dan toeval: gemiddeld per kwartaal 10,4 per 1.000 in 2025, tegen 20,3 in 2022 tot en met 2024." */
export const yearsSentence = ({ before, since, isMarked }: YearsCompared, { per, each }: YearsUnit): string =>
  `Hele jaren bij elkaar geteld is het verschil ${isMarked ? '' : 'niet '}groter dan toeval: ${each === '' ? '' : `${each} `}${written(since)} per${NBSP}${count(per)} in ${yearsText(since.years)}, tegen ${written(before)} in ${yearsText(before.years)}.`

const written = ({ value, margin = 0 }: YearsValue): string => asFarAsKnown(value, margin)

/** "2025", "2024 en 2025", "2022 tot en met 2024". */
export function yearsText(years: readonly number[]): string {
  const [first, last] = [years[0]!, years.at(-1)!]
  return first === last ? `${first}` : last - first === 1 || years.length === 2 ? `${first} en ${last}` : `${first} tot en met ${last}`
}
