import type { ForecastRow } from '../../../server/release/tables.ts'
import type { Triangle } from '../../../server/statistics/forecast/triangle.ts'
import type { Wet } from '../../../server/units/wet.ts'
import { releasedForecast } from './released.ts'
import { inventedTown } from './town.ts'

/** Of so many margins that a release shows, how many held what the year came to. */
export interface Coverage {
  readonly asked: number
  readonly inside: number
}

/** Of every law by itself, and of all laws together. */
export interface Covered {
  readonly law: Coverage
  readonly all: Coverage
}

const LAWS: readonly Wet[] = ['wmo', 'jeugdwet', 'schuldhulp']

/** How often the margin on the page holds the truth after each of so many months, over invented towns of three laws with so many years behind them. */
export function coverageOf(towns: number, moments: readonly number[], years: number): ReadonlyMap<number, Covered> {
  const asked = Array.from({ length: towns }, (_, at) => townOf(at, years)).flatMap((town) => moments.map((months) => judged(town, months, years)))
  return new Map(moments.map((months, at) => [months, coveredOf(asked.filter((_, one) => one % moments.length === at).flat())]))
}

function coveredOf(asked: readonly Judged[]): Covered {
  const of = (some: readonly Judged[]): Coverage => ({ asked: some.length, inside: some.filter(({ isInside }) => isInside).length })
  return { law: of(asked.filter(({ wet }) => wet !== 'alle')), all: of(asked.filter(({ wet }) => wet === 'alle')) }
}

type Town = ReadonlyMap<Wet, Triangle>

const townOf = (at: number, years: number): Town => new Map(LAWS.map((wet, law) => [wet, inventedTown(LAWS.length * at + law + 1, years + 1)]))

interface Judged { readonly wet: string; readonly isInside: boolean }

/** The margins of the newest year, as released at the end of its month `months`, beside what that year came to. */
function judged(town: Town, months: number, years: number): readonly Judged[] {
  const rows = releasedForecast(town, 12 * years + months - 1).filter(({ kind }) => kind === 'jaar')
  const newest = rows.filter(({ year }) => year === rows.at(-1)!.year)
  return [...LAWS, 'alle' as const].flatMap((wet) => {
    const [low, high] = [shown(newest, wet, 'low'), shown(newest, wet, 'high')]
    if (low === null || high === null) return []
    const actual = (wet === 'alle' ? LAWS : [wet]).reduce((sum, one) => sum + euros(town.get(one)!, years), 0)
    return [{ wet, isInside: low <= actual && actual <= high }]
  })
}

const shown = (rows: readonly ForecastRow[], wet: ForecastRow['wet'], measure: ForecastRow['measure']): number | null => rows.find((row) => row.wet === wet && row.measure === measure)?.value ?? null

/** What a year came to. */
const euros = (claims: Triangle, year: number): number => claims.slice(12 * year, 12 * (year + 1)).reduce((sum, row) => sum + row.at(-1)!, 0) / 100
