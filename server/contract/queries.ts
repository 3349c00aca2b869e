import { Type, type Static } from 'typebox'
import { TOPGROEP_ONDERDELEN } from './rows.ts'
import { Gebied, Jaar, Niveau, OneOf, PublicatieId, Thema, Verteller, Wet, WetOfAlle } from './words.ts'

const strict = { additionalProperties: false }
const optional = {
  publicatie: Type.Optional(PublicatieId),
  gebied: Type.Optional(Gebied),
  niveau: Type.Optional(Niveau),
  jaar: Type.Optional(Jaar),
}
const csvVorm = Type.Optional(OneOf(['standaard', 'excel'] as const, 'Geeft CSV, ook zonder Accept. Met standaard: komma en decimale punt (RFC 4180). Met excel: puntkomma, decimale komma en BOM.'))
const Code = (description: string) => Type.String({ pattern: '^[0-9a-z][0-9a-z.-]{0,29}$', description })

export const UitgavenQuery = Type.Object({
  ...optional,
  wet: Type.Optional(Wet),
  taakveld: Type.Optional(Code('Alleen dit Iv3-taakveld, bijvoorbeeld 6.711.')),
  product: Type.Optional(Code('Alleen deze voorziening, bijvoorbeeld wmo-01.')),
  indeling: Type.Optional(OneOf(['totaal', 'wet', 'taakveld', 'product'] as const, 'Alleen rijen van deze indeling.')),
  periodeSoort: Type.Optional(OneOf(['jaar', 'kwartaal', 'maand'] as const, 'Alleen rijen van deze lengte.')),
  csvVorm,
}, strict)
export type UitgavenQuery = Static<typeof UitgavenQuery>

export const LeveringsvormenQuery = Type.Object({ ...optional, wet: Type.Optional(Wet), csvVorm }, strict)
export type LeveringsvormenQuery = Static<typeof LeveringsvormenQuery>

export const StapelingQuery = Type.Object({ ...optional, csvVorm }, strict)
export type StapelingQuery = Static<typeof StapelingQuery>

export const ConcentratieQuery = Type.Object({
  ...optional,
  wet: Type.Optional(WetOfAlle),
  noemer: Type.Optional(OneOf(['gebruikers', 'alle'] as const, 'Alleen rijen met deze noemer.')),
  csvVorm,
}, strict)
export type ConcentratieQuery = Static<typeof ConcentratieQuery>

export const BegrotingQuery = Type.Object({ publicatie: optional.publicatie, jaar: optional.jaar, csvVorm }, strict)
export type BegrotingQuery = Static<typeof BegrotingQuery>

export const PrognoseQuery = Type.Object({
  publicatie: optional.publicatie,
  jaar: optional.jaar,
  wet: Type.Optional(WetOfAlle),
  soort: Type.Optional(OneOf(['maand', 'jaar', 'terugblik'] as const, 'Alleen rijen van deze soort.')),
  csvVorm,
}, strict)
export type PrognoseQuery = Static<typeof PrognoseQuery>

export const TopgroepQuery = Type.Object({ publicatie: optional.publicatie, jaar: optional.jaar, onderdeel: Type.Optional(OneOf(TOPGROEP_ONDERDELEN, 'Alleen dit onderdeel.')), csvVorm }, strict)
export type TopgroepQuery = Static<typeof TopgroepQuery>

export const GebiedenQuery = Type.Object({ publicatie: optional.publicatie, niveau: optional.niveau, csvVorm }, strict)
export type GebiedenQuery = Static<typeof GebiedenQuery>

export const IndelingenQuery = Type.Object({ publicatie: optional.publicatie, csvVorm }, strict)
export type IndelingenQuery = Static<typeof IndelingenQuery>

export const AanbodQuery = Type.Object({
  publicatie: optional.publicatie, jaar: optional.jaar,
  wet: Type.Optional(Wet),
  product: Type.Optional(Code('Alleen deze voorziening, bijvoorbeeld wmo-01.')),
  csvVorm,
}, strict)
export type AanbodQuery = Static<typeof AanbodQuery>

export const InitiatievenQuery = Type.Object({ publicatie: optional.publicatie, csvVorm }, strict)
export type InitiatievenQuery = Static<typeof InitiatievenQuery>

export const InitiatievenCijfersQuery = Type.Object({
  publicatie: optional.publicatie, jaar: optional.jaar,
  maat: Type.Optional(OneOf(['overleving', 'bewijs'] as const, 'Alleen rijen van deze maat.')),
  csvVorm,
}, strict)
export type InitiatievenCijfersQuery = Static<typeof InitiatievenCijfersQuery>

export const SignalenQuery = Type.Object({
  ...optional,
  signaal: Type.Optional(Type.String({ pattern: '^[0-9a-z][0-9a-z-]{0,39}$', description: 'Alleen dit signaal, bijvoorbeeld bezwaren.' })),
  weergave: Type.Optional(OneOf(['periode', 'trechter'] as const, 'Alleen de reeksen, of alleen gebieden naast elkaar.')),
  csvVorm,
}, strict)
export type SignalenQuery = Static<typeof SignalenQuery>

export const SignaalnaslagQuery = Type.Object({ publicatie: optional.publicatie, csvVorm }, strict)
export type SignaalnaslagQuery = Static<typeof SignaalnaslagQuery>

export const VergelijkingQuery = Type.Object({ publicatie: optional.publicatie, jaar: optional.jaar, csvVorm }, strict)
export type VergelijkingQuery = Static<typeof VergelijkingQuery>

export const BijstellingenQuery = Type.Object({ publicatie: optional.publicatie, jaar: optional.jaar, wet: Type.Optional(Wet), csvVorm }, strict)
export type BijstellingenQuery = Static<typeof BijstellingenQuery>

/** Resources without parameters: whatever is asked beside the path is a mistake. */
export const NoQuery = Type.Object({}, strict)

export const VerhalenQuery = Type.Object({
  publicatie: optional.publicatie,
  wijk: Type.Optional(Gebied),
  van: Type.Optional(Verteller),
  thema: Type.Optional(Thema),
  csvVorm,
}, strict)
export type VerhalenQuery = Static<typeof VerhalenQuery>
