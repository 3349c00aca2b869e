import '@utrecht/table-css/dist/index.css'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Cell } from '../words/cell.ts'
import { CellText } from './cell-text.tsx'
import { Link } from './router.tsx'

interface Head {
  readonly head: string
  /** Numbers stand right, on the same digits. */
  readonly numeric?: boolean
  readonly strong?: boolean
}

/** A column of words, of links (`outside` leaves the pages), or of figures with the way to write them. */
export type Column<Row> =
  | Head & { readonly cell: (row: Row) => ReactNode }
  | Head & { readonly link: (row: Row) => string; readonly text: (row: Row) => string; readonly outside?: boolean }
  | Head & { readonly figure: (row: Row) => Cell; readonly write: (value: number, row: Row) => string }

export interface DataTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly hideCaption?: boolean
  readonly emphasised?: (row: Row) => boolean
}

/** A table of figures; the first column names the row. Where it is wider than the page it scrolls inside its own place, below words that stay in sight. */
export function DataTable<Row>({ caption, columns, rows, rowKey, hideCaption = false, emphasised }: DataTableProps<Row>) {
  const place = useRef<HTMLDivElement>(null)
  const scrolls = useOverflow(place)
  return (
    <>
    {hideCaption ? null : <p className="table-caption" aria-hidden="true">{caption}</p>}
    <div ref={place} className="table-place utrecht-table-container utrecht-table-container--overflow-inline" {...(scrolls ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}>
      <table className="utrecht-table">
        <caption className="utrecht-table__caption visually-hidden">{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map((column) => <th key={column.head} scope="col" className={`utrecht-table__header-cell${numericClass(column, 'header-cell')}`}>{column.head}</th>)}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={rowKey(row)} className={`utrecht-table__row${emphasised?.(row) === true ? ' table-row--strong' : ''}`}>
              {columns.map((column, at) => at === 0
                ? <th key={column.head} scope="row" className="utrecht-table__cell table-row-name">{contentOf(column, row)}</th>
                : <td key={column.head} className={`utrecht-table__cell${numericClass(column, 'cell')}`}>{contentOf(column, row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    </>
  )
}

function contentOf<Row>(column: Column<Row>, row: Row): ReactNode {
  if ('figure' in column) return <CellText cell={column.figure(row)} write={(value) => column.write(value, row)} />
  if ('cell' in column) return column.cell(row)
  return column.outside === true ? <a href={column.link(row)}><code>{column.text(row)}</code></a> : <Link href={column.link(row)}>{column.text(row)}</Link>
}

const numericClass = (column: Head, part: string): string =>
  `${column.numeric === true ? ` utrecht-table__${part}--numeric-column` : ''}${column.strong === true ? ' table-column--strong' : ''}`

/** Only a table that scrolls becomes a stop for the keyboard. */
function useOverflow(place: React.RefObject<HTMLElement | null>): boolean {
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1))
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return scrolls
}
