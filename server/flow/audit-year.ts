import { audit, type AuditReport } from '../protect/audit/audit.ts'
import { tilings, unequalCopies } from '../protect/audit/axis-attack.ts'
import { ownLeaves } from '../protect/audit/insider-attack.ts'
import { nesting, type Nesting } from '../protect/audit/nesting.ts'
import { knownToProviders } from '../protect/audit/provider-attack.ts'
import type { Solver } from '../protect/intervals/solver.ts'
import { PRIMARY, SECONDARY, visible, type Pattern } from '../protect/pattern.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import { roughly, type AttackOutcome, type AuditSummary, type HiddenReasons } from '../release/gate-report.ts'
import type { CellTable } from '../tabulate/cell-table.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'

/** What an attack on one year found: numbers only, so that all of it may be told. Attacks by their number in the list; null is not tried. */
export interface YearFindings {
  readonly audit: AuditSummary
  readonly hidden: HiddenReasons
  /** Hidden cells that a provider works out: a limit, not a finding. */
  readonly knownToProviders: number
  readonly attacks: ReadonlyMap<number, AttackOutcome | null>
}

/** Attacks one year, with its intervals. */
export type AuditYear = (made: Tabulation, pattern: Pattern, rules: Rules) => YearFindings | Promise<YearFindings>

/**
 * Attacks the amounts of a year before anyone else can: attacks 1 to 10 of the list. That a safe remainder can be worked out is no
 * finding: no reader is promised that it is hidden.
 */
export function auditYear(made: Tabulation, pattern: Pattern, rules: Rules, solver: Solver | null): YearFindings {
  const { table, coordinates } = made
  const shown = visible(pattern)
  const report = audit(table, shown, rules, solver, pattern.witnesses)
  const isFree = (cell: number): boolean => !coordinates[cell]!.published && !breaksRules(table.cells[cell]!, rules)
  const free = new Set(table.cells.filter((_, cell) => isFree(cell)).map(({ key }) => key))
  const exact = report.exact.filter((key) => !free.has(key)).length
  const hidden = report.primary + report.secondary
  const { owners, many } = soleHouseholds(table)
  const { differencing, insider, sharp, unresolved } = report
  return {
    audit: { ...sizes(report), exact, differencing: differencing.length, insider: insider.length },
    hidden: hiddenReasons(made, pattern, rules),
    knownToProviders: knownToProviders(table, shown, rules).known.length,
    attacks: new Map<number, AttackOutcome | null>([
      ...plainSubtractions(made, shown, isFree),
      [2, { tries: hidden, found: exact }], [3, { tries: hidden, found: exact }], [6, { tries: hidden, found: exact }],
      [7, sharp && unresolved && { tries: 2 * report.primary, found: sharp.length + unresolved.length }], [8, { tries: report.judged, found: differencing.length }],
      [9, { tries: roughly(owners), found: insider.length }], [10, { tries: roughly(many), found: insider.length }],
    ]),
  }
}

const sizes = ({ cells, shown, primary, secondary, hiddenValueShare }: AuditReport) => ({ cells, shown, primary, secondary, hiddenValueShare })

/** Attacks 1, 4 and 5, each by itself and without the system of equations. */
function plainSubtractions({ table, coordinates }: Tabulation, shown: Uint8Array, isFree: (cell: number) => boolean): readonly [number, AttackOutcome][] {
  const nest = nesting(table)
  const cellOf = firstCells(nest)
  const seen = Uint8Array.from(nest.leaves, () => 0)
  nest.distinctOf.forEach((distinct, cell) => { if (distinct >= 0 && shown[cell] === 1) seen[distinct] = 1 })
  const found = tilings(nest, seen).map(({ whole, parts, hidden }) => ({
    inTime: coordinates[cellOf[whole]!]!.period !== coordinates[cellOf[parts[0]!]!]!.period,
    isHole: hidden.length === 1 && !isFree(cellOf[hidden[0]!]!),
  }))
  const outcome = (all: typeof found): AttackOutcome => ({ tries: all.length, found: all.filter(({ isHole }) => isHole).length })
  const copies = unequalCopies(nest, shown)
  return [
    [1, outcome(found)], [4, outcome(found.filter(({ inTime }) => inTime))],
    [5, { tries: copies.groups, found: copies.hidden.filter((cell) => !isFree(cell)).length }],
  ]
}

function firstCells({ distinctOf, leaves }: Nesting): Int32Array {
  const first = new Int32Array(leaves.length).fill(-1)
  distinctOf.forEach((distinct, cell) => { if (distinct >= 0 && first[distinct] === -1) first[distinct] = cell })
  return first
}

/** Households that are alone somewhere, and those that are so in more than one place. */
function soleHouseholds({ leafOwner }: CellTable): { readonly owners: number; readonly many: number } {
  const own = [...ownLeaves(leafOwner).values()]
  return { owners: own.length, many: own.filter((leaves) => leaves.length > 1).length }
}

/** By which rule published cells are hidden. */
function hiddenReasons({ table, coordinates }: Tabulation, { status }: Pattern, rules: Rules): HiddenReasons {
  const listed = [...status.keys()].filter((cell) => coordinates[cell]!.published)
  const primary = listed.filter((cell) => status[cell] === PRIMARY).map((cell) => table.cells[cell]!)
  const tooFew = primary.filter((cell) => breaksRules({ ...cell, top1: 0, top2: 0 }, rules)).length
  return { tooFew, tooSharp: primary.length - tooFew, beside: listed.filter((cell) => status[cell] === SECONDARY).length }
}
