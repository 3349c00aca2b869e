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

  it('is refused all the same when a byte of it was changed', () => {
    const changed = new TextEncoder().encode(JSON.stringify(written).replace('"2026-1"', ' "2026-1"'))
    expect(() => parseRelease(changed)).toThrow('canonical form')
  })
})
