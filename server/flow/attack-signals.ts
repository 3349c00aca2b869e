import type { SignalFact } from '../facts/signals.ts'
import { countsKnownTooWell, readCounts, type CountSum, type Range } from '../protect/audit/count-attack.ts'
import type { Rules } from '../protect/rules.ts'
import type { AttackOutcome } from '../release/gate-report.ts'
import type { MayBeCounted, SignalPlace } from '../release/signals/beside.ts'
import { cardOf, countsPeople } from '../release/signals/cards.ts'
import { baselineOf } from '../release/signals/baseline.ts'
import type { ReleaseTables, SignalNoteRow, SignalRow } from '../release/tables.ts'

/**
 * Attack 13 on signals: what follows for every count that is not shown from the rows alone: periods and years, the gemeente and its wijken, the
 * centre of a chart, and that the attacker knows which counts are below the minimum. A row that is shown of fewer households than the minimum is found as well. Every one must keep as many values as rounding leaves.
 * Verdicts are not read: they follow from the rows (signals/verdicts.ts) and narrow nothing.
 */
export function attackSignals(facts: readonly SignalFact[], { signals, signalNotes }: Pick<ReleaseTables, 'signals' | 'signalNotes'>, beside: SignalAttack): AttackOutcome {
  const codes = [...new Set(signals.filter(({ chart }) => chart !== 'xmr').map(({ signal }) => signal))]
  const outcomes = codes.map((code) => attackOne(facts.filter(({ signal }) => signal === code), { rows: signals.filter(({ signal }) => signal === code), notes: signalNotes.filter(({ signal }) => signal === code) }, beside))
  return { tries: outcomes.reduce((sum, { tries }) => sum + tries, 0), found: outcomes.reduce((sum, { found }) => sum + found, 0) }
}

/** The rules, beside which household counts of other tables a signal may stand (elsewhere both counts are secrets whatever their size), and what readers saw before. */
export interface SignalAttack { readonly rules: Rules; readonly mayBeCounted: MayBeCounted; readonly shownBefore: (place: SignalPlace) => boolean }

/** Numbers that an attacker reasons about: numerators, denominators, and the difference of a share. */
type Part = 'numerator' | 'denominator' | 'other'

interface Published { readonly rows: readonly SignalRow[]; readonly notes: readonly SignalNoteRow[] }

function attackOne(facts: readonly SignalFact[], { rows, notes }: Published, { rules, mayBeCounted, shownBefore }: SignalAttack): AttackOutcome {
  const isShare = cardOf(rows[0]!.signal)!.counted === 'cases'
  const [ranges, users, secrets, sums]: [Range[], number[], number[], CountSum[]] = [[], [], [], []]
  const places = new Map<string, number>()
  let few = 0
  const add = (key: string, truth: number, range: Range): void => { places.set(key, ranges.length); ranges.push(range); users.push(truth) }
  const truthOf = truths(facts)
  for (const row of rows.filter(({ status }) => status !== 'absent')) {
    const truth = truthOf(row)
    for (const part of PARTS) {
      const isOfFew = part === 'numerator' && truth.households < rules.minimumHouseholds
      if (isOfFew && row.status === 'shown' && row.asOf === null && !shownBefore(row)) few++
      const isSecret = truth[part] < rules.minimumHouseholds && (part !== 'other' || isShare)
      add(keyOf(part, row), truth[part], part !== 'other' && row.status === 'shown' ? shownRange(row, part, rules) : { low: 0, high: isSecret ? rules.minimumHouseholds - 1 : Infinity })
      const isBarred = row.status !== 'shown' && (isOfFew || (part !== 'other' && row.view === 'periode' && !mayBeCounted(row)))
      if ((isSecret && part !== 'denominator') || isBarred) secrets.push(places.get(keyOf(part, row))!)
    }
    if (isShare) sums.push({ whole: places.get(keyOf('denominator', row))!, parts: [places.get(keyOf('numerator', row))!, places.get(keyOf('other', row))!], exact: true })
  }
  /** What lives in no wijk that is known: nobody publishes it, so all that readers know is that it is not below 0. */
  const addRest = (rest: number): number => ranges.push({ low: 0, high: Infinity }) && users.push(rest) - 1
  const adding = (wholes: readonly SignalRow[], partsOf: (whole: SignalRow) => readonly SignalRow[]): void => {
    for (const whole of wholes) for (const part of ['numerator', 'denominator'] as const) {
      const parts = partsOf(whole).map((row) => places.get(keyOf(part, row))!)
      const at = places.get(keyOf(part, whole))!
      const rest = users[at]! - parts.reduce((sum, one) => sum + users[one]!, 0)
      if (parts.length > 0 && rest >= 0) sums.push({ whole: at, parts: rest === 0 ? parts : [...parts, addRest(rest)], exact: true })
    }
  }
  const known = rows.filter(({ status }) => status !== 'absent')
  adding(known.filter(({ level }) => level === 'gemeente'), ({ view, period }) => known.filter((row) => row.level === 'wijk' && row.view === view && row.period === period))
  adding(known.filter(({ view }) => view === 'trechter'), ({ area, year }) => known.filter((row) => row.view === 'periode' && row.area === area && row.year === year))
  for (const area of new Set(known.map((row) => row.area))) addCentre(basisOf(known.filter((row) => row.view === 'periode' && row.area === area), notes), { places, ranges, users, sums }, rules)
  readCounts(ranges, sums)
  return { tries: secrets.length, found: few + countsKnownTooWell(ranges, users, secrets, rules.countRounding).length }
}

