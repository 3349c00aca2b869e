import { existsSync } from 'node:fs'
import { bytesOf } from '../../fixtures/voorbeeldstad/files/delivery.ts'
import { generateVoorbeeldstad } from '../../fixtures/voorbeeldstad/generate.ts'
import { createKeyFile, readKeyFile } from '../access/key-file.ts'
import { checkRelease } from '../flow/check-release.ts'
import { publishRelease } from '../flow/publish-release.ts'
import { receiveDelivery } from '../flow/receive-delivery.ts'
import type { Database } from '../store/database.ts'
import { releasedStore } from '../store/released/reader.ts'
import { gemeenteCode } from '../units/areas.ts'
import { buildConcept } from './build.ts'
import { openFor } from './open.ts'
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
  const { manifest } = await buildConcept(db, { gemeente: VOORBEELDSTAD, id: null, say })
  const release = { gemeente: VOORBEELDSTAD, release: manifest.id }
  await checkRelease(db, release, ACTORS.checker)
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
  let files = 0
  let records = 0
  for (const file of generateVoorbeeldstad()) {
    const receipt = await receiveDelivery(db, bytesOf(file), { gemeente: VOORBEELDSTAD, fileName: file.name, key, actor: 'demo' })
    if (receipt.status === 'rejected') throw new Error(`${file.name}: ${receipt.problems[0]?.message}`)
    files += 1
    records += receipt.records
    now(`  ${files} leveringen, ${records.toLocaleString('nl-NL')} regels (tot ${file.received})`, false)
  }
  now(`  ${files} leveringen, ${records.toLocaleString('nl-NL')} regels: alles staat erin`, true)
}
