import { describe, expect, it } from 'vitest'
import { attackSignals } from '../../server/flow/attack-signals.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { protectSignal, type SignalCount } from '../../server/protect/counts/signals.ts'
import { leakingSignals, unroundedSignals } from '../../server/release/signals/attacks.ts'
import type { SignalRow } from '../../server/release/tables.ts'
import { hiddenNumerators, possibleValues } from '../drill/signals/worlds.ts'
import { published, signalTown, TOWN } from '../drill/signals/town.ts'

const count = (key: string, numerator: number, denominator: number | null = 400): SignalCount => ({ key, numerator, denominator, isKnown: false })
const shownOf = (counts: readonly SignalCount[], isShare = false, sums: readonly { whole: number; parts: readonly number[] }[] = []): readonly string[] =>
  protectSignal({ counts, sums, isShare }, DEFAULT_RULES).filter(({ numerator }) => numerator.kind === 'shown').map(({ key }) => key)

describe('A count of a signal', () => {
  it('is shown from ten on, rounded to five', () => {
    expect(shownOf([count('nine', 9), count('ten', 10), count('eleven', 11)])).toEqual(['ten', 'eleven'])
    const [thirteen] = protectSignal({ counts: [count('thirteen', 13, 402)], sums: [], isShare: false }, DEFAULT_RULES)
    expect([thirteen!.numerator, thirteen!.denominator]).toEqual([{ kind: 'shown', value: 15 }, { kind: 'shown', value: 400 }])
  })
  it('goes with its denominator: out of fewer than ten nothing is shown', () => expect(shownOf([count('a', 10, 9), count('b', 10, 10)])).toEqual(['b']))
  it('of a share needs ten on the other side as well', () => expect(shownOf([count('a', 391, 400), count('b', 390, 400)], true)).toEqual(['b']))
  it('needs no denominator where there is none', () => expect(shownOf([count('a', 12, null)])).toEqual(['a']))
  it('hides another wijk where the gemeente would give a small one away', () => {
    const counts = [count('gemeente', 57, 1_200), count('large', 38), count('middle', 18), count('small', 1)]
    expect(shownOf(counts)).toEqual(['gemeente', 'large', 'middle'])
    expect(shownOf(counts, false, [{ whole: 0, parts: [1, 2, 3] }])).not.toEqual(['gemeente', 'large', 'middle'])
  })
  it('that readers have seen stays, and others are hidden instead', () => {
    const counts = [count('gemeente', 57, 1_200), count('large', 38), { ...count('middle', 18), isKnown: true }, count('small', 1)]
    const shown = shownOf(counts, false, [{ whole: 0, parts: [1, 2, 3] }])
    expect(shown).toContain('middle')
    expect(shown.length).toBe(2)
  })
})

