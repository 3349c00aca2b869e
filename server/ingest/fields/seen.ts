import { owned } from './owned.ts'

/** The keys of one file, to find one that comes twice. This is the only thing of a reader that grows with its file. */
export class Seen {
  #keys = new Set<string>()

  /** Adds a key; true when it was there already. */
  twice(key: string): boolean {
    const before = this.#keys.size
    this.#keys.add(owned(key))
    return this.#keys.size === before
  }
}
