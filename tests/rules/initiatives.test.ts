import { readFileSync } from 'node:fs'
import { array, assert, boolean, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Initiative } from '../../server/facts/registers.ts'
import { initiativeFigureRows, initiativeRows } from '../../server/release/initiative-rows.ts'
import { followedUntil, partOfYear, survivalCurve, type Run } from '../../server/statistics/initiatives.ts'
import type { Followed } from '../../server/statistics/survival.ts'
import { cents } from '../../server/units/cents.ts'
import { daysBetween, monthsBetween, nextDay } from '../../server/units/duration.ts'
import { dateText } from '../../server/units/period.ts'

const day = dateText
const run = (from: string, to: string | null): Run => ({ from: day(from), to: to === null ? null : day(to) })
const followed = (from: string, to: string | null, asOf = '2026-09-30'): Followed | undefined => followedUntil([run(from, to)], day(asOf))[0]

describe('Time between two dates', () => {
  it('counts months of the calendar, in a leap year too', () => {
    expect([monthsBetween(day('2024-01-01'), day('2025-01-01')), monthsBetween(day('2023-01-01'), day('2024-01-01')), monthsBetween(day('2024-01-31'), day('2024-02-29'))]).toEqual([12, 12, 1])
  })
  it('is a part of a month beyond whole ones', () => {
    expect(monthsBetween(day('2024-01-01'), day('2024-01-16'))).toBeCloseTo(15 / 31)
    expect(monthsBetween(day('2024-01-31'), day('2024-03-30'))).toBeLessThan(2)
  })
  it('never goes back when the day goes on', () => {
    const dates = Array.from({ length: 800 }, () => 0).reduce<ReturnType<typeof day>[]>((all) => [...all, nextDay(all.at(-1)!)], [day('2023-01-30')])
    const months = dates.map((date) => monthsBetween(day('2023-01-30'), date))
    expect(months.every((value, at) => at === 0 || value >= months[at - 1]!)).toBe(true)
    expect(dates.map((date) => daysBetween(day('2023-01-30'), date))).toEqual(dates.map((_, at) => at))
  })
})

describe('How long an initiative was followed', () => {
  it('counts one that ran exactly a year as not alive after a year, and one day longer as alive', () => {
    expect([followed('2023-01-01', '2023-12-31'), followed('2024-01-01', '2024-12-31'), followed('2023-01-01', '2024-01-01')]).toEqual([{ time: 12, ended: true }, { time: 12, ended: true }, { time: 13, ended: true }])
  })
  it('rounds an end up to its month', () => {
    expect([followed('2023-01-01', '2023-12-30'), followed('2023-01-01', '2023-01-01')]).toEqual([{ time: 12, ended: true }, { time: 1, ended: true }])
  })
  it('holds one that runs for as long as it was seen, never longer: young is not alive', () => {
    expect([followed('2026-03-01', null), followed('2026-03-01', '2027-01-01'), followed('2026-09-30', null)]).toEqual([{ time: 6, ended: false }, { time: 6, ended: false }, { time: 0, ended: false }])
  })
  it('leaves out what had not begun', () => {
    expect(followed('2026-10-01', null)).toBeUndefined()
  })
})

describe('The survival curve', () => {
  const lives = (times: readonly number[], ended: boolean): Followed[] => times.map((time) => ({ time, ended }))
  it('takes the young ones along as long as they were followed', () => {
    const curve = survivalCurve([...lives([6, 12, 18, 24, 30], true), ...lives([3, 3, 3, 20, 40], false)])
    expect(curve.value?.[12]).toMatchObject({ months: 12, atRisk: 6, survival: (6 / 7) * (5 / 6) })
    expect(curve.value?.[0]).toEqual({ months: 0, atRisk: 10, survival: 1, low: null, high: null })
    expect(curve.value?.length).toBe(41)
  })
  it.each([[0, 'no-data'], [9, 'too-few'], [10, null]])('of %i initiatives has reason %s', (count, because) => {
    const curve = survivalCurve(lives(Array.from({ length: count }, (_, at) => at + 1), true))
    expect(curve.value === null ? curve.because : null).toBe(because)
  })
  it('is not drawn when nothing ended yet', () => {
    expect(survivalCurve(lives(Array.from({ length: 12 }, () => 5), false))).toEqual({ value: null, because: 'no-variation' })
  })
  it('never rises, stays within its band, and does not know the order', () => {
    const any = array(record({ time: integer({ min: 0, max: 60 }), ended: boolean() }), { minLength: 10, maxLength: 60 })
    assert(property(any, (all) => {
      const curve = survivalCurve(all).value
      expect(survivalCurve(all.toReversed()).value).toEqual(curve)
      for (const [at, { survival, low, high }] of (curve ?? []).entries()) {
        expect(survival).toBeLessThanOrEqual(curve![at - 1]?.survival ?? 1)
        if (low !== null) expect(low <= survival && survival <= high!).toBe(true)
      }
    }), { numRuns: 100 })
  })
})

