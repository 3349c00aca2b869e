import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { Measured } from './intake-child.ts'
import { writeCosts, writeDeclaration } from './intake-files.ts'
import type { Figure } from './report.ts'

/** Megabytes of the declaration; RAADSZICHT_BENCH_MB makes a smaller one. */
const MEGABYTES = Number(process.env['RAADSZICHT_BENCH_MB'] ?? 1024)
const LINES = Math.ceil(1_000_000 * (MEGABYTES / 1024))
/** Times that a file is taken in by an empty database and read by the bare parser, in turn; the fastest of each counts, as what else a machine does only ever adds. */
const ROUNDS = { csv: 3, xml: 2 } as const
/** Part of the kostenregels that is sent to Beheer once more, as other lines. */
const UPLOADED = 0.6
const ROOT = join(import.meta.dirname, '..', '..')

/** The intake as a whole, from the file to the committed facts, beside the bare parser on the same file in the same run; each in a process of its own. */
export async function measure(): Promise<Figure[]> {
  const home = await mkdtemp(join(tmpdir(), 'raadszicht-bench-'))
  const program = join(ROOT, 'node_modules', `.raadszicht-bench-${process.pid}`)
  await chmod(home, 0o755)
  try {
    await build({ configFile: false, logLevel: 'silent', build: { ssr: true, target: 'node20', outDir: program, rollupOptions: { input: { child: join(import.meta.dirname, 'intake-child.ts') } } } })
    return await measureIn(home, (what, path, data = 'data') => run(join(program, 'child.js'), what, path, join(home, data)))
  } finally {
    await rm(home, { recursive: true, force: true })
    await rm(program, { recursive: true, force: true })
  }
}

type Run = (what: 'saxes' | 'csv-parse' | 'import' | 'upload' | 'small', path: string, data?: string) => Promise<Measured>

async function measureIn(home: string, start: Run): Promise<Figure[]> {
  const [xml, csv, bad] = ['wmo323.xml', 'kostenregels.csv', 'laatste.csv'].map((name) => join(home, name)) as [string, string, string]
  await writeCosts(bad, LINES, 'B', true)
  const late = await start('import', bad, 'refused')
  await rm(join(home, 'refused'), { recursive: true })
  await rm(bad)
  await writeCosts(csv, LINES, 'C', false)
  const [cut, costs] = await inTurn(ROUNDS.csv, () => start('csv-parse', csv), (round) => start('import', csv, `csv-${round}`))
  const csvSize = (await stat(csv)).size / 1e6
  await writeCosts(csv, Math.ceil(LINES * UPLOADED), 'U', false)
  const upload = await start('upload', csv)
  await rm(csv)
  const wanted = await writeDeclaration(xml, MEGABYTES * 1_048_576, 'X')
  const [tokens, message] = await inTurn(ROUNDS.xml, () => start('saxes', xml), (round) => start('import', xml, `xml-${round}`))
  const size = (await stat(xml)).size / 1e6
  const small = await start('small', '')
  return [
    { name: `rows of ${LINES} lines with a bad last one (${late.status})`, figure: late.lines ?? NaN, unit: 'rows', target: { atMost: 0 } },
    { name: 'memory of that refusal', figure: late.peak, unit: 'MB', target: { atMost: 300 } },
    { name: `kostenregels of ${Math.round(csvSize)} MB (${costs.status})`, figure: costs.seconds, unit: 's' },
    { name: 'bare csv-parse of the same', figure: cut.seconds, unit: 's' },
    { name: 'speed of kostenregels to bare csv-parse', figure: csvSize / costs.seconds, unit: 'MB/s', ratio: cut.seconds / costs.seconds, target: { atLeast: 0.5 } },
    { name: 'memory of kostenregels', figure: costs.peak, unit: 'MB', target: { atMost: 300 } },
    { name: `memory of Beheer for kostenregels of ${Math.round(csvSize * UPLOADED)} MB (${upload.status})`, figure: upload.peak, unit: 'MB', target: { atMost: 300 } },
    { name: `WMO323 of ${Math.round(size)} MB (${message.status})`, figure: message.seconds, unit: 's' },
    { name: 'bare saxes of the same', figure: tokens.seconds, unit: 's' },
    { name: 'speed of WMO323 to bare saxes', figure: size / message.seconds, unit: 'MB/s', ratio: tokens.seconds / message.seconds, target: { atLeast: 0.4 } },
    { name: 'memory of WMO323', figure: message.peak, unit: 'MB', target: { atMost: 300 } },
    { name: `lines of WMO323 that did not land of ${wanted.lines}`, figure: Math.abs(wanted.lines - (message.lines ?? 0)), unit: 'lines', target: { atMost: 0 } },
    { name: 'cents of WMO323 that are not on its receipt', figure: Math.abs(wanted.cents - (message.total ?? NaN)), unit: 'cents', target: { atMost: 0 } },
    { name: 'a small delivery, after hundreds of others', figure: small.last ?? NaN, unit: 'ms' },
    { name: 'that to one of the first', figure: small.first ?? NaN, unit: 'ms', ratio: (small.last ?? NaN) / (small.first ?? NaN), target: { atMost: 1.2 } },
  ]
}

/** The fastest of each of two kinds of work that take turns. */
async function inTurn(rounds: number, bare: () => Promise<Measured>, whole: (round: number) => Promise<Measured>): Promise<readonly [Measured, Measured]> {
  const [bares, wholes]: [Measured[], Measured[]] = [[], []]
  for (let round = 1; round <= rounds; round++) {
    bares.push(await bare())
    wholes.push(await whole(round))
  }
  return [fastest(bares), fastest(wholes)]
}

const fastest = (all: readonly Measured[]): Measured => all.reduce((best, one) => (one.seconds < best.seconds ? one : best))

function run(program: string, ...args: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text })
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(out) as Measured)
      else reject(new Error(`${args[0]} ended with ${code}`))
    })
  })
}
