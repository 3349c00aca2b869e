import { existsSync } from 'node:fs'
import { bytesOf, type DeliveryFile } from '../../fixtures/voorbeeldstad/files/delivery.ts'
import { generateVoorbeeldstad } from '../../fixtures/voorbeeldstad/generate.ts'
import { createKeyFile, readKeyFile } from '../access/key-file.ts'
import { checkRelease } from '../flow/check-release.ts'
import { publishRelease } from '../flow/publish-release.ts'
import { receiveDelivery } from '../flow/receive-delivery.ts'
import type { Pattern } from '../protect/pattern.ts'
import type { Database } from '../store/database.ts'
import { releasedStore } from '../store/released/reader.ts'
import { gemeenteCode } from '../units/areas.ts'
import { buildConcept } from './build.ts'
import { auditInWorkers } from './in-workers.ts'
import { openFor } from './open.ts'
import { counted } from './receipt-words.ts'
import { sparing, type Say } from './progress.ts'
import { serveReleases } from './serve.ts'
import type { Settings } from './settings.ts'
import type { Context } from './verbs.ts'
import { ACTORS } from './words.ts'

const VOORBEELDSTAD = gemeenteCode('GM9901')

/** Loads Voorbeeldstad through the real intake, publishes it and serves it. What was done before is not done again. */
export async function demo(context: Context): Promise<number> {
  const db = await openFor(context)
  try {
    await publishVoorbeeldstad(db, context)
  } catch (error) {
    await db.close()
    throw error
  }
  return serveReleases(context, db, VOORBEELDSTAD)
}

async function publishVoorbeeldstad(db: Database, { settings, say }: Context): Promise<void> {
  const published = await releasedStore(db.kysely('public')).releases(VOORBEELDSTAD)
  if (published.length > 0) return
  await loadVoorbeeldstad(db, await demoKey(settings), say)
  const witnesses = new Map<number, Pattern['witnesses']>()
  const { manifest } = await buildConcept(db, { gemeente: VOORBEELDSTAD, id: null, say, inspect: ({ facts, pattern }) => witnesses.set(facts.year, pattern.witnesses) })
  const release = { gemeente: VOORBEELDSTAD, release: manifest.id }
  await checkRelease(db, release, ACTORS.checker, { say, witnesses, audit: await auditInWorkers() })
  await publishRelease(db, release, ACTORS.maker)
  say(`Publicatie ${manifest.id} is openbaar`)
}

/** The key the user named, or one of the demo's own, beside the data folder and never in it. */
async function demoKey({ keyFile, dataFolder }: Settings): Promise<Uint8Array> {
  const file = keyFile ?? `${dataFolder}.demo-key`
  if (keyFile === null && !existsSync(file)) await createKeyFile(file, dataFolder)
  return readKeyFile(file, dataFolder)
}

async function loadVoorbeeldstad(db: Database, key: Uint8Array, say: Say): Promise<void> {
  say('Voorbeeldstad (verzonnen) wordt ingelezen: leveringen van 2022 tot en met september 2026')
  const now = sparing(say)
  const sum = { files: 0, records: 0 }
  const told = (end: string, last: boolean) => now(`  ${counted(sum.files, 'levering', 'leveringen')}, ${counted(sum.records, 'regel', 'regels')}${end}`, last)
  const take = async (file: DeliveryFile) => {
    const receipt = await receiveDelivery(db, bytesOf(file), { gemeente: VOORBEELDSTAD, fileName: file.name, key, actor: 'demo' })
    if (receipt.status === 'rejected') throw new Error(`${file.name}: ${receipt.problems[0]?.message}`)
    sum.files += 1
    sum.records += receipt.records
    told('', false)
  }
  await twoAtATime(generateVoorbeeldstad(), take, (file) => file.books.kind === 'gebieden' || file.books.kind === 'huishoudens')
  told(': alles staat erin', true)
}

/** Reads one file while the database lands another; files others build on go first, alone. */
async function twoAtATime<T>(items: Iterable<T>, work: (item: T) => Promise<void>, first: (item: T) => boolean): Promise<void> {
  const queue = items[Symbol.iterator]()
  let next = queue.next()
  for (; !next.done && first(next.value); next = queue.next()) await work(next.value)
  const take = (): T | undefined => {
    const { value, done } = next
    if (!done) next = queue.next()
    return done ? undefined : value
  }
  const worker = async () => { for (let item = take(); item !== undefined; item = take()) await work(item) }
  const ends = await Promise.allSettled([worker(), worker()])
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
