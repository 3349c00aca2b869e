import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CATCHERS } from '../drill/catchers.ts'
import { weakened, workshop, type Workshop } from '../drill/mutant.ts'
import { MUTATIONS, type Mutation } from '../drill/mutations.ts'
import { ROOT } from '../house/files.ts'

/** `npm run drill:mutations` runs all of them; `npm test` those that take no release to build. */
const FULL = import.meta.env.MODE === 'drill'
const UNCHANGED: Mutation = { name: 'nothing changed', file: 'server/none.ts', from: '', to: '', caughtBy: 'tables' }

let bench: Workshop
beforeAll(async () => { bench = await workshop() })
afterAll(() => bench.close())

describe('A weakened product is noticed', () => {
  it.each(MUTATIONS.filter(({ short }) => FULL || short).map((mutation) => [mutation.name, mutation] as const))('%s', async (_, mutation) => {
    expect(await CATCHERS[mutation.caughtBy](bench.mutant(mutation))).toBe(true)
  }, 60_000)
})

describe('The product as it is', () => {
  const catchers = new Set(MUTATIONS.filter(({ short }) => FULL || short).map(({ caughtBy }) => caughtBy))
  it.each([...catchers])('gives nobody a reason to call: %s', async (name) => {
    expect(await CATCHERS[name](bench.mutant(UNCHANGED))).toBe(false)
  }, 60_000)
})

describe('The mutation list', () => {
  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('still finds its place: %s', (_, mutation) => {
    const code = readFileSync(`${ROOT}/${mutation.file}`, 'utf8')
    expect(weakened(code, mutation)).not.toBe(code)
  })
})
