import type { ReactNode } from 'react'
import { DataTable, type Column, type DataTableProps } from '../parts/data-table.tsx'
import { cellText } from '../words/cell.ts'
import { keptNote } from '../words/copy/states.ts'
import type { PaperTable } from './paper-figure.ts'
import { isElement, opened, wordsOf } from './words-of.ts'

/** More rows than this are for the page. */
const MOST_ROWS = 40

/** The table of a figure in words, read from the same columns as on the page; nothing where there is none. */
export function paperTable(node: ReactNode): PaperTable {
  const props = tableIn(node)
  if (props === null) return { heads: [], rows: [], left: 0 }
  const { columns, rows } = props
  return {
    heads: columns.map(({ head, numeric = false }) => ({ text: head, numeric })),
    rows: rows.slice(0, MOST_ROWS).map((row) => columns.map((column) => contentOf(column, row))),
    left: Math.max(0, rows.length - MOST_ROWS),
  }
}

function tableIn(node: ReactNode): DataTableProps<unknown> | null {
  if (!isElement(node)) return null
  if (node.type === DataTable) return node.props as unknown as DataTableProps<unknown>
  return typeof node.type === 'function' ? tableIn(opened(node)) : null
}

function contentOf(column: Column<unknown>, row: unknown): string {
  if ('cell' in column) return wordsOf(column.cell(row))
  if ('link' in column) return column.text(row)
  const cell = column.figure(row)
  if (cell.kind === 'shown' && cell.asOf !== undefined) return `${column.write(cell.value, row)} (${keptNote(cell.asOf)})`
  return cellText(cell, (value) => column.write(value, row))
}
