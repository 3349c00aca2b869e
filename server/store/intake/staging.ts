import type pg from 'pg'
import type { AnswerRow, AreaRow, BudgetRow, CostRow, DeliveredRow, ResidenceRow } from '../../facts/rows.ts'
import { copyIn, isStorable, type CopyIn, type CopyValue } from '../copy-in.ts'

type Kind = DeliveredRow['kind']

/** Takes the rows of one delivery into temporary tables of its transaction, kind by kind. */
export interface Staging {
  add(rows: readonly DeliveredRow[]): Promise<void>
  /** Ends the COPY that is under way. */
  finish(): Promise<void>
  abort(): Promise<void>
  /** Kinds that occurred. */
  readonly kinds: ReadonlySet<Kind>
  /** Line of the first row with text the database cannot keep, or null. */
  readonly unstorable: number | null
}

/** Opens the staging of a delivery; the transaction must have begun. */
export function openStaging(client: pg.ClientBase): Staging {
  const kinds = new Set<Kind>()
  let open: { kind: Kind; copy: CopyIn } | null = null
  let record = 0
  let unstorable: number | null = null

  const turnTo = async (kind: Kind): Promise<CopyIn> => {
    if (open?.kind === kind) return open.copy
    await finish()
    if (!kinds.has(kind)) await client.query(createTable(kind))
    kinds.add(kind)
    open = { kind, copy: copyIn(client, stagedTable(kind), Object.keys(COLUMNS[kind])) }
    return open.copy
  }
  const finish = async () => {
    const ending = open
    open = null
    await ending?.copy.end()
  }
  const add = async (rows: readonly DeliveredRow[]) => {
    for (const run of runsOfOneKind(rows)) {
      const values = run.map((row) => valuesOf(row, ++record))
      unstorable ??= firstUnstorable(run, values)
      if (unstorable === null) await (await turnTo((run[0] as DeliveredRow).kind)).write(values)
    }
  }
  const abort = async () => { await open?.copy.abort() }
  return { add, finish, abort, kinds, get unstorable() { return unstorable } }
}

/** Temporary table that holds the staged rows of a kind. */
export const stagedTable = (kind: Kind): string => `pg_temp.staged_${kind}`

const COLUMNS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  cost: {
    record: 'integer', line: 'integer', reference: 'text', person: 'bytea', wet: 'text', product: 'text', from_date: 'date', to_date: 'date',
    booked: 'date', amount_cents: 'bigint', provider: 'text', wijk: 'text', reverses: 'text', rejected: 'boolean',
  },
  answer: { record: 'integer', declared: 'text', provider: 'text', declaration: 'text', submitted_cents: 'bigint', granted_cents: 'bigint', whole: 'boolean' },
  residence: { record: 'integer', person: 'bytea', household: 'bytea', buurt: 'text', birth_year: 'smallint', from_date: 'date', to_date: 'date' },
  area: {
    record: 'integer', vintage: 'smallint', level: 'text', code: 'text', name: 'text', parent: 'text', inhabitants: 'integer', households: 'integer', geometry: 'text',
  },
  budget: { record: 'integer', year: 'smallint', report: 'text', taakveld: 'text', amount_cents: 'bigint' },
}

function createTable(kind: Kind): string {
  const columns = Object.entries(COLUMNS[kind]).map(([name, type]) => `${name} ${type}`)
  return `create temporary table staged_${kind} (${columns.join(', ')}) on commit drop`
}

function valuesOf(row: DeliveredRow, record: number): readonly CopyValue[] {
  switch (row.kind) {
    case 'cost': return costValues(row, record)
    case 'answer': return answerValues(row, record)
    case 'residence': return residenceValues(row, record)
    case 'area': return areaValues(row, record)
    case 'budget': return budgetValues(row, record)
    default: return row satisfies never
  }
}

const costValues = (row: CostRow, record: number): readonly CopyValue[] =>
  [record, row.line, row.reference, row.person, row.wet, row.product, row.from, row.to, row.booked, row.amount, row.provider, row.wijk, row.reverses, mark(row.rejected)]

const answerValues = (row: AnswerRow, record: number): readonly CopyValue[] =>
  [record, row.declared, row.provider, row.declaration, row.submitted, row.granted, mark(row.whole)]

const mark = (yes: boolean): string => (yes ? 't' : 'f')

const residenceValues = (row: ResidenceRow, record: number): readonly CopyValue[] =>
  [record, row.person, row.household, row.buurt, row.birthYear, row.from, row.to]

const areaValues = (row: AreaRow, record: number): readonly CopyValue[] =>
  [record, row.vintage, row.level, row.code, row.name, row.parent, row.inhabitants, row.households, row.geometry && JSON.stringify(row.geometry)]

const budgetValues = (row: BudgetRow, record: number): readonly CopyValue[] => [record, row.year, row.report, row.taakveld, row.amount]

function firstUnstorable(rows: readonly DeliveredRow[], values: readonly (readonly CopyValue[])[]): number | null {
  const at = values.findIndex((row) => row.some((value) => typeof value === 'string' && !isStorable(value)))
  return rows[at]?.line ?? null
}

function runsOfOneKind(rows: readonly DeliveredRow[]): readonly (readonly DeliveredRow[])[] {
  const runs: DeliveredRow[][] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last?.[0]?.kind === row.kind) last.push(row)
    else runs.push([row])
  }
  return runs
}
