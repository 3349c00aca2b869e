import { fork, type ChildProcess } from 'node:child_process'
import type { Database } from '../store/database.ts'
import type { GemeenteCode } from '../units/areas.ts'
import type { BeheerAnswer, BeheerWork } from './beheer-process.ts'
import { complaints } from './words.ts'

/** Beheer as it runs beside the website. */
export interface Beheer {
  readonly url: string
  close(): Promise<void>
}

export interface BeheerSettings {
  readonly gemeente: GemeenteCode | null
  readonly keyFile: string | null
  readonly dataFolder: string
  readonly webRoot: string | null
  /** Port of the website; Beheer takes the next, or any other when somebody has that. */
  readonly websitePort: number
}

/** Starts Beheer in a process of its own, or says why it stays shut; the website opens either way. */
export async function startBeheer(db: Database, settings: BeheerSettings, say: (line: string) => void): Promise<Beheer | null> {
  const { gemeente, keyFile, dataFolder, webRoot, websitePort } = settings
  if (gemeente === null || keyFile === null) return shut(say, complaints.beheerUnset())
  const port = websitePort === 0 || websitePort === 65_535 ? 0 : websitePort + 1
  const child = fork(process.argv[1] ?? '', ['beheer-proces'], { env: withoutDatabase(process.env), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const answer = await answerOf(child, { ingest: db.entrance('ingest'), staff: db.entrance('staff'), gemeente, keyFile, dataFolder, webRoot, port })
  if (!('port' in answer)) {
    await ended(child)
    return shut(say, answer.message)
  }
  const url = `http://localhost:${answer.port}/beheer`
  say(`Beheer (leveringen inlezen), alleen op deze computer: ${url}`)
  const onExit = () => say(`Beheer is gestopt. ${complaints.beheerAgain()}`)
  child.once('exit', onExit)
  return { url, close: () => { child.off('exit', onExit); return ended(child) } }
}

function shut(say: (line: string) => void, reason: string): null {
  say(`Beheer is dicht. ${reason}`)
  return null
}

/** The process gets its logins over the line between us; the others are none of its business. */
const withoutDatabase = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('DATABASE_URL')))

function answerOf(child: ChildProcess, work: BeheerWork): Promise<BeheerAnswer> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(message as BeheerAnswer))
    child.once('exit', () => resolve({ code: 'BEHEER_STOPPED', message: complaints.beheerStopped() }))
    child.once('error', () => resolve({ code: 'BEHEER_STOPPED', message: complaints.beheerStopped() }))
    child.send(work)
  })
}

/** Longest the process may take to end by itself. */
const PATIENCE = 10_000

/** Ends the process, and what it was reading: a file that was halfway leaves nothing. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const impatient = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    child.once('exit', () => {
      clearTimeout(impatient)
      resolve()
    })
    if (child.connected) child.disconnect()
  })
}
