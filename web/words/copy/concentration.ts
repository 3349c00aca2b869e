import { cellText, type Cell } from '../cell.ts'
import { wetInSentence, type Noemer, type WetOfAlle } from '../names.ts'
import { count, percentInWords, smallCount } from '../numbers.ts'

export const STACKING = {
  hidden: (combinations: number) => (combinations === 1 ? 'Nog één andere combinatie' : `Nog ${smallCount(combinations)} andere combinaties`),
  legend: ['aandeel van de huishoudens', 'aandeel van het geld'],
  note: 'Grijs: aandeel van de huishoudens. Blauw: aandeel van het geld.',
  explanation: [
    'Elke regel is een combinatie van wetten die huishoudens in dit jaar gebruiken. Een huishouden staat in precies één regel.',
    'Is de blauwe staaf veel langer dan de grijze, dan kost deze groep per huishouden meer dan gemiddeld.',
    'Duur is niet hetzelfde als veel problemen tegelijk. Eén plaatsing van een kind kan een huishouden al duur maken, met maar één wet.',
  ],
} as const

export const CONCENTRATION = {
  title: 'De 10 procent',
  heading: 'Begin bij de huishoudens waar het meeste samenkomt',
  lead: [
    'Hoge kosten zijn geen verwijt: een kind dat niet thuis kan wonen, hoort geld te kosten. Wel is het de plek waar één goed gesprek het meeste kan schelen.',
  ],
  denominators: {
    gebruikers: 'U ziet nu de huishoudens met een voorziening: huishoudens die in dit jaar hulp of een uitkering kregen. Kies “Alle huishoudens” om ook huishoudens zonder voorziening mee te tellen.',
    alle: 'U ziet nu alle huishoudens, ook die zonder voorziening. Zij kosten niets. Daardoor lijkt de verdeling veel schever dan onder de huishoudens met een voorziening.',
  },
  heard: 'veelgehoord: 25%',
  heardNote: 'Het kruisje is geen norm. Vaak wordt gezegd dat 10 procent van de gezinnen 25 procent van het geld vraagt. Niemand weet precies over welke huishoudens die uitspraak gaat. Daarom staat hier het cijfer van uw eigen gemeente.',
  lorenz: [
    'Zet alle huishoudens op een rij, van duur naar goedkoop. De dikke lijn telt hun uitgaven op. Hoe boller de lijn, hoe meer geld naar weinig huishoudens gaat.',
    'De stippellijn is wat u zou zien als iedereen evenveel kostte.',
    'Er staan maar een paar punten op de lijn. Meer punten zouden te veel over één huishouden kunnen zeggen.',
  ],
  dots: [
    'Elke regel is een wijk. De volle stip is dit jaar, de open stip vorig jaar. De lijn is de hele gemeente.',
    'Een wijk met minder dan 100 huishoudens met een voorziening heeft geen stip: daar zou het cijfer te veel over een paar huishoudens zeggen.',
    'Kleine verschillen zeggen weinig. In een wijk met 300 huishoudens gaat het om 30 huishoudens; als er twee vertrekken, verandert het cijfer al.',
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

interface GroupWords {
  readonly place: string
  readonly year: number
  readonly noemer: Noemer
  readonly wet: WetOfAlle
  readonly share: Cell
  readonly households: Cell
  readonly before: { readonly year: number; readonly share: Cell } | null
}

/** "Van de 4.380 huishoudens met een voorziening namen de 440 duurste samen 43 procent …" (METHODS 1.7): never that they cause it. */
export function groupSentence({ place, year, noemer, wet, share, households, before }: GroupWords): string {
  const law = wet === 'alle' ? '' : ` voor ${wetInSentence(wet)}`
  if (share.kind !== 'shown') return `Voor ${place} in ${year} is het deel van de duurste ${percentInWords(0.1)}${law} ${cellText(share, percentInWords)}. ${share.kind === 'suppressed' ? 'De groep is te klein om zonder risico voor een huishouden te tonen.' : ''}`.trim()
  const whom = noemer === 'alle' ? 'huishoudens in totaal' : 'huishoudens met een voorziening'
  const group = households.kind === 'shown' ? `Van de ${count(households.value)} ${whom} namen de ongeveer ${count(Math.round(households.value / 50) * 5)} duurste` : `Van de ${whom} nam de duurste ${percentInWords(0.1)}`
  const last = before?.share.kind === 'shown' ? ` (in ${before.year}: ${percentInWords(before.share.value)})` : ''
  return `${group} in ${year} samen ${percentInWords(share.value)}${last} van de herleidbare uitgaven${law} voor hun rekening.`
}
