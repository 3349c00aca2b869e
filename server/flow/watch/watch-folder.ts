import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clearProcessed, moveBackUnreceipted, putAway, type Answer } from './put-away.ts'
import { lookAt, settled, type Looks } from './settled.ts'

/** How a folder is watched. */
export interface WatchOptions {
  readonly folder: string
  /** Receives a file; null when it is not to be moved yet: it changed meanwhile, or cannot be read. */
  readonly receive: (path: string) => Promise<Answer | null>
  /** Does work while no other program handles files of this gemeente; does nothing when one does. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>
  readonly stop: AbortSignal
  /** Milliseconds between two looks. A file must stand still for one such pause. */
  readonly pause: number
  readonly now: () => number
}

/**
 * Receives what is put in a folder until told to stop, and then finishes the file at hand.
 *
 *     folder/x.xml ─▶ still for a pause? ─▶ in turn: receive ─▶ folder/verwerkt/x.xml   with x.xml.ontvangst.json beside it
 *                                                           └─▶ folder/geweigerd/x.xml  the same
 *
 * A crash before the move leaves the file where it is: it is received again, and the same bytes count once. A crash after the move and before
 * the receipt leaves a file without one: it is moved back.
 */
export async function watchFolder(options: WatchOptions): Promise<void> {
  let looks: Looks = new Map()
  while (!options.stop.aborted) {
    const found = await settled(options.folder, looks)
    looks = found.looks
    if (found.still.length > 0) await options.inTurn(() => handle(found, options))
    await options.inTurn(() => tidy(options))
    await sleep(options.pause, undefined, { signal: options.stop }).catch(() => {})
  }
}

/** Another program may have had its turn in between, or have put a new file in the place of the old: what looks otherwise now is left for the next look. */
async function handle({ still, looks }: Awaited<ReturnType<typeof settled>>, { folder, receive, stop }: WatchOptions): Promise<void> {
  for (const name of still) {
    const isSame = async () => (await lookAt(join(folder, name)))?.look === looks.get(name)
    if (stop.aborted) return
    if (!(await isSame())) continue
    const answer = await receive(join(folder, name))
    if (answer !== null && await isSame()) await putAway(folder, name, answer)
  }
}

async function tidy({ folder, now }: WatchOptions): Promise<void> {
  await moveBackUnreceipted(folder)
  await clearProcessed(folder, now())
}
