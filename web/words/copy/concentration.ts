import { cellText, type Cell } from '../cell.ts'
import { denominatorName, helpName, wetInSentence, type Noemer, type WetOfAlle } from '../names.ts'
import { duringPeriod, periodInWords } from '../dates.ts'
import { count, percentInWords, percentPreciseInWords, toFives } from '../numbers.ts'
import { isEverything, shareInWords } from '../shares.ts'

export const STACKING = {
  hidden: 'Andere combinaties',
  legend: ['aandeel van de huishoudens', 'aandeel van het geld'],
  note: 'Grijs: aandeel van de huishoudens. Blauw: aandeel van het geld.',
  explanation: [
    'Elke regel is één wet alleen, of een combinatie van wetten die huishoudens in dit jaar gebruiken. Een huishouden staat in precies één regel. Combinaties die zijn afgeschermd staan samen op één regel; de tabel noemt ze apart.',
    'Is de blauwe staaf veel langer dan de grijze, dan kost deze groep per huishouden meer dan gemiddeld.',
    'Duur is niet hetzelfde als veel problemen tegelijk. Eén plaatsing van een kind kan een huishouden al duur maken, met maar één wet.',
  ],
} as const

export const CONCENTRATION = {
  title: 'De 10 procent',
  lead: [
    'Hoge kosten zijn geen verwijt: een kind dat niet thuis kan wonen, hoort geld te kosten.',
  ],
  denominators: {
    gebruikers: (wet: WetOfAlle) => (wet === 'alle'
      ? 'U ziet nu de huishoudens met een voorziening: huishoudens die in dit jaar hulp of een uitkering kregen. Kies “Alle huishoudens” om ook huishoudens zonder voorziening mee te tellen.'
      : `U ziet nu de huishoudens met ${helpName(wet)}. Dat is een andere groep dan alle huishoudens met een voorziening: wie dit jaar alleen iets van een andere wet kreeg, telt hier niet mee. Verderop staat erbij waar het over alle wetten samen gaat.`),
    alle: (wet: WetOfAlle) => `U ziet nu alle huishoudens, ook die zonder ${wet === 'alle' ? 'voorziening' : helpName(wet)}. ${wet === 'alle' ? 'Zij kosten niets' : `Aan hen gaat geen geld voor ${wetInSentence(wet)}`}. Daardoor lijkt de verdeling veel schever dan onder de huishoudens met ${helpName(wet)}.`,
  },
  heard: 'veelgehoord: 25%',
  heardNote: 'Het kruisje is geen norm. Vaak wordt gezegd dat 10 procent van de gezinnen 25 procent van het geld vraagt. Niemand weet precies over welke huishoudens die uitspraak gaat. Daarom staat hier het cijfer van uw eigen gemeente.',
  lorenz: [
    'Zet de huishoudens op een rij, van duur naar goedkoop. De dikke lijn telt hun uitgaven op. Hoe boller de lijn, hoe meer geld naar weinig huishoudens gaat.',
    'De stippellijn is wat u zou zien als iedereen evenveel kostte.',
    'Het gaat om uitgaven waarvan bekend is bij welk huishouden ze horen. Van een klein deel van het geld is het huishouden onbekend. Dat zit wel in het totaal van de gemeente, maar niet in deze verdeling.',
    'Er staan maar een paar punten op de lijn. Meer punten zouden te veel over één huishouden kunnen zeggen.',
  ],
  dotsNote: (year: number, before: number | null, whole: string | null) => [`Volle stip: ${year}.`, before === null ? '' : `Open stip: ${before}.`, whole === null ? '' : `Lijn: hele gemeente, ${whole}.`].filter((text) => text !== '').join(' '),
  tops: [
    'Elke staaf is een groep huishoudens, van de duurste 1 procent tot de duurste 20 procent. De groepen overlappen: de duurste 1 procent hoort ook bij de duurste 5 procent.',
  ],
  caveat: [
    'Niet wie het zijn: dat weet alleen het wijkteam. Raadszicht laat nooit één huishouden zien.',
    'Niet dat het zuiniger kan. Een deel van wie dit jaar duur is, is dat volgend jaar vanzelf niet meer.',
    'Niet dat deze huishoudens de oorzaak zijn van de kosten.',
  ],
  question: 'kennen we deze huishoudens, hebben ze één aanspreekpunt, en is gevraagd wat zij zelf belangrijk vinden?',
  legalNone: 'Dit is er niet voor deze keuze.',
} as const

