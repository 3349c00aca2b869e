import { beforeAll, describe, expect, it } from 'vitest'
import { PRODUCTS } from '../../../server/facts/catalogue.ts'
import type { FactColumns } from '../../../server/facts/columns.ts'
import { buildRelease } from '../../../server/flow/build-release.ts'
import { protectYear } from '../../../server/flow/protect-year.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { parseRelease, sealRelease } from '../../../server/release/canonical.ts'
import type { Release } from '../../../server/release/release.ts'
import type { TopGroupRow } from '../../../server/release/tables.ts'
import { WETTEN } from '../../../server/units/wet.ts'
import { memorySource } from '../release/source.ts'
import { town, TOWN } from '../release/town.ts'
import { withAges, yearLater } from './later.ts'

const FIRST = withAges(town({ seed: 41, year: 2023, units: 1600, wijken: 5, buurtenPerWijk: 1, products: ['wmo-01', 'wmo-07', 'jw-45', 'jw-43', 'pw-bijstand', 'pw-bijzonder', 'shv-traject'] }))
const SECOND = yearLater(FIRST, 5)
const gone = new Set([...FIRST.unitKey].filter((key) => key % 3 === 0))
const source = { ...memorySource([FIRST, SECOND]), whereabouts: async () => ({ here: new Set([...FIRST.unitKey].filter((key) => !gone.has(key))), merged: new Set([...gone].filter((key) => key % 2 === 0)) }) }
const OPTIONS = { gemeente: TOWN, id: '2026-1', rules: DEFAULT_RULES, earlier: [], say: () => {}, minimumVisible: { wijkWet: 0, buurtTotal: 0 }, choose: (made: Parameters<typeof protectYear>[0]) => protectYear(made, DEFAULT_RULES, null) }
let release: Release
beforeAll(async () => { release = await buildRelease(source, OPTIONS) }, 120_000)

const rowsOf = (year: number, part: TopGroupRow['part']): readonly TopGroupRow[] => release.tables.topGroup.filter((row) => row.year === year && row.part === part)
const valueOf = (year: number, part: TopGroupRow['part'], code: string, measure: TopGroupRow['measure']): number | null =>
  rowsOf(year, part).find((row) => row.code === code && row.measure === measure)!.value

