import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { parseRelease } from '../../../server/release/canonical.ts'
import { releaseNamed, TABLES } from '../../store/releases.ts'

describe('A release from before a table existed', () => {
  const written = JSON.parse(new TextDecoder().decode(releaseNamed('2026-1').bytes)) as { tables: Record<string, unknown> }
  for (const name of ['signals', 'signalCards', 'signalNotes']) delete written.tables[name]
  const bytes = new TextEncoder().encode(JSON.stringify(written))

  it('is read with nothing in that table, and keeps its own hash', () => {
    const read = parseRelease(bytes, createHash('sha256').update(bytes).digest('hex'))
    expect(read.tables).toEqual({ ...TABLES, signals: [], signalCards: [], signalNotes: [] })
  })

  it('is read with nothing in a column that it was written without', () => {
    const old = JSON.parse(new TextDecoder().decode(releaseNamed('2026-1').bytes)) as { tables: { budget: { columns: string[]; rows: unknown[][] } } }
    old.tables.budget = { columns: old.tables.budget.columns.slice(0, 4), rows: old.tables.budget.rows.filter(([, report]) => report !== 'wijziging').map((row) => row.slice(0, 4)) }
    const read = parseRelease(new TextEncoder().encode(JSON.stringify(old)))
    expect(read.tables.budget).toEqual(TABLES.budget.filter(({ report }) => report !== 'wijziging'))
  })

  it('is refused all the same when a byte of it was changed', () => {
    const changed = new TextEncoder().encode(JSON.stringify(written).replace('"2026-1"', ' "2026-1"'))
    expect(() => parseRelease(changed)).toThrow('canonical form')
  })
})
