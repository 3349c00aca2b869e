import { existsSync } from 'node:fs'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { receiveDelivery } from '../../server/flow/receive-delivery.ts'
import { makeWatchFolders } from '../../server/flow/watch/put-away.ts'
import { steadyBytes } from '../../server/flow/watch/steady-bytes.ts'
import { watchFolder, type WatchOptions } from '../../server/flow/watch/watch-folder.ts'
import { inTurn } from '../../server/store/intake/turn.ts'
import { testDatabase, type TestDatabase } from './database.ts'
import { costs, GEMEENTE, KEY } from './deliveries.ts'

const DAY = 24 * 3600 * 1000
let db: TestDatabase
let folder: string
let ending: (() => Promise<void>)[] = []
beforeAll(async () => { db = await testDatabase() })
afterAll(() => db.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'raadszicht-watch-'))
  await makeWatchFolders(folder)
  await db.ask('truncate facts.cost, facts.clearing, facts.delivery, facts.person, facts.refusal')
})
afterEach(async () => {
  for (const end of ending) await end()
  ending = []
  await rm(folder, { recursive: true, force: true })
})

const receive = async (path: string) => {
  const file = steadyBytes(path)
  const receipt = await receiveDelivery(db, file.bytes, { gemeente: GEMEENTE, key: KEY, fileName: basename(path) }).catch(() => null)
  return receipt === null || file.changed ? null : { accepted: receipt.status !== 'rejected', receipt: JSON.stringify(receipt) }
}

function watching(more: Partial<WatchOptions> = {}): () => Promise<void> {
  const stop = new AbortController()
  const done = watchFolder({ folder, receive, inTurn: (work) => inTurn(db, GEMEENTE, work), stop: stop.signal, pause: 30, now: Date.now, ...more })
  const end = async () => { stop.abort(); await done }
  ending.push(end)
  return end
}

const lists = async () => ({ waiting: await files(folder), done: await files(join(folder, 'verwerkt')), refused: await files(join(folder, 'geweigerd')) })
const files = async (path: string) => (await readdir(path, { withFileTypes: true })).filter((entry) => !entry.isDirectory()).map(({ name }) => name).sort()
/** How many files were answered: a receipt is written under a hidden name first, and that is none yet. */
const answered = async (place: string) => (await files(join(folder, place))).filter((name) => /^[^.].*\.ontvangst\.json$/.test(name)).length
const put = (name: string, id: number) => writeFile(join(folder, name), costs([{ id: `K-${id}`, person: id, cents: 100 + id }]))
const receiptOf = async (place: string, name: string) => JSON.parse(await readFile(join(folder, place, `${name}.ontvangst.json`), 'utf8')) as { status: string; total_cents: number | null; delivery_id: string | null }
const until = async (done: () => boolean | Promise<boolean>) => {
  for (let tries = 0; !(await done()); tries++) {
    if (tries > 300) throw new Error('it never happened')
    await sleep(20)
  }
}
const landed = async () => (await db.ask<{ lines: number }>('select count(*)::int as lines from facts.cost'))[0]!.lines

