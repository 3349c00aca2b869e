import { describe, expect, it } from 'vitest'
import { keepFigures } from '../../server/concentration/keep.ts'
import type { ConcentrationFigure, SafeFigures } from '../../server/concentration/figures.ts'
import { isUnchanged } from '../../server/facts/history.ts'
import { auditBeside } from '../../server/protect/audit/beside.ts'
import { withEarlier } from '../../server/protect/counts/earlier.ts'
import { showableCounts, type CountQuestion } from '../../server/protect/counts/showable.ts'
import { memoryOf, protectBeside, type Memory } from '../../server/protect/memory.ts'
import { SHOWN, visible } from '../../server/protect/pattern.ts'
import { protect } from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { together } from '../../server/tabulate/together.ts'
import type { FactColumns } from '../../server/facts/columns.ts'
import { linesWhere, withLines } from '../server/release/corrections.ts'
import { town } from '../server/release/town.ts'

const THEN = town({ seed: 4, units: 200, wijken: 2, buurtenPerWijk: 2, products: ['wmo-01', 'wmo-02'] })
const lineOf = (length: number): Int32Array => Int32Array.from({ length }, (_, line) => line)

/** The memory of a year that was shown once, with the pattern of then. */
function memory(now: FactColumns): Memory {
  const [made, then] = [tabulate(now, RELEASE_PLAN), tabulate(THEN, RELEASE_PLAN)]
  const all = together(now, made, [{ name: 'eerder', made: then, line: lineOf(THEN.length) }])
  return memoryOf(all, [new Uint8Array(made.table.cells.length), visible(protect(then.table, DEFAULT_RULES))], DEFAULT_RULES)
}
/** A line of the same kind for a number of households of the first place. */
const later = (households: number): FactColumns => {
  const units = [...new Set(THEN.unit)].slice(0, households)
  return withLines(THEN, units.map((unit) => ({ unit, product: THEN.product[THEN.unit.indexOf(unit)]!, month: 2, amount: 50_000 })))
}
const totalShown = (made: Memory): boolean =>
  protectBeside(made, DEFAULT_RULES).status[made.table.cells.findIndex(({ key }) => key === 'uitgaven/gemeente/GM9902/totaal//2024')] === SHOWN

describe('The figure of now beside the one of then', () => {
  it.each([[1, false], [9, false], [10, true], [11, true]])('when %i households changed: the total of the gemeente is shown: %s', (households, shown) => {
    expect(totalShown(memory(later(households)))).toBe(shown)
  })
  it('is shown where nothing changed', () => {
    const made = memory(THEN)
    expect(made.table.cells.length).toBe(made.now)
    expect(auditBeside(made, visible(protectBeside(made, DEFAULT_RULES)), DEFAULT_RULES).passed).toBe(true)
  })
  it('passes the audit of both together, and a pattern that forgot does not', () => {
    const now = later(3)
    const made = memory(now)
    expect(auditBeside(made, visible(protectBeside(made, DEFAULT_RULES)), DEFAULT_RULES)).toMatchObject({ exact: [], differencing: [], insider: [], passed: true })
    const forgetful = auditBeside(made, visible(protect(tabulate(now, RELEASE_PLAN).table, DEFAULT_RULES)), DEFAULT_RULES)
    expect(forgetful.passed).toBe(false)
    expect(forgetful.exact.some((key) => key.includes(' minus eerder: '))).toBe(true)
  })
  it('is found when lines both came and went', () => {
    const unit = THEN.unit[0]!
    const to = THEN.places.findIndex(({ wijk, buurt }) => buurt !== null && wijk !== THEN.places[THEN.place[0]!]!.wijk)
    const swapped = [...new Set(THEN.unit)].find((other) => THEN.place[THEN.unit.indexOf(other)] === to)!
    const from = THEN.place[0]!
    const moved = { ...THEN, place: THEN.place.map((place, line) => (THEN.unit[line] === unit ? to : THEN.unit[line] === swapped ? from : place)) }
    const made = memory(moved)
    expect(made.guarded.length).toBeGreaterThan(0)
    expect(auditBeside(made, visible(protectBeside(made, DEFAULT_RULES)), DEFAULT_RULES).passed).toBe(true)
    expect(auditBeside(made, visible(protect(tabulate(moved, RELEASE_PLAN).table, DEFAULT_RULES)), DEFAULT_RULES).differencing.length).toBeGreaterThan(0)
  })
  it('is the same whatever the order of the lines of then', () => {
    const now = later(12)
    const [made, then] = [tabulate(now, RELEASE_PLAN), tabulate(THEN, RELEASE_PLAN)]
    const turned = Int32Array.from(lineOf(THEN.length)).reverse()
    const thenTurned = { ...THEN, ...Object.fromEntries((['unit', 'place', 'product', 'month', 'amount'] as const).map((name) => [name, THEN[name].slice().reverse()])) } as FactColumns
    const plain = together(now, made, [{ name: 'eerder', made: then, line: lineOf(THEN.length) }])
    expect(together(now, made, [{ name: 'eerder', made: tabulate(thenTurned, RELEASE_PLAN), line: turned }])).toEqual(plain)
  })
})

describe('The facts of then', () => {
  it('are unchanged when every line is of the same household in the same place', () => {
    expect(isUnchanged(THEN, { lastDelivery: 0, facts: THEN, line: lineOf(THEN.length) })).toBe(true)
    expect(isUnchanged(THEN, { lastDelivery: 0, facts: linesWhere(THEN, (line) => line > 0), line: lineOf(THEN.length).slice(1) })).toBe(false)
    const moved = { ...THEN, place: THEN.place.map((place, line) => (line === 0 ? (place + 1) % 4 : place)) }
    expect(isUnchanged(moved, { lastDelivery: 0, facts: THEN, line: lineOf(THEN.length) })).toBe(false)
  })
})

describe('The count of now beside the one of then', () => {
  const question = (now: number): CountQuestion => ({ users: [now], atLeast: [10], listed: [1], relations: [], minimum: 10, rounding: 5 })
  const shown = (now: number, then: number) => showableCounts(withEarlier(question(now), { countSeen: [0], standings: [{ users: [then], seen: [1], countSeen: [1], relations: [], now: [0] }] }))[0]
  it('is hidden where both are so near the minimum that the change has fewer than five values', () => {
    expect([shown(11, 10), shown(12, 10)]).toEqual([0, 0])
  })
  it('is shown where rounding leaves enough', () => {
    expect([shown(10, 10), shown(13, 10), shown(45, 40), shown(30, 60)]).toEqual([1, 1, 1, 1])
  })
})

describe('Concentration beside what was shown', () => {
  const figure = (value: number | null): ConcentrationFigure => ({ denominator: 'gebruikers', measure: 'top', point: 0.1, value, status: value === null ? 'suppressed' : 'shown' })
  const safe = (value: number | null) => [figure(value)] as unknown as SafeFigures
  const before = [{ ...figure(0.4), asOf: '2025-02-28' }]
  it('goes with the amount: kept with a kept one, its own with a new one, hidden with a hidden one', () => {
    expect(keepFigures(safe(0.5), before, 'kept')).toEqual(before)
    expect(keepFigures(safe(0.5), before, 'shown')).toEqual(safe(0.5))
    expect(keepFigures(safe(null), before, 'hidden')).toEqual(safe(null))
  })
  it('keeps the figure of then where that of now is refused', () => {
    expect(keepFigures(safe(null), before, 'shown')).toEqual(before)
  })
})
