import type { At } from '../messages.ts'
import type { Row } from './layout.ts'

/** The record that is being read. */
export class OpenRow implements Row {
  line = 0
  #names: readonly string[]
  #places: ReadonlyMap<string, number>
  #fields: readonly string[] = []

  constructor(names: readonly string[]) {
    this.#names = names
    this.#places = new Map(names.map((name, place) => [name, place]))
  }

  move(fields: readonly string[], line: number): void {
    this.#fields = fields
    this.line = line
  }

  text(column: string): string {
    const place = this.#places.get(column)
    return place === undefined ? '' : trimmed(this.#fields[place] ?? '')
  }

  at(column: string): At {
    return { line: this.line, field: column }
  }

  has(column: string): boolean {
    return this.#places.has(column)
  }

  atPlace(place: number): At {
    return { line: this.line, field: this.#names[place] ?? null }
  }
}

/** Most fields have no spaces around them, and to see that costs less than to trim. */
const trimmed = (text: string): string => (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) ? text : text.trim())

/** True for what trim leaves whatever comes: the visible characters of ASCII. */
const isInk = (code: number): boolean => code > 0x20 && code < 0x7f
