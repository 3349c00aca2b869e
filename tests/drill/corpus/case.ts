/** One hostile or odd file of our own, and what a good importer answers. */
export interface CorpusCase {
  readonly title: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly expect: 'accepted' | 'accepted_with_warning' | 'rejected'
  /** A code that must be among the problems. */
  readonly code?: string
  /** Line the problem with that code must name. */
  readonly line?: number
  /** What must have landed: lines and cents of its cost or budget rows, and what the receipt says. */
  readonly records?: number
  readonly cents?: number | null
  /** Delivered just before, and accepted. */
  readonly after?: { readonly name: string; readonly bytes: Uint8Array }
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? Buffer.from(content, 'utf8') : content)

/** A file that is to be refused. */
export const refuse = (title: string, name: string, content: string | Uint8Array, code: string, line?: number): CorpusCase =>
  ({ title, name, bytes: bytesOf(content), expect: 'rejected', code, ...(line === undefined ? {} : { line }) })

/** A file that is to land, with so many records and so many cents. */
export const accept = (title: string, name: string, content: string | Uint8Array, records: number, cents: number | null): CorpusCase =>
  ({ title, name, bytes: bytesOf(content), expect: 'accepted', records, cents })

/** A file that is to land with something to say about it. */
export const warn = (title: string, name: string, content: string | Uint8Array, code: string, records: number, cents: number | null): CorpusCase =>
  ({ ...accept(title, name, content, records, cents), expect: 'accepted_with_warning', code })

/** The same after another file. */
export const after = (name: string, content: string, one: CorpusCase): CorpusCase => ({ ...one, after: { name, bytes: bytesOf(content) } })
