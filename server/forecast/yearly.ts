import { OLDEST, type Increments } from './increments.ts'

/** What providers that declare by the year add to the rest of a law, seen from one moment. */
export interface Yearly {
  /** What they came to in the last year of which it is known, as a part of what the rest came to. */
  readonly share: number
  /** How much that part differs between years; 0 where only one is known. */
  readonly spread: number
  /** Years known, less one, and at least 1. */
  readonly degrees: number
  /** First month (by place) of which their part is not known yet. */
  readonly openFrom: number
  /** Cents per month (by place) as far as known. */
  readonly known: readonly number[]
}

/**
 * Reads off what the yearly declarations of past years came to beside `rest` (cents per month, null where not known). A year counts once
 * anything of it is in. Null where none is known: then nothing says that there will be more. Rows begin in a January.
 */
export function yearlyAt({ first, rows }: Increments, rest: readonly (number | null)[], asOf: number): Yearly | null {
  const known = rows.map((row, at) => row.slice(0, Math.max(0, Math.min(OLDEST, asOf - first - at) + 1)).reduce((sum, amount) => sum + amount, 0))
  const years = Array.from({ length: Math.floor(rows.length / 12) }, (_, year) => year).filter((year) => sumOf(known, year) > 0 && sumOf(rest, year) > 0)
  if (years.length === 0) return null
  const shares = years.map((year) => sumOf(known, year) / sumOf(rest, year))
  return { share: shares.at(-1)!, spread: deviation(shares), degrees: Math.max(1, shares.length - 1), openFrom: 12 * (years.at(-1)! + 1), known }
}

const sumOf = (months: readonly (number | null)[], year: number): number => months.slice(12 * year, 12 * (year + 1)).reduce<number>((sum, amount) => sum + (amount ?? 0), 0)

function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
