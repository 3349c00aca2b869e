import loadHighs, { type Highs } from 'highs'

/** A linear programme: bounds on columns and rows, and the matrix row by row. Costs come later. */
export interface LinearProgram {
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** Row r has the entries start[r] up to start[r + 1]. */
  readonly start: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/** A programme inside the solver: changed in place, and every solution starts where the last one ended. */
export interface LiveProgram {
  /** Bounds of a few columns. */
  bound(columns: Int32Array, lower: Float64Array, upper: Float64Array): void
  /** Bounds of one row. */
  boundRow(row: number, lower: number, upper: number): void
  /** What each column is worth. */
  cost(costs: Float64Array): void
  /** The values of the columns at which the total is largest; null when the solver finds no optimum. */
  maximise(): Float64Array | null
  dispose(): void
}

/** Solves linear programmes. Made once, by openSolver, and handed to protection and audit. */
export interface Solver {
  open(programme: LinearProgram): LiveProgram
  /** True when no more time may be spent on looking: what is not proven by then stays unresolved. Never, when left out. */
  readonly isSpent?: () => boolean
}

/** Loads HiGHS (WebAssembly, one thread), which always gives the same answers to the same questions. */
export async function openSolver(): Promise<Solver> {
  const highs = await loadHighs()
  return { open: (programme) => open(highs, programme) }
}

/** Amounts are euros, so this is a tenth of the half cent that decides. */
const TOLERANCE = 1e-6
/** Steps per row and column before a search is given up: many times what one takes, so that none goes round forever. */
const STEPS = 25
/** The numbers of the simplex methods in HiGHS. */
const [DUAL, PRIMAL] = [1, 4]

/**
 * The dual method finds the first solution soonest. That one stays allowed when costs and a few bounds change, though no longer best: from
 * there on the primal method has the shortest way.
 */
function open(highs: Highs, { lower, upper, rowLower, rowUpper, start, column, value }: LinearProgram): LiveProgram {
  const [numCols, numRows] = [lower.length, rowLower.length]
  const model = highs.createModel({
    numCols, numRows, colCost: new Float64Array(numCols), colLower: lower, colUpper: upper, rowLower, rowUpper,
    sense: highs.constants.objectiveSense.maximize,
    matrix: { format: 'csr', numRows, numCols, starts: start, indices: column, values: value },
  })
  const most = 1000 + STEPS * (numCols + numRows)
  model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: DUAL, primal_feasibility_tolerance: TOLERANCE, simplex_iteration_limit: most })
  const everything = { kind: 'range', from: 0, to: numCols - 1 } as const
  const maximise = (): Float64Array | null => {
    const isOptimal = model.run().modelStatus === highs.constants.modelStatus.optimal
    model.options.set({ simplex_strategy: PRIMAL })
    return isOptimal ? model.getSolution().colValue : null
  }
  return {
    bound: (columns, low, high) => void model.changeColsBounds({ kind: 'set', indices: columns }, low, high),
    boundRow: (row, low, high) => void model.changeRowBounds(row, low, high),
    cost: (costs) => void model.changeColsCost(everything, costs),
    maximise,
    dispose: () => model.dispose(),
  }
}
