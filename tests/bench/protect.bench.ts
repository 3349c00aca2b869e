import { openSolver, type Solver } from '../../server/protect/intervals/solver.ts'
import { audit } from '../../server/protect/audit/audit.ts'
import { visible } from '../../server/protect/pattern.ts'
import { protect } from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { town } from '../server/release/town.ts'
import { benchmarkTable } from './protect-benchmark.ts'
import { lowerBound } from './protect-bound.ts'
import { inventedTable } from './protect-invented.ts'
import type { Figure } from './report.ts'
import { attackSums } from './sum-attacker.ts'

/** Seconds that the best open peer needs for benchmark M, and the secondary cells it hides (it leaves 50 unsafe sums public). */
const PEER = { seconds: 6.5, secondary: 229 }

/** Sums that the attacker draws. */
const DRAWS = 400_000

/** Protection and audit: benchmark M against the peer where the folder of open data is known, and years at the size of a release. */
export async function measure(): Promise<Figure[]> {
  const folder = process.env['RAADSZICHT_OPEN_DATA'] || undefined
  const year = tabulate(town({ seed: 3, units: 9000, lines: 7, wijken: 12, buurtenPerWijk: 4 }), RELEASE_PLAN).table
  return [
    ...(folder === undefined ? [] : [...againstPeer(benchmarkTable(folder)), ...withIntervals(benchmarkTable(folder), await openSolver()), ...(await atLeast(benchmarkTable(folder)))]),
    ...figures('year of the release plan', year, 4),
    ...figures('year of 60,000 lines', inventedTable(4_300), 4),
  ]
}

function againstPeer(table: CellTable): Figure[] {
  const made = attempt(table)
  return [
    { name: 'M: secondary cells', figure: made.pattern.secondary, unit: 'cells', ratio: made.pattern.secondary / PEER.secondary, target: { atMost: 1.3 } },
    { name: 'M: protection', figure: made.seconds, unit: 's', ratio: made.seconds / PEER.seconds, target: { atMost: 0.5 } },
    ...holes('M', made),
    { name: 'M: sums that an attacker of our own finds', figure: attackSums(table, visible(made.pattern), DEFAULT_RULES, DRAWS).length, unit: 'found', target: { atMost: 0 } },
  ]
}

/** M as `raadszicht protect` hides it, so that nobody can guess a hidden amount too well. */
function withIntervals(table: CellTable, solver: Solver): Figure[] {
  const made = attempt(table, solver)
  return [
    { name: 'M with intervals: secondary cells', figure: made.pattern.secondary, unit: 'cells', target: { atMost: 285 } },
    { name: 'M with intervals: hidden value', figure: made.report.hiddenValueShare, unit: 'of all', target: { atMost: 0.155 } },
    { name: 'M with intervals: protection and audit', figure: made.seconds + made.auditSeconds, unit: 's', target: { atMost: 5 } },
    { name: 'M with intervals: too sharp', figure: made.report.sharp?.length ?? NaN, unit: 'found', target: { atMost: 0 } },
    ...holes('M with intervals', made),
  ]
}

/** What every safe pattern of M must hide, by linear programming. */
async function atLeast(table: CellTable): Promise<Figure[]> {
  const { hiddenValueShare, secondary } = await lowerBound(table, DEFAULT_RULES)
  return [{ name: 'M: lower bound of hidden value', figure: hiddenValueShare, unit: 'of all' }, { name: 'M: lower bound of secondary cells', figure: secondary, unit: 'cells' }]
}

function figures(name: string, table: CellTable, most: number): Figure[] {
  const made = attempt(table)
  return [
    { name: `${name}: ${table.cells.length} cells, secondary`, figure: made.pattern.secondary, unit: 'cells' },
    { name: `${name}: protection and audit`, figure: made.seconds + made.auditSeconds, unit: 's', target: { atMost: most } },
    ...holes(name, made),
  ]
}

type Attempt = ReturnType<typeof attempt>

function attempt(table: CellTable, solver: Solver | null = null) {
  const start = performance.now()
  const pattern = protect(table, DEFAULT_RULES, { solver })
  const middle = performance.now()
  const report = audit(table, visible(pattern), DEFAULT_RULES, solver)
  return { pattern, report, seconds: (middle - start) / 1000, auditSeconds: (performance.now() - middle) / 1000 }
}

const holes = (name: string, { report }: Attempt): Figure[] =>
  [['exact', report.exact], ['insider', report.insider], ['unsafe differences', report.differencing]].map(([kind, keys]) =>
    ({ name: `${name}: ${String(kind)}`, figure: keys!.length, unit: 'found', target: { atMost: 0 } }))
