import type { DeliveredRow, RegisterRow } from '../../facts/rows.ts'
import { REGISTERS } from '../../ingest/registers/registers.ts'
import type { CopyValue } from '../copy-in.ts'

/** A row that is staged before it lands: every kind but cost lines, which land straight away. */
export type StagedRow = Exclude<DeliveredRow, { kind: 'cost' }>
export type StagedKind = StagedRow['kind']

/** A column of a staged row: its name in the facts, its type there, and where it comes from. */
export type Column<Row> = readonly [name: string, type: string, value: (row: Row) => CopyValue]

type Columns = { readonly [K in StagedKind]: readonly Column<K extends RegisterRow['kind'] ? RegisterRow : Extract<StagedRow, { kind: K }>>[] }

/** The facts that rows of each kind become. */
export const TABLES: Readonly<Record<StagedKind, string>> = {
  answer: 'facts.answer', assignment: 'facts.care_assignment', start: 'facts.care_start', stop: 'facts.care_stop',
  residence: 'facts.residence', area: 'facts.area', budget: 'facts.budget', figure: 'facts.key_figure',
  signal: 'facts.signal', contract: 'facts.contract', initiative: 'facts.initiative', comparison: 'facts.comparison', story: 'facts.story', adjustment: 'facts.adjustment', signal_note: 'facts.signal_note',
}

const mark = (yes: boolean): string => (yes ? 't' : 'f')

/** The columns of a register are those of its own description. */
function registerColumns(kind: RegisterRow['kind']): readonly Column<RegisterRow>[] {
  const register = REGISTERS.find((item) => item.row === kind)
  return (register?.columns ?? []).map(({ stored, type }) => [stored, type, (row) => row.values[stored] ?? null])
}

type Care = Extract<DeliveredRow, { kind: 'assignment' | 'start' | 'stop' }>
const CARE: readonly Column<Care>[] = [
  ['line', 'integer', (row) => row.line],
  ['person', 'bytea', (row) => row.person],
  ['wet', 'text', (row) => row.wet],
  ['product', 'text', (row) => row.product],
  ['product_code', 'text', (row) => row.productCode],
  ['provider', 'text', (row) => row.provider],
  ['assignment', 'text', (row) => row.assignment],
  ['from_date', 'date', (row) => row.from],
]

const DELIVERED: readonly Column<Extract<DeliveredRow, { kind: 'start' | 'stop' }>>[] = [
  ...CARE,
  ['assigned_from', 'date', (row) => row.assignedFrom],
  ['status', 'text', (row) => row.status],
]

/** The columns of every kind of row that is staged. `person` and `household` are pseudonyms here and numbers in the facts. */
export const COLUMNS: Columns = {
  answer: [
    ['declared', 'text', (row) => row.declared],
    ['provider', 'text', (row) => row.provider],
    ['declaration', 'text', (row) => row.declaration],
    ['submitted_cents', 'bigint', (row) => row.submitted],
    ['granted_cents', 'bigint', (row) => row.granted],
    ['whole', 'boolean', (row) => mark(row.whole)],
  ],
  assignment: [
    ...CARE,
    ['decided', 'date', (row) => row.decided],
    ['decided_at', 'time', (row) => row.decidedAt],
    ['to_date', 'date', (row) => row.to],
    ['change', 'text', (row) => row.change],
    ['volume', 'integer', (row) => row.volume],
    ['unit', 'text', (row) => row.unit],
    ['frequency', 'text', (row) => row.frequency],
    ['budget_cents', 'bigint', (row) => row.budget],
  ],
  start: DELIVERED,
  stop: [
    ...DELIVERED,
    ['to_date', 'date', (row) => row.to],
    ['reason', 'text', (row) => row.reason],
    ['outcome', 'text', (row) => row.outcome],
  ],
  residence: [
    ['person', 'bytea', (row) => row.person],
    ['household', 'bytea', (row) => row.household],
    ['buurt', 'text', (row) => row.buurt],
    ['birth_year', 'smallint', (row) => row.birthYear],
    ['from_date', 'date', (row) => row.from],
    ['to_date', 'date', (row) => row.to],
  ],
  area: [
    ['vintage', 'smallint', (row) => row.vintage],
    ['level', 'text', (row) => row.level],
    ['code', 'text', (row) => row.code],
    ['name', 'text', (row) => row.name],
    ['parent', 'text', (row) => row.parent],
    ['inhabitants', 'integer', (row) => row.inhabitants],
    ['households', 'integer', (row) => row.households],
    ['geometry', 'text', (row) => row.geometry && JSON.stringify(row.geometry)],
  ],
  budget: [
    ['year', 'smallint', (row) => row.year],
    ['report', 'text', (row) => row.report],
    ['taakveld', 'text', (row) => row.taakveld],
    ['category', 'text', (row) => row.category],
    ['amount_cents', 'bigint', (row) => row.amount],
    ['amendment', 'smallint', (row) => row.amendment?.number ?? null],
    ['decided', 'date', (row) => row.amendment?.decided ?? null],
  ],
  figure: [
    ['year', 'smallint', (row) => row.year],
    ['area', 'text', (row) => row.area],
    ['level', 'text', (row) => row.level],
    ['measure', 'text', (row) => row.measure],
    ['value', 'double precision', (row) => row.value],
  ],
  signal: registerColumns('signal'),
  contract: registerColumns('contract'),
  initiative: registerColumns('initiative'),
  comparison: registerColumns('comparison'),
  story: registerColumns('story'),
  adjustment: registerColumns('adjustment'),
  signal_note: registerColumns('signal_note'),
}

/** Names and types of the columns of a kind. */
export const shapeOf = (kind: StagedKind): readonly (readonly [name: string, type: string])[] => COLUMNS[kind].map(([name, type]) => [name, type])

/** The values of a row in the order of its columns, after its place in the delivery. */
export function valuesOf(row: StagedRow, record: number): readonly CopyValue[] {
  const columns = COLUMNS[row.kind] as readonly Column<StagedRow>[]
  const values: CopyValue[] = [record]
  for (const [, , value] of columns) values.push(value(row))
  return values
}
