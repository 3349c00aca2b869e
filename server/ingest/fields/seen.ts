const START = 1_024

/**
 * The keys of one file, to find one that comes twice. This is the only thing of a reader that grows with its file, so it keeps 64 bits of each key
 * (two lanes of 32, mixed as in MurmurHash3) and not the key: eight bytes in a table that is at most three quarters full. Two of a million
 * different keys are taken for one less than once in ten million files; the file is then refused and nothing is lost.
 */
export class Seen {
  #table = new Uint32Array(START * 2)
  #size = 0

  /** Adds a key; true when it was there already. */
  twice(key: string): boolean {
    const [first, second] = lanes(key)
    if (!add(this.#table, first, second)) return true
    if (++this.#size > (this.#table.length / 2) * 0.75) this.#grow()
    return false
  }

  #grow(): void {
    const [old, table] = [this.#table, new Uint32Array(this.#table.length * 2)]
    for (let at = 0; at < old.length; at += 2) if (old[at] !== 0 || old[at + 1] !== 0) add(table, old[at]!, old[at + 1]!)
    this.#table = table
  }
}

/** Puts two lanes in their place, or the next that is free; false when they were there. Zeros stand for an empty place. */
function add(table: Uint32Array, first: number, second: number): boolean {
  const last = table.length - 2
  for (let at = (first * 2) & last; ; at = (at + 2) & last) {
    if (table[at] === 0 && table[at + 1] === 0) {
      table[at] = first
      table[at + 1] = second
      return true
    }
    if (table[at] === first && table[at + 1] === second) return false
  }
}

function lanes(key: string): readonly [number, number] {
  let [first, second] = [0xdead_beef, 0x41c6_ce57]
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    first = Math.imul(first ^ code, 2_654_435_761)
    second = Math.imul(second ^ code, 1_597_334_677)
  }
  const mixed = Math.imul(first ^ (first >>> 16), 2_246_822_507) ^ Math.imul(second ^ (second >>> 13), 3_266_489_909)
  const other = Math.imul(second ^ (second >>> 16), 2_246_822_507) ^ Math.imul(mixed ^ (mixed >>> 13), 3_266_489_909)
  return [(mixed >>> 0) || 1, other >>> 0]
}
