import type { Briefing } from '../contract/briefing.ts'

/** What the website tells the process that sets a briefing: the work, once, and the answers that it asks for. */
export type ToTypesetter =
  | { readonly kind: 'work'; readonly briefing: Briefing; readonly site: string }
  | { readonly kind: 'answer'; readonly address: string; readonly answer: unknown }

/** What it says back: questions for the API, and in the end one outcome or why there is none. */
export type FromTypesetter =
  | { readonly kind: 'ask'; readonly address: string }
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'failed'; readonly message: string }

/** A briefing as PDF, and the figures for which it had no room; or what in it cannot be made: figures that their page does not have, fields with letters that cannot be printed, or more than fits on one sheet. */
export type Made = { readonly pdf: Uint8Array; readonly left: readonly number[] } | { readonly missing: readonly number[] } | { readonly unprintable: readonly string[] } | { readonly tooLong: true }
