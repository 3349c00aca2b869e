import { use } from 'react'
import { loadAreas, rowsOf, type GebiedEigenschappen, type Publicatie, type Uitgave } from '../data/rows.ts'
import { knownOr, usersOf } from '../data/select.ts'
import { usePublication } from '../parts/publication.tsx'
import type { View } from '../parts/view.ts'
import { ABSENT, ratio, shown, type Cell } from '../words/cell.ts'

/** How many households the page speaks of, by the same figures as every other page. */
export interface Group {
  readonly users: Cell
  readonly all: Cell
  /** Of the households that are counted, the share that receives anything at all. */
  readonly receiving: Cell
  /** As many as the chosen denominator has. */
  readonly households: Cell
}

export const spendingQuestion = (release: Publicatie, { wet }: View) =>
  ({ publicatie: release.id, periodeSoort: 'jaar', ...(wet === 'alle' ? { indeling: 'totaal' } : { indeling: 'wet', wet }) }) as const

/** The group of the gemeente or of one wijk. */
export function useGroup(area: string, view: View): Group {
  const { release } = usePublication()
  const niveau = area === release.gemeente.code ? 'gemeente' : 'wijk'
  const loading = [rowsOf('uitgaven', { ...spendingQuestion(release, view), gebied: area }), loadAreas(release.id, niveau)] as const
  const [rows, areas] = [use(loading[0]), use(loading[1])]
  return groupOf(rows, areas.features.find((feature) => feature.properties.code === area)?.properties, view)
}

/** The group of one area, from the spending of that area and its own properties. */
export function groupOf(rows: readonly Uitgave[], area: GebiedEigenschappen | undefined, { year, noemer }: Pick<View, 'year' | 'noemer'>): Group {
  const users = area ? usersOf(rows.find((row) => row.gebied === area.code && row.jaar === year)) : ABSENT
  const all = knownOr(area?.huishoudens)
  return noemer === 'alle' ? { users, all, receiving: ratio(users, all), households: all } : { users, all, receiving: shown(1), households: users }
}