/** Words of the dots per wijk: the money of a wijk beside its own tenth, which is another question than where the tenth of the gemeente lives. */
export const DOTS = {
  unit: 'Deel van het geld van de wijk dat naar haar eigen duurste 10 procent gaat',
  subject: (money: string) => `Het deel van ${money} dat naar de duurste 10\u00a0procent gaat`,
  told: (money: string) => (share: string) => `ging ${share} van ${money} naar de duurste 10\u00a0procent daar`,
  /** How few households a figure rests on, where the reader looks. */
  small: (smallest: { readonly name: string; readonly households: number } | null, { noemer, wet }: Pick<GroupWords, 'noemer' | 'wet'>) => {
    const tenth = smallest === null ? 0 : toFives(smallest.households / 10)
    const lead = smallest === null || tenth === 0 ? '' : `In ${smallest.name} is de duurste 10 procent ongeveer ${count(tenth)} van de ${count(smallest.households)} ${noemer === 'alle' ? 'huishoudens' : denominatorName(noemer, wet)}. `
    return `${lead}Hoe kleiner de wijk, hoe zwaarder één huishouden weegt.`
  },
  explanation: [
    'Elke regel is een wijk. De volle stip is dit jaar, de open stip vorig jaar. De lijn is de hele gemeente.',
    'Staat er een arcering in plaats van een stip, dan is het cijfer afgeschermd. De wijken staan op volgorde van naam.',
    'Kleine verschillen zeggen weinig. In een wijk met 300 huishoudens gaat het om 30 huishoudens; als er twee vertrekken, verandert het cijfer al.',
  ],
} as const

interface GroupWords {
  readonly place: string
  readonly period: { readonly jaar: number; readonly totMaand: number }
  readonly noemer: Noemer
  readonly wet: WetOfAlle
  readonly share: Cell
  readonly households: Cell
  /** Share of these households that receives anything at all. */
  readonly receiving: Cell
  readonly before: { readonly year: number; readonly share: Cell } | null
}

/** "In 2025 waren er in Oostwijk 4.380 huishoudens met een voorziening. Naar de ongeveer 440 duurste daarvan ging samen 43 procent …" (METHODS 1.7): never that they cause or pay it. */
export function groupSentence({ place, period, noemer, wet, share, households, receiving, before }: GroupWords): string {
  const law = wet === 'alle' ? '' : ` voor ${wetInSentence(wet)}`
  if (share.kind !== 'shown') return `Voor ${place} in ${periodInWords(period)} is het deel van de duurste ${percentInWords(0.1)}${law} ${cellText(share, percentInWords)}.`
  const whom = noemer === 'alle' ? 'huishoudens in totaal' : denominatorName(noemer, wet)
  const cut = { households: 0.1, receiving }
  if (isEverything(cut)) return everythingSentence(period, receiving, wet)
  const group = households.kind === 'shown' ? `${duringPeriod(period)} waren er in ${place} ${count(households.value)} ${whom}. Naar de ongeveer ${count(toFives(households.value / 10))} duurste daarvan ging samen` : `${duringPeriod(period)} ging in ${place} naar de duurste ${percentInWords(0.1)} van de ${whom} samen`
  const last = before?.share.kind === 'shown' ? ` (in ${before.year}: ${percentInWords(before.share.value)})` : ''
  return `${group} ${shareInWords(share.value, cut)}${last} van de uitgaven${law} die bij een huishouden horen.`
}

/** Where fewer than a tenth receive anything, a tenth has no story of its own. */
const everythingSentence = (period: GroupWords['period'], receiving: Cell, wet: WetOfAlle): string =>
  `${duringPeriod(period)} had ${cellText(receiving, percentPreciseInWords)} van alle huishoudens ${helpName(wet)}. Alle uitgaven${wet === 'alle' ? '' : ` voor ${wetInSentence(wet)}`} gingen naar hen.`
