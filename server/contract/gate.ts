import { Type, type Static } from 'typebox'
import { Toets } from './releases.ts'
import { Jaar, Niveau, OneOf, PublicatieId } from './words.ts'

const strict = { additionalProperties: false }

export const Aanval = Type.Object({
  nummer: Type.Integer({ minimum: 1 }),
  naam: Type.String(),
  uitkomst: OneOf(['aangevallen', 'uitgesloten', 'open'] as const, 'Aangevallen: geprobeerd op deze publicatie. Uitgesloten: kan door de opzet niet voorkomen. Open: nog niet geprobeerd.'),
  pogingen: Type.Integer({ minimum: 0, description: 'Hoe vaak het is geprobeerd. Aantallen die over huishoudens gaan, zijn afgerond.' }),
  gevonden: Type.Integer({ minimum: 0 }),
  uitleg: Type.String({ description: 'Wat er is geprobeerd, of waarom het niet kan voorkomen.' }),
  test: Type.String({ description: 'De test die laat zien dat de aanval wordt gevonden waar zij werkt.' }),
}, strict)

export const ZichtbaarSoort = Type.Object({
  jaar: Jaar,
  niveau: Niveau,
  indeling: OneOf(['totaal', 'wet', 'taakveld', 'product'] as const, 'Waarnaar de uitgaven zijn ingedeeld.'),
  periodeSoort: OneOf(['jaar', 'kwartaal', 'maand'] as const, 'Lengte van de periode.'),
  cellen: Type.Integer(),
  getoond: Type.Integer(),
  deel: Type.Number({ minimum: 0, maximum: 1, description: 'Getoonde uitgaven als deel van alle uitgaven van het jaar, naar beneden afgerond op hele procenten.' }),
}, strict)

/** What the gate found before a release was published. */
export const Toetsrapport = Type.Object({
  publicatie: PublicatieId,
  hash: Type.String({ description: 'SHA-256 van de publicatie die is aangevallen.' }),
  regels: Type.String({ description: 'Versie van de regels.' }),
  toets: Toets,
  redenen: Type.Object({
    teWeinigHuishoudens: Type.Integer(),
    eenHuishoudenTeGroot: Type.Integer(),
    naastEenAnder: Type.Integer({ description: 'Afgeschermd omdat een ander cijfer er anders uit te rekenen was.' }),
  }, { ...strict, description: 'Waarom cijfers zijn afgeschermd, in aantallen. Wat van toets.cellen min toets.getoond overblijft, hoort bij een wijk maar bij geen van haar buurten; dat wordt nooit getoond.' }),
  zichtbaar: Type.Array(ZichtbaarSoort),
  grenzen: Type.Object({
    bekendBijAanbieder: Type.Integer({ description: 'Afgeschermde cijfers die een aanbieder kan uitrekenen met alles wat hij zelf heeft gedeclareerd; afgerond.' }),
  }, { ...strict, description: 'Wat deze toets ziet en niet tegenhoudt.' }),
  aanvallen: Type.Array(Aanval),
}, strict)
export type Toetsrapport = Static<typeof Toetsrapport>
