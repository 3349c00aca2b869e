import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BIN } from '../cli/product.ts'
import { FOUR_TIMES_M, hardTown, type TownSize } from './hard-town.ts'
import type { Figure } from './report.ts'

/** The parts of audit.json that are measured. */
interface Told {
  readonly cells: number
  readonly zero: number
  readonly primary: number
  readonly secondary: number
  readonly hidden_value_share: number
  readonly exact: number
  readonly insider: number
  readonly unions: number
  readonly too_sharp: number
  readonly unresolved: number
  readonly seconds: Readonly<Record<string, number>>
  readonly peak_rss_mb: number
}

/** The tool as its users start it (build first), on a hard town of a year in four quarters. */
export const measure = (): Figure[] => figures('four times M', FOUR_TIMES_M, { share: 0.175, seconds: 240, memory: 2_000 })

/** Most that is allowed. */
interface Targets { readonly share: number; readonly seconds: number; readonly memory: number }

function figures(name: string, size: TownSize, targets: Targets): Figure[] {
  const told = protectTown(size)
  const figure = (what: string, value: number, unit: string, atMost?: number): Figure =>
    ({ name: `${name}: ${what}`, figure: value, unit, ...(atMost === undefined ? {} : { target: { atMost } }) })
  return [
    figure('cells', told.cells, 'cells'),
    { ...figure('primary of the cells with households', told.primary / (told.cells - told.zero), 'share', 0.64) },
    figure('secondary', told.secondary, 'cells'),
    figure('value hidden', told.hidden_value_share, 'share', targets.share),
    ...Object.entries(told.seconds).map(([phase, seconds]) => figure(phase, seconds, 's')),
    figure('in all', Object.values(told.seconds).reduce((sum, one) => sum + one, 0), 's', targets.seconds),
    figure('memory', told.peak_rss_mb, 'MB', targets.memory),
    figure('exact', told.exact, 'found', 0), figure('insider', told.insider, 'found', 0), figure('unions', told.unions, 'found', 0),
    figure('too sharp', told.too_sharp, 'found', 0), figure('intervals not settled', told.unresolved, 'found', 0),
  ]
}

function protectTown(size: TownSize): Told {
  const home = mkdtempSync(join(tmpdir(), 'raadszicht-bench-'))
  try {
    const [facts, out] = [join(home, 'facts.csv'), join(home, 'out')]
    writeFileSync(facts, [...hardTown(size)].join(''))
    spawnSync(process.execPath, [BIN, 'protect', '--in', facts, '--out', out, '--amount-rounding', '1'], { stdio: 'ignore' })
    return JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')) as Told
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