describe('The method page on initiatives', () => {
  const page = readFileSync(new URL('../../docs/methods/aanbod-en-initiatieven.md', import.meta.url), 'utf8')
  const examples = page.split('### Voorbeelden')[1]!.split('\n').filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').slice(1, 4).map((cell) => cell.trim()) as [lives: string, months: string, share: string])
  it('has examples', () => {
    expect(examples.length).toBe(5)
  })
  it.each(examples)('computes for %s: after %s months %s', (lives, months, share) => {
    const all = lives.split(', ').map((one) => ({ time: parseInt(one, 10), ended: !one.endsWith('+') }))
    expect(survivalCurve(all).value?.[Number(months)]?.survival).toBeCloseTo(Number(share), 4)
  })
})

describe('The part of a year', () => {
  it('is the days that it ran, up to the day of the release', () => {
    const part = (from: string, to: string | null, year: number, asOf = '2026-09-30') => partOfYear(run(from, to), year, day(asOf))
    expect([part('2020-05-05', null, 2024), part('2024-01-01', '2024-12-31', 2024), part('2025-07-02', null, 2025), part('2023-01-01', '2023-12-31', 2024), part('2026-01-01', null, 2026)])
      .toEqual([1, 1, 183 / 365, 0, 273 / 365])
  })
})

describe('The register of initiatives in a release', () => {
  const one = (code: string, more: Partial<Initiative> = {}): Initiative =>
    ({ initiative: code, name: code, wijk: null, theme: 'zorg', from: day('2025-01-01'), to: null, evidence: 'onbekend', amount: cents(10_000_50), ...more })
  const rowsOf = (all: readonly Initiative[]) => initiativeFigureRows(all, '2025-12-31')

  it('stands by first day and then by code, in whole euros', () => {
    expect(initiativeRows([one('b'), one('a'), one('c', { from: day('2024-01-01'), amount: null })]).map(({ initiative, amount }) => [initiative, amount])).toEqual([['c', null], ['a', 10_001], ['b', 10_001]])
  })
  it('gives every level its own part of the money, onbekend too', () => {
    const rows = rowsOf([one('a', { amount: cents(60_000_00) }), one('b', { evidence: 'goede aanwijzingen', amount: cents(40_000_00) }), one('c', { evidence: 'beschreven', amount: null })])
    expect(rows.filter(({ measure }) => measure === 'evidence').map(({ evidence, value, count, amount }) => [evidence, value, count, amount]))
      .toEqual([['onbekend', 0.6, 1, 60_000], ['beschreven', 0, 1, 0], ['goede aanwijzingen', 0.4, 1, 40_000]])
  })
  it('has reasons instead of gaps', () => {
    expect(rowsOf([one('a', { amount: null })]).map(({ measure, value, because }) => [measure, value, because])).toEqual([['survival', null, 'too-few'], ['evidence', null, 'zero-total']])
    expect([rowsOf([]), rowsOf([one('a', { from: day('2026-01-01') })])]).toEqual([[], []])
  })
  it('does not know in which order they came', () => {
    const many = Array.from({ length: 12 }, (_, at) => one(`i-${at}`, { from: day(`20${15 + (at % 9)}-03-0${1 + (at % 7)}`), to: at % 3 === 0 ? null : day('2025-06-30'), amount: cents(1_234_56 * (at + 1)) }))
    expect(rowsOf(many.toReversed())).toEqual(rowsOf(many))
    expect(rowsOf(many).some(({ measure, months }) => measure === 'survival' && months === 12)).toBe(true)
  })
})
