import { NBSP } from './numbers.ts'

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'] as const

/** Name of a month, 1 to 12. */
export const monthName = (month: number): string => MONTHS[month - 1] ?? ''

const DUTCH_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' })

/** "2026-10-01" → "1 oktober 2026"; a moment is the day that it was in the Netherlands, wherever the reader is. */
export function dateInWords(iso: string): string {
  const [year, month, day] = (iso.includes('T') ? DUTCH_DAY.format(new Date(iso)) : iso).split('-').map(Number)
  return `${day}${NBSP}${monthName(month ?? 0)}${NBSP}${year}`
}

const DUTCH_TIME = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })

/** "2026-10-01T09:05:00Z" → "1 oktober 2026, 11:05" */
export const momentInWords = (iso: string): string => `${dateInWords(iso)}, ${DUTCH_TIME.format(new Date(iso))}`

export interface YearSpan {
  readonly jaar: number
  readonly totMaand: number
}

/** "2025", or for a part of a year "januari tot en met september 2026". */
export const periodInWords = ({ jaar, totMaand }: YearSpan): string =>
  totMaand < 12 ? `${totMaand === 1 ? '' : 'januari tot en met '}${monthName(totMaand)} ${jaar}` : String(jaar)

/** At the start of a sentence: "In 2025", "Van januari tot en met september 2026". */
export const duringPeriod = (span: YearSpan): string => `${span.totMaand > 1 && span.totMaand < 12 ? 'Van' : 'In'} ${periodInWords(span)}`

/** "2025-K1" → "1e kwartaal 2025" */
export function quarterInWords(period: string): string {
  const [year, quarter] = period.split('-K')
  return `${quarter}e${NBSP}kwartaal ${year}`
}

/** 2025-K3 → "3e kwartaal 2025"; 2025-03 → "maart 2025". */
export function periodWords(period: string): string {
  const [year, part] = period.split('-')
  if (part === undefined) return year!
  return part.startsWith('K') ? `${part.slice(1)}e kwartaal ${year}` : `${monthName(Number(part))} ${year}`
}

/** "maanden": a number of them. */
export const periodsName = (period: 'maand' | 'kwartaal' | 'jaar'): string => ({ maand: 'maanden', kwartaal: 'kwartalen', jaar: 'jaren' })[period]

/** In a sentence: 2025-K3 → "het 3e kwartaal van 2025"; 2025-03 → "maart 2025". */
export function thePeriod(period: string): string {
  const [year, part] = period.split('-')
  return part?.startsWith('K') === true ? `het ${part.slice(1)}e${NBSP}kwartaal van ${year}` : periodWords(period)
}

/** [2022, 2023, 2025] → "2022, 2023 en 2025"; a run of three or more becomes "2022 tot en met 2025". */
export function yearsInWords(years: readonly number[]): string {
  const sorted = [...years].sort((a, b) => a - b)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return ''
  const isRun = last - first === sorted.length - 1
  if (sorted.length > 2 && isRun) return `${first} tot en met ${last}`
  return sorted.length === 1 ? String(first) : `${sorted.slice(0, -1).join(', ')} en ${last}`
}

/** "2024-07-01" is 2024.5: near enough to draw. */
export const inYears = (date: string): number => Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) - 1 + Number(date.slice(8)) / 31) / 12
