import type { Ontvangstbewijs } from '../../server/contract/beheer.ts'

/** A file that was chosen, and how far it is. */
export interface Entry {
  readonly key: number
  readonly file: File
  readonly state: State
}

export type State =
  | { readonly at: 'waiting' }
  | { readonly at: 'sending'; readonly share: number }
  | { readonly at: 'answered'; readonly receipt: Ontvangstbewijs }
  | { readonly at: 'failed'; readonly because: string }

export type Step =
  | { readonly kind: 'chosen'; readonly files: readonly File[] }
  | { readonly kind: 'became'; readonly key: number; readonly state: State }

/** The files after a step: new ones stand below, in the order in which they were chosen. */
export function queueAfter(entries: readonly Entry[], step: Step): readonly Entry[] {
  switch (step.kind) {
    case 'chosen': return [...entries, ...step.files.map((file, at): Entry => ({ key: entries.length + at, file, state: { at: 'waiting' } }))]
    case 'became': return entries.map((entry) => (entry.key === step.key ? { ...entry, state: step.state } : entry))
    default: return step satisfies never
  }
}

/** Whose turn it is: one at a time, because later files build on earlier ones. */
export const nextOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.some(({ state }) => state.at === 'sending') ? undefined : entries.find(({ state }) => state.at === 'waiting')

/** True when files were chosen and each has its answer. */
export const isDone = (entries: readonly Entry[]): boolean => entries.length > 0 && entries.every(({ state }) => state.at === 'answered' || state.at === 'failed')
