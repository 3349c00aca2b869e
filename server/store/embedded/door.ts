import { rmSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from './account.ts'

/** How the server is reached: a Unix socket in a short private folder, or a loopback port where the platform has no sockets. */
export interface Door {
  readonly host: string
  readonly port: number
  /** Settings that make the server listen there and nowhere else. */
  readonly settings: Readonly<Record<string, string>>
  close(): Promise<void>
  /** The same at once, for a program that is ending: the server needs no door to stop. */
  closeNow(): void
}

/** Names of the folders we make for sockets start with this. */
export const DOOR_PREFIX = 'raadszicht-'

const SOCKET_PORT = 5432
/** Beside its socket a server keeps who it is. */
export const SOCKET_LOCK = `.s.PGSQL.${SOCKET_PORT}.lock`
/** The path of a socket must stay under 107 bytes, its file name included. */
const LONGEST_FOLDER = 107 - `/${SOCKET_LOCK}`.length - DOOR_PREFIX.length - 6

/** Opens a door only the given account, and root, can reach. */
export const makeDoor = (account: Account | null): Promise<Door> =>
  process.platform === 'win32' ? loopbackDoor() : socketDoor(account)

async function socketDoor(account: Account | null): Promise<Door> {
  const folder = await mkdtemp(join(shortFolder(account), DOOR_PREFIX))
  if (account) await chown(folder, account.uid, account.gid)
  return {
    host: folder,
    port: SOCKET_PORT,
    settings: { listen_addresses: '', port: String(SOCKET_PORT), unix_socket_directories: folder, unix_socket_permissions: '0700' },
    close: () => rm(folder, { recursive: true, force: true }),
    closeNow: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The temporary folder of the user, unless its path is too long or belongs to root alone. */
function shortFolder(account: Account | null): string {
  return account !== null || Buffer.byteLength(tmpdir()) > LONGEST_FOLDER ? '/tmp' : tmpdir()
}

async function loopbackDoor(): Promise<Door> {
  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }
  return { host: '127.0.0.1', port, settings, close: async () => {}, closeNow: () => {} }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
