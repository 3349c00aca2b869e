import { readFileSync, readdirSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { receiveDelivery } from '../../../server/flow/receive-delivery.ts'
import { openDatabase, type Database } from '../../../server/store/database.ts'
import { gemeenteCode, type GemeenteCode } from '../../../server/units/areas.ts'
import { DELIVERY, KEY } from './delivery.ts'
import type { Plan, Said } from './plan.ts'

/**
 * A program of its own that is killed while it imports. It first opens the database that the one before it was killed in, says what it finds of
 * that import, and does it again; then it begins the next, for another gemeente, and dies where it is told to.
 */
const plan = JSON.parse(process.argv[2]!) as Plan
const said = (what: Said): void => { process.stdout.write(`${JSON.stringify(what)}\n`) }
const db = await openDatabase({ dataFolder: plan.dataFolder, databaseUrl: null, urls: {}, say: () => {} })
if (plan.again !== null) await finish(db, gemeenteCode(plan.again))
if (plan.next === null) await db.close()
else await begin(db, gemeenteCode(plan.next))

async function finish(database: Database, gemeente: GemeenteCode): Promise<void> {
  const found = await stateOf(database, gemeente)
  const { status } = await receive(database, gemeente)
  said({ found, status, after: await stateOf(database, gemeente) })
}

async function begin(database: Database, gemeente: GemeenteCode): Promise<void> {
  const [writes, began] = [dieAt(), performance.now()]
  if (plan.afterMs !== null) void sleep(plan.afterMs).then(die)
  await receive(database, gemeente)
  said({ finished: writes(), ms: performance.now() - began })
  await database.close()
}

function receive(database: Database, gemeente: GemeenteCode) {
  return receiveDelivery(database, bytes(), { gemeente, fileName: 'crash.csv', key: KEY })
}

async function* bytes(): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < DELIVERY.length; at += 8192) yield DELIVERY.subarray(at, at + 8192)
}

/** Counts everything this process writes to the database; at the n-th it dies, by turns just before and just after the write. */
function dieAt(): () => number {
  const write = Socket.prototype.write
  let count = 0
  Socket.prototype.write = function (this: Socket, ...given: Parameters<Socket['write']>): boolean {
    count++
    if (count === plan.atWrite && plan.before) die()
    const flushed = write.apply(this, given)
    if (count === plan.atWrite) die()
    return flushed
  } as Socket['write']
  return () => count
}

/** Takes the database along when the plan says so: all its processes at once, as when a machine is switched off. */
function die(): void {
  if (plan.database) {
    const postmaster = Number(readFileSync(join(plan.dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === postmaster).map(Number)
    for (const pid of [postmaster, ...children]) kill(pid)
  }
  process.kill(process.pid, 'SIGKILL')
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It had ended already.
  }
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) \w /s, '').split(' ')[0])
  } catch {
    return -1
  }
}

async function stateOf(database: Database, gemeente: GemeenteCode) {
  const { rows } = await database.pool('ingest').query<{ deliveries: number; persons: number; lines: number; cents: number }>(`select
    (select count(*)::int from facts.delivery where gemeente = $1) as deliveries, (select count(*)::int from facts.person where gemeente = $1) as persons,
    (select count(*)::int from facts.cost where gemeente = $1) as lines, (select coalesce(sum(amount_cents), 0)::bigint from facts.cost where gemeente = $1) as cents`, [gemeente])
  return rows[0]!
}
