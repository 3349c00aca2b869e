import { describe, expect, it } from 'vitest'
import { drawBorders, neighboursOf, type Feature } from '../../web/areas/borders.ts'
import { classLimits, classOf, rampFor } from '../../web/areas/classes.ts'

const square = (code: string, x: number, y: number): Feature => ({
  type: 'Feature', id: code,
  properties: { code, naam: code, niveau: 'wijk', ouder: null, inwoners: null, huishoudens: null },
  geometry: { type: 'Polygon', coordinates: [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]] },
})
const four = [square('A', 5, 52), square('B', 6, 52), square('C', 5, 53), square('D', 7, 53)]

describe('Borders on the map', () => {
  it('draws north above south and west left of east', () => {
    const [a, b, c] = drawBorders(four, 300).shapes
    expect(c?.centre[1]).toBeLessThan(a?.centre[1] ?? 0)
    expect(a?.centre[0]).toBeLessThan(b?.centre[0] ?? 0)
  })
  it('is narrower than a degree grid, as a map at this latitude is', () => {
    const drawing = drawBorders([square('A', 5, 52)], 300)
    expect(drawing.height / drawing.width).toBeCloseTo(1 / Math.cos(52.5 * Math.PI / 180), 1)
  })
  it('has no shape without borders', () => {
    expect(drawBorders([{ ...square('A', 5, 52), geometry: null }], 300).height).toBe(0)
  })
  it('calls wijken neighbours that share an edge, not only a corner', () => {
    expect(neighboursOf(four, 'A')).toEqual(['B', 'C'])
    expect(neighboursOf(four, 'onbekend')).toEqual([])
  })
})

describe('Classes of the map', () => {
  it('have round limits in rising order', () => {
    const limits = classLimits([1060, 1261, 1526, 2145, 3155])
    expect(limits).toEqual([1500, 2000, 2500, 3000])
  })
  it('leave no class empty at the ends', () => {
    const values = [0.12, 0.17, 0.2, 0.31]
    const limits = classLimits(values)
    expect(classOf(0.12, limits)).toBe(0)
    expect(classOf(0.31, limits)).toBe(limits.length)
  })
  it('are one class when all values are equal or there are none', () => {
    expect([classLimits([5, 5]), classLimits([])]).toEqual([[], []])
  })
  it('give a value on the limit to the higher class', () => {
    expect([classOf(1499, [1500]), classOf(1500, [1500])]).toEqual([0, 1])
  })
  it('keep both ends of the ramp', () => {
    expect(rampFor(['a', 'b', 'c', 'd', 'e'], 3)).toEqual(['a', 'c', 'e'])
    expect(rampFor(['a', 'b', 'c', 'd', 'e'], 5)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
