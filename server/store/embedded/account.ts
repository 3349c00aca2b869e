import { execFileSync, spawnSync } from 'node:child_process'

/** The account PostgreSQL runs under, where that is not our own. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root: then an unprivileged account that exists, else one we make, else nobody. Null when we are not root. */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const account = find('postgres') ?? find('raadszicht') ?? make('raadszicht') ?? find('nobody')
  if (!account) throw new Error('no unprivileged account to run PostgreSQL under')
  return account
}

/** Options that let a child process run under the account. */
export const asAccount = (account: Account | null): { uid?: number; gid?: number } =>
  account ? { uid: account.uid, gid: account.gid } : {}

/** True when the account can pass through all folders down to this one. */
export function canReach(account: Account | null, folder: string): boolean {
  if (!account) return true
  return spawnSync('test', ['-x', `${folder}/.`], { ...asAccount(account), cwd: '/', stdio: 'ignore' }).status === 0
}

function find(name: string): Account | null {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid && gid ? { name, uid, gid } : null
}

/** A number above 0, or null when there is no such account. */
function idOf(flag: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) || null
  } catch {
    return null
  }
}

/** useradd of most distributions, adduser of Alpine and BusyBox. */
function make(name: string): Account | null {
  const ways = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
    ['adduser', '-S', '-D', '-H', '-s', '/sbin/nologin', name],
  ] as const
  for (const [command, ...args] of ways) {
    if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return find(name)
  }
  return null
}
