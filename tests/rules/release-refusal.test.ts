import { describe, expect, it } from 'vitest'
import { buildRelease, type BuildOptions } from '../../server/flow/build-release.ts'
import { attackRelease } from '../../server/flow/check-release.ts'
import { protectYear } from '../../server/flow/protect-year.ts'
import { openSolver } from '../../server/protect/intervals/solver.ts'
import { SHOWN } from '../../server/protect/pattern.ts'
import { protect } from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { visibility } from '../../server/protect/visibility.ts'
import { ATTACKS } from '../../server/release/attack-list.ts'
import type { GateReport } from '../../server/release/gate-report.ts'
import { sealRelease } from '../../server/release/canonical.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import type { ReleaseTables } from '../../server/release/tables.ts'
import { MINIMUM_VISIBLE, tooLittleVisible } from '../../server/release/visible-enough.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { onlyPrimaryHidden } from '../server/release/rows-showing.ts'
import { memorySource } from '../server/release/source.ts'
import { TOWN, town } from '../server/release/town.ts'

const FACTS = town({ seed: 31, units: 250, wijken: 2, buurtenPerWijk: 2 })
const NOTHING_ASKED = { minimumVisible: { wijkWet: 0, buurtTotal: 0 } }
const made = tabulate(FACTS, RELEASE_PLAN)
const pattern = protect(made.table, DEFAULT_RULES)

const source = memorySource([FACTS])
const OPTIONS: BuildOptions = { gemeente: TOWN, id: '2024-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, ...NOTHING_ASKED }
const release = await buildRelease(source, OPTIONS)
const gateOn = (tables: Partial<ReleaseTables>): Promise<GateReport> => attackRelease(source, sealRelease(release.manifest, { ...release.tables, ...tables }), [], NOTHING_ASKED)

describe('A release is refused', () => {
  it('when only the small cells are hidden, so that the rest gives them back', async () => {
    expect(pattern.secondary).toBeGreaterThan(0)
    await expect(gateOn(onlyPrimaryHidden(made, 2024))).rejects.toMatchObject({ code: 'TOETS_NIET_GESLAAGD', message: expect.stringMatching(/aanval 1 \(Totaal min de delen\) vindt \d+ keer iets/) as string })
  })
  it('when a hidden amount can be guessed too well, although nothing follows', async () => {
    expect(protectYear(made, DEFAULT_RULES, null).secondary).toBeLessThan(protectYear(made, DEFAULT_RULES, await openSolver()).secondary)
    const sharp = await buildRelease(source, { ...OPTIONS, choose: (now) => protectYear(now, DEFAULT_RULES, null) })
    await expect(attackRelease(source, sharp, [], NOTHING_ASKED)).rejects.toMatchObject({ code: 'TOETS_NIET_GESLAAGD', message: expect.stringMatching(/aanval 7 \(Te goed schatten\) vindt \d+ keer iets/) as string })
  }, 120_000)
  it('never, when the pattern is that of protection', async () => {
    const report = await gateOn({})
    expect(report.attacks.find(({ number }) => number === 7)).toMatchObject({ outcome: 'attacked' })
    expect(report.audit).toMatchObject({ exact: 0, differencing: 0, insider: 0 })
    expect(report.attacks.map(({ number, found }) => [number, found])).toEqual(ATTACKS.map(({ number }) => [number, 0]))
  })
  it('names no cell in its message', async () => {
    await expect(gateOn(onlyPrimaryHidden(made, 2024))).rejects.not.toThrow(/GM|WK|BU|uitgaven/)
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
