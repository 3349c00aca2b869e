import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDayOf, OPEN_END, placeAll, type ResidenceColumns } from '../../server/facts/placement.ts'
import { year } from '../../server/units/year.ts'

/** person, household, buurt, first day, last day (null: still), delivery. */
type Row = readonly [number, number, number, string, string | null, number]

const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) - 10_957

/** As the store hands them over: by person, then by delivery from new to old. */
function columns(rows: readonly Row[]): ResidenceColumns {
  const sorted = rows.toSorted((a, b) => a[0] - b[0] || b[5] - a[5])
  const column = (pick: (row: Row) => number) => Int32Array.from(sorted, pick)
  return {
    length: rows.length, person: column((row) => row[0]), household: column((row) => row[1]), buurt: column((row) => row[2]),
    from: column((row) => dayOf(row[3])), to: column((row) => (row[4] === null ? OPEN_END : dayOf(row[4]))), delivery: column((row) => row[5]),
  }
}

const place = (rows: readonly Row[], inYear = 2024) => {
  const { householdOf, buurtOf } = placeAll(columns(rows), year(inYear))
  return { householdOf: (person: number) => householdOf[person] ?? -1, buurtOf: (household: number) => buurtOf[household] ?? -1 }
}

describe('A household in a year', () => {
  it('belongs where it lived on 1 January', () => {
    expect(place([[1, 1, 7, '2020-05-01', '2024-01-01', 1], [1, 1, 8, '2024-01-02', null, 1]]).buurtOf(1)).toBe(7)
  })

  it('does not belong where it had left on 31 December', () => {
    expect(place([[1, 1, 7, '2020-05-01', '2023-12-31', 1], [1, 1, 8, '2024-01-01', null, 1]]).buurtOf(1)).toBe(8)
  })

  it('belongs where it was first registered that year when it came later', () => {
    expect(place([[1, 1, 9, '2024-06-01', null, 1], [1, 1, 8, '2024-02-29', '2024-05-31', 1]]).buurtOf(1)).toBe(8)
  })

  it('that comes on the last day of the year still belongs', () => {
    expect(place([[1, 1, 9, '2024-12-31', null, 1]]).buurtOf(1)).toBe(9)
  })

  it('that comes after the year, or left before it, has no place', () => {
    expect(place([[1, 1, 9, '2025-01-01', null, 1]]).buurtOf(1)).toBe(-1)
    expect(place([[1, 1, 9, '2020-01-01', '2023-12-31', 1]]).buurtOf(1)).toBe(-1)
  })

  it('has one place though a member joined from elsewhere', () => {
    const { householdOf, buurtOf } = place([[1, 1, 7, '2020-01-01', null, 1], [2, 2, 8, '2020-01-01', '2024-03-31', 1], [2, 1, 7, '2024-04-01', null, 1]])
    expect([householdOf(1), householdOf(2)]).toEqual([1, 2])
    expect([buurtOf(1), buurtOf(2)]).toEqual([7, 8])
  })

  it('moves to another place in another year', () => {
    const rows: Row[] = [[1, 1, 7, '2020-05-01', '2024-06-30', 1], [1, 1, 8, '2024-07-01', null, 1]]
    expect([place(rows, 2024).buurtOf(1), place(rows, 2025).buurtOf(1)]).toEqual([7, 8])
  })
})

describe('A newer register', () => {
  it('replaces what an older one said of the same days', () => {
    expect(place([[1, 1, 7, '2020-01-01', null, 1], [1, 1, 8, '2020-01-01', null, 2]]).buurtOf(1)).toBe(8)
  })

  it('ends what an older one left open', () => {
    const rows: Row[] = [[1, 1, 7, '2020-01-01', null, 1], [1, 1, 7, '2020-01-01', '2023-06-30', 2]]
    expect(place(rows, 2023).buurtOf(1)).toBe(7)
    expect(place(rows, 2024).buurtOf(1)).toBe(-1)
  })

  it('leaves the days before its own first day as they were', () => {
    const rows: Row[] = [[1, 1, 7, '2020-01-01', null, 1], [1, 1, 8, '2024-03-01', null, 2]]
    expect([place(rows, 2024).buurtOf(1), place(rows, 2025).buurtOf(1)]).toEqual([7, 8])
  })

  it('says nothing about persons it does not name', () => {
    expect(place([[1, 1, 7, '2020-01-01', null, 1], [2, 2, 8, '2020-01-01', null, 2]]).buurtOf(1)).toBe(7)
  })
})

describe('Placement', () => {
  const row = fc.record({ person: fc.nat(5), household: fc.nat(4), buurt: fc.nat(6), from: fc.integer({ min: -400, max: 500 }), days: fc.option(fc.nat(700)), delivery: fc.nat(3) })
  const first = firstDayOf(2024)
  const build = (rows: readonly { person: number; household: number; buurt: number; from: number; days: number | null; delivery: number }[]): ResidenceColumns => ({
    length: rows.length, person: Int32Array.from(rows, (r) => r.person), household: Int32Array.from(rows, (r) => r.household), buurt: Int32Array.from(rows, (r) => r.buurt),
    from: Int32Array.from(rows, (r) => first + r.from), to: Int32Array.from(rows, (r) => (r.days === null ? OPEN_END : first + r.from + r.days)), delivery: Int32Array.from(rows, (r) => r.delivery),
  })

  it('does not depend on the order of rows within a delivery', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 12 }), fc.integer(), (rows, seed) => {
      const order = (list: typeof rows) => list.toSorted((a, b) => a.person - b.person || b.delivery - a.delivery)
      const shuffled = rows.map((item, at) => ({ item, key: Math.sin(seed + at) })).sort((a, b) => a.key - b.key).map(({ item }) => item)
      expect(placeAll(build(order(shuffled)), year(2024))).toEqual(placeAll(build(order(rows)), year(2024)))
    }))
  })

  it('agrees with a plain day-by-day reading', () => {
    fc.assert(fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
      const sorted = rows.toSorted((a, b) => a.person - b.person || b.delivery - a.delivery)
      expect([...placeAll(build(sorted), year(2024)).householdOf]).toEqual(plainHouseholds(sorted))
    }))
  })
})

interface PlainRow { person: number; household: number; buurt: number; from: number; days: number | null; delivery: number }

/** Slow and obvious: walk the days of the year; on each day the newest delivery that had begun to speak of the person decides. */
function plainHouseholds(rows: readonly PlainRow[]): number[] {
  const most = Math.max(-1, ...rows.map((row) => row.person))
  return Array.from({ length: most + 1 }, (_, person) => {
    const own = rows.filter((row) => row.person === person)
    for (let day = 0; day < 366; day++) {
      const speaking = Math.max(-1, ...own.filter((row) => row.from <= day).map((row) => row.delivery))
      const valid = own.filter((row) => row.delivery === speaking && row.from <= day && (row.days === null || day <= row.from + row.days))
      if (valid.length > 0) return valid.toSorted((a, b) => a.household - b.household)[0]!.household
    }
    return -1
  })
}
