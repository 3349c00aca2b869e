import { buildRelease } from '../../server/flow/build-release.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import type { EarlierRelease } from '../../server/release/earlier.ts'
import type { Release } from '../../server/release/release.ts'
import { linesWhere, sortedBy } from '../server/release/corrections.ts'
import { memorySource } from '../server/release/source.ts'
import { town, TOWN } from '../server/release/town.ts'
import type { Figure } from './report.ts'

const OPTIONS = { gemeente: TOWN, rules: DEFAULT_RULES, say: () => {}, minimumVisible: { wijkWet: 0, buurtTotal: 0 } }

/** A year in four releases, a twentieth of the lines a quarter late, beside the same year in one: what readers end up with. */
export async function measure(): Promise<Figure[]> {
  const facts = town({ seed: 5, units: 2500, lines: 12, wijken: 5, buurtenPerWijk: 3 })
  const arrival = (line: number): number => Math.min(3, Math.floor((facts.month[line]! - 1) / 3) + (line % 20 === 0 ? 1 : 0))
  const sorted = sortedBy(facts, arrival)
  const arrived = Array.from({ length: facts.length }, (_, line) => arrival(line)).sort()
  const standings = [0, 1, 2, 3].map((quarter) => [linesWhere(sorted, (line) => arrived[line]! <= quarter)])
  const earlier: EarlierRelease[] = []
  const seconds: number[] = []
  for (const quarter of [0, 1, 2, 3]) {
    const start = process.cpuUsage().user
    const release = await buildRelease(memorySource(standings[quarter]!, standings.slice(0, quarter)), { ...OPTIONS, id: `2025-${quarter + 1}`, earlier: [...earlier] })
    seconds.push((process.cpuUsage().user - start) / 1e6)
    earlier.push({ release, lastDelivery: quarter })
  }
  const [last, once] = [earlier[3]!.release, await buildRelease(memorySource([sorted]), { ...OPTIONS, id: '2025-9', earlier: [] })]
  return [
    { name: 'year cells of now, against one release', figure: shown(last, false).length / shown(once, false).length, unit: 'share', target: { atLeast: 0.8 } },
    { name: 'year cells of now and kept, against one release', figure: shown(last, true).length / shown(once, false).length, unit: 'share', target: { atLeast: 0.95 } },
    { name: 'value of year cells of now, against one release', figure: value(shown(last, false)) / value(shown(once, false)), unit: 'share', target: { atLeast: 0.95 } },
    { name: 'CPU of the first release', figure: seconds[0]!, unit: 's', target: { atMost: 10 } },
    { name: 'CPU of the fourth release', figure: seconds[3]!, unit: 's', target: { atMost: 120 } },
  ]
}

const shown = ({ tables }: Release, andKept: boolean) =>
  tables.spending.filter(({ periodKind, amountStatus, asOf }) => periodKind === 'jaar' && amountStatus === 'shown' && (andKept || asOf === null))
const value = (rows: ReturnType<typeof shown>): number => rows.reduce((sum, { amount }) => sum + amount!, 0)
