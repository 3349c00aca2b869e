import { describe, expect, it } from 'vitest'
import { leadAges } from '../../server/facts/lead-age.ts'
import { AGE_CLASSES, ageClassOf, agesIn, joinedAges } from '../../server/units/age.ts'

describe('The class of an age', () => {
  it('changes at 18, 65 and 80', () => {
    expect([0, 17, 18, 64, 65, 79, 80, 105].map(ageClassOf)).toEqual(['0-17', '0-17', '18-64', '18-64', '65-79', '65-79', '80+', '80+'])
    expect(AGE_CLASSES).toHaveLength(4)
  })
  it('is not known of an age that is not', () => expect(ageClassOf(-1)).toBeNull())
  it('stands together with its neighbours under their first and last age', () => {
    expect([joinedAges(['65-79', '80+']), joinedAges(['0-17', '18-64']), joinedAges(['18-64']), joinedAges(['80+'])]).toEqual(['65+', '0-64', '18-64', '80+'])
    expect([agesIn('65+'), agesIn('0-64')]).toEqual([{ low: 65, high: Infinity }, { low: 0, high: 64 }])
  })
})

describe('The age of a household', () => {
  const ages = (lines: readonly (readonly [person: number, unit: number, amount: number])[], units: number, birth: Readonly<Record<number, number>>) => [...leadAges({
    length: lines.length, person: Int32Array.from(lines, ([person]) => person), unit: Int32Array.from(lines, ([, unit]) => unit), amount: Float64Array.from(lines, ([, , amount]) => amount),
  }, units, (person) => birth[person] ?? -1)]
  it('is that of whoever most was spent on, over all lines', () => {
    expect(ages([[1, 0, 60], [2, 0, 50], [2, 0, 20], [3, 1, 5]], 2, { 1: 40, 2: 9, 3: 81 })).toEqual([9, 81])
  })
  it('counts what was taken back', () => expect(ages([[1, 0, 60], [2, 0, 90], [2, 0, -40]], 1, { 1: 40, 2: 9 })).toEqual([40]))
  it('of two on whom the same was spent is that of the lower number, in any order of the lines', () => {
    expect([ages([[1, 0, 60], [2, 0, 60]], 1, { 1: 40, 2: 9 }), ages([[2, 0, 60], [1, 0, 60]], 1, { 1: 40, 2: 9 })]).toEqual([[40], [40]])
  })
  it('is not known without a year of birth, or without a line', () => expect(ages([[1, 0, 60]], 2, {})).toEqual([-1, -1]))
})
