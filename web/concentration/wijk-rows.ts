import { use } from 'react'
import { rowsOf, type Concentratie } from '../data/rows.ts'
import { concentrationOf } from '../data/select.ts'
import { usePublication, useWijken } from '../parts/publication.tsx'
import type { View } from '../parts/view.ts'
import { ABSENT, type Cell } from '../words/cell.ts'

export interface WijkShare {
  readonly code: string
  readonly name: string
  readonly now: Cell
  readonly before: Cell
  readonly households: Cell
}

/** The share of the most expensive tenth in every wijk, this year and last. */
export function useWijkShares(view: View): readonly WijkShare[] {
  const { release } = usePublication()
  const loading = rowsOf('concentratie', { publicatie: release.id, niveau: 'wijk', wet: view.wet, noemer: view.noemer })
  const wijken = useWijken()
  return sharesOf(wijken, use(loading), view)
}

const sharesOf = (wijken: ReturnType<typeof useWijken>, rows: readonly Concentratie[], { year, before }: View): readonly WijkShare[] =>
  wijken.map(({ code, naam }) => {
    const top = (jaar: number) => concentrationOf(rows, { gebied: code, jaar, maat: 'top', punt: 0.1 })
    return { code, name: naam, now: top(year), before: before ? top(before.jaar) : ABSENT, households: concentrationOf(rows, { gebied: code, jaar: year, maat: 'huishoudens' }) }
  })
