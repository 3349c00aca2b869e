/** Signals that end a program from outside: Ctrl-C, kill, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const NUMBERS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

/**
 * Stops a child server with this process. On a signal nobody else listens to: in order, then exit. Where the program has its
 * own way of stopping, that goes first; on any exit the server is at least told. Returns how to undo it.
 */
export function stopWithUs(pid: number, close: () => Promise<void>, atExit: () => void): () => void {
  const onSignal = (signal: (typeof SIGNALS)[number]) => {
    if (process.listenerCount(signal) > 1) return
    void close().finally(() => process.exit(128 + NUMBERS[signal]))
  }
  const onExit = () => {
    tell(pid)
    atExit()
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  process.on('exit', onExit)
  return () => {
    for (const signal of SIGNALS) process.off(signal, onSignal)
    process.off('exit', onExit)
  }
}

/** SIGINT asks PostgreSQL for a fast shutdown, which it finishes without us. */
function tell(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It has stopped already.
  }
}
