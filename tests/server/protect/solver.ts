import { openSolver } from '../../../server/protect/intervals/solver.ts'

/** One solver for all tests of a file. */
export const solver = await openSolver()
