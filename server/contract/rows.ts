import { Type, type Static } from 'typebox'
import { Gebied, Jaar, Niveau, Nullable, OneOf, StandVan, Status, Wet, WetOfAlle } from './words.ts'

const plaats = { gebied: Gebied, niveau: Niveau, jaar: Jaar }
const cijfers = {
  bedrag: Nullable(Type.Integer({ description: 'Netto uitgaven in hele euro’s, afgerond zoals de regels van de publicatie zeggen. Leeg als het niet getoond wordt.' })),
  bedragStatus: Status,
  huishoudens: Nullable(Type.Integer({ minimum: 0, maximum: 20_000_000, description: 'Aantal huishoudens met netto uitgaven boven nul, afgerond op vijf. Leeg als het niet getoond wordt.' })),
  huishoudensStatus: Status,
  standVan: StandVan,
}
const strict = { additionalProperties: false }

export const Uitgave = Type.Object({
  ...plaats,
  periodeSoort: OneOf(['jaar', 'kwartaal', 'maand'] as const, 'Lengte van de periode.'),
  periode: Type.String({ pattern: '^\\d{4}(-K[1-4]|-\\d{2})?$', description: 'Jaar (2025), kwartaal (2025-K1) of maand (2025-03).' }),
  indeling: OneOf(['totaal', 'wet', 'taakveld', 'product'] as const, 'Hoe fijn de uitgave is ingedeeld.'),
  wet: Nullable(Wet),
  taakveld: Nullable(Type.String({ description: 'Iv3-taakveld volgens het schema van dat jaar.' })),
  product: Nullable(Type.String({ description: 'Code van de voorziening.' })),
  ...cijfers,
}, strict)
export type Uitgave = Static<typeof Uitgave>

export const Leveringsvorm = Type.Object({
  ...plaats,
  wet: Wet,
  leveringsvorm: OneOf(['zin', 'pgb', 'collectief'] as const, 'Zorg in natura, persoonsgebonden budget, of collectief.'),
  ...cijfers,
}, strict)
export type Leveringsvorm = Static<typeof Leveringsvorm>

export const Stapeling = Type.Object({
  ...plaats,
  combinatie: Type.String({ description: 'De wetten die een huishouden in dat jaar gebruikt, verbonden met een plus.' }),
  aantalWetten: Type.Integer({ minimum: 1, maximum: 4 }),
  ...cijfers,
}, strict)
export type Stapeling = Static<typeof Stapeling>

export const Concentratie = Type.Object({
  ...plaats,
  wet: WetOfAlle,
  noemer: OneOf(['gebruikers', 'alle'] as const, 'Gebruikers: huishoudens met een voorziening. Alle: alle huishoudens in het gebied.'),
  maat: OneOf(['top', 'lorenz', 'helft', 'gini', 'huishoudens'] as const, 'Top en lorenz: aandeel van de uitgaven van de duurste huishoudens. Helft: aandeel van de huishoudens dat dit deel van de uitgaven draagt. Huishoudens: grootte van de groep.'),
  punt: Nullable(Type.Number({ description: 'Bij top en lorenz: aandeel van de huishoudens. Bij helft: aandeel van de uitgaven.' })),
  waarde: Nullable(Type.Number({ description: 'Aandeel tussen 0 en 1, Gini tussen 0 en 1, of een aantal.' })),
  status: Status,
  standVan: StandVan,
}, strict)
export type Concentratie = Static<typeof Concentratie>

export const Begroting = Type.Object({
  jaar: Jaar,
  soort: OneOf(['begroting', 'realisatie'] as const, 'Vastgestelde begroting of jaarrekening.'),
  taakveld: Type.String({ description: 'Iv3-taakveld volgens het schema van dat jaar.' }),
  bedrag: Type.Integer({ description: 'Lasten in hele euro’s.' }),
}, strict)
export type Begroting = Static<typeof Begroting>

export const TOPGROEP_ONDERDELEN = ['wet', 'combinatie', 'wijk', 'blijven', 'gini'] as const
export const TOPGROEP_MATEN = ['vanGroep', 'inGroep', 'vanGebruikers', 'huishoudens', 'huishoudensInGroep', 'verhouding', 'aandeel', 'laag', 'hoog', 'kans', 'verandering', 'aandeelUitgaven', 'bijdrage', 'coefficient'] as const

export const Topgroep = Type.Object({
  ...plaats,
  onderdeel: OneOf(TOPGROEP_ONDERDELEN, 'Waar het over gaat: per wet, aantal wetten tegelijk (combinatie), per wijk, of de groep van vorig jaar blijft (blijven), of de Gini per wet.'),
  code: Type.String({ description: 'De wet, 2+ (twee of meer wetten), de wijk, of wat er met huishoudens gebeurde: top, gebruiker, geen, vertrokken, onbekend. Uitkomsten die apart te klein zijn, staan samen met een plus ertussen. Bij een onderdeel als geheel: alle of groep.' }),
  maat: OneOf(TOPGROEP_MATEN, 'Welk cijfer. vanGroep: aandeel van de groep. inGroep: andersom, welk deel ervan in de groep valt. vanGebruikers: aandeel van alle huishoudens met een voorziening. laag en hoog: de marge van 95 procent bij verhouding of aandeel.'),
  waarde: Nullable(Type.Number({ description: 'Aandeel tussen 0 en 1, aantal huishoudens op vijf afgerond, verhouding, of verandering (-0,2 is een vijfde minder).' })),
  status: Status,
  standVan: StandVan,
}, strict)
export type Topgroep = Static<typeof Topgroep>

export const Indeling = Type.Object({
  soort: OneOf(['wet', 'taakveld', 'product', 'leveringsvorm'] as const, 'Waarvan dit een naam is.'),
  code: Type.String(),
  naam: Type.String(),
  wet: Nullable(Wet),
}, strict)
export type Indeling = Static<typeof Indeling>

/** The tables of a release by the name of their resource. */
export const ROWS = { uitgaven: Uitgave, leveringsvormen: Leveringsvorm, stapeling: Stapeling, concentratie: Concentratie, begroting: Begroting, indelingen: Indeling, topgroep: Topgroep } as const
export type TableName = keyof typeof ROWS
