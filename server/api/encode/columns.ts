import type { TObject, TSchema } from 'typebox'

/** What a column holds. `closed`: text from a closed list. `code`: text that returns often. `text`: any text. */
export type ColumnKind = 'small' | 'whole' | 'large' | 'number' | 'closed' | 'code' | 'text'

export interface Column {
  readonly name: string
  readonly kind: ColumnKind
  readonly nullable: boolean
}

/** A row of any table, by column name. */
export type Row = Readonly<Record<string, string | number | null>>

interface Shape { readonly type?: string, readonly anyOf?: readonly Shape[], readonly enum?: readonly string[], readonly maximum?: number }

/** The columns of a row as the contract declares them, in its order: the one list that JSON, CSV and Arrow share. */
export function columnsOf(row: TObject): readonly Column[] {
  return Object.entries(row.properties).map(([name, schema]) => columnOf(name, schema))
}

function columnOf(name: string, schema: TSchema): Column {
  const shapes = (schema as Shape).anyOf ?? [schema as Shape]
  const shape = shapes.find((item) => item.type !== 'null') ?? {}
  return { name, kind: kindOf(name, shape), nullable: shapes.some((item) => item.type === 'null') }
}

const INT16 = 32_767
const INT32 = 2_147_483_647

/** Whole numbers take the smallest type that the bounds in the contract allow; without a bound one that is exact up to 2^53. */
function kindOf(name: string, shape: Shape): ColumnKind {
  if (shape.enum) return 'closed'
  if (shape.type === 'number') return 'number'
  if (shape.type !== 'integer') return FREE_TEXT.has(name) ? 'text' : 'code'
  const { maximum = Infinity } = shape
  if (maximum <= INT16) return 'small'
  return maximum <= INT32 ? 'whole' : 'large'
}

const FREE_TEXT: ReadonlySet<string> = new Set(['naam'])
