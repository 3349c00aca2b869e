import { describe, expect, it } from 'vitest'
import type { SignalFact } from '../../server/facts/signals.ts'
import { attackSignals } from '../../server/flow/attack-signals.ts'
import { buildRelease } from '../../server/flow/build-release.ts'
import { attackRelease } from '../../server/flow/check-release.ts'
import { protectYear } from '../../server/flow/protect-year.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { protectSignal } from '../../server/protect/counts/signals.ts'
import { sealRelease } from '../../server/release/canonical.ts'
import { signalsBesideHidden } from '../../server/release/signals/attacks.ts'
import { countedIn } from '../../server/release/signals/beside.ts'
import type { FormRow, SignalRow, SpendingRow } from '../../server/release/tables.ts'
import { quarterUsers } from '../drill/signals/counts.ts'
import { memorySource } from '../server/release/source.ts'
import { TOWN, town } from '../server/release/town.ts'

const FACTS = [2023, 2024].map((year, at) => town({ seed: 20 + at, year, units: 800, wijken: 3, buurtenPerWijk: 1 }))
const ENOUGH = { minimumVisible: { wijkWet: 0, buurtTotal: 0 } }
/** What a gemeente would deliver: complaints by the households that use something, of whom the spending table hides some. */
const signals: SignalFact[] = quarterUsers(FACTS).map(({ area, period, users }) => ({ signal: 'klachten', area, period, numerator: Math.round(users / 2), denominator: users, households: Math.round(users / 2) }))
const source = { ...memorySource(FACTS), signals: async () => ({ facts: signals, notes: [] }) }
const { manifest, tables } = await buildRelease(source, { gemeente: TOWN, id: '2026-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, ...ENOUGH, choose: (made) => protectYear(made, DEFAULT_RULES, null) })
const isHiddenThere = ({ area, period }: SignalRow): boolean => tables.spending.some((row) => row.division === 'totaal' && row.area === area && row.period === period && row.householdsStatus !== 'shown')

describe('A signal counted out of households that table uitgaven counts too', () => {
  const beside = tables.signals.filter((row) => row.view === 'periode' && isHiddenThere(row))
  const careless = tables.signals.map((row) => (row.view === 'periode' && isHiddenThere(row) ? { ...row, status: 'shown' as const, ...roundedOf(row) } : row))

  it('is hidden where their number is hidden there, and shown elsewhere', () => {
    expect(beside.length).toBeGreaterThan(0)
    expect(beside.filter(({ status }) => status === 'shown')).toEqual([])
    expect(tables.signals.filter(({ view, status }) => view === 'periode' && status === 'shown').length).toBeGreaterThan(10)
  })
  it('is found by attack 14 where it stands there all the same', () => {
    expect(signalsBesideHidden(careless, countedIn(tables, []))).toMatchObject({ found: beside.length })
    expect(signalsBesideHidden(tables.signals, countedIn(tables, []))).toMatchObject({ found: 0 })
  })
  it('is refused at the gate', () => expect(attackRelease(source, sealRelease(manifest, { ...tables, signals: careless }), [], ENOUGH)).rejects.toMatchObject({ code: 'TOETS_NIET_GESLAAGD' }), 120_000)
  it('cannot be worked back from the signals that are shown', () => {
    const { tries, found } = attackSignals(signals, tables, { rules: DEFAULT_RULES, mayBeCounted: countedIn(tables, []), shownBefore: () => false })
    expect([tries >= 2 * beside.length, found]).toEqual([true, 0])
  })
})

describe('A barred count', () => {
  const count = (key: string, numerator: number, isBarred = false) => ({ key, numerator, denominator: 400, isKnown: false, isBarred, households: null })
  const shownOf = (counts: readonly ReturnType<typeof count>[], parts: readonly number[]) =>
    protectSignal({ counts, sums: [{ whole: 0, parts }], isShare: false }, DEFAULT_RULES).filter(({ numerator }) => numerator.kind === 'shown').map(({ key }) => key)
  it('is hidden however large it is', () => expect(shownOf([count('whole', 90), count('a', 40), count('b', 50, true)], [1])).not.toContain('b'))
  it('leaves a whole of the same size where rounding keeps five values, and hides it where fewer are left', () => {
    expect(shownOf([count('whole', 50), count('b', 50, true)], [1])).toEqual(['whole'])
    expect(shownOf([count('whole', 12), count('b', 12, true)], [1])).toEqual([])
  })
})

describe('Households counted elsewhere', () => {
  const spending = (area: string, period: string, status: SpendingRow['householdsStatus'], wet: SpendingRow['wet'] = null) => ({ area, year: Number(period.slice(0, 4)), period, wet, division: wet === null ? 'totaal' : 'wet', householdsStatus: status }) as SpendingRow
  const form = (status: FormRow['householdsStatus']) => ({ area: 'WK990201', year: 2024, wet: 'wmo', form: 'pgb', householdsStatus: status }) as FormRow
  const at = (signal: string, period = '2024-K1') => ({ signal, area: 'WK990201', period })

  it('stand for complaints in the total of the same period', () => {
    expect(countedIn({ spending: [spending('WK990201', '2024-K1', 'shown')], forms: [] }, [])(at('klachten'))).toBe(true)
    expect(countedIn({ spending: [spending('WK990201', '2024-K1', 'suppressed')], forms: [] }, [])(at('klachten'))).toBe(false)
    expect(countedIn({ spending: [spending('WK990201', '2024', 'shown')], forms: [] }, [])(at('klachten'))).toBe(false)
  })
  it('stand for budgets in the Wmo, and in its forms of delivery of the year', () => {
    const shown = [spending('WK990201', '2024-K1', 'shown', 'wmo')]
    expect(countedIn({ spending: shown, forms: [form('shown')] }, [])(at('pgb-aandeel'))).toBe(true)
    expect(countedIn({ spending: shown, forms: [form('suppressed')] }, [])(at('pgb-aandeel'))).toBe(false)
    expect(countedIn({ spending: [], forms: [form('shown')] }, [])(at('pgb-aandeel'))).toBe(false)
  })
  it('may stand for the gemeente in a year that is in no release yet, not for a wijk', () => {
    const free = countedIn({ spending: [], forms: [] }, [])
    expect([free({ ...at('klachten'), area: TOWN }), free(at('klachten'))]).toEqual([true, false])
    expect(countedIn({ spending: [spending(TOWN, '2024-K1', 'suppressed')], forms: [] }, [])({ ...at('klachten'), area: TOWN })).toBe(false)
  })
  it('that an earlier release hid stay hidden once their year is gone, and follow the newest release that has it', () => {
    const before = { spending: [spending('WK990201', '2024-K1', 'shown', 'wmo')], forms: [form('suppressed')], signals: [] }
    expect(countedIn({ spending: [spending('WK990201', '2025-K1', 'shown', 'wmo')], forms: [] }, [before])(at('pgb-aandeel'))).toBe(false)
    expect(countedIn({ spending: before.spending, forms: [form('shown')] }, [before])(at('pgb-aandeel'))).toBe(true)
  })
  it('stand nowhere for what no table counts', () => expect(countedIn({ spending: [], forms: [] }, [])(at('crisisplaatsingen'))).toBe(true))
  it('that readers saw before stay known', () => {
    const row = { ...at('klachten'), status: 'shown' } as SignalRow
    expect(countedIn({ spending: [], forms: [] }, [{ spending: [spending('WK990201', '2024-K1', 'shown')], forms: [], signals: [] }])(at('klachten'))).toBe(true)
    expect(countedIn({ spending: [], forms: [] }, [{ spending: [], forms: [], signals: [row] }])(at('klachten'))).toBe(true)
  })
})

function roundedOf({ area, period }: SignalRow): Pick<SignalRow, 'numerator' | 'denominator' | 'value'> {
  const { numerator, denominator } = signals.find((fact) => fact.area === area && fact.period === period)!
  const [above, below] = [numerator, denominator!].map((count) => Math.round(count / 5) * 5) as [number, number]
  return { numerator: above, denominator: below, value: Math.round((10_000 * above) / below) / 10 }
}
