import '@utrecht/table-css/dist/index.css'
import { useEffect, useRef, useState, type ReactNode } from 'react'

export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand right, on the same digits. */
  readonly numeric?: boolean
}

interface DataTableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly hideCaption?: boolean
  readonly emphasised?: (row: Row) => boolean
}

/** A table of figures; the first column names the row. Where it is wider than the page it scrolls inside its own place. */
export function DataTable<Row>({ caption, columns, rows, rowKey, hideCaption = false, emphasised }: DataTableProps<Row>) {
  const place = useRef<HTMLDivElement>(null)
  const scrolls = useOverflow(place)
  return (
    <div ref={place} className="table-place" {...(scrolls ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}>
      <table className="utrecht-table">
        <caption className={`utrecht-table__caption${hideCaption ? ' visually-hidden' : ''}`}>{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map((column) => <th key={column.head} scope="col" className={`utrecht-table__header-cell${numericClass(column, 'header-cell')}`}>{column.head}</th>)}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={rowKey(row)} className={`utrecht-table__row${emphasised?.(row) === true ? ' table-row--strong' : ''}`}>
              {columns.map((column, at) => at === 0
                ? <th key={column.head} scope="row" className="utrecht-table__cell table-row-name">{column.cell(row)}</th>
                : <td key={column.head} className={`utrecht-table__cell${numericClass(column, 'cell')}`}>{column.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const numericClass = (column: { readonly numeric?: boolean }, part: string): string => (column.numeric === true ? ` utrecht-table__${part}--numeric-column` : '')

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
