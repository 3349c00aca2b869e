import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { NOTHING, WHOLE } from '../drill/crash/delivery.ts'
import type { Plan, Said } from '../drill/crash/plan.ts'

/** `npm run drill:crash`: every write, with and without the database, and then at least twenty random moments, 200 or more in all. `npm test`: a few writes. */
const FULL = import.meta.env.MODE === 'drill'
const POINTS = 200
const RANDOM = 20
const PROGRAM = join(import.meta.dirname, '..', '..', 'node_modules', `.raadszicht-crash-${process.pid}`)

let home: string
beforeAll(async () => {
  home = await mkdtemp('/tmp/raadszicht-crash-')
  await chmod(home, 0o755)
  await build({ configFile: false, logLevel: 'silent', build: { ssr: true, target: 'node20', outDir: PROGRAM, rollupOptions: { input: { child: join(import.meta.dirname, '..', 'drill', 'crash', 'child.ts') } } } })
})
afterAll(async () => {
  await rm(home, { recursive: true, force: true })
  await rm(PROGRAM, { recursive: true, force: true })
})

type Point = Pick<Plan, 'atWrite' | 'afterMs' | 'before' | 'database'>

const atWrite = (write: number): Point => ({ atWrite: write, afterMs: null, before: write % 2 === 0, database: write % 3 === 0 })

describe('An import that is killed', () => {
  it('is there whole or not at all, and once after it is done again', async () => {
    const few = [3, 9, 18, 26, 33].map(atWrite)
    let gemeente = 0
    let again: string | null = null
    let killed = 0
    const run = async (point: Point | null): Promise<Said[]> => {
      const next = point === null ? null : `GM${String(++gemeente).padStart(4, '0')}`
      const said = await child({ dataFolder: join(home, 'data'), again, next, ...(point ?? { atWrite: null, afterMs: null, before: false, database: false }) })
      if (again !== null) expectOnce(said[0]!)
      again = next
      if (point !== null && !said.some((one) => 'finished' in one)) killed++
      return said
    }
    const [writes, ms] = await measured(run)
    const points = FULL ? [...everyWrite(writes), ...randomMoments(Math.max(RANDOM, POINTS - 2 * writes), ms)] : few
    for (const point of points) await run(point)
    await run(null)
    process.stdout.write(`crash\tkilled\t${killed} of ${points.length}, of which ${FULL ? 2 * writes : points.length} at a write\n`)
    expect(killed).toBeGreaterThanOrEqual(FULL ? points.length * 0.95 : points.length)
  }, FULL ? 3_600_000 : 180_000)
})

function expectOnce(said: Said): void {
  if (!('found' in said)) throw new Error('the program said nothing of the import before it')
  const { found, status, after } = said
  expect([found, status, after]).toEqual(found.deliveries === 0 ? [NOTHING, expect.stringMatching(/^accepted/), WHOLE] : [WHOLE, 'already_imported', WHOLE])
}

/** How many writes an import takes that nobody kills, and how many milliseconds. */
async function measured(run: (point: Point) => Promise<Said[]>): Promise<[number, number]> {
  const point: Point = { atWrite: null, afterMs: null, before: false, database: false }
  await run(point)
  const said = (await run(point)).find((one) => 'finished' in one)
  return [said!.finished, said!.ms]
}

const everyWrite = (writes: number): readonly Point[] => [false, true].flatMap((database) =>
  Array.from({ length: writes }, (_, at): Point => ({ atWrite: at + 1, afterMs: null, before: at % 2 === (database ? 1 : 0), database })))

const randomMoments = (count: number, ms: number): readonly Point[] =>
  Array.from({ length: Math.max(0, count) }, (_, at): Point => ({ atWrite: null, afterMs: Math.random() * ms, before: false, database: at % 2 === 0 }))

/** Runs the program to its end, by its own hand or another's. */
function child(plan: Plan): Promise<Said[]> {
  return new Promise((resolve, reject) => {
    const started = spawn(process.execPath, [join(PROGRAM, 'child.js'), JSON.stringify(plan)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let [out, err] = ['', '']
    started.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
    started.stderr.setEncoding('utf8').on('data', (text: string) => { err += text })
    started.on('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Said))
      else reject(new Error(`the program failed (${code ?? signal}): ${err}`))
    })
  })
}
