import type { FactColumns } from '../facts/columns.ts'
import type { YearHistory } from '../facts/history.ts'
import type { Adjustment, ComparedFigure, ContractLine, Initiative, Story } from '../facts/registers.ts'
import type { SignalFacts, SignalsBefore } from '../facts/signals.ts'
import type { Whereabouts } from '../facts/whereabouts.ts'
import type { ReleaseSource } from '../release/manifest.ts'
import type { AreaRow, BudgetRow } from '../release/tables.ts'

/** Where a release takes its facts from: the facts store of one gemeente, or a town made up in a test. */
export interface FactSource {
  /** Years with a fact, ascending. */
  years(): Promise<readonly number[]>
  facts(year: number): Promise<FactColumns>
  /** The same, with how the year stood after each of these deliveries. */
  history(year: number, deliveries: readonly number[]): Promise<YearHistory>
  /** Where the households of the year before are in a year, as the register stood after a delivery; null for now. */
  whereabouts(year: number, delivery: number | null): Promise<Whereabouts>
  /** Number of the last delivery that is in these facts: what comes in later is not. */
  lastDelivery(): Promise<number>
  /** Areas of the vintage that counts in a year; the gemeente itself is among them. */
  areas(year: number): Promise<readonly AreaRow[]>
  budget(): Promise<readonly BudgetRow[]>
  contracts(): Promise<readonly ContractLine[]>
  initiatives(): Promise<readonly Initiative[]>
  /** Beside what readers saw of them before. */
  signals(before: SignalsBefore): Promise<SignalFacts>
  compared(): Promise<readonly ComparedFigure[]>
  stories(): Promise<readonly Story[]>
  adjustments(): Promise<readonly Adjustment[]>
  sources(): Promise<readonly ReleaseSource[]>
  /** Last booking date among the facts, YYYY-MM-DD; empty without facts. */
  asOf(): Promise<string>
}
