import '@utrecht/table-css/dist/index.css'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
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

/**
 * A table of figures; the first column names the row. Where it is wider than a narrow screen every row stands by itself, each figure beside the name of its
 * column; a long one, or one on a wider screen, scrolls inside its own place, below words that stay in sight.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, hideCaption = false, emphasised }: DataTableProps<Row>) {
  const place = useRef<HTMLDivElement>(null)
  const fit = useFit(place, rows.length * (columns.length - 1) <= MOST_STACKED)
  /** A browser forgets what a table is once its parts are no longer drawn as one. */
  const role = (name: string) => (fit === 'stacked' ? { role: name } : {})
  return (
    <>
    {hideCaption ? null : <p className="table-caption" aria-hidden="true">{caption}</p>}
    <div ref={place} className={`table-place utrecht-table-container utrecht-table-container--overflow-inline${fit === 'stacked' ? ' table-place--stacked' : ''}`} {...(fit === 'scrolls' ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : {})}>
      <table className="utrecht-table" {...role('table')}>
        <caption className="utrecht-table__caption visually-hidden">{caption}</caption>
        <thead className="utrecht-table__header" {...role('rowgroup')}>
          <tr className="utrecht-table__row" {...role('row')}>
            {columns.map((column) => <th key={column.head} scope="col" {...role('columnheader')} className={`utrecht-table__header-cell${numericClass(column, 'header-cell')}`}>{column.head}</th>)}
          </tr>
        </thead>
        <tbody className="utrecht-table__body" {...role('rowgroup')}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...role('row')} className={`utrecht-table__row${emphasised?.(row) === true ? ' table-row--strong' : ''}`}>
              {columns.map((column, at) => at === 0
                ? <th key={column.head} scope="row" {...role('rowheader')} className="utrecht-table__cell table-row-name">{contentOf(column, row)}</th>
                : <td key={column.head} data-head={column.head} {...role('cell')} className={`utrecht-table__cell${numericClass(column, 'cell')}`}>{contentOf(column, row)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    </>
  )
}

/** More figures than this below each other are an endless page. Our choice. */
const MOST_STACKED = 120
/** What is wider than this, in CSS, has room for a table beside its margins. */
const NARROW = '(max-width: 48rem)'

function contentOf<Row>(column: Column<Row>, row: Row): ReactNode {
  if ('figure' in column) return <CellText cell={column.figure(row)} write={(value) => column.write(value, row)} />
  if ('cell' in column) return column.cell(row)
  return column.outside === true ? <a href={column.link(row)}><code>{column.text(row)}</code></a> : <Link href={column.link(row)}>{column.text(row)}</Link>
}

const numericClass = (column: Head, part: string): string =>
  `${column.numeric === true ? ` utrecht-table__${part}--numeric-column` : ''}${column.strong === true ? ' table-column--strong' : ''}`

type Fit = 'fits' | 'scrolls' | 'stacked'

/** How a table goes into its place. Only one that scrolls becomes a stop for the keyboard; one that is stacked stays so until its place is as wide as it was itself. */
function useFit(place: React.RefObject<HTMLElement | null>, mayStack: boolean): Fit {
  const [fit, setFit] = useState<Fit>('fits')
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    let needed = 0
    const measure = (): void => {
      if (element.clientWidth === 0 || element.clientWidth < needed) return
      const isWider = element.scrollWidth > element.clientWidth + 1
      const stacks = isWider && mayStack && matchMedia(NARROW).matches
      needed = stacks ? element.scrollWidth : 0
      setFit(stacks ? 'stacked' : isWider ? 'scrolls' : 'fits')
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place, mayStack])
  return fit
}
