import type { AreaRow } from '../../release/tables.ts'
import { gebied } from '../rows.ts'

/** Areas as GeoJSON (RFC 7946) in longitude and latitude, in the order of the release. */
export function toGeoJson(areas: readonly AreaRow[]): Buffer {
  const features = areas.map((area) => ({ type: 'Feature', id: area.area, properties: gebied(area), geometry: area.geometry }))
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }), 'utf8')
}
