/** What a scan of GeoJSON gives: each feature as its own text, and the frame around them. */
export interface FeatureEvents {
  feature(text: string, line: number): void
  /** The document without its features, once it is complete. */
  frame(text: string): void
  /** A feature or the frame passes its limit; nothing follows. */
  tooLarge(line: number): void
}

/** Most characters of one feature, and of everything around the features. */
export const MOST_PER_FEATURE = 8_000_000
const MOST_FRAME = 1_000_000
const FEATURES = /"features"\s*:\s*$/
const QUOTE = 34
const BACKSLASH = 92
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT, NEWLINE] = [91, 93, 123, 125, 10]

/** Cuts a FeatureCollection into features while it streams, by counting brackets outside strings; the texts are parsed elsewhere. */
export class Features {
  #events: FeatureEvents
  #depth = 0
  #inString = false
  #escaped = false
  #line = 1
  #inFeatures = false
  #collecting = false
  #parts: string[] = []
  #length = 0
  #featureLine = 1
  #frame = ''
  #stopped = false

  constructor(events: FeatureEvents) {
    this.#events = events
  }

  write(text: string): void {
    let start = 0
    for (let at = 0; at < text.length && !this.#stopped; at++) {
      const char = text.charCodeAt(at)
      if (char === NEWLINE) this.#line++
      if (this.#inString) this.#string(char)
      else if (char === QUOTE) this.#inString = true
      else if (char === OPEN_OBJECT || char === OPEN_ARRAY) start = this.#open(text, start, at)
      else if (char === CLOSE_OBJECT || char === CLOSE_ARRAY) start = this.#close(text, start, at)
    }
    this.#keep(text.slice(start))
  }

  end(): void {
    if (!this.#stopped) this.#events.frame(this.#collecting ? '' : this.#frame)
  }

  #string(char: number): void {
    if (this.#escaped) this.#escaped = false
    else if (char === BACKSLASH) this.#escaped = true
    else if (char === QUOTE) this.#inString = false
  }

  #open(text: string, start: number, at: number): number {
    this.#depth++
    if (this.#depth === 2 && text.charCodeAt(at) === OPEN_ARRAY) this.#inFeatures = FEATURES.test(this.#frame.slice(-60) + text.slice(Math.max(start, at - 60), at))
    if (this.#depth !== 3 || !this.#inFeatures || text.charCodeAt(at) !== OPEN_OBJECT) return start
    this.#keep(text.slice(start, at))
    this.#collecting = true
    this.#featureLine = this.#line
    return at
  }

  #close(text: string, start: number, at: number): number {
    this.#depth--
    if (this.#depth === 1) this.#inFeatures = false
    if (!this.#collecting || this.#depth !== 2) return start
    this.#keep(text.slice(start, at + 1))
    this.#collecting = false
    const feature = this.#parts.join('')
    this.#parts = []
    this.#length = 0
    this.#frame += '0'
    if (!this.#stopped) this.#events.feature(feature, this.#featureLine)
    return at + 1
  }

  #keep(text: string): void {
    if (this.#stopped) return
    if (this.#collecting) {
      this.#parts.push(text)
      this.#length += text.length
    } else this.#frame += text
    if (this.#length > MOST_PER_FEATURE || this.#frame.length > MOST_FRAME) this.#tooLarge()
  }

  #tooLarge(): void {
    this.#stopped = true
    this.#events.tooLarge(this.#line)
  }
}
