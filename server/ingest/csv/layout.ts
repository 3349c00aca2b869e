import type { Ledger } from '../ledger.ts'
import type { At, Code } from '../messages.ts'
import type { DeliveryKind, ReadContext } from '../reading.ts'

/** Columns of one kind of CSV delivery. */
export interface Layout {
  readonly kind: DeliveryKind
  readonly required: readonly string[]
  readonly optional: readonly string[]
  /** Most characters in a field, where that is not 1,000. */
  readonly longest?: number
  /** For a table of which names and columns differ from year to year: the plain name of a column. Columns that are not ours are passed over. */
  readonly loose?: {
    readonly plain: (name: string) => string
    /** True for the plain names of a table of this kind. */
    readonly fits: (names: readonly string[]) => boolean
  }
  /** Makes what reads the rows of one file. */
  readonly rows: (context: ReadContext, ledger: Ledger) => RowReader
}

/** Reads the rows of one file, one by one. */
export interface RowReader {
  row(row: Row): void
  end?(): void
}

/** One record by column name. The same object is used for every record of a file. */
export interface Row {
  readonly line: number
  /** Text of a column, without spaces around it; empty for a column that the file does not have. */
  text(column: string): string
  at(column: string): At
  /** True when the file has the column. */
  has(column: string): boolean
}

/**
 * The layout of a header: one that it fits without a fault, else a loose one that it fits, else the one that shares most
 * columns with it, when that is at least half of what it requires.
 */
export function bestLayout(names: readonly string[], layouts: readonly Layout[]): Layout | null {
  const best = bestStrict(names, layouts.filter((layout) => layout.loose === undefined))
  if (best !== null && headerFaults(names, best).length === 0) return best
  return layouts.find(({ loose }) => loose?.fits(names.map(loose.plain)) === true) ?? best
}

function bestStrict(names: readonly string[], layouts: readonly Layout[]): Layout | null {
  const share = (layout: Layout) => layout.required.filter((name) => names.includes(name)).length / layout.required.length
  const best = layouts.reduce<Layout | null>((found, layout) => (found === null || share(layout) > share(found) ? layout : found), null)
  return best !== null && share(best) >= 0.5 ? best : null
}

/** Every difference between a header and the closed list of its layout. A name that is not ours is told by its place, never repeated. */
export function headerFaults(names: readonly string[], layout: Layout): [Code, string][] {
  const known = [...layout.required, ...layout.optional]
  const missing = layout.required.filter((name) => !names.includes(name)).map((name): [Code, string] => ['COLUMN_MISSING', name])
  const rest = names.flatMap((name, place): [Code, string][] => {
    if (!known.includes(name)) return [['COLUMN_NOT_ALLOWED', String(place + 1)]]
    return names.indexOf(name) < place ? [['COLUMN_DUPLICATE', name]] : []
  })
  return [...missing, ...rest]
}
