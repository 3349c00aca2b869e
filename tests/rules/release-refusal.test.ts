import { describe, expect, it } from 'vitest'
import { auditYear } from '../../server/flow/audit-year.ts'
import { SHOWN, patternOf } from '../../server/protect/pattern.ts'
import { protect } from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { visibility } from '../../server/protect/visibility.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import { MINIMUM_VISIBLE, tooLittleVisible } from '../../server/release/visible-enough.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { town } from '../server/release/town.ts'
import { solver } from '../server/protect/solver.ts'

const made = tabulate(town({ seed: 31, units: 400, wijken: 2, buurtenPerWijk: 2 }), RELEASE_PLAN)
const pattern = protect(made.table, DEFAULT_RULES, solver)

describe('A release is refused', () => {
  it('when everything is shown, with the number of figures that tell too much', () => {
    const bare = patternOf(pattern.status.map(() => SHOWN), 0)
    expect(() => auditYear(2024, made.table, bare, DEFAULT_RULES, solver)).toThrow(/De toets van 2024 is niet geslaagd: \d+ afgeschermde cijfers/)
  })
  it('when only the small cells are hidden, so that the rest gives them back', () => {
    const onlyPrimary = patternOf(pattern.status.map((status) => (status === 2 ? SHOWN : status)), 0)
    expect(pattern.secondary).toBeGreaterThan(0)
    expect(() => auditYear(2024, made.table, onlyPrimary, DEFAULT_RULES, solver)).toThrow('niet geslaagd')
  })
  it('never, when the pattern is that of protection', () => {
    expect(auditYear(2024, made.table, pattern, DEFAULT_RULES, solver)).toMatchObject({ exact: 0, differencing: 0, insider: 0, sharp: 0 })
  })
  it('names no cell in its message', () => {
    const bare = patternOf(pattern.status.map(() => SHOWN), 0)
    expect(() => auditYear(2024, made.table, bare, DEFAULT_RULES, solver)).not.toThrow(/GM|WK|BU|uitgaven/)
  })
})

describe('How much stays visible', () => {
  const seen = visibility(made.table, made.coordinates, pattern)

  it('is a share of the value, not of the number of cells', () => {
    const cells = made.table.cells.filter((_, at) => made.coordinates[at]!.published && made.coordinates[at]!.family.level === 'buurt' && made.coordinates[at]!.family.division === 'totaal' && made.coordinates[at]!.period === '2024')
    const shown = cells.filter((cell) => pattern.status[made.table.cells.indexOf(cell)] === SHOWN)
    const value = (all: typeof cells) => all.reduce((sum, cell) => sum + cell.absolute, 0)
    expect(seen.buurtTotal).toBeCloseTo(value(shown) / value(cells), 12)
  })
  it('is enough exactly at the minimum', () => {
    const at = { wijkWet: seen.wijkWet, buurtTotal: seen.buurtTotal }
    expect(tooLittleVisible(2024, made, pattern, seen, at, DEFAULT_RULES)).toBeNull()
    expect(tooLittleVisible(2024, made, pattern, seen, { ...at, buurtTotal: seen.buurtTotal + 1e-9 }, DEFAULT_RULES)?.message).toContain('per buurt in 2024')
  })
  it('has to be 95 percent per wijk and wet and 80 percent per buurt', () => {
    expect(MINIMUM_VISIBLE).toEqual({ wijkWet: 0.95, buurtTotal: 0.8 })
  })
})
