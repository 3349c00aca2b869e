import type { SignalFacts } from '../facts/signals.ts'
import { openSolver, type Solver } from '../protect/intervals/solver.ts'
import type { Pattern } from '../protect/pattern.ts'
import { DEFAULT_RULES } from '../protect/rules.ts'
import type { EarlierRelease } from '../release/earlier.ts'
import type { AttackLine, AttackOutcome, GateReport } from '../release/gate-report.ts'
import { refusals } from '../release/refusal.ts'
import type { Release } from '../release/release.ts'
import { countsBesideHidden, everyoneInside, leaksOnScreen, repeatedRows, unroundedRows } from '../release/row-attacks.ts'
import { leakingSignals, signalsBesideHidden, unroundedSignals } from '../release/signals/attacks.ts'
import { countedIn, shownBefore } from '../release/signals/beside.ts'
import { servedPattern } from '../release/served.ts'
import type { ReleaseTables } from '../release/tables.ts'
import type { MinimumVisible } from '../release/visible-enough.ts'
import { loadConcept, refuseState, seenReleases } from '../store/concept/store.ts'
import type { Database } from '../store/database.ts'
import type { ReleaseKey } from '../store/released/store.ts'
import { gemeenteCode } from '../units/areas.ts'
import { attackConcentration, type AttackedGroups } from './attack-concentration.ts'
import { attackBeside } from './attack-beside.ts'
import { attackCounts } from './attack-counts.ts'
import { attackSignalChanges } from './attack-signal-changes.ts'
import { attackSignals } from './attack-signals.ts'
import { attackTopGroup } from './attack-top-group.ts'
import { attackWithAccounts } from './attack-with-accounts.ts'
import { auditYear, type AuditYear, type YearFindings } from './audit-year.ts'
import { buildRelease } from './build-release.ts'
import type { YearInHand } from './build-year.ts'
import type { FactSource } from './fact-source.ts'
import { attackLines, gateReport, type Outcomes } from './gate-report.ts'
import { markChecked } from './mark-checked.ts'
import { signalsBefore } from './signals/seen.ts'
import { storedFacts } from './stored-facts.ts'

/**
 * The gate. Marks a concept as checked, with the report of the attack, when an attack on exactly what it shows finds nothing and
 * everything else in it follows from the facts. Throws a ReleaseRefusal otherwise; what is served stays as it was.
 */
export async function checkRelease(db: Pick<Database, 'pool' | 'kysely'>, key: ReleaseKey, by: string, options: GateOptions = {}): Promise<void> {
  const { entry, release } = await loadConcept(db, key)
  refuseState(entry, 'gecontroleerd')
  const report = await attackRelease(storedFacts(db, key.gemeente), release, await seenReleases(db, key.gemeente), options)
  await markChecked(db, key, by, report)
}

/** What the gate may be told beside the artefact. */
export interface GateOptions {
  /** Receives progress in Dutch, a line at a time. */
  readonly say?: (line: string) => void
  readonly minimumVisible?: MinimumVisible
  /** Tables that were found while the release was made, by year: they save the search for them, and are checked like any other. */
  readonly witnesses?: ReadonlyMap<number, Pattern['witnesses']>
  /** Where a year that nobody has seen is attacked; in this thread when left out. */
  readonly audit?: AuditYear
}

/**
 * Takes from the artefact only which years and cells it shows, attacks that, by itself and together with everything readers have seen before, and
 * makes all of the rest again from the facts under the product's own rules: figures, counts, concentration, areas, budget, sources.
 * Anything found, or one byte that differs, is a refusal.
 */
