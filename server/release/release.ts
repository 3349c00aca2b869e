import type { Manifest } from './manifest.ts'
import type { ReleaseTables } from './tables.ts'

/** An immutable set of protected tables with its manifest; `hash` is the SHA-256 of `bytes`, its canonical form. */
export interface Release {
  readonly manifest: Manifest
  readonly tables: ReleaseTables
  readonly hash: string
  readonly bytes: Uint8Array
}
