import type { ReactNode } from 'react'
import type { BarRow } from '../../charts/bars.ts'
import { BRAND } from '../../charts/style.ts'
import type { Source } from '../../data/rows.ts'
import { ABSENT, cellText, valueOf, type Cell } from '../../words/cell.ts'
import { count } from '../../words/numbers.ts'
import type { Rich } from '../../words/rich.ts'
import { DataTable, type Column } from '../data-table.tsx'
import { Figure } from '../figure.tsx'
import { Link } from '../router.tsx'
import { statusOf } from './status.ts'

export interface BarItem {
  readonly key: string
  readonly name: string
  readonly cell: Cell
  /** Its own way of writing, where the row asks for other words. */
  readonly write?: (value: number) => string
  readonly colour?: string
  /** What to compare with; drawn as a tick. */
  readonly reference?: Cell
  /** Where the name leads. */
  readonly href?: string
}

export interface BarFigureProps {
  readonly id: string
  readonly title: Rich
  readonly unit: string
  readonly items: readonly BarItem[]
  /** More rows in the table than in the drawing. */
  readonly tableItems?: readonly BarItem[]
  readonly rowHead: string
  readonly valueHead: string
  readonly referenceHead?: string
  readonly write: (value: number) => string
  /** Shares are drawn on the scale of the whole. */
  readonly ofWhole?: boolean
  readonly writeShort?: (value: number) => string
  readonly extraColumns?: readonly Column<BarItem>[]
  readonly explanation: ReactNode
  readonly legend?: ReactNode
  readonly note?: string
  readonly source: Source
  readonly level?: 2 | 3
}

/** A figure of horizontal bars with its table. */
export function BarFigure(props: BarFigureProps) {
  const { items, write, writeShort = write, referenceHead } = props
  const columns: Column<BarItem>[] = [
    { head: props.rowHead, cell: nameOf },
    { head: props.valueHead, numeric: true, figure: (item) => item.cell, write: (value, item) => (item.write ?? write)(value) },
    ...(referenceHead === undefined ? [] : [{ head: referenceHead, numeric: true, figure: (item: BarItem) => item.reference ?? ABSENT, write }]),
    ...(props.extraColumns ?? []),
  ]
  const hasLongNames = items.some((item) => item.name.length > LONG_NAME)
  return (
    <Figure id={props.id} title={props.title} unit={props.unit} explanation={props.explanation} source={props.source} {...optional(props)}
      chart={{ name: hasLongNames ? 'namedBars' : 'bars', rows: { rows: items.map((item, order) => barRow(item, order, item.write ?? writeShort)), bounds: props.ofWhole === true ? [{ value: 1 }] : [] }, height: items.length * (hasLongNames ? 58 : 38) + 8 }}
      description={description(props.tableItems ?? items, writeShort)}
      table={<DataTable caption={props.unit} columns={columns} rows={props.tableItems ?? items} rowKey={(item) => item.key} hideCaption />} />
  )
}

/** Longer names than this stand above their bars. */
const LONG_NAME = 15

const nameOf = (item: BarItem): ReactNode => (item.href === undefined ? item.name : <Link href={item.href}>{item.name}</Link>)

const optional = ({ legend, note, level }: BarFigureProps) => ({ ...(note === undefined ? {} : { note }), ...(legend === undefined ? {} : { legend }), ...(level === undefined ? {} : { level }) })

function barRow(item: BarItem, order: number, write: (value: number) => string): BarRow {
  const value = valueOf(item.cell)
  const reference = item.reference ? valueOf(item.reference) : null
  return {
    name: item.name, order, status: statusOf(item.cell), value, reference, text: cellText(item.cell, write), colour: item.colour ?? BRAND,
    labelAt: value === null ? null : Math.max(value, 0),
  }
}

/** The drawing in words, short enough to listen to; the table has everything. */
const description = (items: readonly BarItem[], write: (value: number) => string): string =>
  `Staafdiagram. ${items.slice(0, NAMED).map((item) => `${item.name}: ${cellText(item.cell, item.write ?? write)}`).join('; ')}${items.length > NAMED ? `; en ${count(items.length - NAMED)} meer in de tabel${hiddenAfter(items.slice(NAMED))}` : ''}.`

const NAMED = 6

/** What is hidden is named too, wherever it stands. */
function hiddenAfter(items: readonly BarItem[]): string {
  const hidden = items.filter(({ cell }) => cell.kind === 'suppressed')
  return hidden.length === 0 ? '' : `. Afgeschermd: ${hidden.map(({ name }) => name).join(', ')}`
}
