import { describe, expect, it } from 'vitest'
import type { CareFacts } from '../../server/facts/care-facts.ts'
import type { SignalFact } from '../../server/facts/signals.ts'
import { attackSignalChanges } from '../../server/flow/attack-signal-changes.ts'
import { signalsBefore } from '../../server/flow/signals/seen.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import type { SignalTables } from '../../server/release/compose.ts'
import type { EarlierRelease } from '../../server/release/earlier.ts'
import { careSignals } from '../drill/signals/care-signals.ts'
import { careSignalsBeside, type CareBefore, type CareContext } from '../../server/tabulate/care/signals.ts'
import { changesBetween, isChangeOfFew, settled, type PlacedCase, type Standing } from '../../server/tabulate/care/standing.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { dateText } from '../../server/units/period.ts'
import { published } from '../drill/signals/town.ts'

const WIJKEN = ['WK990101', 'WK990102', 'WK990103']
/** Persons live alone, by their number in the first, second or third wijk. */
const CONTEXT: CareContext = {
  gemeente: gemeenteCode('GM9901'), wijken: WIJKEN, firstYear: 2024, asOf: dateText('2025-12-31'), homeIn: (person) => ({ household: person, wijk: WIJKEN[Math.floor(person / 10_000)]! }),
}
const { minimumHouseholds: MINIMUM } = DEFAULT_RULES
type Outcome = 'volgens-plan' | 'voortijdig'
const care = (...ended: readonly CareFacts['ended'][]): CareFacts => ({ assigned: [], begun: [], ended: ended.flat() })
const ends = (persons: readonly number[], outcome: Outcome, day = '2024-01-05'): CareFacts['ended'] =>
  persons.map((person, at) => ({ wet: 'wmo', provider: '99999901', product: 'wmo-02', productCode: '02A05', person, assignment: `${person} ${at}`, to: dateText(day), outcome }))
const from = (first: number, many: number): readonly number[] => Array.from({ length: many }, (_, at) => first + at)
const inWijk = (wijk: number, day: string): CareFacts['ended'] => [...ends(from(wijk * 10_000, 30), 'volgens-plan', day), ...ends(from(wijk * 10_000 + 100, 30), 'voortijdig', day)]
const THEN = care(...['2024-01-05', '2024-04-05', '2024-07-05', '2024-10-05'].flatMap((day) => [0, 1, 2].map((wijk) => inWijk(wijk, day))), ends([5], 'voortijdig', '2025-02-01'))
const first = published({ facts: careSignals(THEN, CONTEXT), notes: [] })

const releaseOf = (tables: SignalTables, lastDelivery: number): EarlierRelease => ({ release: { manifest: { asOf: '2025-03-01' }, tables }, lastDelivery }) as EarlierRelease
const EARLIER = [releaseOf(first, 1)]
const beforeOf = (...seen: readonly CareFacts[]): CareBefore => ({
  minimum: MINIMUM, seen: seen.map((one, at) => ({ delivery: at + 1, care: one, homeIn: CONTEXT.homeIn, shows: signalsBefore(EARLIER, DEFAULT_RULES).seen[0]!.shows })),
})
/** What the next release says when these messages came in between. */
const beside = (...late: readonly CareFacts['ended'][]) => careSignalsBeside(care(THEN.ended, ...late), CONTEXT, beforeOf(THEN))
const rowsOf = ({ facts }: { readonly facts: readonly SignalFact[] }) => published({ facts, notes: [] }, EARLIER.map(({ release }) => release)).signals
const figures = (rows: SignalTables['signals']) => rows.map(({ view, area, period, numerator, denominator, centre }) => [view, area, period, numerator, denominator, centre].join(' '))
const countOf = ({ facts }: { readonly facts: readonly SignalFact[] }, area: string, quarter = '2024-K1') => {
  const { numerator, denominator } = facts.find((fact) => fact.area === area && fact.period === quarter)!
  return [numerator, denominator]
}

describe('One household with ten messages between two releases', () => {
  const ten = ends(Array.from({ length: 10 }, () => 900), 'voortijdig')
  it('would be read from the difference of the two', () => {
    const counted = published({ facts: careSignals(care(THEN.ended, ten), CONTEXT), notes: [] }).signals
    const denominator = (rows: typeof counted) => rows.find(({ area, period }) => area === WIJKEN[0] && period === '2024-K1')!.denominator
    expect([denominator(first.signals), denominator(counted)]).toEqual([60, 70])
  })
  it('is in no figure of the second: not of its wijk, the gemeente, the year or a centre', () => expect(figures(rowsOf(beside(ten)))).toEqual(figures(first.signals)))
  it('is neither in a numerator', () => expect(figures(rowsOf(beside(ends(Array.from({ length: 10 }, () => 900), 'volgens-plan'))))).toEqual(figures(first.signals)))
  it('is found by attack 11 in a release that counts it, in every place: its wijk and the gemeente, the quarter and the year', () => {
    const naive = { facts: careSignals(care(THEN.ended, ten), CONTEXT) }
    const { changes } = careSignalsBeside(care(THEN.ended, ten), CONTEXT, { ...beforeOf(THEN), minimum: 0 })
    const attack = (rows: SignalTables['signals']) => attackSignalChanges(changes, rows, EARLIER, DEFAULT_RULES).found
    expect(attack(published({ facts: naive.facts, notes: [] }).signals)).toBe(4)
    expect(attack(rowsOf(beside(ten)))).toBe(0)
  })
  it('is found by nothing where readers saw no release of before', () => {
    const { facts, changes } = careSignalsBeside(care(THEN.ended, ten), CONTEXT, { seen: [], minimum: MINIMUM })
    expect(changes).toEqual([])
    expect(countOf({ facts }, WIJKEN[0]!)).toEqual([30, 70])
  })
})

