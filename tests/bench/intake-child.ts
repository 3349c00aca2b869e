import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { SaxesParser } from 'saxes'
import { deskOf } from '../../server/beheer/desk.ts'
import { createBeheer } from '../../server/beheer/server.ts'
import { receiveDelivery } from '../../server/flow/receive-delivery.ts'
import { openLogin, type Entrance } from '../../server/store/connect.ts'
import { openDatabase } from '../../server/store/database.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { KEY } from '../store/deliveries.ts'
import { declarationText } from './intake-files.ts'

/** What a measured process says of its one file. */
export interface Measured {
  readonly seconds: number
  /** Highest resident memory of the process, in MB. */
  readonly peak: number
  /** How it was answered, and how many lines then stand in the facts; only of an import. */
  readonly status?: string
  readonly lines?: number
  readonly total?: number | null
  /** Milliseconds of a small delivery among the first, and among the last; medians. */
  readonly first?: number
  readonly last?: number
}

const WORK = { saxes: tokenise, 'csv-parse': cut, import: receive, beheer: desk, upload, small: receiveSmall }

/** A process of its own per measurement: the file through a bare parser, or through the whole intake. */
const GEMEENTE = gemeenteCode('GM9901')
/** How many small deliveries, of how many clients, and which of them are compared. */
const [SMALL, SMALL_CLIENTS, FIRST, LAST] = [400, 25, 20, 200]
const [what, path, folder] = process.argv.slice(2) as [keyof typeof WORK, string, string]
process.stdout.write(`${JSON.stringify(await WORK[what](path, folder))}\n`)

async function timed(work: () => Promise<object | void>): Promise<Measured> {
  const began = performance.now()
  const more = await work()
  return { seconds: (performance.now() - began) / 1000, peak: process.resourceUsage().maxRSS / 1024, ...more }
}

/** Bare saxes, with namespaces as any reader of these messages needs them, and nobody listening. */
function tokenise(file: string): Promise<Measured> {
  return timed(async () => {
    const parser = new SaxesParser({ xmlns: true })
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const chunk of createReadStream(file)) parser.write(decoder.decode(chunk as Uint8Array, { stream: true }))
    parser.close()
  })
}

function cut(file: string): Promise<Measured> {
  return timed(async () => {
    for await (const record of createReadStream(file).pipe(parse({ delimiter: ';' }))) if (record === null) return
  })
}

async function receive(file: string, dataFolder: string): Promise<Measured> {
  const db = await openDatabase({ dataFolder, databaseUrl: null, urls: {}, say: () => {} })
  try {
    const measured = await timed(async () => {
      const { status, total_cents: total } = await receiveDelivery(db, createReadStream(file), { gemeente: GEMEENTE, fileName: 'bench', key: KEY })
      return { status, total }
    })
    const { rows } = await db.pool('ingest').query<{ lines: number }>('select count(*)::int as lines from facts.cost')
    return { ...measured, lines: rows[0]!.lines }
  } finally {
    await db.close()
  }
}

/** Many small deliveries one after another, as messages arrive: none may cost more because of those before it. */
async function receiveSmall(_file: string, dataFolder: string): Promise<Measured> {
  const db = await openDatabase({ dataFolder, databaseUrl: null, urls: {}, say: () => {} })
  const took: number[] = []
  const deliver = async (number: number): Promise<void> => {
    const [file, began] = [Readable.from([Buffer.from(declarationText(SMALL_CLIENTS, `S${number}`))]), performance.now()]
    const { status } = await receiveDelivery(db, file, { gemeente: GEMEENTE, fileName: 'small', key: KEY })
    if (status === 'rejected') throw new Error('a small delivery was refused')
    took.push(performance.now() - began)
  }
  try {
    const measured = await timed(async () => { for (let number = 0; number < SMALL; number++) await deliver(number) })
    return { ...measured, first: median(took.slice(1, FIRST + 1)), last: median(took.slice(-LAST)) }
  } finally {
    await db.close()
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

/** The process of Beheer alone, as the website starts it: another sends the file, and the database is that of a third. */
async function desk(_file: string, logins: string): Promise<Measured> {
  const { ingest, staff } = JSON.parse(logins) as Record<'ingest' | 'staff', Entrance>
  const stores = { ingest: openLogin('ingest', ingest), staff: openLogin('staff', staff) }
  const app = await createBeheer({ desk: deskOf(stores, { gemeente: GEMEENTE, key: KEY }), webRoot: null })
  process.send?.(await app.listen({ port: 0, host: '127.0.0.1' }))
  const measured = await timed(() => new Promise<void>((resolve) => { process.once('message', () => resolve()) }))
  await app.close()
  await Promise.all([stores.ingest.close(), stores.staff.close()])
  return measured
}

/** Opens the database and sends a file to Beheer; answers what Beheer says of itself. */
async function upload(file: string, dataFolder: string): Promise<Measured> {
  const db = await openDatabase({ dataFolder, databaseUrl: null, urls: {}, say: () => {} })
  const child = fork(process.argv[1]!, ['beheer', file, JSON.stringify({ ingest: db.entrance('ingest'), staff: db.entrance('staff') })], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  let out = ''
  child.stdout!.setEncoding('utf8').on('data', (text: string) => { out += text })
  try {
    const [origin] = await once(child, 'message') as [string]
    const status = await post(`${origin}/v1/beheer/leveringen`, file)
    child.send('done')
    await once(child, 'close')
    return { ...JSON.parse(out) as Measured, status: String(status) }
  } finally {
    await db.close()
  }
}

function post(url: string, file: string): Promise<number> {
  const headers = { 'content-type': 'application/octet-stream', 'content-disposition': "attachment; filename*=UTF-8''bench.csv" }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', reject)
    createReadStream(file).pipe(sent)
  })
}
