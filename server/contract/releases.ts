import { Type, type Static } from 'typebox'
import { Jaar, Nullable, OneOf, PublicatieId } from './words.ts'

const strict = { additionalProperties: false }
const Aandeel = Type.Number({ minimum: 0, maximum: 1 })

export const PublicatieJaar = Type.Object({
  jaar: Jaar,
  status: OneOf(['definitief', 'voorlopig'] as const, 'Definitief zodra alle declaraties binnen zijn.'),
  totMaand: Type.Integer({ minimum: 1, maximum: 12, description: 'Laatste maand met leveringen.' }),
  bedrag: Type.Integer({ description: 'Alle uitgaven die bij een huishouden horen, in hele euro’s, afgerond.' }),
  zichtbaarWijkWet: Aandeel,
  zichtbaarWijkWetSamen: Nullable(Type.Number({ minimum: 0, maximum: 1, description: 'Per wijk en wet, ook waar alleen het cijfer van wijken samen te zien is. Leeg bij een publicatie van voordat wijken werden samengevoegd.' })),
  zichtbaarBuurtTotaal: Aandeel,
}, strict)

export const Regels = Type.Object({
  versie: Type.String(),
  minimumHuishoudens: Type.Integer(),
  pProcent: Aandeel,
  dominantie: Aandeel,
  afrondingBedrag: Type.Integer({ description: 'In hele euro’s.' }),
  afrondingAantal: Type.Integer(),
  gebruikersConcentratie: Type.Integer(),
  gebruikersGini: Type.Integer(),
}, strict)

export const Bron = Type.Object({
  soort: Type.String(),
  leveringen: Type.Integer(),
}, strict)

export const Toets = Type.Object({
  cellen: Type.Integer(),
  getoond: Type.Integer(),
  primair: Type.Integer(),
  secundair: Type.Integer(),
  exact: Type.Integer(),
  verschillen: Type.Integer(),
  ingewijde: Type.Integer(),
  verborgenWaarde: Aandeel,
}, strict)

export const Publicatie = Type.Object({
  id: PublicatieId,
  gemeente: Type.Object({ code: Type.String(), naam: Type.String() }, strict),
  status: OneOf(['gepubliceerd', 'ingetrokken'] as const, 'Een concept staat hier nooit bij.'),
  gepubliceerdOp: Type.String({ format: 'date-time' }),
  ingetrokkenOp: Nullable(Type.String({ format: 'date-time' })),
  redenIntrekking: Nullable(Type.String()),
  standVan: Type.String({ format: 'date', description: 'Laatste boekdatum in de gegevens.' }),
  verzonnen: Type.Boolean({ description: 'Waar als alle gegevens verzonnen zijn.' }),
  hash: Type.String({ description: 'SHA-256 over de hele publicatie.' }),
  jaren: Type.Array(PublicatieJaar),
  regels: Regels,
  bronnen: Type.Array(Bron),
  toets: Nullable(Toets),
  tabellen: Type.Array(Type.Object({ naam: Type.String(), rijen: Type.Integer() }, strict)),
}, strict)
export type Publicatie = Static<typeof Publicatie>

export const Publicaties = Type.Object({
  /** The release that counts now: the newest that is published; null when there is none. */
  huidig: Nullable(PublicatieId),
  publicaties: Type.Array(Publicatie),
}, strict)
export type Publicaties = Static<typeof Publicaties>
