import { pseudonymiser } from '../../../server/ingest/pseudonym.ts'
import { readDelivery } from '../../../server/ingest/read-delivery.ts'
import type { KnownAreas, Problem, Reading } from '../../../server/ingest/reading.ts'
import type { DeliveredRow } from '../../../server/facts/rows.ts'
import { gemeenteCode } from '../../../server/units/areas.ts'

export const KEY = Uint8Array.from({ length: 32 }, (_, place) => place)
export const AREAS: KnownAreas = {
  wijken: new Set(['WK990101', 'WK990102', 'WK990103', 'WK990104']),
  buurten: new Set(['BU99010100', 'BU99010101', 'BU99010200']),
}
export const NO_AREAS: KnownAreas = { wijken: new Set(), buurten: new Set() }

export interface Settings {
  readonly gemeente?: string
  readonly fileName?: string
  readonly areas?: KnownAreas
  /** Bytes per chunk. */
  readonly chunk?: number
}

/** A file read to its end: what it says and the rows that would land. */
export interface Outcome extends Reading {
  readonly rows: readonly DeliveredRow[]
  readonly status: 'accept' | 'accept_with_warning' | 'reject'
  readonly codes: readonly string[]
}

/** Reads text or bytes as one delivery for GM9901. */
export async function read(content: string | Uint8Array, settings: Settings = {}): Promise<Outcome> {
  const gemeente = gemeenteCode(settings.gemeente ?? 'GM9901')
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const batches = readDelivery(chunks(bytes, settings.chunk ?? 65_536), {
    gemeente, fileName: settings.fileName ?? 'levering', pseudonymise: pseudonymiser(KEY, gemeente), areas: settings.areas ?? AREAS,
  })
  const rows: DeliveredRow[] = []
  for (;;) {
    const next = await batches.next()
    if (next.done === true) return outcome(next.value, rows)
    rows.push(...next.value)
  }
}

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

function outcome(reading: Reading, rows: readonly DeliveredRow[]): Outcome {
  const refused = reading.problems.some((problem) => problem.severity === 'refusal')
  const status = refused ? 'reject' : reading.problems.length > 0 ? 'accept_with_warning' : 'accept'
  return { ...reading, rows: refused ? [] : rows, status, codes: reading.problems.map((problem) => problem.code) }
}

/** The first problem with a code. */
export function problemOf(found: Reading, code: string): Problem {
  const problem = found.problems.find((item) => item.code === code)
  if (problem === undefined) throw new Error(`no ${code} among ${found.problems.map((item) => item.code).join(', ')}`)
  return problem
}
