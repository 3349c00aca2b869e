import { SNIFF_BYTES, sniff, withoutBom, type Sniffed } from './bytes/sniff.ts'
import { Utf8, type Decoded } from './bytes/utf8.ts'
import { tableReader } from './csv/table.ts'
import { berichtReader } from './bericht/reader.ts'
import { geoJsonReader } from './gebieden/geojson.ts'
import { LAYOUTS } from './layouts.ts'
import type { Ledger } from './ledger.ts'
import type { ReadContext, TextReader } from './reading.ts'

/** Takes the bytes of one file: looks at the first, decodes strictly, and hands the text to the reader that its content asks for. */
export class Intake {
  #context: ReadContext
  #ledger: Ledger
  #utf8 = new Utf8()
  #reader: TextReader | null = null
  #head: Uint8Array = new Uint8Array(0)

  constructor(context: ReadContext, ledger: Ledger) {
    this.#context = context
    this.#ledger = ledger
  }

  write(bytes: Uint8Array): void {
    if (this.#ledger.stopped) return
    if (this.#reader !== null) return this.#text(this.#utf8.decode(bytes))
    this.#head = Buffer.concat([this.#head, bytes])
    if (this.#head.length >= SNIFF_BYTES) this.#begin()
  }

  end(): void {
    if (this.#reader === null && !this.#ledger.stopped) this.#begin()
    if (!this.#ledger.stopped) this.#text(this.#utf8.end())
    if (!this.#ledger.stopped) this.#reader?.end()
  }

  #begin(): void {
    const found = sniff(this.#head.subarray(0, SNIFF_BYTES))
    this.#reader = this.#readerOf(found)
    if (this.#reader !== null) this.#text(this.#utf8.decode(withoutBom(this.#head)))
    this.#head = new Uint8Array(0)
  }

  #readerOf(found: Sniffed): TextReader | null {
    if (found === 'xml') return berichtReader(this.#context, this.#ledger)
    if (found === 'json') return geoJsonReader(this.#context, this.#ledger)
    if (found === 'csv') return tableReader(this.#context, this.#ledger, LAYOUTS)
    this.#ledger.stop(found, { line: found === 'ENCODING_UNSUPPORTED' ? 1 : null, field: null })
    return null
  }

  #text({ text, brokenLine }: Decoded): void {
    this.#reader?.write(text)
    if (brokenLine !== null && !this.#ledger.stopped) this.#ledger.stop('ENCODING_INVALID', { line: brokenLine, field: null })
  }
}
