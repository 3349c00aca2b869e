import { existsSync } from 'node:fs'
import { generateCareMessages, generateVoorbeeldstad } from '../../fixtures/voorbeeldstad/generate.ts'
import { createKeyFile, readKeyFile } from '../access/key-file.ts'
import { signGaps } from '../flow/sign-gaps.ts'
import { storedFacts } from '../flow/stored-facts.ts'
import type { Database } from '../store/database.ts'
import { releasedStore } from '../store/released/reader.ts'
import { takeInDemo } from './demo-load.ts'
import { holdsAllYears, publishEarlierYears } from './demo-process.ts'
import { explained } from './failure.ts'
import { openFor } from './open.ts'
import { publishVoorbeeldstad, VOORBEELDSTAD } from './publish-voorbeeldstad.ts'
import { serveReleases, type Beside } from './serve.ts'
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
  return serveReleases(context, db, { gemeente: VOORBEELDSTAD, keyFile: demoKeyFile(context.settings), beside: () => afterwards(db, context) })
}

async function publishNewestYear(db: Database, { settings, say }: Context): Promise<void> {
  const published = await releasedStore(db.kysely('public')).releases(VOORBEELDSTAD)
  if (published.length > 0) return
  say('Voorbeeldstad (verzonnen) wordt ingelezen: leveringen van 2022 tot en met september 2026')
  await takeInDemo(db, generateVoorbeeldstad(), { key: await demoKey(settings), say })
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

/** While people read: the messages about care come in, one client each, and then the years before are published. All of it ends with the website. */
async function afterwards(db: Database, { settings, say }: Context): Promise<Beside | null> {
  if (await holdsAllYears(db)) return null
  let isOpen = true
  let earlier: Beside | null = null
  const work = async (): Promise<void> => {
    say('Berichten over toewijzing, begin en einde van hulp worden ingelezen')
    await takeInDemo(db, generateCareMessages(), { key: await demoKey(settings), say, goesOn: () => isOpen })
    if (isOpen) earlier = await publishEarlierYears(db, say)
  }
  const done = work().catch((error: unknown) => say(explained(error).message))
  return { close: async () => {
    isOpen = false
    await done
    await earlier?.close()
  } }
}
