import { triangular, type Triangular } from '../../../server/statistics/what-if/triangular.ts'
import { problems, typedNumber, WHAT_IF } from '../../words/copy/what-if.ts'
import { readTyped } from './typed.ts'

/** An assumption: three figures and whoever says so, as typed. Percentages and euros. */
export interface Assumption {
  readonly low: string
  readonly likely: string
  readonly high: string
  readonly source: string
}

export const ASSUMPTIONS = ['deelname', 'effect', 'kosten'] as const
export type AssumptionName = (typeof ASSUMPTIONS)[number]

/** What a reader fills in for one scenario. */
export type Scenario = Readonly<Record<AssumptionName, Assumption>>

const EMPTY: Assumption = { low: '', likely: '', high: '', source: '' }

/** Nothing is filled in beforehand but the lowest effect: none at all. */
export const EMPTY_SCENARIO: Scenario = { deelname: EMPTY, effect: { ...EMPTY, low: '0' }, kosten: EMPTY }

/** Figures to see how it works; whoever says so is nobody, and so the outcome is not taken along. */
export const EXAMPLE: Scenario = {
  deelname: { low: '30', likely: '50', high: '70', source: WHAT_IF.nobody },
  effect: { low: '0', likely: '12', high: '30', source: WHAT_IF.nobody },
  kosten: { low: '1.500', likely: '1.800', high: '2.500', source: WHAT_IF.nobody },
}

/** True when a figure in it was made up to see how it works. */
export const isMadeUp = (scenario: Scenario): boolean => ASSUMPTIONS.some((name) => scenario[name].source.trim() === WHAT_IF.nobody)

/** A scenario that can be computed: shares, and cost in euro. */
export interface Filled {
  readonly reach: Triangular
  readonly effect: Triangular
  readonly cost: Triangular
}

/** The scenario in figures, or what is still to be filled in or put right, in words. */
export function readScenario(scenario: Scenario): { readonly filled: Filled; readonly problems: readonly [] } | { readonly filled: null; readonly problems: readonly string[] } {
  const found = ASSUMPTIONS.flatMap((name) => problemsOf(name, scenario[name]))
  if (found.length > 0) return { filled: null, problems: found }
  const rangeOf = (name: AssumptionName, unit: number): Triangular => triangular(...(numbersOf(name, scenario[name]).map((one) => one! / unit) as [number, number, number]))
  return { filled: { reach: rangeOf('deelname', 100), effect: rangeOf('effect', 100), cost: rangeOf('kosten', 1) }, problems: [] }
}

/** Lowest, most likely and highest of an assumption as they are read; null where that is in doubt. */
export const numbersOf = (name: AssumptionName, { low, likely, high }: Assumption): readonly (number | null)[] => [low, likely, high].map((text) => readTyped(text, WHAT_IF.units[name]))

/** A figure in a field as it was read, once the field is left or comes from a link; in doubt it stays as it was typed. */
export function tidied(name: AssumptionName, text: string): string {
  const value = readTyped(text, WHAT_IF.units[name])
  return value === null ? text : typedNumber(value)
}

/** Lowest and highest that an assumption may be. An effect below 0 is dearer than doing nothing. */
const LIMITS: Readonly<Record<AssumptionName, readonly [number, number]>> = { deelname: [0, 100], effect: [-100, 100], kosten: [0, 1_000_000] }

function problemsOf(name: AssumptionName, assumption: Assumption): string[] {
  const numbers = numbersOf(name, assumption)
  const [from, to] = LIMITS[name]
  const own: string[] = []
  if ([assumption.low, assumption.likely, assumption.high].some((text) => text.trim() === '')) own.push(problems.missing(name))
  else if (numbers.includes(null)) own.push(problems.unclear(name))
  else if (numbers.some((one) => one! < from || one! > to)) own.push(problems.outside(name, from, to))
  else if (!(numbers[0]! <= numbers[1]! && numbers[1]! <= numbers[2]!)) own.push(problems.order(name))
  if (assumption.source.trim() === '') own.push(problems.source(name))
  return own
}

/** The settings of a scenario in the address: `deelname=30_50_70` and `deelnameBron=…`; the second one has a 2 behind. */
export function settingsOf(scenario: Scenario, which: '' | '2'): Readonly<Record<string, string | null>> {
  return Object.fromEntries(ASSUMPTIONS.flatMap((name) => {
    const { low, likely, high, source } = scenario[name]
    const start = EMPTY_SCENARIO[name]
    const isStart = low === start.low && likely === start.likely && high === start.high
    return [[`${name}${which}`, isStart ? null : [low, likely, high].map((text) => text.trim().replace('−', '-')).join('_')], [`${name}Bron${which}`, source.trim() === '' ? null : source.trim()]]
  }))
}

/** A scenario from an address; whatever does not fit is left as it was. */
export function scenarioFrom(search: string, which: '' | '2'): Scenario {
  const settings = new URLSearchParams(search)
  const assumption = (name: AssumptionName): Assumption => {
    const start = EMPTY_SCENARIO[name]
    const [low = start.low, likely = start.likely, high = start.high] = settings.get(`${name}${which}`)?.split('_').map((text) => tidied(name, text.slice(0, 12))) ?? []
    return { low, likely, high, source: (settings.get(`${name}Bron${which}`) ?? '').slice(0, 80) }
  }
  return { deelname: assumption('deelname'), effect: assumption('effect'), kosten: assumption('kosten') }
}
