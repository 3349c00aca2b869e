import type { AreaGeometry } from '../../../server/facts/rows.ts'

type Metres = readonly [x: number, y: number]

const PER_DEGREE = 111_320

/** A place so many metres east and north of a corner in the middle of the country, in longitude and latitude. */
export const fromMetres = ([x, y]: Metres, latitude = 52): [number, number] =>
  [5 + x / (PER_DEGREE * Math.cos((52.2 * Math.PI) / 180)), latitude + y / PER_DEGREE]

export const polygon = (ring: readonly Metres[], latitude = 52): AreaGeometry =>
  ({ type: 'Polygon', coordinates: [ring.map((point) => fromMetres(point, latitude))] })

/** A rectangle, in metres. */
export const box = (west: number, south: number, east: number, north: number, latitude = 52): AreaGeometry =>
  polygon([[west, south], [east, south], [east, north], [west, north], [west, south]], latitude)
