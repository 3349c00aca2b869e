import type { Gebieden } from '../data/rows.ts'

export type Feature = Gebieden['features'][number]
type Ring = readonly (readonly [number, number])[]

/** The rings of a polygon or multipolygon; other geometry has none. */
export function ringsOf(feature: Feature): readonly Ring[] {
  const geometry = feature.geometry
  if (geometry?.type === 'Polygon') return geometry.coordinates as Ring[]
  return geometry?.type === 'MultiPolygon' ? (geometry.coordinates as Ring[][]).flat() : []
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export interface Shape {
  readonly code: string
  readonly path: string
  readonly centre: readonly [number, number]
  /** From its west end to its east end, in pixels. */
  readonly width: number
}

/** Borders as SVG paths in a drawing of this width. A small area is as good as flat: longitude shrinks by the cosine of the middle latitude. */
export function drawBorders(features: readonly Feature[], width: number): Drawing {
  const all = features.flatMap((feature) => ringsOf(feature).flat())
  if (all.length === 0) return { width, height: 0, shapes: [] }
  const [west, south, east, north] = boxOf(all)
  const shrink = Math.cos(((south + north) / 2) * Math.PI / 180)
  const scale = (width - 4) / ((east - west) * shrink || 1)
  const project = ([lon, lat]: readonly [number, number]): readonly [number, number] => [2 + (lon - west) * shrink * scale, 2 + (north - lat) * scale]
  const shapes = features.map((feature) => {
    const rings = ringsOf(feature).map((ring) => ring.map(project))
    return { code: feature.properties.code, path: rings.map(pathOf).join(''), centre: centreOf(rings), width: widthOf(rings) }
  })
  return { width, height: Math.ceil((north - south) * scale) + 4, shapes }
}

function boxOf(points: Ring): readonly [number, number, number, number] {
  return points.reduce<readonly [number, number, number, number]>(([w, s, e, n], [x, y]) => [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)], [Infinity, Infinity, -Infinity, -Infinity])
}

const pathOf = (ring: Ring): string => `M${ring.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}Z`

function widthOf(rings: readonly Ring[]): number {
  const all = rings.flat()
  const [west, , east] = boxOf(all)
  return all.length === 0 ? 0 : east - west
}

/** Middle of gravity of the largest ring. */
function centreOf(rings: readonly Ring[]): readonly [number, number] {
  const sized = rings.map((ring) => ({ ring, ...gravityOf(ring) })).toSorted((a, b) => b.area - a.area)[0]
  return sized ? [sized.x, sized.y] : [0, 0]
}

function gravityOf(ring: Ring): { readonly area: number; readonly x: number; readonly y: number } {
  let [twice, sumX, sumY] = [0, 0, 0]
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    const cross = x * nextY - nextX * y
    twice += cross
    sumX += (x + nextX) * cross
    sumY += (y + nextY) * cross
  })
  return twice === 0 ? { area: 0, x: ring[0]?.[0] ?? 0, y: ring[0]?.[1] ?? 0 } : { area: Math.abs(twice) / 2, x: sumX / (3 * twice), y: sumY / (3 * twice) }
}

/** Wijken that share a border with this one: at least two corners are the same to a metre. */
export function neighboursOf(features: readonly Feature[], code: string): readonly string[] {
  const own = features.find((feature) => feature.properties.code === code)
  if (!own) return []
  const corners = cornersOf(own)
  return features.filter((feature) => feature !== own && [...cornersOf(feature)].filter((corner) => corners.has(corner)).length >= 2).map((feature) => feature.properties.code)
}

const cornersOf = (feature: Feature): ReadonlySet<string> => new Set(ringsOf(feature).flat().map(([x, y]) => `${x.toFixed(5)},${y.toFixed(5)}`))
