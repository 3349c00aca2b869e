import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AreaGeometry } from '../../../server/facts/rows.ts'
import { sharedBorder } from '../../../server/release/joining/shared-border.ts'
import { box, fromMetres, polygon } from './maps.ts'

describe('The border that two areas share', () => {
  it('is as long as the side they have in common', () => {
    expect(sharedBorder(box(0, 0, 100, 100), box(100, 0, 200, 100))).toBeCloseTo(100, 0)
  })
  it('is the part of a longer side that runs along a shorter one', () => {
    expect(sharedBorder(box(0, 0, 100, 100), box(100, 40, 200, 70))).toBeCloseTo(30, 0)
  })
  it('is nothing where they touch in a corner', () => {
    expect(sharedBorder(box(0, 0, 100, 100), box(100, 100, 200, 200))).toBeLessThan(2.1)
  })
  it('is nothing where a corner touches a side', () => {
    const diamond = polygon([[100, 50], [150, 0], [200, 50], [150, 100], [100, 50]])
    expect(sharedBorder(box(0, 0, 100, 100), diamond)).toBeLessThan(4)
  })
  it('is nothing where they lie apart', () => {
    expect(sharedBorder(box(0, 0, 100, 100), box(102, 0, 200, 100))).toBe(0)
  })
  it('forgives lines that differ less than a metre', () => {
    expect(sharedBorder(box(0, 0, 100, 100), box(100.9, 0, 200, 100))).toBeCloseTo(100, 0)
    expect(sharedBorder(box(0, 0, 100, 100), box(101.1, 0, 200, 100))).toBe(0)
  })
  it('runs around an area that lies in the hole of another', () => {
    const ring: AreaGeometry = { type: 'Polygon', coordinates: [...box(0, 0, 300, 300).coordinates, ...box(100, 100, 200, 200).coordinates] }
    expect(sharedBorder(ring, box(100, 100, 200, 200))).toBeCloseTo(400, 0)
  })
  it('adds up over the parts of a multipolygon', () => {
    const two: AreaGeometry = { type: 'MultiPolygon', coordinates: [box(0, 0, 100, 50).coordinates, box(0, 60, 100, 100).coordinates] }
    expect(sharedBorder(two, box(100, 0, 200, 100))).toBeCloseTo(90, 0)
  })
  it('is the same when one of them has more corners on it', () => {
    const more = polygon([[100, 0], [200, 0], [200, 100], [100, 100], [100, 71], [100, 20], [100, 0]])
    expect(sharedBorder(box(0, 0, 100, 100), more)).toBeCloseTo(100, 0)
  })
  it('is the same from both sides', () => {
    const side = fc.integer({ min: 0, max: 60 })
    fc.assert(fc.property(side, side, side, side, (x, y, width, height) => {
      const [a, b] = [box(0, 0, 50, 50), box(x, y, x + width + 1, y + height + 1)]
      expect(sharedBorder(a, b)).toBeCloseTo(sharedBorder(b, a), 0)
    }))
  })
  it('is measured in metres wherever in the country', () => {
    expect(sharedBorder(box(0, 0, 1000, 1000, 51), box(1000, 0, 2000, 1000, 51))).toBeCloseTo(1000, -1)
    expect(fromMetres([0, 111_320], 52)[1]).toBeCloseTo(53, 6)
  })
})

const folder = process.env['RAADSZICHT_OPEN_DATA']

describe.skipIf(folder === undefined)('Real borders', () => {
  it.each(['GM0034-almere', 'GM0118-hoogeveen', 'GM0344-utrecht', 'GM0505-dordrecht'])('give every wijk of %s a neighbour, the same from both sides', (name) => {
    const { features } = JSON.parse(readFileSync(`${folder}/data/geo/wijken-2022-${name}.geojson`, 'utf8')) as { features: { geometry: AreaGeometry }[] }
    const borders = features.map((one) => features.map((other) => (one === other ? 0 : sharedBorder(one.geometry, other.geometry))))
    expect(borders.filter((own) => Math.max(...own) < 10)).toEqual([])
    borders.forEach((own, at) => own.forEach((metres, other) => { expect(Math.abs(metres - borders[other]![at]!)).toBeLessThan(5) }))
  })
})
