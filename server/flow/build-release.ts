import { MAPPING_VERSION } from '../ingest/kostenregels/mapping.ts'
import { openSolver } from '../protect/intervals/solver.ts'
import type { Pattern } from '../protect/pattern.ts'
import type { Rules } from '../protect/rules.ts'
import { composeRelease, type ReleaseParts, type KeptYear } from '../release/compose.ts'
import { holdsYear, type EarlierRelease } from '../release/earlier.ts'
import type { ProtectedYear } from '../release/protected-year.ts'
import { refusals } from '../release/refusal.ts'
import type { Release } from '../release/release.ts'
import { countedIn } from '../release/signals/beside.ts'
import type { AreaRow } from '../release/tables.ts'
import { MINIMUM_VISIBLE, type MinimumVisible } from '../release/visible-enough.ts'
import type { FactColumns } from '../facts/columns.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { asOfDay, delaysOf, type DelayLines } from '../tabulate/delays.ts'
import { rememberKept, type Remembered } from './build-concentration.ts'
import { buildSignals } from './build-signals.ts'
import { buildYear, type ChoosePattern, type YearInHand } from './build-year.ts'
import type { FollowedYear } from './build-top-group.ts'
import type { FactSource } from './fact-source.ts'
import { followYear } from './follow-year.ts'
import { learnForecast } from './learn-forecast.ts'
import { signalsBefore } from './signals/seen.ts'
import { protectYear } from './protect-year.ts'
import { recalledPattern } from './recalled-pattern.ts'
import { recallYear, type RecalledYear } from './recall-year.ts'

/** What a release is asked to be. */
export interface BuildOptions {
  readonly gemeente: GemeenteCode
  /** Name of the release: `2026-1`. */
  readonly id: string
  readonly rules: Rules
  /** Every release that readers have seen, the withdrawn ones too, oldest first. */
  readonly earlier: readonly EarlierRelease[]
  /** Years that the release is about; every year of the facts when left out. */
  readonly onlyYears?: readonly number[]
  /** Years whose figures are taken over whole from the last release that has them. */
  readonly keepYears?: readonly number[]
  /** Receives progress in Dutch, a line at a time. */
  readonly say: (line: string) => void
  /** What readers must at least be able to see; MINIMUM_VISIBLE when left out. */
  readonly minimumVisible?: MinimumVisible
  /** Chooses which cells of a year may be seen; disclosure control when left out. The gate hands in what an artefact shows. */
  readonly choose?: ChoosePattern
  /** Is shown every year while it is built; the gate attacks there. */
  readonly inspect?: (inHand: YearInHand) => void
}

/**
 * Builds a release from the facts, year by year: everything declared in the plan, protected, and nothing else. Whether it may be published is for the gate to say.
 * The same facts, options and program give the same bytes. Throws a ReleaseRefusal when it may not be made.
 */
export async function buildRelease(source: FactSource, options: BuildOptions): Promise<Release> {
  const { gemeente, id, rules, say, onlyYears } = options
  const years = (await source.years()).filter((year) => onlyYears === undefined || onlyYears.includes(year))
  if (years.length === 0) throw refusals.noFacts()
  const kept = (options.keepYears ?? []).map((year) => keptYear(year, options.earlier))
  const areas = (await allAreas(source, years)).map((own, at) => kept.find(({ year }) => year === years[at])?.release.tables.areas ?? own)
  const lines: DelayLines[] = []
  const asOf = await source.asOf()
  const noted = (facts: FactColumns): void => { lines.push(...delaysOf(facts, asOfDay(asOf))) }
  const built = await buildYears(source, years, { areas, kept, noted }, options)
  const name = areas.at(-1)!.find((area) => area.area === gemeente)?.name
  const [budget, contracts, initiatives, told, compared, stories, adjustments, sources] = await Promise.all([
    source.budget(), source.contracts(), source.initiatives(), source.signals(signalsBefore(options.earlier, rules)), source.compared(), source.stories(), source.adjustments(), source.sources(),
  ])
  if (name === undefined) throw refusals.noGemeente(gemeente)
  const earlier = options.earlier.map(({ release }) => release)
  const signals: ReleaseParts['signals'] = (shown) =>
    buildSignals(told, { gemeente, rules, lastYear: years.at(-1)!, earlier, keptYears: kept, mayBeCounted: countedIn(shown, earlier.map(({ tables }) => tables)), say })
  const learnt = await learnForecast(source, { lines, asOf, rules, earlier: options.earlier })
  const release = composeRelease({
    gemeente, name, id, asOf, years: built, keptYears: kept, areas, budget, contracts, initiatives, learnt, signals, compared, stories, adjustments, sources, rules, mappingVersion: MAPPING_VERSION,
  })
  say(`Publicatie ${id} staat klaar als concept: ${release.tables.spending.length.toLocaleString('nl-NL')} rijen met uitgaven`)
  return release
}

