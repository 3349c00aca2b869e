import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../house/files.ts'

/** The product as its users start it: the built command, in a process of its own. */
export const BIN = join(ROOT, 'server', 'bin.mjs')

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command to its end. */
export function raadszicht(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const child = start(args, env)
  const heard = listenTo(child)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...heard() })))
}

/** Starts a serving command and waits until it says that it is ready. */
export async function serving(args: readonly string[], env: Record<string, string>): Promise<{ child: ChildProcess; url: string; seconds: number; said: () => string }> {
  const began = performance.now()
  const child = start(args, env)
  const heard = listenTo(child)
  const url = `http://127.0.0.1:${env.PORT}`
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', () => { if (heard().out.includes('Klaar. Open')) resolve() })
    child.on('close', (code) => reject(new Error(`stopped with ${code}: ${heard().err}`)))
  })
  return { child, url, seconds: (performance.now() - began) / 1000, said: () => heard().out }
}

/** Asks a process to stop as Ctrl-C does, and waits. */
export function stopped(child: ChildProcess, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.on('close', resolve)
    child.kill(signal)
  })
}

/** A data folder of its own, with how to remove it. Others may pass through: run as root, the database's account then needs no place elsewhere. */
export async function dataFolder(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'raadszicht-cli-'))
  await chmod(home, 0o755)
  return { folder: join(home, 'data'), remove: () => rm(home, { recursive: true, force: true }) }
}

/** A port nobody listens on. */
export function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(String(typeof address === 'object' ? address?.port : 0)))
    })
  })
}

/** Starts the command in a process of its own. */
export function start(args: readonly string[], env: Record<string, string>): ChildProcess {
  const { DATABASE_URL: _url, RAADSZICHT_KEY: _key, ...clean } = process.env
  return spawn(process.execPath, [BIN, ...args], { env: { ...clean, ...env } as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] })
}

function listenTo(child: ChildProcess): () => { out: string; err: string } {
  let [out, err] = ['', '']
  child.stdout!.setEncoding('utf8').on('data', (text: string) => { out += text })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => { err += text })
  return () => ({ out, err })
}