describe('A watched folder', () => {
  it('gives every file its place and its receipt', async () => {
    await put('goed.csv', 1)
    await writeFile(join(folder, 'kapot.csv'), 'geen;kolommen\n')
    watching()
    await until(async () => (await answered('geweigerd')) === 1 && (await answered('verwerkt')) === 1)
    expect(await lists()).toEqual({ waiting: [], done: ['goed.csv', 'goed.csv.ontvangst.json'], refused: ['kapot.csv', 'kapot.csv.ontvangst.json'] })
    expect([(await receiptOf('verwerkt', 'goed.csv')).total_cents, (await receiptOf('geweigerd', 'kapot.csv')).status]).toEqual([101, 'rejected'])
  })

  it('leaves a file alone that is still being written', async () => {
    const whole = costs([{ id: 'K-1', person: 1, cents: 100 }, { id: 'K-2', person: 2, cents: 200 }])
    watching({ pause: 200 })
    for (const letter of whole.slice(0, 100)) {
      await appendFile(join(folder, 'groeit.csv'), letter)
      await sleep(5)
    }
    expect(await lists()).toMatchObject({ waiting: ['groeit.csv'], done: [], refused: [] })
    await appendFile(join(folder, 'groeit.csv'), whole.slice(100))
    await until(async () => (await answered('verwerkt')) === 1)
    expect(await receiptOf('verwerkt', 'groeit.csv')).toMatchObject({ total_cents: 300 })
  })

  it('lands nothing of a file that changes while it is read', async () => {
    await put('wisselt.csv', 1)
    const file = steadyBytes(join(folder, 'wisselt.csv'))
    async function* slow() {
      for await (const chunk of file.bytes) {
        await appendFile(join(folder, 'wisselt.csv'), 'meer')
        yield chunk
      }
    }
    await expect(receiveDelivery(db, slow(), { gemeente: GEMEENTE, key: KEY, fileName: 'wisselt.csv' })).rejects.toThrow('changed')
    expect([file.changed, await landed()]).toEqual([true, 0])
  })

  it('does not look at what is not whole, nor at folders and links', async () => {
    await mkdir(join(folder, 'map'))
    await put('elders', 9)
    await rename(join(folder, 'elders'), join(folder, 'verwerkt', '.elders'))
    await symlink(join(folder, 'verwerkt', '.elders'), join(folder, 'link.csv'))
    for (const [at, name] of ['a.csv.part', '.verborgen.csv', '~slot.csv', 'b.tmp', 'c.FILEPART'].entries()) await put(name, at + 20)
    await put('goed.csv', 1)
    watching()
    await until(async () => (await lists()).done.includes('goed.csv.ontvangst.json'))
    expect((await lists()).waiting).toEqual(['.verborgen.csv', 'a.csv.part', 'b.tmp', 'c.FILEPART', 'link.csv', '~slot.csv'])
    expect(await landed()).toBe(1)
  })

  it('keeps two files of one name apart', async () => {
    await put('dag.csv', 1)
    watching()
    await until(async () => (await answered('verwerkt')) === 1)
    await put('dag.csv', 2)
    await until(async () => (await answered('verwerkt')) === 2)
    expect((await lists()).done).toEqual(['dag (2).csv', 'dag (2).csv.ontvangst.json', 'dag.csv', 'dag.csv.ontvangst.json'])
    expect((await receiptOf('verwerkt', 'dag (2).csv')).total_cents).toBe(102)
  })

  it('keeps no BSN in a name, of a file nor of its receipt', async () => {
    for (const [at, name] of ['bsn 999990019.csv', 'bsn 999-990-019.csv', 'bsn 999-900-006.csv'].entries()) await put(name, at + 1)
    await writeFile(join(folder, 'bsn 999990019.xml'), 'geen xml')
    const end = watching()
    await until(async () => (await answered('verwerkt')) + (await answered('geweigerd')) === 4)
    await end()
    expect(await lists()).toEqual({
      waiting: [], refused: ['bsn xxxxxxxxx.xml', 'bsn xxxxxxxxx.xml.ontvangst.json'],
      done: ['bsn xxx-xxx-xxx (2).csv', 'bsn xxx-xxx-xxx (2).csv.ontvangst.json', 'bsn xxx-xxx-xxx.csv', 'bsn xxx-xxx-xxx.csv.ontvangst.json', 'bsn xxxxxxxxx.csv', 'bsn xxxxxxxxx.csv.ontvangst.json'],
    })
    watching({ now: () => Date.now() + DAY + 5_000 })
    await until(async () => (await lists()).done.length === 3)
    expect((await lists()).done.filter((name) => !name.endsWith('.ontvangst.json'))).toEqual([])
  })

  it.each(['．verborgen.csv', 'dag.csv.ontvangst.json', `${'ﷺ'.repeat(60)}.csv`])('gives a file that would not be found again a plain name: %s', async (name) => {
    await put(name, 1)
    watching({ now: () => Date.now() + DAY + 5_000 })
    await until(async () => (await lists()).done.join() === 'levering.ontvangst.json')
    expect(await receiptOf('verwerkt', 'levering')).toMatchObject({ total_cents: 101 })
  })

  it('is safe when two watch it: every file is received once', async () => {
    for (let id = 1; id <= 30; id++) await put(`d${id}.csv`, id)
    watching()
    watching()
    await until(async () => (await answered('verwerkt')) === 30)
    const receipts = await Promise.all(Array.from({ length: 30 }, (_, at) => receiptOf('verwerkt', `d${at + 1}.csv`)))
    expect(receipts.filter(({ status }) => !status.startsWith('accepted'))).toEqual([])
    expect([await landed(), (await lists()).waiting]).toEqual([30, []])
  })

  it('ends with the file at hand, and leaves the rest for the next time', async () => {
    for (let id = 1; id <= 5; id++) await put(`d${id}.csv`, id)
    const end = watching({ receive: async (path) => {
      void end()
      return receive(path)
    } })
    await until(async () => (await answered('verwerkt')) === 1)
    await end()
    expect([(await lists()).waiting.length, await landed()]).toEqual([4, 1])
    watching()
    await until(async () => (await answered('verwerkt')) === 5)
  })
})

describe('What a crash left half', () => {
  it('between the database and the move counts once', async () => {
    await put('half.csv', 1)
    const first = await receive(join(folder, 'half.csv'))
    watching()
    await until(async () => (await answered('verwerkt')) === 1)
    expect(await receiptOf('verwerkt', 'half.csv')).toMatchObject({ status: 'already_imported', delivery_id: (JSON.parse(first!.receipt) as { delivery_id: string }).delivery_id })
    expect(await landed()).toBe(1)
  })

  it('between the move and the receipt is taken up again', async () => {
    await put('half.csv', 1)
    await rename(join(folder, 'half.csv'), join(folder, 'verwerkt', 'half.csv'))
    await writeFile(join(folder, 'verwerkt', '.half.csv.new'), '{"sta')
    watching()
    await until(() => existsSync(join(folder, 'verwerkt', 'half.csv.ontvangst.json')))
    expect([await lists(), await landed()]).toEqual([{ waiting: [], done: ['half.csv', 'half.csv.ontvangst.json'], refused: [] }, 1])
  })
})

describe('A processed file', () => {
  it.each([['just under a day old', 5_000, true], ['a day old', 0, false]] as const)('%s: is it still there?', async (_, younger, stays) => {
    const now = Date.now()
    for (const [place, name] of [['verwerkt', 'oud.csv'], ['geweigerd', 'kapot.csv']] as const) {
      await put(name, 1)
      await rename(join(folder, name), join(folder, place, name))
      await writeFile(join(folder, place, `${name}.ontvangst.json`), '{}')
      await utimes(join(folder, place, `${name}.ontvangst.json`), new Date(now), new Date(now))
    }
    const end = watching({ now: () => now + DAY - younger })
    await sleep(100)
    await end()
    expect(await lists()).toEqual({ waiting: [], done: [...(stays ? ['oud.csv'] : []), 'oud.csv.ontvangst.json'], refused: ['kapot.csv', 'kapot.csv.ontvangst.json'] })
  })
})
