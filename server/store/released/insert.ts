import type pg from 'pg'
import { COLUMNS } from '../../release/columns.ts'
import type { GateReport } from '../../release/gate-report.ts'
import type { Release } from '../../release/release.ts'
import type { ReleaseTables } from '../../release/tables.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { copyRows, type CopyValue } from '../copy-in.ts'

type TableName = keyof ReleaseTables

/** Adds a release with the report of the gate and all its rows; the caller has the transaction, so that readers see all of it or nothing. */
export async function insertRelease(client: pg.ClientBase, gemeente: GemeenteCode, release: Release, report: GateReport): Promise<void> {
  const { manifest, hash, tables } = release
  await client.query('insert into released.release (gemeente, id, hash, manifest, rows) values ($1, $2, $3, $4, $5)',
    [gemeente, manifest.id, hash, JSON.stringify(manifest), JSON.stringify(rowCounts(tables))])
  await client.query('insert into released.report (gemeente, release, artefact, report) values ($1, $2, $3, $4)', [gemeente, manifest.id, hash, JSON.stringify(report)])
  for (const name of tableNames()) {
    const rows = tables[name].map((row, order) => [gemeente, manifest.id, order, ...COLUMNS[name].map((column) => valueOf(row, column))])
    await copyRows(client, TABLES[name], ['gemeente', 'release', 'row_order', ...COLUMNS[name].map(snakeCase)], rows)
  }
}

/** Adds the withdrawal of a published release, with the reason readers get to see. */
export async function insertWithdrawal(client: pg.ClientBase, gemeente: GemeenteCode, release: string, reason: string): Promise<void> {
  await client.query('insert into released.withdrawal (gemeente, release, reason) values ($1, $2, $3)', [gemeente, release, reason])
}

const TABLES: Readonly<Record<TableName, string>> = {
  labels: 'released.label', areas: 'released.area', spending: 'released.spending', forms: 'released.form',
  stacking: 'released.stacking', concentration: 'released.concentration', budget: 'released.budget',
  supply: 'released.supply', initiatives: 'released.initiative', initiativeFigures: 'released.initiative_figure', comparison: 'released.comparison',
  forecast: 'released.forecast',
  signals: 'released.signal', signalCards: 'released.signal_card', signalNotes: 'released.signal_note',
  topGroup: 'released.top_group', stories: 'released.story', adjustments: 'released.adjustment',
}

const tableNames = (): TableName[] => Object.keys(TABLES) as TableName[]
const rowCounts = (tables: ReleaseTables) => Object.fromEntries(tableNames().map((name) => [name, tables[name].length]))
const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function valueOf(row: object, column: string): CopyValue {
  const value: unknown = Reflect.get(row, column)
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  return JSON.stringify(value)
}
