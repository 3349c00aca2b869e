import { fork } from 'node:child_process'
import { setPriority } from 'node:os'
import type { Briefing } from '../contract/briefing.ts'
import type { FromTypesetter, Made, ToTypesetter } from './messages.ts'

/** Asks the public API for the answer at an address. */
type Ask = (address: string) => Promise<unknown>

export interface Desk {
  /** Sets a briefing, one at a time; null when too many wait already. Work for somebody who has left is not done. */
  make(briefing: Briefing, site: string, ask: Ask, gone?: AbortSignal): Promise<Made | null>
}

interface DeskOptions {
  /** The built process. */
  readonly entry: URL
  /** The longest that one may take. */
  readonly seconds?: number
  /** How many may wait for their turn. */
  readonly places?: number
}

/** Where briefings are set: each in a process of its own without settings or logins, with bounded memory and time, after whatever readers ask. */
export function openDesk({ entry, seconds = 20, places = 4 }: DeskOptions): Desk {
  let last: Promise<unknown> = Promise.resolve()
  let here = 0
  return {
    make: async (briefing, site, ask, gone = NEVER) => {
      if (here > places) return null
      here += 1
      const mine = last.then(() => setApart(entry, seconds, { kind: 'work', briefing, site }, ask, gone))
      last = mine.catch(() => undefined)
      return mine.finally(() => { here -= 1 })
    },
  }
}

const NEVER = new AbortController().signal

function setApart(entry: URL, seconds: number, work: ToTypesetter, ask: Ask, gone: AbortSignal): Promise<Made> {
  return new Promise((resolve, reject) => {
    if (gone.aborted) return reject(new Error(LEFT))
    const child = fork(entry, [], { env: { NODE_ENV: 'production' }, execArgv: ['--max-old-space-size=384'], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    const left = (): void => end(() => reject(new Error(LEFT)))
    const end = (finish: () => void): void => { clearTimeout(limit); gone.removeEventListener('abort', left); child.kill('SIGKILL'); finish() }
    const limit = setTimeout(() => end(() => reject(new Error(`a briefing took longer than ${seconds} seconds`))), seconds * 1000)
    // A process that is gone gives an error for every answer sent to it: the second may not end the website.
    child.on('error', (error) => end(() => reject(error)))
    child.once('exit', (code) => end(() => reject(new Error(`the process of a briefing ended with ${code}`))))
    child.on('message', (message: FromTypesetter) => {
      if (message.kind === 'made') return end(() => resolve(message.made))
      if (message.kind === 'failed') return end(() => reject(new Error(`a briefing failed: ${message.message}`)))
      ask(message.address).then((answer) => { if (child.connected) child.send({ kind: 'answer', address: message.address, answer } satisfies ToTypesetter) }, (error: unknown) => end(() => reject(error)))
    })
    gone.addEventListener('abort', left)
    afterReaders(child.pid)
    child.send(work)
  })
}

const LEFT = 'who asked for a briefing has left'

/** Whoever reads a page comes first. Where a system does not allow that, all are equal. */
function afterReaders(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, 10)
  } catch { /* allowed or not, the work is the same */ }
}
