import { use } from 'react'
import { BRAND, HATCH } from '../charts/style.ts'
import { loadAreas, rowsOf } from '../data/rows.ts'
import { byName, knownOr, spentOf, usersOf } from '../data/select.ts'
import { CellText } from '../parts/cell-text.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { ratio, valueOf, type Cell } from '../words/cell.ts'
import { PROFILE } from '../words/copy/areas.ts'
import { count, euros } from '../words/numbers.ts'

/** The buurten of a wijk with their totals; a small bar beside what can be compared. */
export function Buurten({ wijk, year, period }: { readonly wijk: string; readonly year: number; readonly period: string }) {
  const { release } = usePublication()
  const loading = [loadAreas(release.id, 'buurt'), rowsOf('uitgaven', { publicatie: release.id, niveau: 'buurt', jaar: year, indeling: 'totaal', periodeSoort: 'jaar' })] as const
  const [areas, rows] = [use(loading[0]), use(loading[1])]
  const buurten = byName(areas.features.map(({ properties }) => ({ ...properties, name: properties.naam })).filter((area) => area.ouder === wijk)).map((area) => {
    const row = rows.find((item) => item.gebied === area.code)
    return { area, row, perHousehold: ratio(spentOf(row), knownOr(area.huishoudens)) }
  })
  if (buurten.length === 0) return null
  const most = Math.max(...buurten.map((buurt) => valueOf(buurt.perHousehold) ?? 0))
  return (
    <Section title="Buurten" lead={PROFILE.buurtenLead}>
      <DataTable caption={`Buurten, ${period}`} hideCaption rows={buurten} rowKey={({ area }) => area.code} columns={[
        { head: 'Buurt', cell: ({ area }) => area.naam },
        { head: 'Inwoners', numeric: true, figure: ({ area }) => knownOr(area.inwoners), write: count },
        { head: 'Huishoudens met een voorziening', numeric: true, figure: ({ row }) => usersOf(row), write: count },
        { head: 'Uitgaven', numeric: true, figure: ({ row }) => spentOf(row), write: euros },
        { head: 'Per huishouden', numeric: true, cell: ({ perHousehold }) => withBar(perHousehold, most) },
      ]} />
      {buurten.some(({ row }) => spentOf(row).kind === 'suppressed') ? <p className="muted">{PROFILE.buurtenRest}</p> : null}
    </Section>
  )
}

const withBar = (cell: Cell, most: number) => <span className="bar-cell"><CellText cell={cell} write={euros} /><SmallBar cell={cell} most={most} /></span>

/** A bar the height of a line; hatched, at a fixed length, where the figure is suppressed. */
const SmallBar = ({ cell, most }: { readonly cell: Cell; readonly most: number }) => (
  <svg className="bar-cell__track" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    {cell.kind === 'shown' && most > 0 ? <rect width={Math.max(0, cell.value / most) * 100} height="10" fill={BRAND} /> : null}
    {cell.kind === 'suppressed' ? <rect width="30" height="10" fill={HATCH} /> : null}
  </svg>
)
