import { randomUUID } from 'node:crypto'
import { pseudonymiser } from '../ingest/pseudonym.ts'
import { readDelivery } from '../ingest/read-delivery.ts'
import type { Problem, ReadContext, Reading } from '../ingest/reading.ts'
import type { Pools } from '../store/connect.ts'
import { safeFileName } from '../store/intake/file-name.ts'
import { checkKey, rememberKey } from '../store/intake/key-check.ts'
import { knownAreas } from '../store/intake/known-areas.ts'
import { awaitedOf, landWholeRejection } from '../store/intake/answers.ts'
import { budgetWarnings } from '../store/intake/budget-warnings.ts'
import { keepReceived } from '../store/intake/clearing.ts'
import { checkLandedBudget, landStaged, type LandingPlace } from '../store/intake/land.ts'
import * as ask from '../store/intake/questions.ts'
import { keepReceipt, keepRefusal } from '../store/intake/receipts.ts'
import { openStaging, type Staging } from '../store/intake/staging.ts'
import { remarks } from '../store/intake/words.ts'
import { inTransaction, type Transaction } from '../store/transaction.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { cents, type Cents } from '../units/cents.ts'
import { creditRefusals, refusalsOf } from './delivery-refusals.ts'

/** What is known about a file besides its bytes. */
export interface DeliveryContext {
  readonly gemeente: GemeenteCode
  readonly fileName: string
  /** Key of the pseudonyms: 32 bytes, and 32 more for each time it was renewed. */
  readonly key: Uint8Array
  /** Who delivers, for the audit. */
  readonly actor?: string
}

/** What the deliverer gets back. */
export interface Receipt {
  readonly file: string
  readonly status: 'accepted' | 'accepted_with_warning' | 'rejected' | 'already_imported'
  readonly kind: Reading['kind']
  readonly records: number
  readonly total_cents: number | null
  readonly unknown_cents: number
  /** Name of the delivery, null when it was refused. */
  readonly delivery_id: string | null
  readonly problems: readonly Problem[]
}

/**
 * Receives one file: reads it as a stream, and lands it whole with its receipt, or not at all.
 * Throws a StoreError for what is not the fault of the file (a wrong key, a full disk).
 */
export async function receiveDelivery(db: Pools, bytes: AsyncIterable<Uint8Array>, context: DeliveryContext): Promise<Receipt> {
  const file = safeFileName(context.fileName)
  try {
    await checkKey(db.pool('ingest'), context.gemeente, context.key)
    const areas = await knownAreas(db, context.gemeente)
    const world: ReadContext = { ...context, areas, pseudonymise: pseudonymiser(context.key, context.gemeente) }
    return await inTransaction(db.pool('ingest'), (client) => receive(client, bytes, world, { ...context, file }))
  } catch (error) {
    if (error instanceof NotLanded) return error.receipt(db)
    throw error
  }
}

/** Carries the answer for a file that does not land out of the transaction, so that everything of it is taken back; it never leaves this file. */
class NotLanded extends Error {
  readonly receipt: (db: Pools) => Promise<Receipt>
  constructor(receipt: (db: Pools) => Promise<Receipt>) {
    super('not landed')
    this.receipt = receipt
  }
}

type Arrival = DeliveryContext & { readonly file: string }

async function receive(client: Transaction, bytes: AsyncIterable<Uint8Array>, world: ReadContext, arrival: Arrival): Promise<Receipt> {
  const staging = openStaging(client, arrival.gemeente)
  const reading = await readAndStage(bytes, world, staging)
  await ask.lockGemeente(client, arrival.gemeente)
  const landed = await ask.deliveryWithBytes(client, arrival.gemeente, reading.sha256)
  if (landed) throw new NotLanded(async () => alreadyImported(landed, reading, arrival.file))
  const receipt = randomUUID()
  const problems = await refusalsOf(client, { gemeente: arrival.gemeente, reading, staging, receipt })
  if (problems.length > 0) throw new NotLanded((db) => keepRefused(db, { reading, problems, receipt }, arrival))
  return land(client, reading, staging, { ...arrival, receipt })
}

async function readAndStage(bytes: AsyncIterable<Uint8Array>, world: ReadContext, staging: Staging): Promise<Reading> {
  const rows = readDelivery(bytes, world)
  try {
    for (let next = await rows.next(); ; next = await rows.next()) {
      if (next.done) {
        await staging.finish()
        return next.value
      }
      await staging.add(next.value)
      await otherTurns()
    }
  } catch (error) {
    await staging.abort()
    throw error
  }
}

