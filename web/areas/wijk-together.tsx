import { use } from 'react'
import { WETTEN } from '../../server/units/wet.ts'
import { rowsOf, type Uitgave } from '../data/rows.ts'
import { amountOf, spentOf, usersOf } from '../data/select.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { TOGETHER } from '../words/copy/areas.ts'
import { wetName } from '../words/names.ts'
import { count, euros } from '../words/numbers.ts'
import { othersIn, totalOf, type Together } from './together.ts'

interface WijkTogetherProps {
  readonly code: string
  readonly name: string
  readonly nameOf: (wijk: string) => string
  readonly together: readonly Together[]
  readonly year: number
  readonly period: string
}

/** What is spent in a wijk together with others, for a wijk of which something is hidden; nothing for any other. */
export function WijkTogether({ code, name, nameOf, together, year, period }: WijkTogetherProps) {
  const { release } = usePublication()
  const own = use(rowsOf('uitgaven', { publicatie: release.id, gebied: code, jaar: year, periodeSoort: 'jaar' }))
  const mine = together.find(({ members }) => members.includes(code))
  if (!mine || !own.some(isHidden)) return null
  const rows = ['alle' as const, ...WETTEN].map((wet) => ({ wet, own: rowOf(own, wet), all: rowOf(mine.rows, wet) })).filter(({ all }) => all !== undefined)
  return (
    <Section title={TOGETHER.wijkTitle} lead={TOGETHER.wijkLead(othersIn(mine, code, nameOf), amountOf(totalOf(mine)), period)}>
      <DataTable caption={`${mine.name} (samen), ${period}`} rows={rows} rowKey={({ wet }) => wet} columns={[
        { head: 'Wet', cell: ({ wet }) => wetName(wet) },
        { head: `Alleen ${name}`, numeric: true, figure: (row) => spentOf(row.own), write: euros },
        { head: 'Samen', numeric: true, figure: (row) => spentOf(row.all), write: euros },
        { head: 'Huishoudens, samen', numeric: true, figure: (row) => usersOf(row.all), write: count },
      ]} />
      <p className="small muted">{TOGETHER.wijkNote}</p>
    </Section>
  )
}

const isHidden = (row: Uitgave): boolean => (row.indeling === 'totaal' || row.indeling === 'wet') && row.bedragStatus === 'afgeschermd'

const rowOf = (rows: readonly Uitgave[], wet: string): Uitgave | undefined =>
  rows.find((row) => (wet === 'alle' ? row.indeling === 'totaal' : row.indeling === 'wet' && row.wet === wet))