describe('Published figures about the dearest tenth', () => {
  it('give the money of the group by law, computed a second time household by household', () => {
    for (const facts of [FIRST, SECOND]) {
      const users = slowUsers(facts)
      const part = (at: number): number => Math.max(0, Math.min(1, users.length / 10 - at))
      const group = sum(users.map(({ total }, at) => total * part(at)))
      const shown = rowsOf(facts.year, 'wet').filter(({ status }) => status === 'shown')
      for (const { code, measure, value } of shown) {
        const inside = sum(users.map(({ byLaw }, at) => (byLaw.get(code) ?? 0) * part(at)))
        const whole = measure === 'vanGroep' ? group : sum(users.map(({ byLaw }) => byLaw.get(code) ?? 0))
        expect(value, `${code} ${measure}`).toBeCloseTo(Math.round((100 * inside) / whole) / 100, 10)
      }
      expect(shown.length).toBe(8)
    }
  })
  it('count the households with more laws, both ways round', () => {
    const users = slowUsers(SECOND)
    const top = Math.ceil(users.length / 10)
    const multi = users.map(({ byLaw }) => [...byLaw.values()].filter((amount) => amount > 0).length > 1)
    const both = fives(multi.slice(0, top).filter(Boolean).length)
    expect(valueOf(2024, 'combinatie', 'alle', 'huishoudensInGroep')).toBe(fives(top))
    expect(valueOf(2024, 'combinatie', '2+', 'huishoudensInGroep')).toBe(both)
    expect(valueOf(2024, 'combinatie', '2+', 'huishoudens')).toBe(fives(multi.filter(Boolean).length))
    expect(valueOf(2024, 'combinatie', '2+', 'vanGroep')).toBeCloseTo(Math.round((100 * both) / fives(top)) / 100, 10)
    expect(valueOf(2024, 'combinatie', '2+', 'inGroep')).toBeCloseTo(Math.round((100 * both) / fives(multi.filter(Boolean).length)) / 100, 10)
  })
  it('say per wijk which part of the group and of all users lives there', () => {
    const users = slowUsers(SECOND)
    const top = users.slice(0, Math.ceil(users.length / 10))
    const shown = rowsOf(2024, 'wijk').filter(({ status, measure }) => status === 'shown' && measure === 'huishoudensInGroep')
    for (const { code, value } of shown) {
      const [group, all] = [top, users].map((some) => fives(some.filter(({ wijk }) => wijk === code).length)) as [number, number]
      expect(value).toBe(group)
      expect(valueOf(2024, 'wijk', code, 'vanGroep')).toBeCloseTo(Math.round((100 * group) / fives(top.length)) / 100, 10)
      expect(valueOf(2024, 'wijk', code, 'vanGebruikers')).toBeCloseTo(Math.round((100 * all) / fives(users.length)) / 100, 10)
    }
    expect(shown.length).toBeGreaterThan(1)
  })
  it('say by age which part of the group and of all users it is', () => {
    const users = slowUsers(SECOND)
    const top = users.slice(0, Math.ceil(users.length / 10))
    const within: Readonly<Record<string, (age: number) => boolean>> = { '0-17': (age) => age < 18, '18-64': (age) => age >= 18 && age < 65, '65-79': (age) => age >= 65 && age < 80, '80+': (age) => age >= 80 }
    const shown = rowsOf(2024, 'leeftijd').filter(({ status, measure }) => status === 'shown' && measure === 'huishoudensInGroep')
    for (const { code, value } of shown) {
      const [group, all] = [top, users].map((some) => fives(some.filter(({ age }) => within[code]!(age)).length)) as [number, number]
      expect(value).toBe(group)
      expect(valueOf(2024, 'leeftijd', code, 'vanGebruikers')).toBeCloseTo(Math.round((100 * all) / fives(users.length)) / 100, 10)
    }
    expect(shown.length).toBe(4)
  })
  it('follow the group of last year into five outcomes that add up to it', () => {
    const [before, after] = [slowUsers(FIRST), slowUsers(SECOND)]
    const [last, now] = [before.slice(0, Math.ceil(before.length / 10)), new Set(after.slice(0, Math.ceil(after.length / 10)).map(({ key }) => key))]
    const amount = new Map(after.map(({ key, total }) => [key, total]))
    const fate = (key: number): string => (now.has(key) ? 'top' : amount.has(key) ? 'gebruiker' : !gone.has(key) ? 'geen' : key % 2 === 0 ? 'onbekend' : 'vertrokken')
    const counts = rowsOf(2024, 'blijven').filter(({ code }) => code !== 'groep')
    for (const { code, value } of counts) expect(value).toBe(fives(last.filter(({ key }) => code.split('+').includes(fate(key))).length))
    expect(counts.flatMap(({ code }) => code.split('+'))).toEqual(['top', 'gebruiker', 'geen', 'vertrokken', 'onbekend'])
    expect(valueOf(2024, 'blijven', 'groep', 'huishoudens')).toBe(fives(last.length))
    const spent = sum(last.map(({ key }) => amount.get(key) ?? 0))
    expect(valueOf(2024, 'blijven', 'groep', 'aandeelUitgaven')).toBeCloseTo(Math.round((100 * spent) / sum(after.map(({ total }) => total))) / 100, 10)
    const stayed = last.filter(({ key }) => ['top', 'gebruiker', 'geen'].includes(fate(key)))
    const change = valueOf(2024, 'blijven', 'groep', 'verandering')
    if (change !== null) expect(change).toBeCloseTo(Math.round(100 * (spent / sum(stayed.map(({ total }) => total)) - 1)) / 100, 10)
  })
  it('split the Gini over the laws, adding up to the Gini of all', () => {
    const parts = rowsOf(2024, 'gini').filter(({ measure }) => measure === 'bijdrage')
    const whole = release.tables.concentration.find((row) => row.year === 2024 && row.area === TOWN && row.wet === 'alle' && row.denominator === 'gebruikers' && row.measure === 'gini')!
    expect(parts.every(({ status }) => status === 'shown')).toBe(true)
    expect(Math.abs(sum(parts.map(({ value }) => value!)) - whole.value!)).toBeLessThanOrEqual(0.005 * (parts.length + 1) + 1e-9)
  })
  it('have nothing to follow in the first year', () => {
    expect(new Set(rowsOf(2023, 'blijven').map(({ status }) => status))).toEqual(new Set(['absent']))
  })
  it('give counts in fives, at least ten, and shares in whole per cents', () => {
    for (const { measure, code, value } of release.tables.topGroup.filter(({ status }) => status === 'shown')) {
      if (measure === 'huishoudens' || measure === 'huishoudensInGroep') expect(value! % 5 === 0 && (value! >= 10 || code === 'onbekend'), code).toBe(true)
      else expect(Math.abs(value! * 100 - Math.round(value! * 100))).toBeLessThan(1e-9)
    }
  })
  it('leave, with the table of combinations, at least five possible counts for what is hidden there', () => {
    for (const facts of [FIRST, SECOND]) {
      const multi = valueOf(facts.year, 'combinatie', '2+', 'huishoudens')
      const rows = release.tables.stacking.filter((row) => row.year === facts.year && row.level === 'gemeente' && row.laws > 1)
      const [shown, hidden] = [rows.filter(({ householdsStatus }) => householdsStatus === 'shown'), rows.filter(({ amountStatus }) => amountStatus === 'suppressed')]
      if (multi === null || hidden.length === 0) continue
      const [about, slack] = [multi - sum(shown.map(({ households }) => households!)), 2 * (shown.length + 1)]
      expect(about + slack - Math.max(hidden.length, about - slack) + 1).toBeGreaterThanOrEqual(5)
    }
  })
  it('are not in a release from before this table, which is read as it was written', () => {
    const { manifest, tables } = release
    const { topGroup, ...old } = JSON.parse(new TextDecoder().decode(sealRelease(manifest, tables).bytes)).tables
    const bytes = new TextEncoder().encode(JSON.stringify({ manifest: JSON.parse(new TextDecoder().decode(release.bytes)).manifest, tables: old }))
    expect(topGroup.rows.length).toBeGreaterThan(0)
    expect(parseRelease(bytes).tables.topGroup).toEqual([])
  })
  it('stay as they were in a year that is kept', async () => {
    const kept = await buildRelease(source, { ...OPTIONS, id: '2026-2', earlier: [{ release, lastDelivery: 0 }], keepYears: [2024] })
    const strip = (rows: readonly TopGroupRow[]) => rows.filter(({ year }) => year === 2024).map(({ asOf: _asOf, ...row }) => row)
    expect(strip(kept.tables.topGroup)).toEqual(strip(release.tables.topGroup))
    expect(kept.tables.topGroup.filter(({ year, status }) => year === 2024 && status === 'shown').every(({ asOf }) => asOf === '2025-02-28')).toBe(true)
  }, 60_000)
})

interface User { readonly key: number; readonly total: number; readonly byLaw: ReadonlyMap<string, number>; readonly wijk: string | null; readonly age: number }

/** Households with net spending above 0, from dear to cheap, added up line by line. */
function slowUsers(facts: FactColumns): User[] {
  const users = new Map<number, { key: number; byLaw: Map<string, number>; wijk: string | null; age: number }>()
  for (let line = 0; line < facts.length; line++) {
    const unit = facts.unit[line]!
    if (facts.unitIsHousehold[unit] === 0) continue
    const own = users.get(unit) ?? { key: facts.unitKey[unit]!, byLaw: new Map(), wijk: facts.places[facts.place[line]!]!.wijk, age: facts.unitAge![unit]! }
    const law = PRODUCTS[facts.product[line]!]!.wet
    own.byLaw.set(law, (own.byLaw.get(law) ?? 0) + facts.amount[line]!)
    users.set(unit, own)
  }
  const all = [...users.values()].map((user) => ({ ...user, total: sum(WETTEN.map((law) => user.byLaw.get(law) ?? 0)) }))
  return all.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total || a.key - b.key)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const fives = (count: number): number => Math.round(count / 5) * 5
