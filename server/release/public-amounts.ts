import type { CellCoordinate } from '../tabulate/plan.ts'

/**
 * Amounts that the gemeente publishes elsewhere and that every reader may know: its annual accounts (Iv3) per taakveld, and what those
 * add up to (DISCLOSURE 5, 19). Cells of the whole gemeente for a whole year, down to the taakveld.
 */
export const isPublicAmount = ({ family }: CellCoordinate): boolean =>
  family.table === 'uitgaven' && family.level === 'gemeente' && family.period === 'jaar' && family.division !== 'product'