async function allAreas(source: FactSource, years: readonly number[]): Promise<readonly (readonly AreaRow[])[]> {
  const areas: (readonly AreaRow[])[] = []
  for (const year of years) areas.push(await source.areas(year))
  return areas
}

/** What stands around the years: areas by year, and the years that are not built. */
interface Surroundings { readonly areas: readonly (readonly AreaRow[])[]; readonly kept: readonly KeptYear[]; readonly noted: (facts: FactColumns) => void }

function keptYear(year: number, earlier: readonly EarlierRelease[]): KeptYear {
  const last = earlier.findLast(holdsYear(year))
  if (last === undefined) throw refusals.nothingToKeep(year)
  return { year, release: last.release }
}

/** Years in order, while the next one is already being protected: two years of facts are in memory. */
async function buildYears(source: FactSource, years: readonly number[], { areas, kept, noted }: Surroundings, options: BuildOptions): Promise<ProtectedYear[]> {
  const { rules, earlier, say, minimumVisible = MINIMUM_VISIBLE, inspect = () => {} } = options
  const choose = options.choose ?? (await choosing(rules))
  const begin = async (at: number): Promise<BegunYear | KeptYear> => {
    const whole = kept.find(({ year }) => year === years[at])
    if (whole !== undefined) return whole
    const recalled = await recallYear(source, years[at]!, { releases: earlier, areas: areas[at]!, rules })
    say(`${years[at]}: ${dutch(recalled.facts.length)} regels opgeteld tot ${dutch(recalled.made.table.cells.length)} cellen`)
    const followed = await followYear(source, recalled, earlier)
    return { recalled, followed, chosen: settled(choose(recalled.made, years[at]!, recalled.recall)) }
  }
  const built: ProtectedYear[] = []
  let before: Remembered = new Map()
  for await (const [at, begun] of oneAhead(years.length, begin)) {
    if ('release' in begun) {
      const facts = await source.facts(begun.year)
      noted(facts)
      before = rememberKept(begun, facts)
      say(`${begun.year}: de cijfers van publicatie ${begun.release.manifest.id} blijven staan`)
      continue
    }
    noted(begun.recalled.facts)
    const one = buildYear(begun.recalled, await begun.chosen, { areas: areas[at]!, rules, minimumVisible, say, before, followed: begun.followed, inspect })
    built.push(one.year)
    before = one.remembered
  }
  return built
}

/** A year of which the figures are being chosen. */
interface BegunYear { readonly recalled: RecalledYear; readonly followed: FollowedYear; readonly chosen: Promise<Pattern> }

/** Each in order, with its number, while the next has begun. */
async function* oneAhead<T>(count: number, begin: (at: number) => Promise<T>): AsyncGenerator<[at: number, value: T]> {
  let next = begin(0)
  for (let at = 0; at < count; at++) {
    const value = await next
    if (at + 1 < count) next = settled(begin(at + 1))
    yield [at, value]
  }
}

/** A promise that is looked at later: what goes wrong in it is for then. */
function settled<T>(value: T | Promise<T>): Promise<T> {
  const promise = Promise.resolve(value)
  promise.catch(() => {})
  return promise
}

/** Disclosure control as a release has it, in this thread. */
export async function choosing(rules: Rules): Promise<ChoosePattern> {
  const solver = await openSolver()
  return (made, year, recall) => (recall === null ? protectYear(made, rules, solver) : recalledPattern(recall, made, year, rules, solver))
}

const dutch = (count: number): string => count.toLocaleString('nl-NL')
