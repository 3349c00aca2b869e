import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Form } from './forms.ts'

/** Where a needle was found. */
export interface Hit {
  readonly form: string
  readonly place: string
}

interface Anchored extends Form {
  /** Place in the needle of the four bytes it is filed by. */
  readonly anchor: number
}

/** What is looked for, filed by four of its bytes: those with the fewest zeros, for files are full of zeros. */
export interface Needles {
  readonly byAnchor: ReadonlyMap<number, readonly Anchored[]>
  /** Which first two bytes an anchor can have: most places are passed over by it. */
  readonly starts: Uint8Array
  readonly longest: number
}

export function needlesOf(forms: readonly Form[]): Needles {
  const byAnchor = new Map<number, Anchored[]>()
  const starts = new Uint8Array(65_536)
  for (const form of forms) {
    const anchor = anchorOf(form.bytes)
    const key = form.bytes.readUInt32BE(anchor)
    starts[key >>> 16] = 1
    const known = byAnchor.get(key)
    if (known) known.push({ ...form, anchor })
    else byAnchor.set(key, [{ ...form, anchor }])
  }
  return { byAnchor, starts, longest: Math.max(...forms.map(({ bytes }) => bytes.length)) }
}

function anchorOf(bytes: Buffer): number {
  const zeros = Array.from({ length: bytes.length - 3 }, (_, at) => bytes.subarray(at, at + 4).filter((byte) => byte === 0).length)
  return zeros.indexOf(Math.min(...zeros))
}

/** Every needle that begins in the first `end` bytes. */
export function hitsIn(bytes: Buffer, needles: Needles, place: string, end = bytes.length): readonly Hit[] {
  const hits: Hit[] = []
  for (let at = 0; at < bytes.length - 3; at++) {
    if (needles.starts[(bytes[at]! << 8) | bytes[at + 1]!] === 0) continue
    for (const { name, bytes: needle, anchor } of needles.byAnchor.get(bytes.readUInt32BE(at)) ?? []) {
      const start = at - anchor
      if (start >= 0 && start < end && bytes.subarray(start, start + needle.length).equals(needle)) hits.push({ form: name, place: `${place} at ${start}` })
    }
  }
  return hits
}

const PIECE = 8_388_608

/** Looks at every byte of every file below a folder; answers what was found and how many bytes were looked at. */
export async function sweepFolder(folder: string, needles: Needles): Promise<{ readonly hits: readonly Hit[]; readonly bytes: number; readonly files: number }> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const hits: Hit[] = []
  let bytes = 0
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    bytes += await sweepFile(path, needles, hits)
  }
  return { hits, bytes, files: entries.length }
}

/** In pieces that overlap by the longest needle. */
async function sweepFile(path: string, needles: Needles, hits: Hit[]): Promise<number> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const buffer = Buffer.alloc(Math.min(size, PIECE) + needles.longest)
    for (let from = 0; from < size; from += PIECE) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from)
      hits.push(...hitsIn(buffer.subarray(0, bytesRead), needles, `${path} from ${from}`, PIECE))
    }
    return size
  } finally {
    await file.close()
  }
}
