import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { FactColumns } from '../../server/facts/columns.ts'
import { buildRelease } from '../../server/flow/build-release.ts'
import { DEFAULT_RULES } from '../../server/protect/rules.ts'
import type { EarlierRelease } from '../../server/release/earlier.ts'
import type { Release } from '../../server/release/release.ts'
import { linesWhere, sortedBy } from '../server/release/corrections.ts'
import { memorySource } from '../server/release/source.ts'
import type { Figure } from './report.ts'

const LATE = Number(process.env['LATE'] ?? 5)
export async function measure(): Promise<Figure[]> {
  const { facts: read, areas } = deserialize(readFileSync('/tmp/h5tmp/facts.bin')) as { facts: FactColumns, areas: never }
  const arrives = (line: number) => Math.min(3, Math.floor((read.month[line]! - 1) / 3) + ((line * 7919) % 100 < LATE ? 1 : 0))
  const facts = sortedBy(read, arrives)
  const arrival = Array.from({ length: read.length }, (_, line) => arrives(line)).sort()
  const standings = [0, 1, 2, 3].map((q) => [linesWhere(facts, (line) => arrival[line]! <= q)])
  const source = (q: number) => ({ ...memorySource(standings[q]!, standings.slice(0, q)), areas: async () => areas })
  const earlier: EarlierRelease[] = []
  const options = (id: string) => ({ gemeente: facts.gemeente, id, rules: DEFAULT_RULES, say: (l: string) => console.log(l), minimumVisible: { wijkWet: 0, buurtTotal: 0 } })
  for (const q of (process.env["QS"] ?? "0,1,2,3").split(",").map(Number)) {
    const t = process.cpuUsage()
    const release = await buildRelease(source(q), { ...options(`2025-${q + 1}`), earlier: [...earlier] })
    console.log('cpu', (process.cpuUsage(t).user / 1e6).toFixed(1))
    earlier.push({ release, lastDelivery: q })
    say(release)
  }
  if (process.env["QS"]) return []
  const once = await buildRelease({ ...memorySource(standings[3]!), areas: async () => areas }, { ...options('2025-9'), earlier: [] })
  say(once)
  compare(once, earlier[3]!.release)
  return []
}
const rows = (r: Release) => [...r.tables.spending, ...r.tables.forms.map((x) => ({ ...x, periodKind: 'jaar', division: 'vorm' })), ...r.tables.stacking.map((x) => ({ ...x, periodKind: 'jaar', division: 'stapel' }))]
function say(r: Release) {
  const all = rows(r)
  const n = (f: (x: (typeof all)[number]) => boolean) => all.filter(f).length
  console.log(r.manifest.id, 'rows', all.length, 'new', n((x) => x.amountStatus === 'shown' && x.asOf === null), 'kept', n((x) => x.asOf !== null), 'hidden', n((x) => x.amountStatus !== 'shown'), 'visible', r.manifest.years[0]!.visible, 'audit', JSON.stringify(r.manifest.audit))
}
function compare(once: Release, last: Release) {
  const k = (x: ReturnType<typeof rows>[number]) => JSON.stringify([x.area, x.level, x.division, x.periodKind, (x as { period?: string }).period, x.wet ?? null, (x as { taakveld?: string }).taakveld, (x as { product?: string }).product, (x as { form?: string }).form, (x as { combination?: string }).combination])
  const l = new Map(rows(last).map((x) => [k(x), x]))
  const kinds = new Map<string, { all: number; once: number; now: number; kept: number; vo: number; vn: number; vk: number }>()
  for (const x of rows(once)) {
    const name = `${x.level} ${x.division} ${x.periodKind}`
    const c = kinds.get(name) ?? { all: 0, once: 0, now: 0, kept: 0, vo: 0, vn: 0, vk: 0 }
    kinds.set(name, c)
    const y = l.get(k(x))!
    c.all++
    if (x.amountStatus === 'shown') { c.once++; c.vo += x.amount! }
    if (y.amountStatus === 'shown' && y.asOf === null) { c.now++; c.vn += y.amount! }
    if (y.asOf !== null) { c.kept++; c.vk += y.amount ?? 0 }
  }
  for (const [name, c] of kinds) console.log(name.padEnd(32), `cells ${c.all} once ${c.once} now ${c.now} kept ${c.kept}`.padEnd(44), `value now/once ${(100 * c.vn / c.vo).toFixed(1)}% with kept ${(100 * (c.vn + c.vk) / c.vo).toFixed(1)}%`)
}
