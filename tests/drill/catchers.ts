import { curveOf, type Curve } from '../../server/concentration/curve.ts'
import type * as Figures from '../../server/concentration/figures.ts'
import { attackPoints, changeTells } from '../../server/concentration/segment-attack.ts'
import { attackWithAccounts } from '../../server/flow/attack-with-accounts.ts'
import type * as BuildRelease from '../../server/flow/build-release.ts'
import type { BuildOptions } from '../../server/flow/build-release.ts'
import type * as CheckRelease from '../../server/flow/check-release.ts'
import { attackRelease } from '../../server/flow/check-release.ts'
import type * as ProtectYear from '../../server/flow/protect-year.ts'
import { audit } from '../../server/protect/audit/audit.ts'
import type * as Audit from '../../server/protect/audit/audit.ts'
import { countsKnownTooWell, readCounts } from '../../server/protect/audit/count-attack.ts'
import type * as Showable from '../../server/protect/counts/showable.ts'
import { openSolver } from '../../server/protect/intervals/solver.ts'
import { visible } from '../../server/protect/pattern.ts'
import { breaksRules } from '../../server/protect/primary.ts'
import type * as Protect from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { sealRelease } from '../../server/release/canonical.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import type { Release } from '../../server/release/release.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { onlyPrimaryHidden } from '../server/release/rows-showing.ts'
import { memorySource, townAreas } from '../server/release/source.ts'
import { TOWN, town } from '../server/release/town.ts'
import type { Mutant } from './mutant.ts'
import type { Mutation } from './mutations.ts'
import { CASES, HOLES, LOPSIDED } from './tables.ts'

/** True when this weakened product is noticed. The ones who notice are never weakened themselves. */
export type Catcher = (mutant: Mutant) => Promise<boolean>

const ENOUGH = { minimumVisible: { wijkWet: 0, buurtTotal: 0 } }
const OPTIONS: BuildOptions = { gemeente: TOWN, id: '2024-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, ...ENOUGH }
const FACTS = town({ seed: 31, units: 400, wijken: 2, buurtenPerWijk: 2 })
const source = memorySource([FACTS])

const protectOf = (mutant: Mutant) => mutant<typeof Protect>('server/protect/protect.ts')

/** What it makes of hard tables does not pass the audit, or it does not end. */
async function tables(mutant: Mutant): Promise<boolean> {
  const { protect } = await protectOf(mutant)
  return CASES.some(({ table, rules }) => !audit(table, visible(protect(table, rules)), rules).passed)
}

async function intervals(mutant: Mutant): Promise<boolean> {
  const [{ protect }, solver] = [await protectOf(mutant), await openSolver()]
  return audit(LOPSIDED, visible(protect(LOPSIDED, DEFAULT_RULES, { solver })), DEFAULT_RULES, solver).sharp!.length > 0
}

/** Two patterns of the same data, the second made with the first as known. */
async function memory(mutant: Mutant): Promise<boolean> {
  const { protect } = await protectOf(mutant)
  const table = CASES[0]!.table
  const earlier = Uint8Array.from(table.cells, ({ key }) => (['cell/0.0', 'cell/0.2', 'cell/2.0', 'cell/2.2'].includes(key) ? 0 : 1))
  const forced = new Set(table.cells.filter((_, at) => earlier[at] === 1).map(({ key }) => key))
  return !audit(table, visible(protect(table, DEFAULT_RULES, { forced })).map((one, at) => one | earlier[at]!), DEFAULT_RULES).passed
}

/** A release that it builds is refused by an attack, not only because its bytes differ. */
async function release(mutant: Mutant): Promise<boolean> {
  const { buildRelease } = await mutant<typeof BuildRelease>('server/flow/build-release.ts')
  return isFound(() => buildRelease(source, OPTIONS), source)
}

async function isFound(make: () => Promise<Release>, facts: typeof source): Promise<boolean> {
  const refusal: unknown = await make().then((made) => attackRelease(facts, made, [], ENOUGH)).then(() => null, (error: unknown) => error)
  return codeOf(refusal) === 'TOETS_NIET_GESLAAGD'
}

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : null)

/** The audit misses a hole that is there. */
async function holes(mutant: Mutant): Promise<boolean> {
  const [weak, solver] = [await mutant<typeof Audit>('server/protect/audit/audit.ts'), await openSolver()]
  return HOLES.some(({ table, hidden, finds, rules }) => {
    const shown = Uint8Array.from(table.cells, ({ key }) => (hidden.includes(key) ? 0 : 1))
    return (weak.audit(table, shown, rules, solver)[finds] ?? []).length === 0
  })
}

