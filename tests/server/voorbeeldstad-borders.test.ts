import { describe, expect, it } from 'vitest'
import { gebieden, type Feature } from '../../fixtures/voorbeeldstad/geography/gebieden.ts'
import { signedArea } from '../../fixtures/voorbeeldstad/geography/rings.ts'
import type { Point } from '../../fixtures/voorbeeldstad/geography/sites.ts'

const { gemeenten, wijken, buurten } = gebieden()

type Segment = readonly [Point, Point]

const ringOf = (feature: Feature): readonly Point[] => feature.geometry.coordinates[0]!
const segmentsOf = (feature: Feature): readonly Segment[] => ringOf(feature).slice(1).map((point, at) => [ringOf(feature)[at]!, point])
const nameOf = ([a, b]: Segment): string => [a.join(), b.join()].sort().join(' ')

/** How many of the areas have each piece of border. */
function counted(features: readonly Feature[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const segment of features.flatMap(segmentsOf)) counts.set(nameOf(segment), (counts.get(nameOf(segment)) ?? 0) + 1)
  return counts
}

const once = (counts: Map<string, number>): string[] => [...counts].filter(([, count]) => count === 1).map(([name]) => name).sort()
const area = (features: readonly Feature[]): number => features.reduce((sum, feature) => sum + signedArea(ringOf(feature)), 0)

function crosses([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Point, q: Point, r: Point): number => Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

describe('The borders of Voorbeeldstad', () => {
  it('make one closed ring per area, anticlockwise', () => {
    for (const feature of [...gemeenten, ...wijken, ...buurten]) {
      expect(feature.geometry.coordinates).toHaveLength(1)
      expect(ringOf(feature).at(-1)).toEqual(ringOf(feature)[0])
      expect(signedArea(ringOf(feature))).toBeGreaterThan(0)
    }
  })

  it('are shared by exactly two buurten, or are the border of the gemeente', () => {
    const counts = counted(buurten)
    expect(Math.max(...counts.values())).toBe(2)
    expect(once(counts)).toEqual([...counted(gemeenten).keys()].sort())
  })

  it('run in opposite directions on both sides', () => {
    const directed = buurten.flatMap(segmentsOf).map(([a, b]) => `${a.join()} ${b.join()}`)
    expect(new Set(directed).size).toBe(directed.length)
  })

  it('make a wijk exactly the union of its buurten', () => {
    for (const wijk of wijken) {
      const own = buurten.filter((buurt) => buurt.properties['wijkcode'] === wijk.properties['wijkcode'])
      expect(once(counted(own))).toEqual([...counted([wijk]).keys()].sort())
      expect(area(own)).toBeCloseTo(area([wijk]), 12)
    }
    expect(area(buurten)).toBeCloseTo(area(gemeenten), 12)
  })

  it('never cross', () => {
    const all = [...new Map(buurten.flatMap(segmentsOf).map((segment) => [nameOf(segment), segment])).values()]
    const crossings = all.flatMap((one, at) => all.slice(at + 1).filter((other) => crosses(one, other)))
    expect(crossings).toEqual([])
  })

  it('name every area as CBS does, with counts that add up', () => {
    const total = (features: readonly Feature[], field: string): number => features.reduce((sum, feature) => sum + Number(feature.properties[field]), 0)
    expect([wijken.length, buurten.length]).toEqual([12, 48])
    for (const field of ['aantalInwoners', 'aantalHuishoudens']) {
      expect(total(buurten, field)).toBe(total(gemeenten, field))
      expect(total(wijken, field)).toBe(total(gemeenten, field))
    }
    for (const buurt of buurten) expect(String(buurt.properties['buurtcode']).slice(2, 8)).toBe(String(buurt.properties['wijkcode']).slice(2))
  })
})
