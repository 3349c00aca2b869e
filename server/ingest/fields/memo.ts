import { owned } from './owned.ts'

const MOST = 5_000

/** Remembers the answers of a pure function for texts that come back often, such as months and descriptions; never for a BSN. */
export function memo<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MOST) known.clear()
    const made = answer(text)
    known.set(owned(text), made)
    return made
  }
}
