/** Something that runs until it ends by itself or is told to. */
export interface Running {
  /** Resolves when it has ended. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** How something is kept running. */
export interface Keeper {
  /** Starts it once more; null when it did not come up. */
  readonly start: () => Promise<Running | null>
  /** Hears that it ended by itself, or did not come up, and after how many seconds it is started again. */
  readonly onEnd: (seconds: number) => void
}

const LONGEST_PAUSE = 60
/** Whoever ran this long (in milliseconds) was well: the pauses begin anew. */
const LONG_ENOUGH = 60_000

/** Starts something again each time it ends by itself, after 1, 2, 4 … and at most 60 seconds, until told to stop. */
export function keepRunning(first: Running, { start, onEnd }: Keeper): { stop(): Promise<void> } {
  const stop = new AbortController()
  let running: Running | null = first
  const keep = async (): Promise<void> => {
    for (let pause = 1; ; pause = Math.min(LONGEST_PAUSE, 2 * pause)) {
      const since = Date.now()
      await running?.ended
      if (stop.signal.aborted) return
      if (Date.now() - since >= LONG_ENOUGH) pause = 1
      onEnd(pause)
      await sleep(pause * 1000, stop.signal)
      if (stop.signal.aborted) return
      running = await start()
      if (stop.signal.aborted) return running?.stop()
    }
  }
  const kept = keep()
  return { stop: async () => {
    stop.abort()
    await running?.stop()
    await kept
  } }
}

const sleep = (milliseconds: number, stop: AbortSignal): Promise<void> => new Promise((resolve) => {
  const timer = setTimeout(resolve, milliseconds)
  stop.addEventListener('abort', () => {
    clearTimeout(timer)
    resolve()
  }, { once: true })
})
