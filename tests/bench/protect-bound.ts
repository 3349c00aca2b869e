import loadHighs from 'highs'
import { nesting } from '../../server/protect/audit/nesting.ts'
import { contributionsOf } from '../../server/protect/contributions.ts'
import { incidence, type Incidence } from '../../server/protect/incidence.ts'
import { builder } from '../../server/protect/intervals/programme.ts'
import type { LinearProgram } from '../../server/protect/intervals/solver.ts'
import { breaksRules } from '../../server/protect/primary.ts'
import type { Rules } from '../../server/protect/rules.ts'
import type { CellTable } from '../../server/tabulate/cell-table.ts'

/** What every safe pattern of a table must hide at least: share of the value of all cells (primary ones counted), and secondary cells. */
export interface Bound { readonly hiddenValueShare: number; readonly secondary: number }

/**
 * A lower bound by linear programming. A relation says that a cell is the sum of the cells of one family inside it. Where what is primary
 * among those cells breaks a rule together and the whole does not, something else of the relation must be unknown; and nowhere can one
 * member alone be unknown. Each pattern in which no cell and no sum of a relation is given away satisfies this (0 or 1 per column),
 * so the cheapest fractions between 0 and 1 cost no more than the best pattern. Nothing about detours, insiders or intervals is asked.
 */
export async function lowerBound(table: CellTable, rules: Rules): Promise<Bound> {
  const matrix = incidence(table, rules)
  const value = valuesOf(table, matrix, (cell) => cell.absolute)
  const count = valuesOf(table, matrix, () => 1)
  const least = await cheapest(programmeOf(table, matrix, rules), [value, count].map((one) => one.slice(0, matrix.candidates)))
  const primary = value.slice(matrix.candidates).reduce((sum, one) => sum + one, 0)
  return { hiddenValueShare: (least[0]! + primary) / value.reduce((sum, one) => sum + one, 0), secondary: Math.ceil(least[1]! - 1e-6) }
}

function valuesOf(table: CellTable, { columnOfCell, columns }: Incidence, worth: (cell: CellTable['cells'][number]) => number): Float64Array {
  const values = new Float64Array(columns.length)
  columnOfCell.forEach((column, at) => { if (column >= 0) values[column]! += worth(table.cells[at]!) })
  return values
}

function programmeOf(table: CellTable, matrix: Incidence, rules: Rules): LinearProgram {
  const make = builder()
  for (let column = 0; column < matrix.candidates; column++) make.column(0, 1)
  const contributions = contributionsOf(table.spending)
  for (const [whole, ...parts] of relationsOf(table, matrix)) {
    const free = [whole!, ...parts].filter((column) => column < matrix.candidates)
    const primary = parts.filter((column) => column >= matrix.candidates)
    if (whole! < matrix.candidates && primary.length > 0) {
      const leaves = Int32Array.from(primary.flatMap((column) => [...matrix.cell[column]!.leaves])).sort()
      if (breaksRules(contributions(leaves), rules)) make.row(1, Infinity, free.map((column) => [column, 1] as const))
    } else if (whole! >= matrix.candidates && primary.length === 0) make.row(1, Infinity, free.map((column) => [column, 1] as const))
    else if (primary.length === 0) for (const one of free) make.row(0, Infinity, free.map((column) => [column, column === one ? -1 : 1] as const))
  }
  return make.build()
}

/** Columns of every cell that the cells of a family inside it fill: the whole first. */
function relationsOf(table: CellTable, { columnOfCell }: Incidence): number[][] {
  const { distinctOf, leaves, inside } = nesting(table)
  const columnOf = new Int32Array(leaves.length)
  distinctOf.forEach((distinct, cell) => { if (distinct >= 0) columnOf[distinct] = columnOfCell[cell]! })
  return inside.flatMap((families, whole) => families.flatMap(({ cells }) => {
    const filled = cells.reduce((sum, cell) => sum + leaves[cell]!.length, 0)
    return filled === leaves[whole]!.length ? [[columnOf[whole]!, ...Array.from(cells, (cell) => columnOf[cell]!)]] : []
  }))
}

/** The least total for each of these costs. */
async function cheapest({ lower, upper, rowLower, rowUpper, start, column, value }: LinearProgram, costs: readonly Float64Array[]): Promise<number[]> {
  const highs = await loadHighs()
  const [numCols, numRows] = [lower.length, rowLower.length]
  return costs.map((colCost) => {
    const scale = colCost.reduce((most, one) => Math.max(most, one), 1)
    const model = highs.createModel({
      numCols, numRows, colCost: colCost.map((one) => one / scale), colLower: lower, colUpper: upper, rowLower, rowUpper,
      sense: highs.constants.objectiveSense.minimize, matrix: { format: 'csr', numRows, numCols, starts: start, indices: column, values: value },
    })
    model.options.set({ output_flag: false })
    if (model.run().modelStatus !== highs.constants.modelStatus.optimal) throw new Error('no optimum, so no bound')
    const found = model.getSolution().colValue.reduce((sum: number, one: number, at: number) => sum + one * colCost[at]!, 0)
    model.dispose()
    return found
  })
}
