import { open } from 'node:fs/promises'

/** The bytes of a file; reading them throws at their end when the file changed meanwhile. */
export interface SteadyBytes {
  readonly bytes: AsyncIterable<Uint8Array>
  /** True once it is known that the file changed: whatever was made of it is not to be kept. */
  readonly changed: boolean
}

/** Reads a file that another program may still be writing. */
export function steadyBytes(path: string): SteadyBytes {
  let changed = false
  async function* bytes(): AsyncGenerator<Uint8Array> {
    const file = await open(path)
    try {
      const before = await file.stat()
      for await (const chunk of file.createReadStream({ autoClose: false })) yield chunk as Uint8Array
      const after = await file.stat()
      changed = after.size !== before.size || after.mtimeMs !== before.mtimeMs
      if (changed) throw new Error('the file changed while it was read')
    } finally {
      await file.close()
    }
  }
  return { bytes: bytes(), get changed() { return changed } }
}
