import { use } from 'react'
import { isWithoutDemand } from '../../server/statistics/supply.ts'
import type { SupplyBar } from '../charts/supply.ts'
import { WET_COLOURS } from '../charts/style.ts'
import { rowsOf, type Aanbod } from '../data/rows.ts'
import { cellOf, knownOr } from '../data/select.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { useCodeNames, usePublication } from '../parts/publication.tsx'
import { NO_SHARE, SUPPLY, supplyName, unitName } from '../words/copy/supply.ts'
import { supplyFinding } from '../words/findings/supply.ts'
import { wetName } from '../words/names.ts'
import { count, euros, percent } from '../words/numbers.ts'

/** Used of what was contracted, per product; in a year that still runs the amounts alone. */
export function SupplyFigure({ year, period }: { readonly year: number; readonly period: string }) {
  const { release } = usePublication()
  const source = { resource: 'aanbod', question: { publicatie: release.id, jaar: year } } as const
  const loading = rowsOf('aanbod', source.question)
  const nameOf = useCodeNames()
  const rows = use(loading)
  if (rows.length === 0) return <p>{SUPPLY.none}</p>
  const name = (row: Aanbod): string => nameOf('product', row.product)
  const isRunning = rows.every(({ reden }) => reden === 'jaarLoopt' || reden === 'beschikbaarheid')
  const drawn = rows.map((row, order) => barOf(row, name(row), order))
  const unit = `Gebruikt van wat is ingekocht, per voorziening, ${period}`
  return (
    <Figure id="aanbod" level={2} title={supplyFinding(year, usedProducts(rows, name), rows.some(({ reden }) => reden === 'afgeschermd'))} unit={unit} source={source}
      chart={isRunning ? { draw: <p className="nothing">{SUPPLY.running}</p> } : { name: 'supply', rows: { rows: drawn }, height: drawn.length * 58 + 8 }}
      description={`Staven per voorziening. ${drawn.filter(({ value }) => value !== null).slice(0, 6).map((row) => `${row.name}: ${row.text}`).join('; ')}. De tabel heeft alles.`}
      {...(isRunning ? {} : { legend: SUPPLY.legend, note: SUPPLY.legend })}
      explanation={SUPPLY.explanation.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={rows} rowKey={(row) => row.product} columns={[
        { head: 'Voorziening', cell: name },
        { head: 'Gebruikt', numeric: true, figure: (row) => cellOf(row.gebruikt, row.gebruiktStatus, row.standVan), write: euros },
        { head: 'Ingekocht', numeric: true, figure: (row) => knownOr(row.gecontracteerd), write: euros },
        { head: 'Gebruikt deel', cell: (row) => (isMarked(row) ? `${shareText(row)}, ${SUPPLY.withoutDemand}` : shareText(row)) },
        { head: 'Volume', numeric: true, cell: volumeText },
        { head: 'Wet', cell: (row) => wetName(row.wet) },
      ]} />} />
  )
}

const isMarked = ({ deel }: Aanbod): boolean => deel !== null && isWithoutDemand(deel)
const shareText = ({ deel, reden }: Aanbod): string => (deel === null ? NO_SHARE[reden ?? 'nietTeBepalen'] : percent(deel))
const volumeText = ({ volume, eenheid }: Aanbod): string => (volume === null || eenheid === null ? 'niet bekend' : `${count(volume)} ${unitName(eenheid, volume)}`)

const usedProducts = (rows: readonly Aanbod[], name: (row: Aanbod) => string) =>
  rows.flatMap((row) => (row.deel === null ? [] : [{ name: name(row), share: row.deel, withoutDemand: isMarked(row) }]))

const barOf = (row: Aanbod, name: string, order: number): SupplyBar => ({
  name: supplyName(name, isMarked(row)), order, value: row.deel, text: shareText(row), colour: WET_COLOURS[row.wet] ?? '',
  status: row.deel !== null ? 'getoond' : row.reden === 'afgeschermd' ? 'afgeschermd' : 'nietBekend',
})