/** The gate lets through what it must refuse: a careless artefact, or one that does not follow from the facts. */
async function gate(mutant: Mutant): Promise<boolean> {
  const [weak, honest] = [await mutant<typeof CheckRelease>('server/flow/check-release.ts'), await mutant<typeof BuildRelease>('server/flow/build-release.ts').then(({ buildRelease }) => buildRelease(source, OPTIONS))]
  const codes = await Promise.all([onlyPrimaryHidden(tabulate(FACTS, RELEASE_PLAN), 2024), { budget: [] }].map((changed) =>
    weak.attackRelease(source, sealRelease(honest.manifest, { ...honest.tables, ...changed }), [], ENOUGH).then(() => null, codeOf)))
  return codes[0] !== 'TOETS_NIET_GESLAAGD' || codes[1] !== 'NIET_DE_GEGEVENS'
}

async function concentration(mutant: Mutant): Promise<boolean> {
  const { concentrationFigures } = await mutant<typeof Figures>('server/concentration/figures.ts')
  const isSafe = (group: Parameters<typeof breaksRules>[0]): boolean => !breaksRules(group, DEFAULT_RULES)
  const group = (net: readonly number[]): Figures.Group => ({ curve: curveOf(net), households: null, amount: 'shown', countShown: true, giniAllowed: true, before: [] })
  const flat = Array.from({ length: 200 }, (_, at) => 100_000 - at)
  const points = (curve: Curve, figures: Figures.SafeFigures, households = curve.users) => figures.flatMap(({ denominator, measure, point, status }) =>
    (status === 'shown' && (measure === 'top' || measure === 'lorenz' || measure === 'half') ? [{ measure, point: point!, households: denominator === 'alle' ? households : curve.users }] : []))
  const lone = curveOf([50_000_000, ...flat]) as Curve
  const steep = points(lone, concentrationFigures(group([50_000_000, ...flat]), DEFAULT_RULES, isSafe))
  const [before, after] = [curveOf(flat) as Curve, curveOf([...flat.slice(0, 199), 900_000]) as Curve]
  const old = { curve: before, households: null, figures: concentrationFigures(group(flat), DEFAULT_RULES, isSafe) }
  const now = points(after, concentrationFigures({ ...group([...flat.slice(0, 199), 900_000]), before: [old] }, DEFAULT_RULES, isSafe))
  const shownBefore = points(before, old.figures)
  const told = now.some((point) => shownBefore.some((one) => one.measure === point.measure && one.point === point.point && changeTells({ before: { curve: before, point: one }, after: { curve: after, point } }, 10, 0.75)))
  const many = curveOf(Array.from({ length: 400 }, (_, at) => 100_000 + at)) as Curve
  const close = points(many, concentrationFigures({ ...group(flat), curve: many, households: 425 }, DEFAULT_RULES, isSafe), 425)
  return told || attackPoints(lone, steep, isSafe).found > 0 || attackPoints(many, close, isSafe).found > 0
}

async function accounts(mutant: Mutant): Promise<boolean> {
  const { protectYear } = await mutant<typeof ProtectYear>('server/flow/protect-year.ts')
  const made = tabulate(town({ seed: 2, units: 400, wijken: 2, buurtenPerWijk: 2 }), RELEASE_PLAN)
  return attackWithAccounts({ ...made, pattern: protectYear(made, DEFAULT_RULES, null) }, DEFAULT_RULES).found > 0
}

/** A town of which one buurt has as many households as users. */
async function everyone(mutant: Mutant): Promise<boolean> {
  const { buildRelease } = await mutant<typeof BuildRelease>('server/flow/build-release.ts')
  const { tables: { spending } } = await buildRelease(source, OPTIONS)
  const row = spending.find(({ level, division, householdsStatus, periodKind }) => level === 'wijk' && division === 'totaal' && periodKind === 'jaar' && householdsStatus === 'shown')!
  const full = { ...source, areas: async () => townAreas(FACTS).map((area) => (area.area === row.area ? { ...area, households: row.households! - 2 } : area)) }
  return isFound(() => buildRelease(full, OPTIONS), full)
}

/** Twelve households in all, eleven of them in one part: whoever sees both counts knows the twelfth. */
async function counts(mutant: Mutant): Promise<boolean> {
  const { showableCounts } = await mutant<typeof Showable>('server/protect/counts/showable.ts')
  const users = [12, 11, 1]
  const shown = showableCounts({ users, atLeast: [10, 10, 0], listed: [1, 1, 1], relations: [{ parent: 0, children: [1, 2], additive: true }], minimum: 10, rounding: 5 })
  const ranges = users.map((_, at) => (shown[at] ? { low: 10, high: 12 } : { low: at === 2 ? 1 : 10, high: Infinity }))
  return shown[2] === 1 || countsKnownTooWell(readCounts(ranges, [{ whole: 0, parts: [1, 2], exact: true }]), users, [2], 5).length > 0
}

export const CATCHERS: Readonly<Record<Mutation['caughtBy'], Catcher>> = { tables, intervals, memory, release, holes, gate, concentration, accounts, everyone, counts }
