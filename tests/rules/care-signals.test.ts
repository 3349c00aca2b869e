import { describe, expect, it } from 'vitest'
import type { AssignedCare, BegunCare, CareFacts, CareKey, EndedCare } from '../../server/facts/care-facts.ts'
import { OUTCOMES, outcomeOf, type Outcome } from '../../server/facts/end-reasons.ts'
import type { SignalFact } from '../../server/facts/signals.ts'
import { attackSignals } from '../../server/flow/attack-signals.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { cardOf } from '../../server/release/signals/cards.ts'
import { begunInTime, endedAsPlanned } from '../../server/tabulate/care/cases.ts'
import { careSignals } from '../drill/signals/care-signals.ts'
import { besideDelivered, type CareContext } from '../../server/tabulate/care/signals.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { dateText } from '../../server/units/period.ts'
import { published } from '../drill/signals/town.ts'

const KEY: CareKey = { person: 1, wet: 'wmo', provider: '99999901', product: 'wmo-02', productCode: '02A05', assignment: 'a1' }
const assigned = (decided: string, more: Partial<AssignedCare> = {}): AssignedCare => ({ ...KEY, decided: dateText(decided), from: dateText(decided), ...more })
const begun = (from: string, more: Partial<BegunCare> = {}): BegunCare => ({ ...KEY, assignedFrom: null, from: dateText(from), ...more })
const ended = (to: string, outcome: Outcome, more: Partial<EndedCare> = {}): EndedCare => ({ ...KEY, to: dateText(to), outcome, ...more })
const care = (more: Partial<CareFacts>): CareFacts => ({ assigned: [], begun: [], ended: [], ...more })

describe('Care that begins in time', () => {
  const elsewhere = begun('2025-01-05', { person: 70, assignment: 'elders' })
  const isInTime = (one: AssignedCare, ...starts: readonly BegunCare[]) => begunInTime(care({ assigned: [one], begun: [elsewhere, ...starts] })).map(({ isCounted }) => isCounted)
  it('is not told of where no provider says that anything began', () => expect(begunInTime(care({ assigned: [assigned('2025-01-01')] }))).toEqual([]))
  it('begins within 42 days of the decision, and not on the day after', () => {
    expect(isInTime(assigned('2025-01-01'), begun('2025-02-11'))).toEqual([true])
    expect(isInTime(assigned('2025-01-01'), begun('2025-02-12'))).toEqual([true])
    expect(isInTime(assigned('2025-01-01'), begun('2025-02-13'))).toEqual([false])
  })
  it('is counted from the first day of the assignment where that comes later than the decision', () => {
    const later = assigned('2025-01-01', { from: dateText('2025-03-01') })
    expect(isInTime(later, begun('2025-04-12'))).toEqual([true])
    expect(isInTime(later, begun('2025-04-13'))).toEqual([false])
    expect(begunInTime(care({ assigned: [later, assigned('2025-03-05', { from: dateText('2025-01-01') })], begun: [elsewhere] })).map(({ day }) => day)).toEqual(['2025-03-01', '2025-03-05'])
  })
  it('is no care that never began: that is a case too', () => expect(isInTime(assigned('2025-01-01'))).toEqual([false]))
  it('began on its first day, whatever came after a pause', () => expect(isInTime(assigned('2025-01-01'), begun('2025-09-01'), begun('2025-01-10'))).toEqual([true]))
  it('is that of the same person, law and number, and of nobody else', () => {
    for (const other of [{ person: 2 }, { wet: 'jeugdwet' as const }, { assignment: 'a2' }]) expect(isInTime(assigned('2025-01-01'), begun('2025-01-10', other))).toEqual([false])
  })
  it('without a number is known by person, provider, product and first day of the assignment', () => {
    const nameless = { assignment: null, assignedFrom: dateText('2025-01-01') }
    expect(isInTime(assigned('2025-01-01'), begun('2025-01-10', nameless))).toEqual([true])
    for (const other of [{ provider: '99999902' }, { product: null }, { productCode: '02A06' }, { assignedFrom: dateText('2025-01-02') }]) expect(isInTime(assigned('2025-01-01'), begun('2025-01-10', { ...nameless, ...other }))).toEqual([false])
  })
})