/** Reading would keep the process to itself for milliseconds on end; the database stands still while nothing is sent. */
const otherTurns = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

async function land(client: Transaction, reading: Reading, staging: Staging, arrival: Arrival & { readonly receipt: string }): Promise<Receipt> {
  const { gemeente, file } = arrival
  const delivery = staging.costs?.delivery ?? await ask.nextDelivery(client, gemeente)
  const place = { gemeente, delivery, stream: reading.stream }
  await rememberKey(client, gemeente, arrival.key)
  await keepReceived(client, place, reading.received)
  await landStaged(client, staging.kinds, place)
  const whole = staging.kinds.has('answer') ? await landWholeRejection(client, place) : cents(0)
  const refusals = staging.costs !== null || staging.kinds.has('answer') ? await creditRefusals(client, place, arrival.receipt) : []
  if (refusals.length > 0) {
    const problems = [...reading.problems, ...refusals]
    throw new NotLanded((db) => keepRefused(db, { reading, problems, receipt: arrival.receipt }, arrival))
  }
  const totalCents = reading.totalCents === null ? null : cents(reading.totalCents + whole)
  if (staging.kinds.has('budget')) await checkLandedBudget(client, place, totalCents)
  const { warnings, unknownCents } = await afterwards(client, place, reading, staging)
  const problems = [...reading.problems, ...warnings]
  const id = await keepReceipt(client, { gemeente, number: delivery, file, actor: arrival.actor ?? 'raadszicht', reading: { ...reading, totalCents }, unknownCents, problems })
  return {
    file, status: problems.length > 0 ? 'accepted_with_warning' : 'accepted', kind: reading.kind, records: reading.records,
    total_cents: totalCents, unknown_cents: unknownCents, delivery_id: id, problems,
  }
}

/** What can be said only once the lines have landed: whose household is not known, which rejections wait for their declaration, and which budget takes the place of another. */
async function afterwards(client: Transaction, place: LandingPlace, reading: Reading, staging: Staging): Promise<{ warnings: readonly Problem[]; unknownCents: Cents }> {
  const registered = staging.costs !== null && await ask.hasHouseholds(client, place)
  const homeless = registered ? await ask.homelessOf(client, place) : null
  const elsewhere = registered ? await ask.elsewhereOf(client, place) : 0
  const lone = staging.costs !== null && staging.costs.credits > 0 ? await ask.loneCreditsOf(client, place) : 0
  const awaited = staging.kinds.has('answer') ? await awaitedOf(client, place) : null
  const warnings = [
    ...(homeless !== null && homeless.lines > 0 ? [remarks.householdUnknown(homeless)] : []),
    ...(elsewhere > 0 ? [remarks.wijkElsewhere(elsewhere)] : []),
    ...(lone > 0 ? [remarks.creditAlone(lone)] : []),
    ...(staging.kinds.has('budget') ? await budgetWarnings(client, place) : []),
    ...(awaited !== null ? [remarks.declarationAwaited(awaited)] : []),
  ]
  return { warnings, unknownCents: cents(reading.unknownCents + (homeless?.unbooked ?? 0)) }
}

function alreadyImported(landed: ask.LandedDelivery, reading: Reading, file: string): Receipt {
  return {
    file, status: 'already_imported', kind: reading.kind, records: landed.records, total_cents: landed.totalCents,
    unknown_cents: landed.unknownCents, delivery_id: landed.id, problems: [remarks.alreadyImported(landed)],
  }
}

interface Refused {
  readonly reading: Reading
  readonly problems: readonly Problem[]
  /** Name of the receipt. */
  readonly receipt: string
}

async function keepRefused(db: Pools, { reading, problems, receipt }: Refused, { gemeente, file, actor = 'raadszicht' }: Arrival): Promise<Receipt> {
  await inTransaction(db.pool('ingest'), (client) => keepRefusal(client, { gemeente, id: receipt, file, actor, reading, problems }))
  return {
    file, status: 'rejected', kind: reading.kind, records: reading.records, total_cents: reading.totalCents,
    unknown_cents: reading.unknownCents, delivery_id: null, problems,
  }
}
