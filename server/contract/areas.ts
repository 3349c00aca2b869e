import { Type, type Static } from 'typebox'
import { Gebied, Niveau, Nullable } from './words.ts'

export const GebiedEigenschappen = Type.Object({
  code: Gebied,
  naam: Type.String(),
  niveau: Niveau,
  ouder: Nullable(Type.String({ description: 'Code van het gebied waar dit gebied in ligt.' })),
  inwoners: Nullable(Type.Integer({ minimum: 0, maximum: 20_000_000, description: 'Aantal inwoners, uit open gegevens.' })),
  huishoudens: Nullable(Type.Integer({ minimum: 0, maximum: 20_000_000, description: 'Aantal huishoudens, uit open gegevens.' })),
}, { additionalProperties: false })
export type GebiedEigenschappen = Static<typeof GebiedEigenschappen>

export const GebiedFeature = Type.Object({
  type: Type.Literal('Feature'),
  id: Type.String(),
  properties: GebiedEigenschappen,
  geometry: Nullable(Type.Object({ type: Type.String(), coordinates: Type.Array(Type.Any()) })),
}, { additionalProperties: false })

/** GeoJSON (RFC 7946), WGS84 longitude and latitude. */
export const Gebieden = Type.Object({
  type: Type.Literal('FeatureCollection'),
  features: Type.Array(GebiedFeature),
}, { additionalProperties: false })
export type Gebieden = Static<typeof Gebieden>
