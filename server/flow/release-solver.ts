import type { Solver } from '../protect/intervals/solver.ts'

/**
 * The one switch of interval protection in releases: the solver that both protection and the gate get, or null where intervals are not
 * looked at. They are off: on a year with months and combinations of laws they cost too much time (docs/methods/disclosure.md).
 */
export const releaseSolver = async (): Promise<Solver | null> => null
