import { createHash } from 'node:crypto'

/** Counts and hashes the bytes of a file while they pass. */
export class Tally {
  bytes = 0
  #hash = createHash('sha256')

  add(piece: Uint8Array): void {
    this.bytes += piece.length
    this.#hash.update(piece)
  }

  /** Hexadecimal SHA-256 of everything that passed; asked once, at the end. */
  sha256(): string {
    return this.#hash.digest('hex')
  }
}
