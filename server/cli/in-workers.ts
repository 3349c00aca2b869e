import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { AuditYear } from '../flow/audit-year.ts'
import { choosing } from '../flow/build-release.ts'
import type { ChoosePattern } from '../flow/build-year.ts'
import { auditing } from '../flow/check-release.ts'
import type { Pattern } from '../protect/pattern.ts'
import type { Rules } from '../protect/rules.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'

/** What a thread is asked: to protect a year, or to attack a pattern of it. */
export interface Task {
  readonly made: Tabulation
  readonly rules: Rules
  readonly pattern: Pattern | null
}

const WORKER = new URL('./year-worker.js', import.meta.url)
/** Where the program is not built there are no threads: everything is then done here, with the same outcome. */
const isBuilt = existsSync(WORKER)

/** Disclosure control with every new year in a thread of its own, so that two years are protected at once. */
export async function protectInWorkers(rules: Rules): Promise<ChoosePattern> {
  const here = await choosing(rules)
  return (made, year, recall) => (recall === null && isBuilt ? ask<Pattern>({ made, rules, pattern: null }) : here(made, year, recall))
}

/** The attack on every year in a thread of its own. */
export async function auditInWorkers(): Promise<AuditYear> {
  const here = await auditing()
  return (made, pattern, rules) => (isBuilt ? ask({ made, pattern, rules }) : here(made, pattern, rules))
}

function ask<T>(task: Task): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread of a year ended without an answer')))
  })
}
