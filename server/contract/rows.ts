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

export const Indeling = Type.Object({
  soort: OneOf(['wet', 'taakveld', 'product', 'leveringsvorm'] as const, 'Waarvan dit een naam is.'),
  code: Type.String(),
  naam: Type.String(),
  wet: Nullable(Wet),
}, strict)
export type Indeling = Static<typeof Indeling>

const Signaalcode = Type.String({ pattern: '^[0-9a-z][0-9a-z-]{0,39}$', description: 'Code van het signaal; de kaart staat in signaalkaarten.' })

export const Signaal = Type.Object({
  signaal: Signaalcode,
  ...plaats,
  weergave: OneOf(['periode', 'trechter'] as const, 'Periode: een punt in de reeks van het gebied. Trechter: een heel jaar van het gebied naast dat van de andere.'),
  periodeSoort: OneOf(['jaar', 'kwartaal', 'maand'] as const, 'Lengte van de periode.'),
  periode: Type.String({ pattern: '^\\d{4}(-K[1-4]|-\\d{2})?$', description: 'Jaar (2025), kwartaal (2025-K1) of maand (2025-03).' }),
  teller: Nullable(Type.Integer({ minimum: 0, description: 'Hoe vaak het voorkwam, afgerond op vijf. Geld: in duizenden euro’s. Leeg als het niet getoond wordt.' })),
  noemer: Nullable(Type.Integer({ minimum: 0, description: 'Op hoeveel, afgerond op vijf. Geld: in duizenden euro’s. Leeg als het niet getoond wordt of niet bestaat.' })),
  waarde: Nullable(Type.Number({ description: 'Teller gedeeld door noemer, per zoveel als de kaart zegt, uit de afgeronde aantallen.' })),
  status: Status,
  midden: Nullable(Type.Number({ description: 'Het gemiddelde van de reeks, of van de hele gemeente. Leeg zonder grenzen.' })),
  ondergrens: Nullable(Type.Number({ description: 'Ondergrens van gewone schommeling. Leeg zonder grenzen.' })),
  bovengrens: Nullable(Type.Number({ description: 'Bovengrens van gewone schommeling. Leeg zonder grenzen.' })),
  grafiek: OneOf(['p', 'u', 'xmr', 'pAccent', 'uAccent', 'trechter'] as const, 'Soort grafiek: zie de beschrijving van de methode.'),
  stand: OneOf(['volledig', 'voorlopig', 'zonderGrenzen', 'teWeinig', 'afgeschermd', 'weinigGebieden'] as const, 'Wat er over de reeks te zeggen is. Voorlopig: 12 tot en met 19 punten. Zonder grenzen: minder dan 12 punten. Te weinig: te weinig gevallen. Afgeschermd: te veel van de reeks is afgeschermd.'),
  regel: Nullable(OneOf(['buitenGrens', 'verschuiving', 'trend', 'bijGrens'] as const, 'Waarom het punt bijzonder is. Leeg bij gewone schommeling.')),
  kant: Nullable(OneOf(['hoog', 'laag'] as const, 'Aan welke kant. Leeg bij gewone schommeling.')),
  fase: OneOf(['definitief', 'voorlopig'] as const, 'Voorlopig: over deze periode komt nog meer binnen. Er is nog geen cijfer.'),
  standVan: StandVan,
}, strict)
export type Signaal = Static<typeof Signaal>

export const Signaalkaart = Type.Object({
  code: Signaalcode,
  naam: Type.String(),
  principe: Type.String({ description: 'Richtinggevend principe waar het signaal bij hoort.' }),
  soort: OneOf(['gevallen', 'gebeurtenissen', 'geld'] as const, 'Gevallen op alle gevallen, gebeurtenissen op een omvang, of geld op geld.'),
  per: Type.Integer({ minimum: 1, maximum: 1000, description: 'De waarde is per zoveel.' }),
  beter: OneOf(['hoger', 'lager', 'nietAfgesproken'] as const, 'Welke kant beter is, als dat is afgesproken.'),
  onvolledig: Type.Integer({ minimum: 0, maximum: 12, description: 'Hoeveel van de nieuwste periodes nog niet compleet zijn.' }),
  teller: Type.String(),
  noemer: Type.String(),
  bron: Type.String(),
  zegtNiet: Type.String({ description: 'Wat het cijfer niet zegt.' }),
  vraag: Type.String({ description: 'Een vraag die u kunt stellen.' }),
}, strict)
export type Signaalkaart = Static<typeof Signaalkaart>

export const Signaalafspraak = Type.Object({
  signaal: Signaalcode,
  gebied: Gebied,
  soort: OneOf(['doel', 'gebeurtenis'] as const, 'Een doel van de raad, of iets wat er gebeurde.'),
  datum: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Vanaf wanneer, of wanneer.' }),
  waarde: Nullable(Type.Integer({ description: 'Het doel, in de eenheid van het signaal. Leeg bij een gebeurtenis.' })),
  toelichting: Type.String(),
}, strict)
export type Signaalafspraak = Static<typeof Signaalafspraak>

/** The tables of a release by the name of their resource. */
export const ROWS = { uitgaven: Uitgave, leveringsvormen: Leveringsvorm, stapeling: Stapeling, concentratie: Concentratie, begroting: Begroting, indelingen: Indeling, signalen: Signaal, signaalkaarten: Signaalkaart, signaalafspraken: Signaalafspraak } as const
export type TableName = keyof typeof ROWS
