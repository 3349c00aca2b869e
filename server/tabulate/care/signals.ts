import type { CareFacts, HomeIn } from '../../facts/care-facts.ts'
import type { SignalFact } from '../../facts/signals.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { dayNumber, firstDayOfQuarter, periodOf, quarterAfter, type DateText } from '../../units/period.ts'
import { begunInTime, endedAsPlanned, TERM_DAYS, type CareCase } from './cases.ts'

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

/**
 * Signals from the messages 301, 305 and 307, quarter by quarter, of the gemeente and of every wijk, as if the gemeente had delivered them: they go the way of all signals.
 * Only whole quarters: from the first after messages began to come in, to the last of which nothing is still to come. A wijk without a case counts 0.
 */
export function careSignals(care: CareFacts, context: CareContext): readonly SignalFact[] {
  const newest = latest([...care.assigned.map(({ decided }) => decided), ...care.begun.map(({ from }) => from), ...care.ended.map(({ to }) => to)].filter((day) => day <= context.asOf))
  if (newest === undefined) return []
  return SIGNALS.flatMap(({ code, casesOf, settled }) => {
    const cases = casesOf(care)
    const quarters = wholeQuarters(cases, { ...context, until: dayNumber(newest) - settled })
    const byQuarter = new Map(quarters.map((quarter): [string, CareCase[]] => [quarter, []]))
    for (const one of cases) byQuarter.get(periodOf(one.day, 'kwartaal'))?.push(one)
    const years = new Set(quarters.map((quarter) => quarter.slice(0, 4)))
    const byYear = new Map([...years].map((year) => [year, factsOf(quarters.filter((quarter) => quarter.startsWith(year)).flatMap((quarter) => byQuarter.get(quarter)!), context)]))
    return quarters.flatMap((quarter) => factsOf(byQuarter.get(quarter)!, context).map((fact, at): SignalFact =>
      ({ signal: code, period: quarter, ...fact, householdsOfYear: byYear.get(quarter.slice(0, 4))![at]!.households! })))
  })
}

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

/** The counts of one quarter: all cases of the gemeente, and of each wijk those of households that live there. */
function factsOf(cases: readonly CareCase[], { gemeente, wijken, homeIn }: CareContext): readonly Count[] {
  const placed = cases.map((one) => ({ ...one, ...homeIn(one.person, Number(one.day.slice(0, 4))) }))
  return [countOf(gemeente, placed), ...wijken.map((wijk) => countOf(wijk, placed.filter((one) => one.wijk === wijk)))]
}

type Placed = CareCase & ReturnType<HomeIn>

/** `households`: of how many different households the numerator is, or the rest if that is of fewer: neither side may be about a few. */
function countOf(area: string, cases: readonly Placed[]): Count {
  const [inside, outside] = [cases.filter(({ isCounted }) => isCounted), cases.filter(({ isCounted }) => !isCounted)]
  return { area, numerator: inside.length, denominator: cases.length, households: Math.min(householdsOf(inside), householdsOf(outside)) }
}

/** A person without a known household counts as one, as everywhere. */
const householdsOf = (cases: readonly Placed[]): number => new Set(cases.map(({ person, household }) => (household === null ? `p${person}` : `h${household}`))).size

const latest = (days: readonly DateText[]): DateText | undefined => days.reduce<DateText | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined)

/** Signals of both roads: what a gemeente counts itself goes before what its messages say under the same name. */
export function besideDelivered(delivered: readonly SignalFact[], fromCare: readonly SignalFact[]): readonly SignalFact[] {
  const codes = new Set(delivered.map(({ signal }) => signal))
  return [...delivered, ...fromCare.filter(({ signal }) => !codes.has(signal))]
}
