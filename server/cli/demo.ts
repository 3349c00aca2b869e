import { existsSync } from 'node:fs'
import { bytesOf, type DeliveryFile } from '../../fixtures/voorbeeldstad/files/delivery.ts'
import { generateVoorbeeldstad } from '../../fixtures/voorbeeldstad/generate.ts'
import { createKeyFile, readKeyFile } from '../access/key-file.ts'
import { receiveDelivery } from '../flow/receive-delivery.ts'
import { signGaps } from '../flow/sign-gaps.ts'
import { storedFacts } from '../flow/stored-facts.ts'
import type { Database } from '../store/database.ts'
import { releasedStore } from '../store/released/reader.ts'
import { publishEarlierYears } from './demo-process.ts'
import { openFor } from './open.ts'
import { publishVoorbeeldstad, VOORBEELDSTAD } from './publish-voorbeeldstad.ts'
import { counted } from './receipt-words.ts'
import { sparing, type Say } from './progress.ts'
import { serveReleases } from './serve.ts'
import type { Settings } from './settings.ts'
import type { Context } from './verbs.ts'

/** Who in Voorbeeldstad declares a whole year at once, over December: what is missing of it is signed for by name. */
const LATE_PROVIDER = {
  source: 'jw323 99992104', months: [], by: 'Financiën van Voorbeeldstad (verzonnen)',
  reason: 'Praktijk Zonnehoek declareert een heel jaar in één keer, over december. De declaraties van 2026 komen in januari 2027.',
}

/**
 * Loads Voorbeeldstad through the real intake, publishes its newest year, serves it, and publishes the years before it while people
 * already read. What was done before is not done again.
 */
export async function demo(context: Context): Promise<number> {
  const db = await openFor(context)
  try {
    await publishNewestYear(db, context)
  } catch (error) {
    await db.close()
    throw error
  }
  return serveReleases(context, db, { gemeente: VOORBEELDSTAD, keyFile: demoKeyFile(context.settings), beside: () => publishEarlierYears(db, context.say) })
}

async function publishNewestYear(db: Database, { settings, say }: Context): Promise<void> {
  const published = await releasedStore(db.kysely('public')).releases(VOORBEELDSTAD)
  if (published.length > 0) return
  await loadVoorbeeldstad(db, await demoKey(settings), say)
  await signGaps(db, { gemeente: VOORBEELDSTAD, ...LATE_PROVIDER })
  await publishVoorbeeldstad(db, (await storedFacts(db, VOORBEELDSTAD).years()).slice(-1), say)
}

/** The key the user named, or one of the demo's own, beside the data folder and never in it. */
const demoKeyFile = ({ keyFile, dataFolder }: Settings): string => keyFile ?? `${dataFolder}.demo-key`

async function demoKey(settings: Settings): Promise<Uint8Array> {
  const file = demoKeyFile(settings)
  if (settings.keyFile === null && !existsSync(file)) await createKeyFile(file, settings.dataFolder)
  return readKeyFile(file, settings.dataFolder)
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
