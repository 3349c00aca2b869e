import { Type, type Static } from 'typebox'
import { Nullable, OneOf } from './words.ts'

const strict = { additionalProperties: false }
const Cent = Type.Integer({ description: 'Bedrag in hele centen.' })
const wet = OneOf(['wmo', 'jeugdwet', 'participatiewet', 'schuldhulp'] as const, 'De wet.')
const maand = Type.String({ description: 'Maand waarin de hulp is gegeven, JJJJ-MM.' })

const sum = {
  ontvangenRegels: Type.Integer({ minimum: 0, description: 'Regels zoals de lezer ze telde, voor er iets werd opgeslagen.' }),
  ontvangenCent: Cent,
  feitenRegels: Type.Integer({ minimum: 0 }),
  feitenCent: Type.Integer({ description: 'Wat in de database staat. Wat is afgekeurd, telt met een min.' }),
  verwijderdCent: Type.Integer({ description: 'Wat er stond en na de bewaartermijn is verwijderd.' }),
  wachtCent: Type.Integer({ description: 'Afgekeurde regels waarvan de declaratie nog niet binnen is.' }),
  onbekendCent: Type.Integer({ description: 'Deel van de feiten zonder product of huishouden.' }),
  verschilCent: Type.Integer({ description: 'Ontvangen min feiten en wat is verwijderd: 0 als het klopt.' }),
}

export const NatellingMaand = Type.Object({ maand, wet, ...sum }, strict)
export type NatellingMaand = Static<typeof NatellingMaand>

export const NatellingLevering = Type.Object({
  nummer: Type.Integer(), id: Type.String(), soort: Type.String(), bestand: Type.String(), totaalCent: Cent, ...sum, klopt: Type.Boolean(), maanden: Type.Array(NatellingMaand),
}, strict)
export type NatellingLevering = Static<typeof NatellingLevering>

/** Whether what came in is what stands in the facts: per delivery, law and month, to the cent. */
export const Natelling = Type.Object({
  klopt: Type.Boolean(), samen: Type.Object(sum, strict), maanden: Type.Array(NatellingMaand), leveringen: Type.Array(NatellingLevering),
}, strict)
export type Natelling = Static<typeof Natelling>

const BuitenBereik = Type.Object({ personeelCent: Cent, subsidiesCent: Cent, overdrachtenCent: Cent, overigCent: Cent }, strict)

export const AansluitingRegel = Type.Object({
  jaar: Type.Integer(),
  taakveld: Type.String(),
  naam: Type.String({ description: 'Hoe het taakveld heet in Iv3, in de indeling van dat jaar.' }),
  jaarrekeningCent: Nullable(Cent),
  verklaardCent: Type.Integer({ description: 'Wat de leveringen verklaren.' }),
  buitenBereik: Nullable(BuitenBereik),
  onverklaardCent: Nullable(Cent),
  oordeel: OneOf(['sluit', 'verschil', 'niet te splitsen', 'zonder boeking'] as const, 'Of jaarrekening en leveringen op elkaar aansluiten.'),
}, strict)
export type AansluitingRegel = Static<typeof AansluitingRegel>

export const AansluitingJaar = Type.Object({
  jaar: Type.Integer(), jaarrekeningCent: Cent, verklaardCent: Cent, buitenBereikCent: Nullable(Cent), onverklaardCent: Nullable(Cent),
  zonderBoekingCent: Type.Integer({ description: 'Geleverd zonder boeking in de jaarrekening; dat is van het onverklaarde bedrag afgetrokken.' }), regels: Type.Array(AansluitingRegel),
}, strict)
export type AansluitingJaar = Static<typeof AansluitingJaar>

export const Gat = Type.Object({
  bron: Type.String({ description: 'Soort bericht en AGB-code van de aanbieder, of kostenregels en de wet.' }),
  maand,
  wat: OneOf(['ontbreekt', 'laag'] as const, 'Of er niets is, of veel minder dan gewoonlijk.'),
  clienten: Type.Integer({ minimum: 0 }),
  gewoonlijk: Type.Number({ description: 'Mediaan van de maanden eromheen.' }),
  getekend: Type.Boolean(),
}, strict)
export type Gat = Static<typeof Gat>

/** Which months of which source are missing or low, and who signed for them. */
export const Volledigheid = Type.Object({
  open: Type.Integer({ minimum: 0, description: 'Gaten waarvoor nog niemand tekende.' }),
  gaten: Type.Array(Gat),
  handtekeningen: Type.Array(Type.Object({ bron: Type.String(), maand, clienten: Type.Integer(), wie: Type.String(), reden: Type.String() }, strict)),
  nietBeoordeeld: Type.Array(Type.Object({ bron: Type.String(), reden: OneOf(['te kort', 'onregelmatig'] as const, 'Waarom niet.') }, strict)),
}, strict)
export type Volledigheid = Static<typeof Volledigheid>

/** The jaarrekening beside the deliveries, per taakveld and year. */
export const Aansluiting = Type.Object({ jaren: Type.Array(AansluitingJaar) }, strict)
export type Aansluiting = Static<typeof Aansluiting>