const PARTS: readonly Part[] = ['numerator', 'denominator', 'other']
const keyOf = (part: Part, { view, area, period }: SignalRow): string => `${part} ${view} ${area} ${period}`

/** A shown count stands for all that round to it. One that was kept from an earlier release says nothing of now. */
function shownRange(row: SignalRow, part: 'numerator' | 'denominator', { minimumHouseholds, countRounding }: Rules): Range {
  const count = row[part]
  if (count === null || row.asOf !== null) return { low: 0, high: Infinity }
  const low = count - Math.floor(countRounding / 2)
  return { low: Math.max(minimumHouseholds, low), high: low + countRounding - 1 }
}

interface InHand { readonly places: ReadonlyMap<string, number>; readonly ranges: Range[]; readonly users: number[]; readonly sums: CountSum[] }

/** The rows that a centre comes from. */
const basisOf = (series: readonly SignalRow[], notes: readonly SignalNoteRow[]): readonly SignalRow[] =>
  series.slice(0, baselineOf(series.map(({ period }) => period), notes.filter(({ area }) => area === series[0]?.area)))

/**
 * The centre of a chart times all denominators is the sum of all numerators, as far as the centre and the denominators are known. Where nothing
 * is counted out of anything it is the sum by the number of periods.
 */
function addCentre(series: readonly SignalRow[], { places, ranges, users, sums }: InHand, { countRounding }: Rules): void {
  const centre = series.find((row) => row.centre !== null)?.centre ?? null
  if (centre === null) return
  const at = (part: Part) => series.map((row) => places.get(keyOf(part, row))!)
  const isCountedOutOf = series.every(({ denominator, status }) => status !== 'shown' || denominator !== null)
  const total = (end: 'low' | 'high'): number => at('denominator').reduce((sum, one) => sum + ranges[one]![end], 0)
  const { per } = cardOf(series[0]!.signal)!
  ranges.push(isCountedOutOf
    ? { low: Math.floor(((centre - HALF) / per) * total('low')), high: Math.ceil(((centre + HALF) / per) * total('high')) }
    : { low: Math.floor((centre - HALF) * series.length - countRounding / 2), high: Math.ceil((centre + HALF) * series.length + countRounding / 2) })
  users.push(at('numerator').reduce((sum, one) => sum + users[one]!, 0))
  sums.push({ whole: ranges.length - 1, parts: at('numerator'), exact: true })
}

/** A centre stands for all that round to it, and comes from totals that were rounded: together a little more than half a tenth. */
const HALF = 0.06

/** The exact counts behind a row: of its period, or of all periods of its year. */
function truths(facts: readonly SignalFact[]) {
  const own = new Map<string, SignalFact[]>()
  for (const fact of facts) for (const period of new Set([fact.period, fact.period.slice(0, 4)])) {
    const key = `${fact.area} ${period}`
    own.set(key, [...(own.get(key) ?? []), fact])
  }
  return ({ signal, level, view, area, period }: SignalRow): Record<Part | 'households', number> => {
    const parts = (own.get(`${area} ${period}`) ?? []).filter((fact) => view === 'trechter' || fact.period === period)
    const numerator = parts.reduce((sum, one) => sum + one.numerator, 0)
    const denominator = parts.reduce((sum, one) => sum + (one.denominator ?? Infinity), 0)
    const delivered = parts.flatMap((one) => (one.households === null ? [] : [Math.min(one.households, one.numerator)]))
    const ofYear = view === 'trechter' ? parts.flatMap((one) => one.householdsOfYear ?? []) : []
    const unknown = delivered.length === 0 && level === 'gemeente'
    return { numerator, denominator, other: denominator - numerator, households: unknown || countsPeople(signal) ? Infinity : Math.max(0, ...delivered, ...ofYear) }
  }
}
