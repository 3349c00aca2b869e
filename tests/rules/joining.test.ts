import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinAreas, type JoinQuestion } from '../../server/release/joining/join.ts'

/** Wijken in a row, each beside the next: how many households use something in each, ten are enough. */
function row(users: Readonly<Record<string, number>>, more: Partial<JoinQuestion> = {}): readonly (readonly string[])[] {
  const names = Object.keys(users)
  return joinAreas({
    areas: names, size: (area) => users[area]!, isLargeEnough: (areas) => areas.reduce((sum, area) => sum + users[area]!, 0) >= 10,
    adjoins: (a, b) => Math.abs(names.indexOf(a) - names.indexOf(b)) === 1, ...more,
  })
}

describe('Wijken that are too small', () => {
  it('are not joined when none is', () => expect(row({ A: 10, B: 30 })).toEqual([]))
  it('are joined just below the threshold', () => expect(row({ A: 9, B: 30 })).toEqual([['A', 'B']]))
  it('take the smallest of their neighbours', () => expect(row({ A: 40, B: 9, C: 30 })).toEqual([['B', 'C']]))
  it('take a neighbour that is too small before one that is smaller', () => {
    expect(row({ A: 4, B: 8, C: 7 }, { size: (area) => ({ A: 1, B: 2, C: 9 })[area]!, isLargeEnough: (areas) => areas.length > 1 || areas[0] === 'A' })).toEqual([['B', 'C']])
  })
  it('are joined until they are large enough', () => expect(row({ A: 3, B: 3, C: 4, D: 50 })).toEqual([['A', 'B', 'C']]))
  it('stop as soon as they are', () => expect(row({ A: 5, B: 5, C: 50 })).toEqual([['A', 'B']]))
  it('never take a wijk that lies elsewhere', () => expect(row({ A: 3, B: 40, C: 20 })).toEqual([['A', 'B']]))
  it('stay alone on an island', () => expect(row({ A: 3, B: 40 }, { adjoins: () => false })).toEqual([]))
  it('give no group that is still too small when no neighbour is left', () => expect(row({ A: 3, B: 3, C: 40 }, { adjoins: (a, b) => a !== 'C' && b !== 'C' })).toEqual([]))
  it('go by code where sizes are equal', () => expect(row({ C: 20, B: 9, A: 20 })).toEqual([['A', 'B']]))
})

describe('Joining, on any map', () => {
  const map = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 12 })
  const question = (areas: readonly (readonly [number, number, number])[], order: readonly string[]): JoinQuestion => {
    const of = new Map(areas.map((area, at) => [String.fromCharCode(65 + at), area]))
    const apart = (a: string, b: string): number => Math.abs(of.get(a)![1] - of.get(b)![1]) + Math.abs(of.get(a)![2] - of.get(b)![2])
    return {
      areas: order, size: (area) => of.get(area)![0], adjoins: (a, b) => apart(a, b) <= 1,
      isLargeEnough: (group) => group.reduce((sum, area) => sum + of.get(area)![0], 0) >= 10,
    }
  }
  const names = (count: number): string[] => Array.from({ length: count }, (_, at) => String.fromCharCode(65 + at))
  it('does not depend on the order of the areas', () => {
    fc.assert(fc.property(map, fc.integer(), (areas, seed) => {
      const shuffled = names(areas.length).sort((a, b) => Math.sin(seed + a.charCodeAt(0)) - Math.sin(seed + b.charCodeAt(0)))
      expect(joinAreas(question(areas, shuffled))).toEqual(joinAreas(question(areas, names(areas.length))))
    }))
  })
  it('gives groups that are large enough, hang together and never overlap', () => {
    fc.assert(fc.property(map, (areas) => {
      const asked = question(areas, names(areas.length))
      const groups = joinAreas(asked)
      expect(new Set(groups.flat()).size).toBe(groups.flat().length)
      for (const group of groups) {
        expect(asked.isLargeEnough(group)).toBe(true)
        expect(reached(group, asked.adjoins)).toBe(group.length)
      }
    }))
  })
  it('leaves a small area alone only when it has no way to be large enough', () => {
    fc.assert(fc.property(map, (areas) => {
      const asked = question(areas, names(areas.length))
      const placed = new Set(joinAreas(asked).flat())
      for (const area of asked.areas) {
        if (placed.has(area) || asked.isLargeEnough([area])) continue
        expect(asked.areas.filter((other) => placed.has(other) && asked.adjoins(area, other))).toEqual([])
      }
    }))
  })
})

/** How many areas of a group can be walked to from its first. */
function reached(group: readonly string[], adjoins: JoinQuestion['adjoins']): number {
  const seen = new Set(group.slice(0, 1))
  for (let before = 0; before !== seen.size;) {
    before = seen.size
    for (const area of group) if ([...seen].some((other) => adjoins(area, other))) seen.add(area)
  }
  return seen.size
}
