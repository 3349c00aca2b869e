const NEWLINE = 10

/** What decoding gave: text, and the line with the first byte that is not UTF-8, if there is one. Then the text ends before that line. */
export interface Decoded {
  readonly text: string
  readonly brokenLine: number | null
}

/** Decodes UTF-8 piece by piece and strictly: nothing is ever replaced, and a character cut in two by a piece is kept for the next one. */
export class Utf8 {
  #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  #rest: Uint8Array = new Uint8Array(0)
  #lines = 0

  decode(piece: Uint8Array): Decoded {
    const bytes = this.#rest.length === 0 ? piece : joined(this.#rest, piece)
    const whole = wholeCharacters(bytes)
    this.#rest = bytes.slice(whole)
    return this.#strict(bytes.subarray(0, whole))
  }

  /** What is left after the last piece: nothing, or half a character. */
  end(): Decoded {
    return this.#strict(this.#rest)
  }

  #strict(bytes: Uint8Array): Decoded {
    const text = this.#decoded(bytes)
    if (text === null) return this.#upToFault(bytes)
    this.#lines += newlines(bytes)
    return { text, brokenLine: null }
  }

  #upToFault(bytes: Uint8Array): Decoded {
    let start = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0 && this.#decoded(bytes.subarray(start, end)) !== null; end = bytes.indexOf(NEWLINE, start)) {
      start = end + 1
      this.#lines++
    }
    return { text: this.#decoded(bytes.subarray(0, start)) ?? '', brokenLine: this.#lines + 1 }
  }

  #decoded(bytes: Uint8Array): string | null {
    try {
      return this.#decoder.decode(bytes)
    } catch {
      return null
    }
  }
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}

/** Length without a last character that is not complete yet (at most three bytes). */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return characterLength(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

const characterLength = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2)

function newlines(bytes: Uint8Array): number {
  let found = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) found++
  return found
}
