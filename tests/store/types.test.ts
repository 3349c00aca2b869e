import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from './database.ts'

let db: TestDatabase
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())

const one = async (expression: string): Promise<unknown> => (await db.pool('public').query<{ value: unknown }>(`select ${expression} as value`)).rows[0]?.value

describe('A value out of the database', () => {
  it.each([['5::bigint', 5], ['0::bigint', 0], ['9007199254740991::bigint', 2 ** 53 - 1], ['-9007199254740991::bigint', -(2 ** 53) + 1], ['7::int', 7], ['0.1::float8', 0.1]])(
    'is the exact number %s', async (expression, value) => { expect(await one(expression)).toBe(value) })

  it.each(['9007199254740992::bigint', '9007199254740993::bigint', '-9007199254740992::bigint', '9223372036854775807::bigint'])(
    'beyond 2^53 is refused: %s', async (expression) => { await expect(one(expression)).rejects.toThrow(RangeError) })

  it.each([['12.50::numeric', '12.50'], ['sum(x) from (values (5::bigint)) v (x)', '5'], [`date '2024-02-29'`, '2024-02-29'],
    [`timestamp '2024-03-31 02:30'`, '2024-03-31 02:30:00'], [`timestamptz '2024-03-31 00:30Z'`, '2024-03-31 00:30:00+00']])(
    'stays text: %s', async (expression, value) => { expect(await one(expression.replace('sum(x) from', '(select sum(x) from').replace('v (x)', 'v (x))'))).toBe(value) })

  it('leaves the connection usable after a refusal', async () => {
    await expect(one('9007199254740993::bigint')).rejects.toThrow(RangeError)
    expect(await one('1::bigint')).toBe(1)
  })
})
