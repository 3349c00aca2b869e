import type { DeliveredRow } from '../facts/rows.ts'
import { unpacked } from './archive/unpack.ts'
import { Tally } from './bytes/tally.ts'
import { Intake } from './intake.ts'
import { Ledger } from './ledger.ts'
import type { ReadContext, Reading } from './reading.ts'

const PIECE = 16_000
const BATCH = 200

/**
 * Reads one delivery, whatever it is, as a stream.
 *
 *     bytes ─▶ tally (count, SHA-256)
 *       └────▶ sniff ─▶ strict UTF-8 ─┬─ `<` walker    ─▶ messages of iWmo and iJw
 *                                     ├─ `{` features  ─▶ gebieden
 *                                     └─ else records  ─▶ kostenregels, huishoudens, gebieden, begroting
 *                                                └─▶ ledger: rows in batches, sums, problems
 *
 * Batches of rows are yielded while the file is read; the reading is returned after its last byte. When the reading
 * holds a refusal nothing of the file may land, the batches that came before it included. Bad bytes never make it throw.
 */
export async function* readDelivery(bytes: AsyncIterable<Uint8Array>, context: ReadContext): AsyncGenerator<readonly DeliveredRow[], Reading> {
  const [tally, ledger] = [new Tally(), new Ledger()]
  const intake = new Intake(context, ledger)
  for await (const chunk of unpacked(tallied(bytes, tally), context.fileName, ledger)) {
    for (const piece of pieces(chunk)) {
      guarded(ledger, () => intake.write(piece))
      yield* batches(ledger, BATCH)
    }
  }
  guarded(ledger, () => intake.end())
  yield* batches(ledger, 1)
  return reading(ledger, tally)
}

async function* tallied(bytes: AsyncIterable<Uint8Array>, tally: Tally): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    tally.add(chunk)
    yield chunk
  }
}

function* pieces(chunk: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < chunk.length; start += PIECE) yield chunk.subarray(start, start + PIECE)
}

/** A fault of our own refuses the file, so that a file can never bring the process down; a test holds that no file gets this far. */
function guarded(ledger: Ledger, work: () => void): void {
  if (ledger.stopped) return
  try {
    work()
  } catch {
    ledger.stop('FILE_UNREADABLE')
  }
}

function* batches(ledger: Ledger, from: number): Generator<readonly DeliveredRow[]> {
  while (ledger.waiting >= from) yield ledger.take(BATCH)
}

function reading(ledger: Ledger, tally: Tally): Reading {
  const { kind, sender, messageId, stream, records } = ledger
  return {
    kind, sender, messageId, stream, sha256: tally.sha256(), bytes: tally.bytes, records,
    totalCents: ledger.total, unknownCents: ledger.unknown, received: ledger.received, problems: ledger.problems(),
  }
}
