import type { Pseudonym } from '../../facts/rows.ts'

const FOREVER = 99_999_999
/** Half a pseudonym tells persons apart well enough: 128 bits. */
const KEY_BYTES = 16

/** The periods in which each person of one file lived somewhere, kept small: two whole numbers a period under a pseudonym. */
export class Residences {
  #periods = new Map<string, number[]>()

  /** Adds a period (both days included, `to` empty is still there); false when it overlaps one that is known. */
  add(person: Pseudonym, from: string, to: string): boolean {
    const [first, last] = [dayNumber(from), to === '' ? FOREVER : dayNumber(to)]
    const key = Buffer.from(person.buffer, person.byteOffset, KEY_BYTES).toString('latin1')
    const known = this.#periods.get(key)
    if (known === undefined) this.#periods.set(key, [first, last])
    else if (overlaps(known, first, last)) return false
    else known.push(first, last)
    return true
  }
}

const dayNumber = (date: string): number => Number(date.slice(0, 4) + date.slice(5, 7) + date.slice(8, 10))

function overlaps(known: readonly number[], first: number, last: number): boolean {
  for (let at = 0; at < known.length; at += 2) if (first <= (known[at + 1] ?? 0) && (known[at] ?? 0) <= last) return true
  return false
}