describe('Care that ends as planned', () => {
  it('is counted out of ends that somebody chose, and no others', () => {
    const cases = (outcome: Outcome) => endedAsPlanned(care({ ended: [ended('2025-05-05', outcome)] })).map(({ isCounted }) => isCounted)
    expect(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, cases(outcome)]))).toEqual({
      'volgens-plan': [true], voortijdig: [false], gemeente: [false], 'ander-domein': [false], onbekend: [false], tijdelijk: [], overleden: [], verhuisd: [], wijziging: [], 'andere-aanbieder': [],
    })
  })
  it('reads code 31 by its own law: a move is no case, the plan is', () => {
    const of = (wet: 'wmo' | 'jeugdwet') => endedAsPlanned(care({ ended: [ended('2025-05-05', outcomeOf(wet, '31'), { wet })] })).length
    expect([of('wmo'), of('jeugdwet')]).toEqual([0, 1])
  })
})

const GEMEENTE = gemeenteCode('GM9901')
const CONTEXT: CareContext = {
  gemeente: GEMEENTE, wijken: ['WK990101', 'WK990102'], firstYear: 2024, asOf: dateText('2025-12-31'),
  homeIn: (person) => ({ household: person >= 90 ? null : Math.floor(person / 2), wijk: person >= 90 ? null : person < 40 ? 'WK990101' : 'WK990102' }),
}
const quarters = (facts: readonly SignalFact[], code: string) => facts.filter(({ signal, area }) => signal === code && area === GEMEENTE).map(({ period }) => period)
/** Care assigned and begun on each of these days, each to a person of its own. */
const daily = (days: readonly string[]): CareFacts => care({
  assigned: days.map((day, person) => assigned(day, { person, assignment: `n${person}` })), begun: days.map((day, person) => begun(day, { person, assignment: `n${person}` })),
  ended: days.map((day, person) => ended(day, 'volgens-plan', { person, assignment: `n${person}` })),
})

