import type { CellTable, TabulatedCell } from '../../tabulate/cell-table.ts'
import { contributionsOf } from '../contributions.ts'
import { fieldOf, PRIME_OF_AUDIT, type Field } from '../field.ts'
import { breaksRules } from '../primary.ts'
import type { Rules } from '../rules.ts'
import { rememberingJudge, unsafeDifferences, type Judge } from './differences.ts'
import type { Solver } from '../intervals/solver.ts'
import { changeOf, knownToInsiders, ownLeaves, SPARE_LOOKALIKES } from './insider-attack.ts'
import { tooSharp, type Guessed } from './interval-attack.ts'
import { WITNESSES } from './known-exactly.ts'
import { lookalikes, type Lookalike } from './lookalikes.ts'
import { nearPairs } from './near-pairs.ts'
import { nesting } from './nesting.ts'
import type { Sparse } from '../sparse.ts'
import { unsafeUnions } from './union-attack.ts'

/** What an attack on a publication found. The keys stay behind the wall: they say which cells were nearly lost. */
export interface AuditReport {
  readonly cells: number
  readonly shown: number
  readonly primary: number
  readonly secondary: number
  /** Hidden cells that follow to the cent from what is published, and cells that are shown while they break a rule themselves. */
  readonly exact: readonly string[]
  /** Sums and differences of cells that follow from what is published and break a rule themselves. */
  readonly differencing: readonly string[]
  /** Cells that break a rule and that a household works out by filling in its own bill. */
  readonly insider: readonly string[]
  /** Hidden cells that break a rule and that a reader can bound more sharply than the rules allow; null when no solver was handed in to look. */
  readonly sharp: readonly string[] | null
  /** Such cells of which the table was too large to settle whether they can; null as above. They count as found. */
  readonly unresolved: readonly string[] | null
  /** Share of the cells asked about whose interval was proven wide enough, 0 to 1; null as above. */
  readonly intervalsProven: number | null
  /** Share of the value of all cells that is hidden, 0 to 1. */
  readonly hiddenValueShare: number
  /** How many cells, sums and differences were held against the rules. */
  readonly judged: number
  /** Nothing was found. */
  readonly passed: boolean
}

/**
 * Attacks a publication by a road of its own: from the microdata, the leaves of the cells and which cells are shown, with another prime
 * and without any of the protector's elimination. Published sums count as exact, which gives the attacker more than he has.
 * `shown` is 1 for every cell whose figure is published. Witnesses are tables that the protector found: they save time, and are checked
 * here like any other.
 */
export function audit(table: CellTable, shown: Uint8Array, rules: Rules, solver: Solver | null = null, witnesses: readonly Sparse[] = []): AuditReport {
  const contributions = contributionsOf(table.spending)
  let judged = 0
  const judge = rememberingJudge(contributions, (group) => { judged++; return breaksRules(group, rules) })
  const { exact, insider, unions } = byLookalikes(table, shown, judge)
  const differencing = [...byDifferences(table, shown, judge), ...unions]
  const guessed = solver && tooSharp({ table, shown, contributions, rules }, solver, witnesses)
  const sizes = counts(table.cells, shown, judge)
  return {
    ...sizes, exact, differencing, insider, sharp: guessed && guessed.sharp, unresolved: guessed && guessed.unresolved, intervalsProven: guessed && provenShare(guessed), judged,
    hiddenValueShare: hiddenValueShare(table.cells, shown),
    passed: exact.length + differencing.length + insider.length + (guessed === null ? 0 : guessed.sharp.length + guessed.unresolved.length) === 0,
  }
}

const provenShare = ({ sharp, unresolved, asked }: Guessed): number => (asked === 0 ? 1 : 1 - (sharp.length + unresolved.length) / asked)

interface Found { readonly exact: readonly string[]; readonly insider: readonly string[]; readonly unions: readonly string[] }

