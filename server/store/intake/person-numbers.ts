import type { Pseudonym } from '../../facts/rows.ts'

const BYTES = 32
const START = 4_096
/** Persons in one table: 11 MB. A delivery about more of them asks for some numbers twice. */
const MOST = 262_144

/** The persons of a delivery while it is read: each has a place at once, and a number as soon as the database gave it one. */
export interface PersonNumbers {
  /** The place of a person, from 0; a new one for somebody who was not seen before. */
  placeOf(person: Pseudonym): number
  /** Who has no number yet, by place from `numbered`. */
  waiting(): readonly Uint8Array[]
  readonly numbered: number
  /** Gives the first who wait their numbers. */
  number(numbers: readonly number[]): void
  numberOf(place: number): number
  readonly isFull: boolean
}

/** Pseudonyms side by side in one array, found by their first bytes: they are keyed hashes, so those are as good as any. */
export function personNumbers(): PersonNumbers {
  let pseudonyms = new Uint8Array(START * BYTES)
  let numbers = new Int32Array(START)
  let slots = new Int32Array(START * 2).fill(-1)
  let [known, numbered] = [0, 0]
  const grow = (): void => {
    const [old, before] = [pseudonyms, numbers]
    pseudonyms = new Uint8Array(old.length * 2)
    pseudonyms.set(old)
    numbers = new Int32Array(before.length * 2)
    numbers.set(before)
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let place = 0; place < known; place++) slots[slotOf(slots, pseudonyms, pseudonyms.subarray(place * BYTES))] = place
  }
  return {
    placeOf: (person) => {
      const slot = slotOf(slots, pseudonyms, person)
      const place = slots[slot]!
      if (place >= 0) return place
      slots[slot] = known
      pseudonyms.set(person, known * BYTES)
      if (++known === numbers.length) grow()
      return known - 1
    },
    waiting: () => Array.from({ length: known - numbered }, (_, at) => pseudonyms.subarray((numbered + at) * BYTES, (numbered + at + 1) * BYTES)),
    get numbered() { return numbered },
    number: (given) => {
      numbers.set(given, numbered)
      numbered += given.length
    },
    numberOf: (place) => {
      if (place >= numbered) throw new RangeError('this person has no number yet')
      return numbers[place]!
    },
    get isFull() { return known >= MOST },
  }
}

/** Where a pseudonym stands among the slots, or the free slot where it belongs. */
function slotOf(slots: Int32Array, pseudonyms: Uint8Array, person: Uint8Array): number {
  const last = slots.length - 1
  for (let slot = (person[0]! | person[1]! << 8 | person[2]! << 16) & last; ; slot = (slot + 1) & last) {
    const place = slots[slot]!
    if (place < 0 || isAt(pseudonyms, place * BYTES, person)) return slot
  }
}

function isAt(pseudonyms: Uint8Array, from: number, person: Uint8Array): boolean {
  for (let at = 0; at < BYTES; at++) if (pseudonyms[from + at] !== person[at]) return false
  return true
}
