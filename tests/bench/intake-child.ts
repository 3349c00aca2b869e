import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { request } from 'node:http'
import { parse } from 'csv-parse'
import { SaxesParser } from 'saxes'
import { deskOf } from '../../server/beheer/desk.ts'
import { createBeheer } from '../../server/beheer/server.ts'
import { receiveDelivery } from '../../server/flow/receive-delivery.ts'
import { openLogin, type Entrance } from '../../server/store/connect.ts'
import { openDatabase } from '../../server/store/database.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { KEY } from '../store/deliveries.ts'

/** What a measured process says of its one file. */
export interface Measured {
  readonly seconds: number
  /** Highest resident memory of the process, in MB. */
  readonly peak: number
  /** How it was answered, and how many lines then stand in the facts; only of an import. */
  readonly status?: string
  readonly lines?: number
  readonly total?: number | null
}

const WORK = { saxes: tokenise, 'csv-parse': cut, import: receive, beheer: desk, upload }

/** A process of its own per measurement: the file through a bare parser, or through the whole intake. */
const GEMEENTE = gemeenteCode('GM9901')
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
    return await timed(async () => {
      const { status, total_cents: total } = await receiveDelivery(db, createReadStream(file), { gemeente: GEMEENTE, fileName: 'bench', key: KEY })
      const { rows } = await db.pool('ingest').query<{ lines: number }>('select count(*)::int as lines from facts.cost')
      return { status, total, lines: rows[0]!.lines }
    })
  } finally {
    await db.close()
  }
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
