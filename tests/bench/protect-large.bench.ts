import { MicrodataReader } from '../../server/ingest/microdata/reader.ts'
import { audit } from '../../server/protect/audit/audit.ts'
import { visible } from '../../server/protect/pattern.ts'
import { protect } from '../../server/protect/protect.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import { DEFAULT_PLAN } from '../../server/release/folder/plan-file.ts'
import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { crossPlan } from '../../server/tabulate/cross/plan.ts'
import { tabulateCross } from '../../server/tabulate/cross/tabulate-cross.ts'
import { FOUR_TIMES_M, HALF_LARGE, hardTown, LARGE, type TownSize } from './hard-town.ts'
import type { Figure } from './report.ts'

/**
 * Elimination and audit without intervals on hard towns of a year in four quarters, small to large, up to 600 buurten by 40 products:
 * what is found, and how processor time grows with cells. Takes minutes, and longer on a busy machine; memory is that of the largest so far.
 */
export function measure(): Figure[] {
  const small = attempt(FOUR_TIMES_M)
  const half = attempt(HALF_LARGE)
  const large = attempt(LARGE)
  return [
    ...figures('four times M', small, { seconds: 240, memory: 2_000 }),
    ...figures('300 buurten', half, { seconds: 1_800, memory: 6_000 }),
    ...figures('600 buurten', large, { seconds: 3_600, memory: 6_000 }),
    growth('four times M to 300 buurten', small, half),
    growth('300 to 600 buurten', half, large),
  ]
}

type Attempt = ReturnType<typeof attempt>

function attempt(size: TownSize) {
  const reading = stopwatch()
  const { cells, table } = tabulated(size)
  const [read, protecting] = [reading(), stopwatch()]
  const pattern = protect(table, DEFAULT_RULES)
  const [protection, auditing] = [protecting(), stopwatch()]
  const report = audit(table, visible(pattern), DEFAULT_RULES)
  return { cells, table, pattern, report, read, protection, auditing: auditing(), memory: process.resourceUsage().maxRSS / 1024 }
}

function tabulated(size: TownSize): { readonly cells: number; readonly table: CellTable } {
  const reader = new MicrodataReader()
  for (const lines of hardTown(size)) for (const line of lines.trimEnd().split('\n')) reader.line(line)
  const { microdata } = reader.end()
  const cells = microdata.dimensions.reduce((all, { levels }) => all * levels.reduce((sum, { labels }) => sum + labels.length, 0), 1)
  return { cells, table: tabulateCross(microdata, crossPlan(microdata.dimensions, DEFAULT_PLAN)).table }
}

interface Lap { readonly wall: number; readonly processor: number }

/** Seconds since it was started, on the clock and of the processor. */
function stopwatch(): () => Lap {
  const [wall, before] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(before)
    return { wall: (performance.now() - wall) / 1e3, processor: (user + system) / 1e6 }
  }
}

function figures(name: string, made: Attempt, most: { readonly seconds: number; readonly memory: number }): Figure[] {
  const figure = (what: string, value: number, unit: string, atMost?: number): Figure =>
    ({ name: `${name}: ${what}`, figure: value, unit, ...(atMost === undefined ? {} : { target: { atMost } }) })
  const { pattern, report } = made
  return [
    figure('cells', made.cells, 'cells'),
    figure('cells with households', made.table.cells.length, 'cells'),
    { ...figure('primary of the cells with households', pattern.primary / made.table.cells.length, 'share'), target: { atLeast: 0.58, atMost: 0.64 } },
    figure('secondary', pattern.secondary, 'cells'),
    figure('value hidden', report.hiddenValueShare, 'share'),
    figure('rounds', pattern.rounds, 'rounds'),
    ...([['read and tabulate', made.read], ['protection', made.protection], ['audit', made.auditing]] as const).map(([what, lap]) => figure(`${what}, processor`, lap.processor, 's')),
    figure('protection and audit, clock', made.protection.wall + made.auditing.wall, 's', most.seconds),
    figure('memory', made.memory, 'MB', most.memory),
    figure('exact', report.exact.length, 'found', 0), figure('insider', report.insider.length, 'found', 0), figure('unions', report.differencing.length, 'found', 0),
  ]
}

/**
 * To which power of the number of cells the processor time grows; 1 is in proportion. It has no target: how many rounds a town needs is a
 * matter of luck, since the last ones chase one difference at a time.
 */
const growth = (name: string, less: Attempt, more: Attempt): Figure =>
  ({ name: `growth, ${name}`, figure: Math.log(seconds(more) / seconds(less)) / Math.log(more.cells / less.cells), unit: 'power' })

const seconds = ({ protection, auditing }: Attempt): number => protection.processor + auditing.processor
