import type { TableLevel } from '../units/areas.ts'

/** Which table of a release a cell stands in. */
export type TableName = 'uitgaven' | 'leveringsvorm' | 'stapeling'
/** By what a row of a table is divided: everything together, law, taakveld, product, law with form of delivery, or combination of laws. */
export type Division = 'totaal' | 'wet' | 'taakveld' | 'product' | 'leveringsvorm' | 'combinatie'
export type PeriodKind = 'jaar' | 'kwartaal' | 'maand'

/** One kind of cell: every area of a level by every item of a division by every period of a kind. */
export interface CellFamily {
  readonly table: TableName
  readonly level: TableLevel
  readonly division: Division
  readonly period: PeriodKind
  /** How much readers want it: 0 first (DISCLOSURE 3.3). */
  readonly rank: number
}

/** The finite, declared set of cells of a year. */
export type TablePlan = readonly CellFamily[]

/** Rank of cells that nobody publishes but that follow from their neighbours: they are decided last. */
export const RANK_OF_REMAINDERS = 99

/** Where a cell stands: its family, its area, its item (a code of the division) and its period as text. */
export interface CellCoordinate {
  readonly family: CellFamily
  readonly area: string
  readonly item: string
  readonly period: string
  /** False for a remainder: what is known to be in a wijk but in none of its buurten. */
  readonly published: boolean
}
