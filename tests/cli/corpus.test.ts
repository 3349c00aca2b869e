import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrintedReceipt } from '../../server/cli/receiver.ts'
import { openDatabase } from '../../server/store/database.ts'
import { CORPUS } from '../drill/corpus/cases.ts'
import { importDoor } from '../drill/corpus/door.ts'
import { GIVEN, GIVEN_AREAS, givenBytes, type GivenCase } from '../drill/corpus/given.ts'
import { bsnsIn, control, numbersLikeABsn, saidWell, stateOf, type State } from '../drill/corpus/rules.ts'
import { testDatabase, type TestDatabase } from '../store/database.ts'
import { AREAS } from '../store/deliveries.ts'
import { dataFolder, raadszicht } from './product.ts'

interface Sent { readonly name: string; readonly bytes: Uint8Array; readonly wanted: readonly string[]; readonly records?: number | undefined; readonly cents?: number | null | undefined }

const GOOD = ['accepted', 'accepted_with_warning']
const AGAIN = ['already_imported']

/** A case with a good file after a bad one, and the same again after a good one. */
const followed = (one: Sent): readonly Sent[] => [one, one.wanted.includes('rejected') ? { name: 'controle.csv', bytes: control(), wanted: GOOD } : { name: one.name, bytes: one.bytes, wanted: AGAIN }]

const OURS: readonly Sent[] = [
  ...[2015, 2025].map((vintage): Sent => ({ name: `gebieden-${vintage}.csv`, bytes: Buffer.from(AREAS + '\n'.repeat(vintage - 2014)), wanted: GOOD })),
  ...CORPUS.flatMap(({ name, bytes, expect: wanted, after, records, cents }) => [...(after ? [{ ...after, wanted: GOOD }] : []), ...followed({ name, bytes, wanted: [wanted], records, cents })]),
]

const WANTED: Readonly<Record<GivenCase['expect'], readonly string[]>> = { accept: GOOD, accept_with_warning: ['accepted_with_warning'], reject: ['rejected'] }
const THEIRS: readonly Sent[] = [
  { name: 'gebieden-2024.csv', bytes: Buffer.from(GIVEN_AREAS), wanted: GOOD },
  ...GIVEN.flatMap(({ file, expect: wanted, code, value }) => followed({ name: file, bytes: givenBytes(file), wanted: code === 'ALREADY_IMPORTED' ? AGAIN : WANTED[wanted], records: value?.records, cents: value?.total_cents })),
]

describe.each([['of our own', OURS], ['that is given', THEIRS]] as const)('The corpus %s, through the built command in one go', (_whose, files) => {
  const sent = files.map((one, at) => ({ ...one, name: `${String(at).padStart(3, '0')}-${one.name}` }))
  let home: Awaited<ReturnType<typeof dataFolder>>
  let receipts: readonly PrintedReceipt[]
  let [said, left]: [string, readonly string[]] = ['', []]
  let state: State
  let stored: ReadonlyMap<string, number>
  let other: TestDatabase

  beforeAll(async () => {
    home = await dataFolder()
    other = await testDatabase()
    const [folder, temp] = [join(home.folder, '..', 'bestanden'), join(home.folder, '..', 'tijdelijk')]
    for (const made of [folder, temp]) await mkdir(made)
    for (const { name, bytes } of sent) await writeFile(join(folder, name), bytes)
    const env = { RAADSZICHT_DATA: home.folder, RAADSZICHT_KEY: join(home.folder, '..', 'raadszicht.key'), RAADSZICHT_GEMEENTE: 'GM9901', TMPDIR: temp }
    await raadszicht(['key', 'new'], env)
    const { out, err } = await raadszicht(['import', '--json', ...sent.map(({ name }) => join(folder, name))], env)
    receipts = JSON.parse(out) as PrintedReceipt[]
    left = await readdir(temp)
    said = [out, err, await readFile(join(home.folder, 'postgres.log'), 'utf8')].join('\n')
    const db = await openDatabase({ dataFolder: home.folder, databaseUrl: null, urls: {}, say: () => {} })
    const ask: TestDatabase['ask'] = async (query) => (await db.pool('migrate').query(query)).rows
    state = await stateOf({ ask })
    stored = new Map((await ask<{ file: string; cents: number }>(SUMS)).map(({ file, cents }) => [file, cents]))
    await db.close()
  }, 120_000)
  afterAll(async () => { await home.remove(); await other.close() })

  it('is answered as agreed, the next good file after every bad one included', () => {
    const wrong = receipts.map(({ status, records, total_cents }, at) => ({ ...sent[at]!, bytes: null, status, counted: [records, total_cents] }))
      .filter(({ status, wanted, counted, records, cents }) => !wanted.includes(status) || (GOOD.includes(status) && records !== undefined && String(counted) !== String([records, cents])))
    expect([wrong, receipts.length]).toEqual([[], sent.length])
  })

  it('says what, where and what to do, and nothing of what the file says', () => {
    for (const [at, receipt] of receipts.entries()) {
      if (receipt.status === 'rejected') saidWell(receipt)
      expect([receipt.file, numbersLikeABsn(sent[at]!.bytes).filter((number) => JSON.stringify(receipt.problems).includes(number))]).toEqual([receipt.file, []])
    }
    expect(bsnsIn(said)).toEqual([])
    expect(left).toEqual([])
  })

  it('stores of every good file the cents of its receipt, and of every bad one no row', async () => {
    const good = receipts.filter(({ status }) => GOOD.includes(status))
    expect(new Map([...stored].toSorted())).toEqual(new Map(good.map(({ file, total_cents }) => [file, total_cents ?? 0] as const).toSorted()))
    const door = importDoor(other)
    for (const { name, bytes } of sent.filter((_one, at) => GOOD.includes(receipts[at]!.status))) await door(name, bytes)
    expect(state).toEqual(await stateOf(other))
  }, 60_000)
})

const SUMS = `select d.file, coalesce((select sum(amount_cents) from facts.cost f where (f.gemeente, f.delivery) = (d.gemeente, d.number)), 0)::bigint
  + coalesce((select sum(amount_cents) from facts.budget f where (f.gemeente, f.delivery) = (d.gemeente, d.number)), 0)::bigint as cents from facts.delivery d`
