import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../house/files.ts'
import type { TestDatabase } from '../../store/database.ts'
import { AREAS, deliver } from '../../store/deliveries.ts'

/** One file of the corpus that is given, and what a good importer answers: its index.json says what each field means. */
export interface GivenCase {
  readonly file: string
  readonly title: string
  readonly sha256: string
  readonly expect: 'accept' | 'reject' | 'accept_with_warning'
  readonly also_allowed?: string
  readonly after?: string
  readonly code?: string
  readonly line?: number
  readonly lines?: readonly number[]
  readonly max_ms?: number
  readonly value?: { readonly records?: number; readonly total_cents?: number }
  readonly message_must_contain?: readonly string[]
}

const openData = process.env['RAADSZICHT_OPEN_DATA']
const folder = openData === undefined ? join(ROOT, 'fixtures', 'badinputs') : join(openData, 'badinputs')

/** The bytes of a file of that corpus; the one of a megabyte is not kept among our fixtures. */
export const givenBytes = (file: string): Buffer =>
  file === 'c51-one-line-1mb.csv' && !existsSync(join(folder, file)) ? Buffer.alloc(1_048_576, 'A') : readFileSync(join(folder, file))

/** Every case. */
export const GIVEN: readonly GivenCase[] = (JSON.parse(givenBytes('index.json').toString('utf8')) as { files: GivenCase[] }).files

/** The areas the corpus knows. */
export const GIVEN_AREAS = `${AREAS}WK990103;Oost;GM9901\nWK990104;West;GM9901\n`
export const deliverGivenAreas = (db: TestDatabase) => deliver(db, GIVEN_AREAS, { fileName: 'gebieden-2024.csv' })

/** Takes out everything but the areas. */
export async function emptyButAreas(db: TestDatabase): Promise<void> {
  await db.ask('truncate facts.cost, facts.clearing, facts.person, facts.household, facts.residence, facts.budget, facts.refusal')
  await db.ask(`delete from facts.delivery where kind <> 'gebieden'`)
}

/** What there is now, in numbers. */
export const landedCounts = (db: TestDatabase) => db.ask(`select (select count(*)::int from facts.delivery) as deliveries, (select count(*)::int from facts.person) as persons,
  (select count(*)::int from facts.cost) as lines, (select coalesce(sum(amount_cents), 0)::bigint from facts.cost) as total`)
