import type { Concentratie } from '../data/rows.ts'
import type { Group } from './group.ts'
import type { View } from '../parts/view.ts'

/** What the figures of one area share. */
export interface ConcentrationProps {
  readonly area: string
  readonly place: string
  /** All rows of this area and law: every year, both denominators. */
  readonly rows: readonly Concentratie[]
  readonly view: View
  readonly group: Group
}
