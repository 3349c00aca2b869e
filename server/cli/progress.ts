import { performance } from 'node:perf_hooks'

/** Says one line of progress, with the seconds since the start. */
export type Say = (line: string) => void

/** Progress for people: on the normal output, or on the error output when the answer itself is JSON. */
export function progress(toErrorOutput: boolean): Say {
  const out = toErrorOutput ? process.stderr : process.stdout
  return (line) => out.write(`[${seconds()} s] ${line}\n`)
}

/** Whole seconds since this process started, right-aligned. */
const seconds = (): string => String(Math.floor(performance.now() / 1000)).padStart(3)

/** Lets through at most one line a second, and always the last one of a count. */
export function sparing(say: Say): (line: string, last: boolean) => void {
  let next = 0
  return (line, last) => {
    if (!last && performance.now() < next) return
    next = performance.now() + 1000
    say(line)
  }
}
