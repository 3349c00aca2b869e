import type { ReactNode } from 'react'
import type { ColumnRow } from '../../charts/columns.ts'
import type { Source } from '../../data/rows.ts'
import { cellText, valueOf, type Cell } from '../../words/cell.ts'
import { type MoneyScale, moneyScale, euros, eurosShort } from '../../words/numbers.ts'
import type { Rich } from '../../words/rich.ts'
import { DataTable } from '../data-table.tsx'
import { Figure } from '../figure.tsx'
import { statusOf } from './status.ts'

export interface TrendItem {
  readonly key: string
  /** Words in the table and words under the column. */
  readonly name: string
  readonly label: string
  readonly cell: Cell
  readonly households: Cell
  readonly provisional: boolean
  /** Written above the column; empty where there is no room for it. */
  readonly showText: boolean
}

interface TrendFigureProps {
  readonly id: string
  readonly title: Rich
  readonly unit: string
  readonly items: readonly TrendItem[]
  readonly rowHead: string
  readonly explanation: ReactNode
  readonly legend?: ReactNode
  readonly note?: string
  readonly source: Source
  readonly countHouseholds: (value: number) => string
}

/** Columns over time with their table. */
export function TrendFigure(props: TrendFigureProps) {
  const { items } = props
  const scale = moneyScale(items.map((item) => valueOf(item.cell) ?? 0))
  const unit = `${props.unit}, ${scale.unit}`
  return (
    <Figure id={props.id} title={props.title} unit={unit} explanation={props.explanation} source={props.source} {...(props.legend === undefined ? {} : { legend: props.legend, note: props.note ?? '' })}
      chart={{ name: 'columns', rows: { rows: items.map((item) => columnRow(item, scale)) }, height: 300 }}
      description={`Kolommen in de tijd. ${items.filter((item) => item.showText).map((item) => `${item.name}: ${cellText(item.cell, eurosShort)}`).join('; ')}.`}
      table={<DataTable caption={props.unit} hideCaption rows={items} rowKey={(item) => item.key} columns={[
        { head: props.rowHead, cell: (item) => item.name },
        { head: 'Uitgaven', numeric: true, figure: (item) => item.cell, write: euros },
        { head: 'Huishoudens', numeric: true, figure: (item) => item.households, write: props.countHouseholds },
      ]} />} />
  )
}

const columnRow = (item: TrendItem, { size, write }: MoneyScale): ColumnRow => ({
  key: item.key, label: item.label, status: statusOf(item.cell), value: item.cell.kind === 'shown' ? item.cell.value / size : null, provisional: item.provisional,
  text: item.cell.kind === 'shown' ? (item.showText ? write(item.cell.value) : '') : cellText(item.cell, eurosShort),
})
