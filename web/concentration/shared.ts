import type { Concentratie, Source, Topgroep } from '../data/rows.ts'
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

/** What the figures about the dearest tenth of the gemeente share. */
export interface TopGroupProps {
  /** All rows of the year. */
  readonly rows: readonly Topgroep[]
  readonly view: View
  readonly source: (onderdeel: Topgroep['onderdeel']) => Source
}
