import type { CareFacts, HomeIn } from '../../facts/care-facts.ts'
import type { SignalChange, SignalFact } from '../../facts/signals.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { dayNumber, firstDayOfQuarter, periodOf, quarterAfter, type DateText } from '../../units/period.ts'
import { begunInTime, endedAsPlanned, TERM_DAYS, type CareCase } from './cases.ts'
import { changesBetween, settled, WHOLE, type CountChange, type PlacedCase, type Standing } from './standing.ts'

/** What care is counted within. */
export interface CareContext {
  readonly gemeente: GemeenteCode
  readonly wijken: readonly string[]
  readonly homeIn: HomeIn
  /** First year of the facts: of what is older a part may have been removed. */
  readonly firstYear: number
  /** Last day that the facts of the release speak of. */
  readonly asOf: DateText
}

/** Days within which a provider has said that care began or ended. */
const MESSAGE_DAYS = 14

const SIGNALS: readonly { readonly code: string; readonly casesOf: (care: CareFacts) => readonly CareCase[]; readonly settled: number }[] = [
  { code: 'begin-op-tijd', casesOf: begunInTime, settled: TERM_DAYS + MESSAGE_DAYS },
  { code: 'volgens-plan-beeindigd', casesOf: endedAsPlanned, settled: MESSAGE_DAYS },
]

/** Care as it stood when readers saw a release, and which quarters of which signals stood in it. */
export interface SeenCare {
  readonly delivery: number
  readonly care: CareFacts
  /** Where everybody belonged then. */
  readonly homeIn: HomeIn
  readonly shows: (signal: string, period: string) => boolean
}

/** What earlier releases showed, oldest first, and of how many households a change since then has to be. */
export interface CareBefore {
  readonly seen: readonly SeenCare[]
  readonly minimum: number
}

/** Counts of signals, and of how many households each changed since each release that readers saw. */
export interface CareSignals {
  readonly facts: readonly SignalFact[]
  readonly changes: readonly SignalChange[]
}

/**
 * Signals from the messages 301, 305 and 307, quarter by quarter, of the gemeente and of every wijk, as if the gemeente had delivered them: they go the way of all signals.
 * Only whole quarters: from the first after messages began to come in, to the last of which nothing is still to come. A wijk without a case counts 0.
 * Beside earlier releases: what changed of too few households since then waits until it is of more (standing.ts).
 */
export function careSignalsBeside(care: CareFacts, context: CareContext, { seen, minimum }: CareBefore): CareSignals {
  const newest = latest([...care.assigned.map(({ decided }) => decided), ...care.begun.map(({ from }) => from), ...care.ended.map(({ to }) => to)].filter((day) => day <= context.asOf))
  if (newest === undefined) return { facts: [], changes: [] }
  const signals = SIGNALS.map(({ code, casesOf, settled: days }) => {
    const cases = casesOf(care)
    const quarters = wholeQuarters(cases, { ...context, until: dayNumber(newest) - days })
    const standings = seen.reduce<readonly Standing[]>((before, one) => {
      const own = standingOf(casesOf(one.care), quarters.filter((quarter) => one.shows(code, quarter)), { byNow: context.homeIn, byThen: one.homeIn })
      return [...before, new Map([...(before.at(-1) ?? []), ...settled(own, before, minimum)])]
    }, [])
    const now = settled(standingOf(cases, quarters, { byNow: context.homeIn, byThen: context.homeIn }), standings, minimum)
    return { facts: countsOf(code, now, context), changes: standings.flatMap((then, at) => changesOf(code, seen[at]!.delivery, changesBetween(then, now), context)) }
  })
  return { facts: signals.flatMap(({ facts }) => facts), changes: signals.flatMap(({ changes }) => changes) }
}

