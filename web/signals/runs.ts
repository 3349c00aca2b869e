import { runDiagnostics, type RunDiagnostics } from '../../server/statistics/control/runs.ts'
import type { Signaal } from '../data/rows.ts'

/** The longest run and the crossings of the centre, of the figures that are shown; null where there are too few. */
export const publishedRuns = (rows: readonly Signaal[]): RunDiagnostics | null =>
  runDiagnostics(rows.flatMap(({ waarde, midden }) => (waarde === null || midden === null ? [] : [waarde - midden])), 0).value