describe('The signals of a release', () => {
  it.each([3, 101, 102])('give no hidden count away, for a reader who reasons with all rows at once: seed %i', (seed) => {
    const { facts, notes } = signalTown(seed)
    const { tries, found } = attackSignals(facts, published({ facts, notes }), { rules: DEFAULT_RULES, mayBeCounted: () => true })
    expect(tries).toBeGreaterThan(150)
    expect(found).toBe(0)
  })

  const { facts, notes } = signalTown(3)
  const { signals, signalNotes } = published({ facts, notes })

  it('are found out when every count from ten on is shown, whatever follows from it', () => {
    const naive = signals.map((row) => unprotected(row))
    expect(attackSignals(facts, { signals: naive, signalNotes }, { rules: DEFAULT_RULES, mayBeCounted: () => true }).found).toBeGreaterThan(0)
  })

  it('hold no number, limit or verdict beside what is hidden, and no count that is finer than the rules', () => {
    expect(leakingSignals(signals)).toMatchObject({ found: 0 })
    expect(unroundedSignals(signals, DEFAULT_RULES)).toMatchObject({ found: 0 })
    const [shown, hidden] = [signals.find(({ status }) => status === 'shown')!, signals.find(({ status }) => status === 'suppressed')!]
    expect(leakingSignals([{ ...hidden, rule: 'outside', side: 'low' }]).found).toBe(1)
    expect(leakingSignals([{ ...hidden, numerator: 5 }]).found).toBe(2)
    expect(unroundedSignals([{ ...shown, numerator: 12 }], DEFAULT_RULES).found).toBe(1)
  })

  it('have values and limits that follow from published counts alone', () => {
    const shares = signals.filter(({ status, chart }) => status === 'shown' && chart !== 'xmr')
    for (const { numerator, denominator, value, signal } of shares) expect(value, signal).toBe(Math.round(((PER[signal] ?? 100) * numerator! * 10) / denominator!) / 10)
  })

  const truthOf = ({ signal, area, period, view }: SignalRow) => facts.filter((fact) => fact.signal === signal && fact.area === area && (view === 'trechter' ? fact.period.startsWith(period) : fact.period === period))

  /** The row as it would be with a rule for the count alone. */
  function unprotected(row: SignalRow): SignalRow {
    const own = truthOf(row)
    const numerator = own.reduce((sum, one) => sum + one.numerator, 0)
    const denominator = own.reduce((sum, one) => sum + (one.denominator ?? 0), 0)
    if (row.chart === 'xmr' || row.phase === 'voorlopig' || numerator < 10) return row
    const rounded = (exact: number): number => Math.max(10, Math.floor(exact / 5 + 0.5) * 5)
    return { ...row, status: 'shown', numerator: rounded(numerator), denominator: rounded(denominator) }
  }
})

const EVERY = import.meta.env.MODE === 'drill' ? 5 : 500

describe('A hidden count of a signal', () => {
  const town = signalTown(3)
  const all = hiddenNumerators(town)
  // A search: worlds that it does not find may still be there. The attack of the gate counts the values that remain; this shows them.
  it('could have had five values: as many worlds would have been published as exactly the same rows, verdicts too', () => {
    expect(all.length).toBeGreaterThan(150)
    const found = all.filter((_, at) => at % EVERY === 0).map((hidden) => possibleValues(town, hidden, { wanted: 5, tries: 250, seed: 11 }).size)
    if (EVERY === 5) process.stdout.write(`values found for ${found.length} of ${all.length} hidden counts: ${found.join(' ')}\n`)
    expect(Math.min(...found)).toBeGreaterThanOrEqual(4)
    expect(found.filter((values) => values === 5).length / found.length).toBeGreaterThanOrEqual(0.9)
  }, 600_000)
})

const PER: Readonly<Record<string, number>> = { klachten: 1_000, crisisplaatsingen: 1_000 }

describe('A signal beside earlier releases', () => {
  const town = signalTown(3)
  const first = published(town)
  const earlier = [{ manifest: { asOf: '2026-10-01' }, tables: first }] as unknown as Parameters<typeof published>[1]
  const later = (change: number) => published({ ...town, facts: town.facts.map((fact) => (fact.signal === 'klachten' && fact.period === '2024-K1' ? { ...fact, numerator: fact.numerator + change } : fact)) }, earlier)
  const rowIn = ({ signals }: ReturnType<typeof published>) => signals.find(({ signal, period, area }) => signal === 'klachten' && period === '2024-K1' && area === TOWN)!

  it('is the same where nothing changed', () => expect(published(town, earlier).signals).toEqual(first.signals))
  it('keeps its figure when nine changed, with the date of then', () => {
    expect(rowIn(later(9))).toMatchObject({ numerator: rowIn(first).numerator, value: rowIn(first).value, asOf: '2026-10-01' })
  })
  it('has its new figure when ten or more changed beside what was shown', () => {
    expect(rowIn(later(14))).toMatchObject({ asOf: null })
    expect(rowIn(later(14)).numerator).toBeGreaterThanOrEqual(rowIn(first).numerator! + 10)
  })
})
