/**
 * One question at a time. Whoever asks while it is being answered shares the next answer with all others that wait,
 * so an answer is never older than the moment it was asked for, and a crowd costs two questions, not a thousand.
 */
export function fresh<T>(ask: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | null = null
  let next: Promise<T> | null = null
  const start = (): Promise<T> => {
    next = null
    const mine = ask().finally(() => { if (current === mine) current = null })
    current = mine
    return mine
  }
  return () => {
    if (!current) return start()
    next ??= current.then(start, start)
    return next
  }
}
