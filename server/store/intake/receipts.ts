import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Problem, Reading } from '../../ingest/reading.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import type { Cents } from '../../units/cents.ts'

/** What a delivery was accepted with, ready to be kept. */
export interface LandedReceipt {
  readonly gemeente: GemeenteCode
  readonly number: number
  readonly file: string
  readonly actor: string
  readonly reading: Reading
  readonly unknownCents: Cents
  readonly problems: readonly Problem[]
}

/** What a delivery was refused for. */
export interface RefusedReceipt {
  readonly gemeente: GemeenteCode
  readonly id: string
  readonly file: string
  readonly actor: string
  readonly reading: Reading
  readonly problems: readonly Problem[]
}

/** Keeps the receipt of a delivery that lands, in the transaction of its facts, and says so in the audit. Returns its id. */
export async function keepReceipt(client: pg.ClientBase, receipt: LandedReceipt): Promise<string> {
  const id = randomUUID()
  const { gemeente, number, file, reading, unknownCents, problems } = receipt
  await client.query(`insert into facts.delivery
      (gemeente, number, id, kind, sender, message_id, sha256, file, bytes, records, total_cents, unknown_cents, problems)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
  [gemeente, number, id, reading.kind, reading.sender, reading.messageId, reading.sha256, file, reading.bytes, reading.records, reading.totalCents, unknownCents, JSON.stringify(problems)])
  await keepEvent(client, { gemeente, actor: receipt.actor, action: 'delivery-landed', subject: id, detail: summaryOf(reading, problems) })
  return id
}

/** Keeps the receipt of a delivery that was refused, and says so in the audit. */
export async function keepRefusal(client: pg.ClientBase, receipt: RefusedReceipt): Promise<void> {
  const { gemeente, id, file, reading, problems } = receipt
  await client.query(`insert into facts.refusal (gemeente, id, kind, sha256, file, records, total_cents, problems)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
  [gemeente, id, reading.kind, reading.sha256, file, reading.records, reading.totalCents, JSON.stringify(problems)])
  await keepEvent(client, { gemeente, actor: receipt.actor, action: 'delivery-refused', subject: id, detail: summaryOf(reading, problems) })
}

/** One deed, for the audit. */
export interface AuditEvent {
  readonly gemeente: GemeenteCode
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail: object
}

/** Adds a deed to the audit, in the transaction of the deed itself. */
export async function keepEvent(client: pg.ClientBase, event: AuditEvent): Promise<void> {
  await client.query('insert into audit.event (gemeente, id, actor, action, subject, detail) values ($1, $2, $3, $4, $5, $6)',
    [event.gemeente, randomUUID(), event.actor, event.action, event.subject, JSON.stringify(event.detail)])
}

const summaryOf = (reading: Reading, problems: readonly Problem[]) =>
  ({ kind: reading.kind, records: reading.records, totalCents: reading.totalCents, problems: [...new Set(problems.map((problem) => problem.code))] })
