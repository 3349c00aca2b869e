import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { SaxesParser } from 'saxes'
import { receiveDelivery } from '../../server/flow/receive-delivery.ts'
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

const WORK = { saxes: tokenise, 'csv-parse': cut, import: receive }

/** A process of its own per measurement: the file through a bare parser, or through the whole intake. */
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
  const gemeente = gemeenteCode('GM9901')
  try {
    return await timed(async () => {
      const { status, total_cents: total } = await receiveDelivery(db, createReadStream(file), { gemeente, fileName: 'bench', key: KEY })
      const { rows } = await db.pool('ingest').query<{ lines: number }>('select count(*)::int as lines from facts.cost')
      return { status, total, lines: rows[0]!.lines }
    })
  } finally {
    await db.close()
  }
}