describe('Signals from messages', () => {
  it('have a card each', () => expect(new Set(careSignals(daily(['2024-01-02', '2025-06-30']), CONTEXT).map(({ signal }) => cardOf(signal)?.code))).toEqual(new Set(['begin-op-tijd', 'volgens-plan-beeindigd'])))
  it('begin with the first whole quarter after messages began to come in', () => {
    expect(quarters(careSignals(daily(['2024-01-15', '2025-03-01']), CONTEXT), 'volgens-plan-beeindigd')[0]).toBe('2024-K1')
    expect(quarters(careSignals(daily(['2024-01-16', '2025-03-01']), CONTEXT), 'volgens-plan-beeindigd')[0]).toBe('2024-K2')
  })
  it('say nothing of years that are gone from the facts', () => {
    expect(quarters(careSignals(daily(['2023-02-01', '2024-04-01', '2025-03-01']), CONTEXT), 'volgens-plan-beeindigd')[0]).toBe('2024-K2')
  })
  it('end with the quarter of which nothing is still to come: six weeks, and two for the message', () => {
    const last = (newest: string, code: string, more: Partial<CareContext> = {}) => quarters(careSignals(daily(['2024-01-02', newest]), { ...CONTEXT, ...more }), code).at(-1)
    expect([last('2025-05-25', 'begin-op-tijd'), last('2025-05-26', 'begin-op-tijd')]).toEqual(['2024-K4', '2025-K1'])
    expect([last('2025-04-13', 'volgens-plan-beeindigd'), last('2025-04-14', 'volgens-plan-beeindigd')]).toEqual(['2024-K4', '2025-K1'])
  })
  it('do not believe a day after the facts of the release', () => {
    const late = daily(['2024-01-02', '2024-07-20', '2062-01-01'])
    expect(quarters(careSignals(late, CONTEXT), 'volgens-plan-beeindigd')).toEqual(['2024-K1', '2024-K2'])
    expect(careSignals(daily(['2062-01-01']), CONTEXT)).toEqual([])
  })
  it('count the gemeente and every wijk, with nobody where nobody is', () => {
    const found = careSignals(care({ ended: [ended('2024-01-02', 'volgens-plan', { person: 1 }), ended('2024-02-02', 'voortijdig', { person: 91 }), ended('2024-05-01', 'voortijdig', { person: 3 })] }), CONTEXT)
    expect(found.map(({ area, period, numerator, denominator }) => [area, period, numerator, denominator])).toEqual([['GM9901', '2024-K1', 1, 2], ['WK990101', '2024-K1', 1, 1], ['WK990102', '2024-K1', 0, 0]])
  })
  it('say of how many households the smaller side is', () => {
    const many = (persons: readonly number[], outcome: Outcome) => persons.map((person) => ended('2024-01-05', outcome, { person }))
    const found = careSignals(care({ ended: [...many([0, 1, 2, 3, 4], 'volgens-plan'), ...many([10, 10, 11, 91], 'voortijdig'), ended('2024-05-01', 'voortijdig')] }), CONTEXT)
    expect(found[0]).toMatchObject({ area: 'GM9901', numerator: 5, denominator: 9, households: 2 })
  })
  it('say of how many households the smaller side of the whole year is: the same ones count once', () => {
    const inQuarter = (month: string, persons: readonly number[]) => persons.map((person) => ended(`2024-${month}-05`, 'volgens-plan', { person }))
    const rest = ['01', '04', '07'].flatMap((month) => [0, 10, 20].map((person) => ended(`2024-${month}-05`, 'voortijdig', { person })))
    const found = careSignals(care({ ended: [...inQuarter('01', [0, 2, 4]), ...inQuarter('04', [0, 6]), ...inQuarter('07', [8]), ...rest, ended('2024-10-20', 'voortijdig', { person: 30 })] }), CONTEXT).filter(({ area }) => area === GEMEENTE)
    expect(found.map(({ period, households, householdsOfYear }) => [period, households, householdsOfYear])).toEqual([['2024-K1', 3, 3], ['2024-K2', 2, 3], ['2024-K3', 1, 3]])
  })
  it('show a year of a wijk from ten households on, where no quarter has them; an attack finds it below', () => {
    const wijk = (householdsOfYear: number) => [1, 2, 3, 4].flatMap((quarter): SignalFact[] => ['WK990101', 'WK990102', 'WK990103', 'GM9901'].map((area) => (area === 'GM9901'
      ? { signal: 'begin-op-tijd', area, period: `2024-K${quarter}`, numerator: 300, denominator: 600, households: 190, householdsOfYear: 700 }
      : { signal: 'begin-op-tijd', area, period: `2024-K${quarter}`, numerator: 100, denominator: 200, households: area === 'WK990101' ? 4 : 90, householdsOfYear: area === 'WK990101' ? householdsOfYear : 350 })))
    const rows = (households: number) => published({ facts: wijk(households), notes: [] })
    const stateOf = (households: number) => rows(households).signals.find(({ area, view }) => area === 'WK990101' && view === 'trechter')!.status
    expect([9, 10].map(stateOf)).toEqual(['suppressed', 'shown'])
    const attack = { rules: DEFAULT_RULES, mayBeCounted: () => true, shownBefore: () => false }
    expect([attackSignals(wijk(10), rows(10), attack).found, attackSignals(wijk(9), rows(10), attack).found]).toEqual([0, 1])
  })
  it('give way to what a gemeente counts itself under the same name', () => {
    const fact = (signal: string): SignalFact => ({ signal, area: GEMEENTE, period: '2024-K1', numerator: 1, denominator: 2, households: null })
    expect(besideDelivered([fact('a')], [fact('a'), fact('b')]).map(({ signal }) => signal)).toEqual(['a', 'b'])
  })
})