function byLookalikes(table: CellTable, shown: Uint8Array, judge: Judge): Found {
  const field = fieldOf(PRIME_OF_AUDIT)
  const filled = table.cells.filter((cell) => cell.leaves.length > 0)
  const isShown = new Map(table.cells.map((cell, at) => [cell, shown[at] === 1]))
  const hidden = filled.filter((cell) => !isShown.get(cell))
  const published = filled.filter((cell) => isShown.get(cell))
  const changes = lookalikes(published.map((cell) => cell.leaves), table.leafCount, needed(table.leafOwner), field)
  const seen = hidden.map((cell) => changes.slice(0, WITNESSES).map((change) => changeOf(cell.leaves, change, field)))
  const unknown = hidden.map((_, at) => seen[at]!.some((change) => change !== 0))
  const exact = hidden.filter((_, at) => !unknown[at]).map((cell) => cell.key)
  const bare = published.filter((cell) => judge(cell.leaves)).map((cell) => cell.key)
  const [secret, differs] = [hidden.filter((_, at) => unknown[at]), seen.filter((_, at) => unknown[at])]
  return { exact: [...exact, ...bare], insider: insiders(table, secret, changes, judge), unions: unionsOf({ table, secret, differs, field }, judge) }
}

/** As many lookalikes as the household with most leaves of its own asks for. */
const needed = (leafOwner: Int32Array): number =>
  [...ownLeaves(leafOwner).values()].reduce((most, own) => Math.max(most, own.length), 0) + SPARE_LOOKALIKES + WITNESSES

interface Secrets { readonly table: CellTable; readonly secret: readonly TabulatedCell[]; readonly differs: readonly (readonly number[])[]; readonly field: Field }

/** Cells with the same leaves are one cell here. */
function unionsOf({ table, secret, differs, field }: Secrets, judge: Judge): string[] {
  const names = secret.map((cell) => cell.leaves.join())
  const first = [...new Map(names.map((name, at) => [name, at])).values()]
  const distinct = first.map((at) => secret[at]!)
  const pairs = nearPairs(distinct, table.cells.map((cell) => cell.leaves), table.leafCount)
  return unsafeUnions(distinct, first.map((at) => differs[at]!), pairs, judge, field)
}

function insiders(table: CellTable, secret: readonly TabulatedCell[], changes: readonly Lookalike[], judge: Judge): string[] {
  const sensitive = secret.filter((cell) => judge(cell.leaves))
  return knownToInsiders(sensitive, table.leafOwner, changes, fieldOf(PRIME_OF_AUDIT))
}

function byDifferences(table: CellTable, shown: Uint8Array, judge: Judge): string[] {
  const nest = nesting(table)
  const distinctShown = new Uint8Array(nest.leaves.length)
  const key: string[] = []
  nest.distinctOf.forEach((distinct, cell) => {
    if (distinct < 0) return
    key[distinct] ??= table.cells[cell]!.key
    if (shown[cell] === 1) distinctShown[distinct] = 1
  })
  return unsafeDifferences(nest, distinctShown, judge).map(({ whole, parts }) => `${key[whole]!} minus ${parts.map((part) => key[part]!).join(' minus ')}`)
}

function counts(cells: readonly TabulatedCell[], shown: Uint8Array, judge: Judge): Pick<AuditReport, 'cells' | 'shown' | 'primary' | 'secondary'> {
  const hidden = cells.filter((cell, at) => shown[at] !== 1 && cell.leaves.length > 0)
  const primary = hidden.filter((cell) => judge(cell.leaves)).length
  return { cells: cells.length, shown: cells.length - hidden.length, primary, secondary: hidden.length - primary }
}

function hiddenValueShare(cells: readonly TabulatedCell[], shown: Uint8Array): number {
  let [all, hidden] = [0, 0]
  cells.forEach((cell, at) => {
    all += cell.absolute
    if (shown[at] !== 1) hidden += cell.absolute
  })
  return all === 0 ? 0 : hidden / all
}
