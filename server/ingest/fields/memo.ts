import { owned } from './owned.ts'

const MOST = 5_000

/** Remembers the answers of a pure function for texts that come back often, such as months and descriptions; never for a BSN. Most lines of a file have that of the line before them. */
export function memo<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, Known<T>>()
  let last: Known<T> | null = null
  const learn = (text: string): Known<T> => {
    if (known.size >= MOST) known.clear()
    const made = { text: owned(text), answer: answer(text) }
    known.set(made.text, made)
    return made
  }
  return (text) => {
    if (last?.text !== text) last = known.get(text) ?? learn(text)
    return last.answer
  }
}

interface Known<T> {
  readonly text: string
  readonly answer: T
}
