import { useSyncExternalStore } from 'react'
import type { Collection } from './collection.ts'
import { read, written } from './link.ts'

const NAME = 'raadszicht-briefing'
const listeners = new Set<() => void>()
/** What the browser would not keep; null when it kept all. */
let held: string | null = null
let last: { readonly text: string | null; readonly collection: Collection | null } = { text: null, collection: null }

/** The reader's own briefing, kept in this browser and nowhere else; null while there is none. Other tabs follow. */
export const useKept = (): Collection | null => useSyncExternalStore(listen, kept)

export function kept(): Collection | null {
  const text = textKept()
  if (text !== last.text) last = { text, collection: text === null ? null : collectionIn(text) }
  return last.collection
}

export function keep(collection: Collection | null): void {
  const text = collection === null ? null : written(collection)
  held = text
  try {
    if (text === null) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, text)
    held = null
  } catch { /* a browser that keeps nothing, or no more: the briefing lives as long as this page */ }
  for (const tell of listeners) tell()
}

function textKept(): string | null {
  try {
    return held ?? localStorage.getItem(NAME)
  } catch {
    return held
  }
}

function collectionIn(text: string): Collection | null {
  const outcome = read(text)
  return 'collection' in outcome ? outcome.collection : null
}

function listen(tell: () => void): () => void {
  const follow = (event: StorageEvent): void => {
    if (event.key === null || event.key === NAME) held = null
    tell()
  }
  listeners.add(tell)
  window.addEventListener('storage', follow)
  return () => { listeners.delete(tell); window.removeEventListener('storage', follow) }
}
