import { fork, type ChildProcess } from 'node:child_process'
import type { Database } from '../store/database.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { closeDoor, openDoor } from './beheer-door.ts'
import type { BeheerAnswer, BeheerWork } from './beheer-process.ts'
import { keepRunning, type Running } from './keep-running.ts'
import { complaints } from './words.ts'

/** Beheer as it runs beside the website. */
export interface Beheer {
  close(): Promise<void>
}

export interface BeheerSettings {
  readonly gemeente: GemeenteCode | null
  readonly keyFile: string | null
  readonly dataFolder: string
  readonly webRoot: string | null
  readonly themeFolder: string | null
  /** Port of the website; Beheer takes the next, or any other when somebody has that. */
  readonly websitePort: number
}

type Say = (line: string) => void

/** Starts Beheer in a process of its own, and again when that dies, or says why it stays shut; the website opens either way. */
export async function startBeheer(db: Database, settings: BeheerSettings, say: Say): Promise<Beheer | null> {
  const { gemeente, keyFile, dataFolder, webRoot, themeFolder, websitePort } = settings
  if (gemeente === null || keyFile === null) return shut(say, complaints.beheerUnset())
  const work = { ingest: db.entrance('ingest'), staff: db.entrance('staff'), gemeente, keyFile, dataFolder, webRoot, themeFolder, port: websitePort === 0 || websitePort === 65_535 ? 0 : websitePort + 1 }
  const close = () => { if (db.mode === 'embedded') closeDoor(dataFolder) }
  const start = async (port: number): Promise<Opened | string> => {
    const opened = await openProcess({ ...work, port })
    if (typeof opened === 'string') return opened
    if (db.mode === 'embedded') await openDoor(dataFolder, opened.port, gemeente).catch(() => {})
    say(`Beheer (leveringen inlezen), alleen op deze computer: http://localhost:${opened.port}/beheer`)
    return opened
  }
  const first = await start(work.port)
  if (typeof first === 'string') return shut(say, first)
  const onEnd = (seconds: number) => {
    close()
    say(complaints.beheerRestarts(seconds))
  }
  const again = async () => {
    const opened = await start(first.port)
    return typeof opened === 'string' ? shut(say, opened) : opened
  }
  const kept = keepRunning(first, { start: again, onEnd })
  return { close: () => { close(); return kept.stop() } }
}

function shut(say: Say, reason: string): null {
  say(`Beheer is dicht. ${reason}`)
  return null
}

type Opened = Running & { readonly port: number }

/** A process of Beheer that listens, or why it does not. */
async function openProcess(work: BeheerWork): Promise<Opened | string> {
  const child = fork(process.argv[1] ?? '', ['beheer-proces'], { env: withoutDatabase(process.env), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const exit = new Promise<void>((resolve) => { child.once('exit', () => resolve()) })
  const answer = await answerOf(child, work)
  if ('port' in answer) return { port: answer.port, ended: exit, stop: () => ended(child) }
  await ended(child)
  return answer.message
}

/** The process gets its logins over the line between us; the others are none of its business. */
const withoutDatabase = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('DATABASE_URL')))

function answerOf(child: ChildProcess, work: BeheerWork): Promise<BeheerAnswer> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(message as BeheerAnswer))
    child.once('exit', () => resolve({ code: 'BEHEER_STOPPED', message: complaints.beheerStopped() }))
    child.on('error', () => resolve({ code: 'BEHEER_STOPPED', message: complaints.beheerStopped() }))
    child.send(work)
  })
}

/** Longest the process may take to end by itself. */
const PATIENCE = 10_000

/** Ends the process, and what it was reading: a file that was halfway leaves nothing. */
function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    child.once('exit', () => {
      clearTimeout(impatient)
      resolve()
    })
    if (child.connected) child.disconnect()
  })
}
