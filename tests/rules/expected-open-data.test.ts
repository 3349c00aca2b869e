import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PEER_INDICATORS } from '../../fixtures/voorbeeldstad/town/peers.ts'
import { expectedAmong, type Peer } from '../../server/statistics/expected.ts'

const openData = process.env['RAADSZICHT_OPEN_DATA']
const data = join(openData ?? '', 'data')
type Indicator = keyof typeof PEER_INDICATORS
const INDICATORS = Object.keys(PEER_INDICATORS) as Indicator[]
const YEARS = [2022, 2023, 2024]

/** Every gemeente of the country in one year: its size, its share of low incomes, and its lasten per inhabitant. */
interface Gemeente {
  readonly inhabitants: number
  readonly share: number
  readonly amounts: ReadonlyMap<Indicator, number>
}

function* linesOf(...path: string[]): Generator<Record<string, string>> {
  const [head = '', ...rows] = readFileSync(join(data, ...path), 'utf8').replace(/^\ufeff/, '').trimEnd().split(/\r?\n/)
  const names = head.split(';')
  for (const row of rows) yield Object.fromEntries(row.split(';').map((cell, at) => [names[at]!, cell]))
}

function gemeentenIn(year: number): readonly Gemeente[] {
  const shares = new Map([...linesOf('cbs', 'kerncijfers-gemeenten-2022-wmo-jeugd.csv')].flatMap((row) => (row['pct_hh_laag_inkomen'] ? [[row['gemeentecode']!, Number(row['pct_hh_laag_inkomen']) / 100] as const] : [])))
  const found = new Map<string, { inhabitants: number; amounts: Map<Indicator, number> }>()
  for (const row of linesOf('iv3', 'lasten-sociaal-domein-2017-2026.csv')) {
    if (row['verslagsoort'] !== `${year}X005`) continue
    const own = found.get(row['gemeentecode']!) ?? { inhabitants: Number(row['inwoners']), amounts: new Map<Indicator, number>() }
    found.set(row['gemeentecode']!, own)
    for (const one of INDICATORS) if (PEER_INDICATORS[one].some((code) => row['taakveld']!.startsWith(code))) own.amounts.set(one, (own.amounts.get(one) ?? 0) + (Number(row['lasten_x1000_eur']) * 1000) / own.inhabitants)
  }
  return [...found].flatMap(([code, own]) => (shares.has(code) && own.inhabitants > 0 ? [{ ...own, share: shares.get(code)! }] : []))
}

/** Every gemeente in turn beside those of within a fifth of its size, as a gemeente would do it. */
function tried(indicator: Indicator, year: number) {
  const all = gemeentenIn(year).filter(({ amounts }) => amounts.has(indicator))
  const asked = all.flatMap((own) => {
    const peers = all.filter((one): boolean => one !== own && Math.abs(one.inhabitants / own.inhabitants - 1) <= 0.2).map(({ share, amounts }): Peer => ({ share, amount: amounts.get(indicator)! }))
    const found = expectedAmong(own.share, peers).value
    return found === null ? [] : [{ own: own.amounts.get(indicator)!, expected: found.expected.value, mean: peers.reduce((sum, { amount }) => sum + amount, 0) / peers.length }]
  })
  const said = asked.flatMap(({ own, expected, mean }) => (expected === null ? [] : [{ own, mean, ...expected }]))
  const off = (pick: (one: (typeof said)[number]) => number): number => said.reduce((sum, one) => sum + Math.abs(one.own - pick(one)), 0) / said.length
  return { asked: asked.length, said: said.length, inside: said.filter(({ own, low, high }) => own >= low && own <= high).length, off: off(({ amount }) => amount), offMean: off(({ mean }) => mean) }
}

describe.skipIf(!openData || !existsSync(join(data, 'iv3')))('What is expected given the low incomes, on all gemeenten', () => {
  const told = (indicator: Indicator, year: number) => {
    const found = tried(indicator, year)
    const { asked, said, inside, off, offMean } = found
    process.stdout.write(`${indicator} ${year}: said of ${said} of ${asked}; inside ${said === 0 ? '-' : Math.round(100 * inside / said)}%; off by ${off.toFixed(0)} euro, the mean of the peers by ${offMean.toFixed(0)}\n`)
    return found
  }
  it.each(YEARS)('is said of inkomensregelingen for most in %i, holds about four in five, and lies nearer than the mean of the peers', (year) => {
    const { asked, said, inside, off, offMean } = told('inkomen', year)
    expect(said / asked).toBeGreaterThan(0.6)
    expect(inside / said).toBeGreaterThan(0.75)
    expect(inside / said).toBeLessThan(0.9)
    expect(off / offMean).toBeLessThan(0.65)
  }, 60_000)
  it.each(INDICATORS.filter((indicator) => indicator !== 'inkomen'))('would be no nearer than the mean of the peers for %s, and is not said', (indicator) => {
    const years = YEARS.map((year) => told(indicator, year))
    const said = years.reduce((sum, one) => sum + one.said, 0)
    const weighed = (pick: (one: (typeof years)[number]) => number): number => years.reduce((sum, one) => sum + (one.said === 0 ? 0 : one.said * pick(one)), 0)
    if (said > 0) expect(weighed(({ off }) => off) / weighed(({ offMean }) => offMean)).toBeGreaterThan(0.95)
    expect(said / years.reduce((sum, { asked }) => sum + asked, 0)).toBeLessThan(0.25)
  }, 60_000)
})