describe('A count of messages beside an earlier release', () => {
  const late = (many: number, outcome: Outcome = 'voortijdig', at = 900) => ends(from(at, many), outcome)
  it('waits below ten households, and moves from ten on', () => {
    expect([9, 10, 11].map((many) => countOf(beside(late(many)), WIJKEN[0]!))).toEqual([[30, 60], [30, 70], [30, 71]])
    expect([9, 10, 11].map((many) => countOf(beside(late(many)), 'GM9901'))).toEqual([[90, 180], [90, 190], [90, 191]])
  })
  it('waits where either side moved by too few, however many the other did', () => {
    expect(countOf(beside(late(20), late(9, 'volgens-plan', 950)), WIJKEN[0]!)).toEqual([30, 60])
    expect(countOf(beside(late(20), late(10, 'volgens-plan', 950)), WIJKEN[0]!)).toEqual([40, 90])
  })
  it('waits where the denominator moved by too few, because the others went from one side to the other', () => {
    const turned = care(THEN.ended.map((one) => (one.person < 10 && one.to < '2024-02' ? { ...one, outcome: 'voortijdig' as const } : one)))
    const now = (...more: readonly CareFacts['ended'][]) => countOf(careSignalsBeside(care(turned.ended, ...more), CONTEXT, beforeOf(THEN)), WIJKEN[0]!)
    expect(now()).toEqual([20, 60])
    expect(now(late(1))).toEqual([30, 60])
  })
  it('rises in the gemeente by the wijken that may rise, so that subtracting tells nothing of the others', () => {
    const now = beside(late(9), late(12, 'voortijdig', 10_900))
    expect(['GM9901', ...WIJKEN].map((area) => countOf(now, area)[1])).toEqual([192, 60, 72, 60])
  })
  it('moves at once in a quarter that nobody saw', () => {
    const { facts } = careSignalsBeside(care(THEN.ended, ends([1, 2], 'voortijdig', '2025-01-05'), ends([7], 'voortijdig', '2025-05-01')), CONTEXT, beforeOf(THEN))
    expect(countOf({ facts }, WIJKEN[0]!, '2025-K1')).toEqual([0, 3])
  })
  it('is laid beside all that readers saw: back to the first release and one more is a change of one', () => {
    const second = care(THEN.ended, late(10))
    const third = careSignalsBeside(care(THEN.ended, late(1, 'voortijdig', 970)), CONTEXT, beforeOf(THEN, second))
    expect(countOf(third, WIJKEN[0]!)).toEqual([30, 70])
    expect(countOf(careSignalsBeside(THEN, CONTEXT, beforeOf(THEN, second)), WIJKEN[0]!)).toEqual([30, 60])
  })
  it('goes by the wijk of then, and by one household for who is one now', () => {
    const together: CareContext = { ...CONTEXT, homeIn: (person) => ({ household: person >= 900 && person < 920 ? 900 : person, wijk: WIJKEN[Math.floor(person / 10_000)]! }) }
    const now = careSignalsBeside(care(THEN.ended, late(20)), together, beforeOf(THEN))
    expect(countOf(now, WIJKEN[0]!)).toEqual([30, 60])
  })
})

describe('Standings of cases beside each other', () => {
  const one = (household: string, more: Partial<PlacedCase> = {}): PlacedCase => ({ quarter: '2024-K1', wijk: 'A', household, isCounted: true, ...more })
  const standing = (...cases: readonly PlacedCase[]): Standing => new Map(['2024-K1', '2024-K2'].map((quarter) => [quarter, cases.filter((own) => own.quarter === quarter)]))
  it('say of how many households each side and both together changed', () => {
    const found = changesBetween(standing(one('a'), one('b')), standing(one('a', { isCounted: false }), one('b'), one('b'), one('c', { isCounted: false })))
    expect(found.find(({ area, period }) => area === 'A' && period === '2024')).toMatchObject({ numerator: 2, others: 2, denominator: 2 })
  })
  it('say nothing where nothing changed, nor of a quarter that one of them lacks', () => {
    expect(changesBetween(standing(one('a')), standing(one('a')))).toEqual([])
    expect(changesBetween(new Map(), standing(one('a')))).toEqual([])
  })
  it('change by nobody, or by ten or more', () => expect([0, 1, 9, 10].map((many) => isChangeOfFew({ numerator: many, others: 0, denominator: 12 }, MINIMUM))).toEqual([false, true, true, false]))
  it('stay in both wijken where ten moved from one to the other and one of them has a case more: the gemeente would tell of that one', () => {
    const homes = from(0, 10).map(String)
    const then = standing(...homes.map((household) => one(household)))
    const now = standing(...homes.map((household) => one(household, { wijk: 'B' })), one('3', { wijk: 'B' }))
    expect(settled(now, [then], MINIMUM)).toEqual(then)
    expect(settled(standing(...homes.map((household) => one(household, { wijk: 'B' }))), [then], MINIMUM).get('2024-K1')!.map(({ wijk }) => wijk)).toEqual(homes.map(() => 'B'))
  })
  it('stay in the whole year where its quarters move by ten and the year by one', () => {
    const homes = from(0, 10).map(String)
    const then = standing(...homes.map((household) => one(household)))
    const later = (...more: readonly PlacedCase[]) => settled(standing(...homes.map((household) => one(household, { quarter: '2024-K2' })), ...more), [then], MINIMUM)
    expect(later().get('2024-K2')!.length).toBe(10)
    expect(later(one('3', { quarter: '2024-K2' }))).toEqual(then)
  })
})
