import { describe, expect, it } from 'vitest'
import { completenessOf, type DeliveredMonth } from '../../server/balance/completeness.ts'
import { runsOf } from '../../server/balance/runs.ts'
import { unsigned } from '../../server/balance/unsigned.ts'
import { gapLines } from '../../server/flow/gap-words.ts'

/** Clients per month from January 2024 on; 0 is a month without any. */
const source = (name: string, ...clients: readonly number[]): DeliveredMonth[] =>
  clients.map((number, at) => ({ source: name, year: 2024 + Math.floor(at / 12), month: (at % 12) + 1, clients: number })).filter((month) => month.clients > 0)
const steady = (months: number, clients = 100): number[] => Array.from({ length: months }, () => clients)
const told = (...months: readonly DeliveredMonth[][]) => completenessOf(months.flat()).gaps.map((gap) => `${gap.source} ${gap.year}-${gap.month} ${gap.what} ${gap.clients}/${gap.usual}`)

describe('A month of a provider', () => {
  it('is missing when it has no clients and the months around it have', () => {
    expect(told(source('a', ...steady(8), 0, ...steady(3)))).toEqual(['a 2024-9 ontbreekt 0/100'])
  })
  it('is missing when others delivered it and this provider did not yet', () => {
    expect(told(source('a', ...steady(12)), source('b', ...steady(10)))).toEqual(['b 2024-11 ontbreekt 0/100', 'b 2024-12 ontbreekt 0/100'])
  })
  it.each([[69, ['a 2024-9 laag 69/100']], [70, []], [71, []]])('with %d clients where 100 is usual', (clients, gaps) => {
    expect(told(source('a', ...steady(8), clients, ...steady(3)))).toEqual(gaps)
  })
  it.each([[3, 16, ['laag']], [4, 16, []], [9, 25, ['laag']], [10, 25, []], [1, 10, []]])('with %d clients where %d is usual is low only when chance would not do that', (clients, usual, what) => {
    expect(completenessOf(source('a', ...steady(8, usual), clients, ...steady(3, usual))).gaps.map((gap) => gap.what)).toEqual(what)
  })
  it('of a very small provider is never low, but can be missing', () => {
    expect(told(source('a', ...steady(8, 9), 1, 0, ...steady(3, 9)))).toEqual(['a 2024-10 ontbreekt 0/9'])
  })
  it('is held against the twelve before it that have clients, so that a gap does not make itself usual', () => {
    expect(told(source('a', ...steady(12)), source('b', ...steady(24))).length).toBe(12)
  })
  it('early in a history is held against the months after it', () => {
    expect(told(source('a', 100, 100, 0, ...steady(8)))).toEqual(['a 2024-3 ontbreekt 0/100'])
  })
  it('before the first one or long after the last is not expected', () => {
    expect(told(source('a', 0, 0, ...steady(8)), source('b', ...steady(30))).length).toBe(12)
  })
  it('over a year border follows its neighbour', () => {
    expect(told(source('a', ...steady(11), 0, 0, ...steady(3)))).toEqual(['a 2024-12 ontbreekt 0/100', 'a 2025-1 ontbreekt 0/100'])
  })
  it('is found in all places where one is planted', () => {
    for (let gone = 1; gone < 29; gone++) {
      for (const left of [0, 50]) {
        const planted = source('a', ...steady(30).map((clients, at) => (at === gone ? left : clients)))
        expect(completenessOf(planted).gaps.map((gap) => gap.year * 12 + gap.month - 1 - 2024 * 12)).toEqual([gone])
      }
    }
  })
})

describe('A source', () => {
  it.each([[6, [{ source: 'a', because: 'te kort' }]], [7, []]])('with %d months of clients', (months, notJudged) => {
    expect(completenessOf(source('a', ...steady(months))).notJudged).toEqual(notJudged)
  })
  it.each([[[1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1], 0, 4], [[1, 0, 1, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1], 1, 0]])('that delivers two months in three or more is regular: %j', (months, notJudged, gaps) => {
    const found = completenessOf(source('a', ...months))
    expect([found.notJudged.length, found.gaps.length]).toEqual([notJudged, gaps])
  })
  it('says nothing of others', () => {
    expect(told(source('a', ...steady(8)), source('b', ...steady(3), 0, ...steady(4)))).toEqual(['b 2024-4 ontbreekt 0/100'])
  })
  it('that is none has nothing missing', () => {
    expect(completenessOf([])).toEqual({ gaps: [], notJudged: [] })
  })
})

describe('A signature', () => {
  const [gap] = completenessOf(source('a', ...steady(8), 40, ...steady(3))).gaps
  const signed = (clients: number, month = 9, name = 'a') => [{ source: name, year: 2024, month, clients }]
  it.each([[39, 0], [40, 0], [41, 1]])('for %d clients holds while the month has at least as many: %d open', (clients, open) => {
    expect(unsigned([gap!], signed(clients))).toHaveLength(open)
  })
  it('holds for its own month and source', () => {
    expect([unsigned([gap!], signed(40, 8)).length, unsigned([gap!], signed(40, 9, 'b')).length, unsigned([gap!], []).length]).toEqual([1, 1, 1])
  })
})

describe('Gaps in words', () => {
  it('stand on one line where months follow each other', () => {
    const { gaps } = completenessOf([...source('jw323 99992104', ...steady(11), 0, 0, 60, ...steady(4)), ...source('kostenregels wmo', ...steady(18))])
    expect(runsOf(gaps).length).toBe(2)
    expect(gapLines(gaps)).toEqual(['jw323 99992104, 2024-12 tot en met 2025-01: ontbreekt (gewoonlijk 100 cliënten)', 'jw323 99992104, 2025-02: 60 cliënten, gewoonlijk 100'])
  })
  it('are cut off after twenty lines, and say so', () => {
    const { gaps } = completenessOf(Array.from({ length: 23 }, (_, at) => source(`p${at}`, ...steady(7), 0, ...steady(3))).flat())
    expect([gapLines(gaps).length, gapLines(gaps).at(-1)]).toEqual([21, 'en nog 3 regels; raadszicht completeness noemt ze allemaal'])
  })
})
