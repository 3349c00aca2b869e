import type { AreaGeometry } from '../../facts/rows.ts'

/** A point in metres, on a flat map around the areas at hand. */
type Point = readonly [x: number, y: number]
type Side = readonly [from: Point, to: Point]

/** Sides that run together within this distance are one border, drawn twice: sources cut and round their lines. */
const TOLERANCE_METRES = 1
const METRES_PER_DEGREE = 111_320

/**
 * How many metres of border two areas share. Areas that touch in a point share none; the edge of a hole is a border like any other.
 * Both geometries are longitude and latitude (WGS84); for areas of one gemeente a flat map is exact to less than a per mille.
 */
export function sharedBorder(a: AreaGeometry, b: AreaGeometry): number {
  const [one, other] = [sidesOf(a), sidesOf(b)]
  const nearOne = within(other, boxOf(one))
  const nearOther = within(one, boxOf(other))
  return nearOther.reduce((sum, side) => sum + nearOne.reduce((most, along) => most + together(side, along), 0), 0)
}

/** The length over which a side runs along another: where its two ends are within tolerance, all between them is. */
function together([from, to]: Side, along: Side): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  if (length === 0 || !boxesMeet(boxOf([[from, to]]), boxOf([along]))) return 0
  const at = along.map((point) => ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length)
  const [start, end] = [Math.max(0, Math.min(...at)), Math.min(length, Math.max(...at))]
  const isNear = (place: number): boolean => distance([from[0] + (place / length) * dx, from[1] + (place / length) * dy], along) <= TOLERANCE_METRES
  return end > start && isNear(start) && isNear(end) ? end - start : 0
}

function distance(point: Point, [from, to]: Side): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / square))
  return Math.hypot(point[0] - from[0] - along * dx, point[1] - from[1] - along * dy)
}

type Box = readonly [west: number, south: number, east: number, north: number]

function boxOf(sides: readonly Side[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const side of sides) {
    for (const [x, y] of side) {
      west = Math.min(west, x)
      south = Math.min(south, y)
      east = Math.max(east, x)
      north = Math.max(north, y)
    }
  }
  return [west, south, east, north]
}

const boxesMeet = (a: Box, b: Box): boolean =>
  a[0] <= b[2] + TOLERANCE_METRES && b[0] <= a[2] + TOLERANCE_METRES && a[1] <= b[3] + TOLERANCE_METRES && b[1] <= a[3] + TOLERANCE_METRES

const within = (sides: readonly Side[], box: Box): readonly Side[] => sides.filter((side) => boxesMeet(boxOf([side]), box))

/** The sides of every ring, holes included. */
function sidesOf({ type, coordinates }: AreaGeometry): readonly Side[] {
  const rings = (type === 'Polygon' ? coordinates : coordinates.flat()) as readonly (readonly Point[])[]
  return rings.flatMap((ring) => ring.slice(1).map((to, at): Side => [inMetres(ring[at]!), inMetres(to)]))
}

/** Degrees shrink towards the pole: at the latitude of the Netherlands one degree east is about 68 kilometres. */
const inMetres = ([longitude, latitude]: Point): Point =>
  [longitude * METRES_PER_DEGREE * Math.cos(MIDDLE_OF_THE_COUNTRY), latitude * METRES_PER_DEGREE]
const MIDDLE_OF_THE_COUNTRY = (52.2 * Math.PI) / 180
