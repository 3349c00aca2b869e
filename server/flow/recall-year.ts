import type { FactColumns } from '../facts/columns.ts'
import { isUnchanged, type EarlierFacts } from '../facts/history.ts'
import { memoryOf, type Memory } from '../protect/memory.ts'
import { isSameRules, type Rules } from '../protect/rules.ts'
import { earlierYear, holdsYear, knowsAreas, type EarlierRelease, type EarlierYear } from '../release/earlier.ts'
import { combinationsIn, combinationsOf } from '../release/joining/combinations.ts'
import { RELEASE_PLAN } from '../release/plan.ts'
import { refusals } from '../release/refusal.ts'
import { keyOf } from '../release/served.ts'
import type { AreaRow } from '../release/tables.ts'
import { tabulate, type Tabulation } from '../tabulate/tabulate.ts'
import { together } from '../tabulate/together.ts'
import type { CombinationCode } from '../units/areas.ts'
import type { FactSource } from './fact-source.ts'

/** A year of facts, with everything that was ever shown about it; `recall` is null for a year that nobody has seen. */
export interface RecalledYear {
  readonly facts: FactColumns
  readonly made: Tabulation
  /** Wijken that are shown together. */
  readonly combinations: readonly CombinationCode[]
  readonly recall: Recall | null
}

/** What readers may have kept of a year. */
export interface Recall {
  readonly memory: Memory
  /** The standings of the facts that differ, now first, with what was seen of each. */
  readonly standings: readonly SeenStanding[]
  /** Every release that showed the year with the facts of then, newest first. */
  readonly earlier: readonly SeenRelease[]
  /** The newest, when nothing changed since. */
  readonly unchanged: EarlierYear | null
}

/** A release that showed the year, and the facts of then. */
export interface SeenRelease extends EarlierYear { readonly facts: FactColumns }

/** A standing of the facts, shown in one release or in several. */
export interface SeenStanding { readonly made: Tabulation; readonly facts: FactColumns; readonly line: Int32Array; readonly seen: Uint8Array; readonly countSeen: Uint8Array }

/** What a year is laid beside: what was published before, and the areas of the year. */
export interface RecallOptions {
  readonly releases: readonly EarlierRelease[]
  readonly areas: readonly AreaRow[]
  readonly rules: Rules
}

/** Reads a year and, only when earlier releases hold it, how it stood then. Throws a ReleaseRefusal when what was shown cannot be laid beside it. */
export async function recallYear(source: FactSource, year: number, { releases, areas, rules }: RecallOptions): Promise<RecalledYear> {
  const own = releases.filter(holdsYear(year))
  if (own.length === 0) {
    const facts = await source.facts(year)
    const combinations = combinationsOf(facts, areas, rules)
    return { facts, made: tabulate(facts, RELEASE_PLAN, combinations), combinations, recall: null }
  }
  const { now, earlier } = await source.history(year, own.map((one) => one.lastDelivery ?? refuseUnknown(year, one)))
  const combinations = combinationsOf(now, areas, rules)
  const made = tabulate(now, RELEASE_PLAN, combinations)
  const seen = own.map(({ release }, at) => seenRelease(release, year, { now, made, combinations, before: earlier[at]! }, rules))
  const standings = standingsOf({ now, made }, seen.map((one, at) => ({ ...one, line: earlier[at]!.line })))
  const before = standings.slice(1)
  const all = together(now, made, before.map(({ made: then, line }, at) => ({ name: `eerder ${at + 1}`, made: then, line })))
  const newest = seen.at(-1)!
  return { facts: now, made, combinations, recall: {
    memory: memoryOf(all, standings.map((standing) => standing.seen), rules), standings, earlier: seen.toReversed(),
    unchanged: isUnchanged(now, earlier.at(-1)!) && holdsAll(newest, standings[0]!, rules) ? newest : null,
  } }
}

const refuseUnknown = (year: number, { release }: EarlierRelease): never => { throw refusals.notReproducible(year, release.manifest.id) }

interface Year { readonly now: FactColumns; readonly made: Tabulation; readonly combinations: readonly CombinationCode[]; readonly before: EarlierFacts }

function seenRelease(release: EarlierRelease['release'], year: number, { now, made, combinations, before }: Year, rules: Rules): SeenRelease {
  const then = combinationsIn(release.tables, year)
  const isSameTable = isUnchanged(now, before) && [...then].sort().join() === [...combinations].sort().join()
  if (!knowsAreas(release, made.coordinates)) throw refusals.otherBorders(year, release.manifest.id)
  const seen = earlierYear(release, year, isSameTable ? made : tabulate(before.facts, RELEASE_PLAN, then), rules)
  if (seen === null) throw refusals.notReproducible(year, release.manifest.id)
  return { ...seen, facts: before.facts }
}

/** The standings of the facts that differ, now first, each with all that was seen of it. */
function standingsOf({ now, made }: { readonly now: FactColumns; readonly made: Tabulation }, seen: readonly (SeenRelease & { readonly line: Int32Array })[]): SeenStanding[] {
  const nothing = new Uint8Array(made.table.cells.length)
  const standings: SeenStanding[] = [{ made, facts: now, line: Int32Array.from({ length: now.length }, (_, line) => line), seen: nothing, countSeen: nothing }]
  for (const one of seen) {
    const at = standings.findIndex((standing) => isSame(standing, one))
    if (at < 0) standings.push(one)
    else standings[at] = { ...standings[at]!, seen: either(standings[at]!.seen, one.seen), countSeen: either(standings[at]!.countSeen, one.countSeen) }
  }
  return standings
}

const isSame = (a: Pick<SeenStanding, 'made' | 'facts' | 'line'>, b: Pick<SeenStanding, 'made' | 'facts' | 'line'>): boolean =>
  hasSameCells(a.made, b.made) && a.line.length === b.line.length && a.line.every((line, at) => line === b.line[at]) && isUnchanged(a.facts, { facts: b.facts, line: a.line.map((_, at) => at), lastDelivery: 0 })

/** The wijken that are shown together may differ between releases of the same facts. */
const hasSameCells = ({ coordinates: a }: Tabulation, { coordinates: b }: Tabulation): boolean =>
  a.length === b.length && a.every((at, cell) => keyOf(at) === keyOf(b[cell]!))

const either = (a: Uint8Array, b: Uint8Array): Uint8Array => a.map((one, at) => one | b[at]!)

/** True when a release made under these rules has every cell, and shows all that was ever seen of these facts. */
const holdsAll = ({ release, rows, seen }: EarlierYear, standing: SeenStanding, rules: Rules): boolean =>
  isSameRules(release.manifest.rules, rules) && standing.made.coordinates.every((at) => !at.published || rows.has(keyOf(at)))
  && standing.seen.every((flag, at) => flag <= seen[at]!)
