import { parentPort, workerData } from 'node:worker_threads'
import { auditYear } from '../flow/audit-year.ts'
import { protectYear } from '../flow/protect-year.ts'
import { openSolver } from '../protect/intervals/solver.ts'
import type { Task } from './in-workers.ts'

/** A thread of its own for one year: posts its pattern, or what an attack on its pattern finds. */
const { made, rules, pattern } = workerData as Task
const solver = await openSolver()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort!.postMessage(pattern === null ? protectYear(made, rules, solver) : auditYear(made, pattern, rules, solver))
