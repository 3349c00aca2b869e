import type { AreaGeometry } from '../../facts/rows.ts'
import type { Code } from '../messages.ts'

const CLOSED_RING = 4

/** A border as facts keep it (a Polygon or MultiPolygon of closed rings in lengths and breadths), null where there is none, or what is wrong. */
export function readGeometry(value: unknown): AreaGeometry | null | Code {
  if (value === null || value === undefined) return null
  const [type, coordinates] = typeof value === 'object' ? [Reflect.get(value, 'type'), Reflect.get(value, 'coordinates')] : [null, null]
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates)) return 'GEOMETRY_INVALID'
  const polygons: readonly unknown[] = type === 'Polygon' ? [coordinates] : coordinates
  const fault = first(polygons, polygonFault)
  return fault ?? (polygons.length === 0 ? 'GEOMETRY_INVALID' : { type, coordinates })
}

function polygonFault(polygon: unknown): Code | null {
  if (!Array.isArray(polygon) || polygon.length === 0) return 'GEOMETRY_INVALID'
  return first(polygon, ringFault)
}

function ringFault(ring: unknown): Code | null {
  if (!Array.isArray(ring) || ring.length < CLOSED_RING) return 'GEOMETRY_INVALID'
  return first(ring, positionFault) ?? (samePosition(ring[0], ring.at(-1)) ? null : 'GEOMETRY_INVALID')
}

function positionFault(position: unknown): Code | null {
  if (!Array.isArray(position) || position.length < 2 || position.length > 3) return 'GEOMETRY_INVALID'
  const [longitude, latitude]: unknown[] = position
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return 'GEOMETRY_INVALID'
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? null : 'GEOMETRY_NOT_WGS84'
}

const samePosition = (left: unknown, right: unknown): boolean =>
  Array.isArray(left) && Array.isArray(right) && left[0] === right[0] && left[1] === right[1]

function first(items: readonly unknown[], fault: (item: unknown) => Code | null): Code | null {
  for (const item of items) {
    const found = fault(item)
    if (found !== null) return found
  }
  return null
}
