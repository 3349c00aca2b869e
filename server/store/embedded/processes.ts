import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { codeOf } from '../errors.ts'

/** True while a process with this id exists, also one of another user. */
export function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  return !isZombie(pid)
}

/** When a process started, in a form that differs between two processes that get the same id; null where it cannot be known. */
export function startOf(pid: number): string | null {
  const stat = statFields(pid)
  if (stat) return `${bootId()}:${stat[19] ?? ''}`
  return process.platform === 'linux' ? null : psField(pid, 'lstart')
}

/** Command line of a process, or null where it cannot be known. */
export function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return process.platform === 'linux' ? null : psField(pid, 'command')
  }
}

/** Waits until a process is gone; false when it outlives the time. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > end) return false
    await pause(20)
  }
  return true
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

/** A process that ended but was not yet fetched by its parent still has an id. */
const isZombie = (pid: number): boolean => statFields(pid)?.[0] === 'Z'

/** The fields of /proc/<pid>/stat after the name, which may hold spaces and brackets itself. */
function statFields(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

function psField(pid: number, field: string): string | null {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', `${field}=`], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
