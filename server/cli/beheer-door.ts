import { rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isAlive, startOf } from '../store/embedded/processes.ts'
import { readSecrets, writeSecrets } from '../store/secrets.ts'
import type { GemeenteCode } from '../units/areas.ts'

/** Where Beheer of a data folder listens, for a command beside it. */
export interface BeheerDoor {
  readonly port: number
  readonly gemeente: GemeenteCode
  /** The machine it runs on: another that sees the same folder cannot reach it. */
  readonly host: string
  /** The website, and when it started: another process may get its id later. */
  readonly pid: number
  readonly started: string | null
}

const pathIn = (dataFolder: string): string => join(dataFolder, 'beheer.json')

/** Says in the data folder where Beheer of this process listens, as long as it does. */
export const openDoor = (dataFolder: string, port: number, gemeente: GemeenteCode): Promise<void> =>
  writeSecrets(pathIn(dataFolder), { port, gemeente, host: hostname(), pid: process.pid, started: startOf(process.pid) } satisfies BeheerDoor)

/** Beheer listens no more: nobody else who takes its port may get a file. */
export const closeDoor = (dataFolder: string): void => rmSync(pathIn(dataFolder), { force: true })

/** Where Beheer of this data folder listens on this machine; null when there is none, or when its website was killed. */
export async function doorOf(dataFolder: string): Promise<BeheerDoor | null> {
  const door = await readSecrets<BeheerDoor>(pathIn(dataFolder)).catch(() => null)
  return door?.host === hostname() && isAlive(door.pid) && startOf(door.pid) === door.started ? door : null
}
