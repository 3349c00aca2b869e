import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from '../../../server/protect/audit/audit.ts'
import { changeOf } from '../../../server/protect/audit/insider-attack.ts'
import { lookalikes } from '../../../server/protect/audit/lookalikes.ts'
import { contributionsOf } from '../../../server/protect/contributions.ts'
import { fieldOf, PRIME_OF_AUDIT } from '../../../server/protect/field.ts'
import { smallPublication, smallTable, TOY_RULES } from './arbitrary.ts'
import { auditHiding, grid, households } from './grid.ts'
import { inSpan } from './oracle.ts'
import { solver } from './solver.ts'

const field = fieldOf(PRIME_OF_AUDIT)

describe('Lookalikes', () => {
  it('leave every published sum as it is', () => {
    fc.assert(fc.property(smallPublication, ({ table, shown }) => {
      const published = table.cells.filter((_, at) => shown[at] === 1).map((cell) => cell.leaves)
      for (const change of lookalikes(published, table.leafCount, 3, field)) for (const leaves of published) expect(changeOf(leaves, change, field)).toBe(0)
    }))
  })
  it('change every group of leaves that does not follow from what is published', () => {
    fc.assert(fc.property(smallPublication, fc.infiniteStream(fc.boolean()), ({ table, shown }, picks) => {
      const published = table.cells.filter((_, at) => shown[at] === 1).map((cell) => cell.leaves)
      const group = Int32Array.from({ length: table.leafCount }, (_, leaf) => leaf).filter(() => picks.next().value as boolean)
      const row = (leaves: Int32Array): bigint[] => Array.from({ length: table.leafCount }, (_, leaf) => (leaves.includes(leaf) ? 1n : 0n))
      const changes = lookalikes(published, table.leafCount, 2, field).map((change) => changeOf(group, change, field))
      expect(changes.every((change) => change === 0)).toBe(inSpan(row(group), published.map(row)))
    }))
  })
})

describe('Contributions of a group of leaves', () => {
  it('are those of the cell for the leaves of a cell', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      const contributions = contributionsOf(table.spending)
      for (const { leaves, contributors, users, top1, top2, absolute } of table.cells) expect(contributions(leaves)).toEqual({ contributors, users, top1, top2, absolute })
    }))
  })
})

describe('The report of an audit', () => {
  const table = grid([[households(3), households(30), households(40)]])
  it('counts cells and tells which share of the value is hidden', () => {
    const { cells, shown, primary, secondary, hiddenValueShare } = auditHiding(table, ['cell/0.0', 'product/0', 'cell/0.1', 'product/1'])
    expect({ cells, shown, primary, secondary }).toEqual({ cells: 8, shown: 4, primary: 2, secondary: 2 })
    expect(hiddenValueShare).toBeCloseTo(66 / 292, 12)
  })
  it('does not believe the figures in the table but counts for itself', () => {
    const lying = { ...table, cells: table.cells.map((cell) => ({ ...cell, contributors: 99, users: 99, top1: 1, top2: 1, absolute: 1e9 })) }
    expect(audit(lying, new Uint8Array(lying.cells.length).fill(1), TOY_RULES, solver).passed).toBe(true)
    const rules = { ...TOY_RULES, minimumHouseholds: 4 }
    expect(audit(lying, new Uint8Array(lying.cells.length).fill(1), rules, solver).exact).toContain('cell/0.0')
  })
  it('is the same every time', () => {
    fc.assert(fc.property(smallPublication, ({ table: any, shown }) => {
      expect(audit(any, shown, TOY_RULES, solver)).toEqual(audit(any, shown, TOY_RULES, solver))
    }), { numRuns: 30 })
  })
  it('passes an empty table', () => {
    expect(audit({ ...table, cells: [] }, new Uint8Array(0), TOY_RULES, solver)).toMatchObject({ passed: true, hiddenValueShare: 0 })
  })
})