/** The cases of these quarters in their places: of which household by the register of now, in which wijk by that of then. */
function standingOf(cases: readonly CareCase[], quarters: readonly string[], { byNow, byThen }: { readonly byNow: HomeIn; readonly byThen: HomeIn }): Standing {
  const standing = new Map(quarters.map((quarter): [string, PlacedCase[]] => [quarter, []]))
  for (const { person, day, isCounted } of cases) {
    const [quarter, year] = [periodOf(day, 'kwartaal'), Number(day.slice(0, 4))]
    standing.get(quarter)?.push({ quarter, wijk: byThen(person, year).wijk, household: householdKey(person, byNow(person, year).household), isCounted })
  }
  return standing
}

/** A person without a known household counts as one, as everywhere. */
const householdKey = (person: number, household: number | null): string => (household === null ? `p${person}` : `h${household}`)

function countsOf(signal: string, standing: Standing, context: CareContext): readonly SignalFact[] {
  const years = new Set([...standing.keys()].map((quarter) => quarter.slice(0, 4)))
  const byYear = new Map([...years].map((year) => [year, factsOf([...standing].flatMap(([quarter, cases]) => (quarter.startsWith(year) ? cases : [])), context)]))
  return [...standing].flatMap(([quarter, cases]) => factsOf(cases, context).map((fact, at): SignalFact =>
    ({ signal, period: quarter, ...fact, householdsOfYear: byYear.get(quarter.slice(0, 4))![at]!.households! })))
}

const changesOf = (signal: string, delivery: number, changes: readonly CountChange[], { gemeente }: CareContext): readonly SignalChange[] =>
  changes.flatMap(({ area, period, numerator, others, denominator }) => (area === null ? [] : [{ signal, delivery, area: area === WHOLE ? gemeente : area, period, numerator, others, denominator }]))

function wholeQuarters(cases: readonly CareCase[], { firstYear, until }: { readonly firstYear: number; readonly until: number }): readonly string[] {
  const first = cases.map(({ day }) => day).filter((day) => Number(day.slice(0, 4)) >= firstYear).sort()[0]
  if (first === undefined) return []
  const own = periodOf(first, 'kwartaal')
  const isFromStart = dayNumber(first) - dayNumber(firstDayOfQuarter(own)) <= MESSAGE_DAYS
  const quarters: string[] = []
  for (let next = isFromStart ? own : quarterAfter(own, 1); dayNumber(firstDayOfQuarter(quarterAfter(next, 1))) - 1 <= until; next = quarterAfter(next, 1)) quarters.push(next)
  return quarters
}

type Count = Omit<SignalFact, 'signal' | 'period'>

/** The counts of one quarter or year: all cases of the gemeente, and of each wijk those of households that live there. */
const factsOf = (cases: readonly PlacedCase[], { gemeente, wijken }: CareContext): readonly Count[] =>
  [countOf(gemeente, cases), ...wijken.map((wijk) => countOf(wijk, cases.filter((one) => one.wijk === wijk)))]

/** `households`: of how many different households the numerator is, or the rest if that is of fewer: neither side may be about a few. */
function countOf(area: string, cases: readonly PlacedCase[]): Count {
  const [inside, outside] = [cases.filter(({ isCounted }) => isCounted), cases.filter(({ isCounted }) => !isCounted)]
  return { area, numerator: inside.length, denominator: cases.length, households: Math.min(householdsOf(inside), householdsOf(outside)) }
}

const householdsOf = (cases: readonly PlacedCase[]): number => new Set(cases.map(({ household }) => household)).size

const latest = (days: readonly DateText[]): DateText | undefined => days.reduce<DateText | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined)

/** Signals of both roads: what a gemeente counts itself goes before what its messages say under the same name. */
export function besideDelivered(delivered: readonly SignalFact[], fromCare: readonly SignalFact[]): readonly SignalFact[] {
  const codes = new Set(delivered.map(({ signal }) => signal))
  return [...delivered, ...fromCare.filter(({ signal }) => !codes.has(signal))]
}
