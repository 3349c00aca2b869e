import { Type, type Static } from 'typebox'
import { Gebied, Jaar, Niveau, OneOf, PublicatieId, Wet, WetOfAlle } from './words.ts'

const strict = { additionalProperties: false }
const optional = {
  publicatie: Type.Optional(PublicatieId),
  gebied: Type.Optional(Gebied),
  niveau: Type.Optional(Niveau),
  jaar: Type.Optional(Jaar),
}
const indeling = Type.Optional(OneOf(['excel'] as const, 'Met excel: puntkomma, decimale komma en BOM. Alleen bij CSV.'))

export const UitgavenQuery = Type.Object({
  ...optional,
  wet: Type.Optional(Wet),
  taakveld: Type.Optional(Type.String({ maxLength: 30 })),
  product: Type.Optional(Type.String({ maxLength: 30 })),
  indeling: Type.Optional(OneOf(['totaal', 'wet', 'taakveld', 'product'] as const, 'Alleen rijen van deze indeling.')),
  periodeSoort: Type.Optional(OneOf(['jaar', 'kwartaal', 'maand'] as const, 'Alleen rijen van deze lengte.')),
  csvVorm: indeling,
}, strict)
export type UitgavenQuery = Static<typeof UitgavenQuery>

export const LeveringsvormenQuery = Type.Object({ ...optional, wet: Type.Optional(Wet), csvVorm: indeling }, strict)
export type LeveringsvormenQuery = Static<typeof LeveringsvormenQuery>

export const StapelingQuery = Type.Object({ ...optional, csvVorm: indeling }, strict)
export type StapelingQuery = Static<typeof StapelingQuery>

export const ConcentratieQuery = Type.Object({
  ...optional,
  wet: Type.Optional(WetOfAlle),
  noemer: Type.Optional(OneOf(['gebruikers', 'alle'] as const, 'Alleen rijen met deze noemer.')),
  csvVorm: indeling,
}, strict)
export type ConcentratieQuery = Static<typeof ConcentratieQuery>

export const BegrotingQuery = Type.Object({ publicatie: optional.publicatie, jaar: optional.jaar, csvVorm: indeling }, strict)
export type BegrotingQuery = Static<typeof BegrotingQuery>

export const GebiedenQuery = Type.Object({ publicatie: optional.publicatie, niveau: optional.niveau }, strict)
export type GebiedenQuery = Static<typeof GebiedenQuery>

export const IndelingenQuery = Type.Object({ publicatie: optional.publicatie, csvVorm: indeling }, strict)
export type IndelingenQuery = Static<typeof IndelingenQuery>
