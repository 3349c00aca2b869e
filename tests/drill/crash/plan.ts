/** Where one program dies, and what it does before. */
export interface Plan {
  readonly dataFolder: string
  /** Gemeente of the import that was killed before, to look at and do again; null for the first. */
  readonly again: string | null
  /** Gemeente of the import to die in; null for the last. */
  readonly next: string | null
  /** Which write of the import it dies at, from 1; null for none. */
  readonly atWrite: number | null
  /** Milliseconds after which it dies; null for not by the clock. */
  readonly afterMs: number | null
  /** Just before the write, else just after. */
  readonly before: boolean
  /** Kills the database too. */
  readonly database: boolean
}

export interface State {
  readonly deliveries: number
  readonly persons: number
  readonly lines: number
  readonly cents: number
}

/** What a program says: of the import it did again, or that its own was not killed in time, with how many writes and milliseconds it took. */
export type Said = { readonly found: State; readonly status: string; readonly after: State } | { readonly finished: number; readonly ms: number }
