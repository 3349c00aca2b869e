import { use } from 'react'
import { isCombinationCode, membersOf } from '../../server/units/areas.ts'
import { loadAreas, rowsOf, type Uitgave } from '../data/rows.ts'
import { amountOf } from '../data/select.ts'
import { usePublication } from '../parts/publication.tsx'
import { TOGETHER, UNPLACED } from '../words/copy/areas.ts'
import { isUnplaced } from '../words/names.ts'
import type { Feature } from './borders.ts'

/** Areas that the release shows together in a year, because one of them is too small. */
export interface Together {
  readonly code: string
  readonly name: string
  readonly members: readonly string[]
  /** Its total and its laws in that year. */
  readonly rows: readonly Uitgave[]
}

/** Everything that is shown together in a year; reading it starts the downloads at once. */
export function useTogether(year: number): readonly Together[] {
  const { release } = usePublication()
  const loading = [loadAreas(release.id, 'wijkcombinatie'), rowsOf('uitgaven', { publicatie: release.id, niveau: 'wijkcombinatie', jaar: year, periodeSoort: 'jaar' })] as const
  const [areas, all] = [use(loading[0]), use(loading[1])]
  return areas.features.flatMap(({ properties: { code, naam } }) => {
    const rows = all.filter((row) => row.gebied === code && (row.indeling === 'totaal' || row.indeling === 'wet'))
    return isCombinationCode(code) && rows.length > 0 ? [{ code, name: naam, members: membersOf(code), rows }] : []
  })
}

/** The names of the others in it, in its own order. */
export const othersIn = ({ members }: Together, code: string, nameOf: (wijk: string) => string): readonly string[] =>
  members.filter((member) => member !== code).map((member) => (isUnplaced(member) ? UNPLACED : nameOf(member)))

/** For the map: the total of a hidden wijk together with others, in words; nothing where its own is shown. */
export function wordsOnMap(together: readonly Together[], code: string, totals: readonly Uitgave[], features: readonly Feature[]): string {
  const mine = together.find(({ members }) => members.includes(code))
  if (!mine || totals.find((row) => row.gebied === code)?.bedragStatus !== 'afgeschermd') return ''
  const nameOf = (wijk: string): string => features.find(({ properties }) => properties.code === wijk)?.properties.naam ?? wijk
  return TOGETHER.onMap(othersIn(mine, code, nameOf), amountOf(totalOf(mine)))
}

export const totalOf = ({ rows }: Together): Uitgave | undefined => rows.find((row) => row.indeling === 'totaal')