export async function attackRelease(source: FactSource, release: Release, earlier: readonly EarlierRelease[], { say = () => {}, minimumVisible, witnesses, audit }: GateOptions = {}): Promise<GateReport> {
  const { gemeente, id } = release.manifest
  const solver = await openSolver()
  const auditAlone = audit ?? (await auditing())
  const audited = new Map<number, YearFindings>()
  const years: YearFindings[] = []
  let before: AttackedGroups = new Map()
  const rebuilt = await buildRelease(source, {
    gemeente: gemeenteCode(gemeente.code), id, rules: DEFAULT_RULES, earlier, say: () => {}, onlyYears: release.manifest.years.map(({ year }) => year), ...(minimumVisible && { minimumVisible }),
    keepYears: release.manifest.years.filter(({ keptFrom }) => keptFrom !== undefined).map(({ year }) => year),
    choose: async (made, year, recall) => {
      const pattern = { ...servedPattern(release.tables, year, made, DEFAULT_RULES), witnesses: witnesses?.get(year) ?? [] }
      audited.set(year, recall === null ? await auditAlone(made, pattern, DEFAULT_RULES) : auditYear(made, pattern, DEFAULT_RULES, null))
      return pattern
    },
    inspect: (inHand) => {
      const { findings, groups } = attackYear(inHand, audited.get(inHand.facts.year)!, { tables: release.tables, before, solver })
      refuseFound(attackLines([findings.attacks]), inHand.recall === null ? null : inHand.facts.year)
      years.push(findings)
      before = groups
      say(`${inHand.facts.year}: aangevallen, niets gevonden`)
    },
  })
  const report = gateReport(release, years, attackRows(release, await source.signals(signalsBefore(earlier, DEFAULT_RULES)), earlier))
  refuseFound(report.attacks, null)
  if (rebuilt.hash !== release.hash) throw refusals.notTheTruth()
  return report
}

/** The attack on a year by itself in this thread. */
export async function auditing(): Promise<AuditYear> {
  const solver = await openSolver()
  return (made, pattern, rules) => auditYear(made, pattern, rules, solver)
}

/** What a year is attacked with besides. */
interface Beside { readonly tables: ReleaseTables; readonly before: AttackedGroups; readonly solver: Solver }

/** All attacks on one year of an artefact, after what an attack on it by itself found. */
function attackYear(inHand: YearInHand, found: YearFindings, { tables, before, solver }: Beside): { readonly findings: YearFindings; readonly groups: AttackedGroups } {
  const { outcome, groups } = attackConcentration(inHand, tables, before, DEFAULT_RULES)
  const attacks = [...found.attacks, ...attackBeside(inHand, DEFAULT_RULES, solver), [13, attackCounts(inHand, tables, DEFAULT_RULES, solver)], [15, together(outcome, attackTopGroup(inHand, tables, DEFAULT_RULES))], [19, attackWithAccounts({ ...inHand.made, pattern: inHand.pattern, seen: inHand.recall?.memory.seen }, DEFAULT_RULES)]] as const
  return { findings: { ...found, attacks: new Map<number, AttackOutcome | null>(attacks) }, groups }
}

/** The attacks on the rows of an artefact as a whole. */
function attackRows({ tables }: Release, { facts, changes = [] }: SignalFacts, earlier: readonly EarlierRelease[]): Outcomes {
  const { minimumHouseholds, countRounding } = DEFAULT_RULES
  const before = earlier.map(({ release }) => release.tables)
  const mayBeCounted = countedIn(tables, before)
  return new Map([
    [11, attackSignalChanges(changes, tables.signals, earlier, DEFAULT_RULES)],
    [12, repeatedRows(tables)], [14, together(countsBesideHidden(tables), signalsBesideHidden(tables.signals, mayBeCounted))], [16, together(leaksOnScreen(tables), leakingSignals(tables.signals))],
    [13, together(unroundedRows(tables, DEFAULT_RULES), unroundedSignals(tables.signals, DEFAULT_RULES), attackSignals(facts, tables, { rules: DEFAULT_RULES, mayBeCounted, shownBefore: shownBefore(before) }))],
    [20, everyoneInside(tables, minimumHouseholds, countRounding)],
  ])
}

/** Attacks under one number. */
const together = (...outcomes: readonly AttackOutcome[]): AttackOutcome =>
  ({ tries: outcomes.reduce((sum, { tries }) => sum + tries, 0), found: outcomes.reduce((sum, { found }) => sum + found, 0) })

/** One finding is enough. Of a year that readers have seen already the refusal says how to leave it as it is. */
function refuseFound(attacks: readonly AttackLine[], shownBefore: number | null): void {
  const found = attacks.filter((attack) => attack.found > 0)
  if (found.length > 0) throw refusals.attacksFound(found, shownBefore)
}
