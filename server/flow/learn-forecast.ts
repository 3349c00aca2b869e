import { developmentsOf, type Developments } from '../forecast/development.ts'
import type { ToldBefore } from '../forecast/since.ts'
import { contributionsIn } from '../protect/contributions.ts'
import { needOf } from '../protect/intervals/need.ts'
import type { Rules } from '../protect/rules.ts'
import type { EarlierFacts, YearHistory } from '../facts/history.ts'
import type { FactColumns } from '../facts/columns.ts'
import type { EarlierRelease } from '../release/earlier.ts'
import { refusals } from '../release/refusal.ts'
import type { ForecastRow } from '../release/tables.ts'
import { asOfDay, delaysOf, type DelayLines } from '../tabulate/delays.ts'
import { WETTEN, type Wet } from '../units/wet.ts'
import type { FactSource } from './fact-source.ts'

/** What a forecast is learnt from, and what readers have seen of one before. */
interface Lessons { readonly lines: readonly DelayLines[]; readonly asOf: string; readonly rules: Rules; readonly earlier: readonly EarlierRelease[] }

/**
 * What a forecast may be made of: from all lines, without any line in it, and beside every forecast that readers have seen. Null where no days of
 * booking are known. Throws a ReleaseRefusal when nobody knows what an earlier forecast was learnt from.
 */
export async function learnForecast(source: FactSource, { lines, asOf, rules, earlier }: Lessons): Promise<Developments | null> {
  if (lines.length === 0) return null
  return developmentsOf(lines, asOfDay(asOf), (totals) => needOf(contributionsIn(totals), rules), await toldBefore(source, earlier))
}

async function toldBefore(source: FactSource, earlier: readonly EarlierRelease[]): Promise<readonly ToldBefore[]> {
  const seen = earlier.map((one) => ({ ...one, wetten: lawsTold(one.release.tables.forecast) })).filter(({ wetten }) => wetten.size > 0)
  const before = seen.map(({ wetten, release }) => ({ wetten, lines: [] as DelayLines[], asOf: asOfDay(release.manifest.asOf) }))
  for (const year of new Set(seen.flatMap(({ release }) => release.manifest.years.map((one) => one.year)))) {
    const own = seen.flatMap(({ release, lastDelivery }, at) => (release.manifest.years.some((one) => one.year === year) ? [{ at, release, lastDelivery }] : []))
    const history = await source.history(year, own.map(({ release, lastDelivery }) => lastDelivery ?? refuseUnknown(year, release.manifest.id)))
    own.forEach(({ at }, place) => before[at]!.lines.push(...delaysOf(factsThen(history, history.earlier[place]!), before[at]!.asOf)))
  }
  return before
}

const refuseUnknown = (year: number, id: string): never => { throw refusals.notReproducible(year, id) }

/** Laws of which a release itself showed how months fill up, or what that comes to. */
const lawsTold = (forecast: readonly ForecastRow[]): ReadonlySet<Wet> =>
  new Set(WETTEN.filter((wet) => forecast.some((row) => row.wet === wet && row.status === 'shown' && row.asOf === null && (row.measure === 'completeness' || row.measure === 'expected'))))

/** The lines of then, of the households they are of now: who is taken together since is one household in both. */
const factsThen = ({ now }: YearHistory, { facts, line }: EarlierFacts): FactColumns => ({ ...facts, unit: line.map((here) => now.unit[here]!), unitKey: now.unitKey })
