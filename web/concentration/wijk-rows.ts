import { use } from 'react'
import { rowsOf, type Concentratie, type Uitgave } from '../data/rows.ts'
import { concentrationOf, spentOf } from '../data/select.ts'
import { usePublication, useWijken } from '../parts/publication.tsx'
import type { View } from '../parts/view.ts'
import { groupOf, spendingQuestion, type Group } from './group.ts'
import { shareText } from '../words/shares.ts'
import { ABSENT, type Cell } from '../words/cell.ts'

export interface WijkShare {
  readonly code: string
  readonly name: string
  readonly now: Cell
  readonly before: Cell
  readonly group: Group
  readonly spent: Cell
}

/** The share of the tenth as it is written everywhere: whole only where it is certainly whole. */
export const topShareText = (share: number, { group }: WijkShare): string => shareText(share, { households: 0.1, receiving: group.receiving })

/** The wijk whose shown share rests on the fewest households. */
export function smallestOf(shares: readonly WijkShare[]): { readonly name: string; readonly households: number } | null {
  const counted = shares.flatMap(({ name, now, group: { households } }) => (now.kind === 'shown' && households.kind === 'shown' ? [{ name, households: households.value }] : []))
  return counted.toSorted((a, b) => a.households - b.households)[0] ?? null
}

/** The share of the most expensive tenth in every wijk, this year and last, by name. */
export function useWijkShares(view: View): readonly WijkShare[] {
  const { release } = usePublication()
  const loading = [rowsOf('concentratie', { publicatie: release.id, niveau: 'wijk', wet: view.wet }), rowsOf('uitgaven', { ...spendingQuestion(release, view), niveau: 'wijk', jaar: view.year })] as const
  const wijken = useWijken()
  return sharesOf(wijken, use(loading[0]), use(loading[1]), view)
}

const sharesOf = (wijken: ReturnType<typeof useWijken>, rows: readonly Concentratie[], spending: readonly Uitgave[], view: View): readonly WijkShare[] =>
  wijken.map((area) => {
    const { code, naam } = area
    const top = (jaar: number) => concentrationOf(rows, { gebied: code, jaar, noemer: view.noemer, maat: 'top', punt: 0.1 })
    return { code, name: naam, now: top(view.year), before: view.before ? top(view.before.jaar) : ABSENT, group: groupOf(spending, area, view), spent: spentOf(spending.find((row) => row.gebied === code)) }
  })
