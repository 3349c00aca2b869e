import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { town } from '../server/release/town.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { cellsBySql, loadPlain, sqlFamilies } from './plain-sql.ts'

let db: TestDatabase

beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

describe('The kernel against plain SQL', () => {
  it.each([1, 2, 3])('finds the same cells, to the cent and the household, in town %i', async (seed) => {
    const facts = town({ seed, units: 800, wijken: 5, buurtenPerWijk: 4 })
    const { table, coordinates } = tabulate(facts, RELEASE_PLAN)
    const client = await db.pool('migrate').connect()
    await client.query('begin')
    await loadPlain(client, facts)
    for (const family of sqlFamilies(RELEASE_PLAN)) {
      const own = table.cells.flatMap((cell, at) => {
        const { family: of, published, area, item, period } = coordinates[at]!
        return of === family && published ? [[`${area} ${item} ${period}`, [cell.sum, cell.contributors, cell.users, cell.top1, cell.top2]] as const] : []
      })
      const sql = (await cellsBySql(client, family, facts.year)).map(({ area, item, period, ...cell }) => [`${area} ${item} ${period}`, [cell.sum, cell.contributors, cell.users, cell.top1, cell.top2]] as const)
      expect(new Map(own)).toEqual(new Map(sql))
      expect(own.length).toBeGreaterThan(0)
    }
    await client.query('rollback')
    client.release()
  })
})
