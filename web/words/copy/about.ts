import type { Publicatie } from '../../../server/contract/releases.ts'
import { dateInWords, yearsInWords } from '../dates.ts'
import { count, euros, eurosInWords, listed, percent, percentPreciseInWords } from '../numbers.ts'

export const ABOUT = {
  title: 'Over de cijfers',
  heading: 'Waar de cijfers vandaan komen, en wat u niet ziet',
  lead: 'Raadszicht laat zien wat de gemeente uitgeeft in het sociaal domein, zonder dat iemand een huishouden kan herkennen.',
  hidden: [
    'Soms gaat een cijfer over maar een paar huishoudens. Wie de wijk kent, zou dan kunnen raden om wie het gaat. Zo’n cijfer laten we niet zien. Er staat “afgeschermd”, met een arcering.',
    'Afgeschermd is niet hetzelfde als nul. Er is wel geld uitgegeven of hulp gegeven, maar hoeveel staat er niet. Het bedrag zit wel in het totaal van de wijk en de gemeente.',
    'Soms schermen we ook een tweede cijfer af, dat op zichzelf groot genoeg is. Anders zou u het eerste kunnen uitrekenen: totaal min de rest. Waarom een bepaald cijfer is afgeschermd, zeggen we niet. Ook dat zou iets kunnen verraden.',
    'Soms staat er “eerder cijfer”. Dan is er iets veranderd bij een paar huishoudens. Een nieuw cijfer naast het oude zou laten zien hoeveel. Daarom blijft het oude cijfer staan, met de datum erbij. Het telt dan niet precies op met de cijfers eromheen.',
    '“Niet bekend” is iets anders: dan is er geen cijfer, bijvoorbeeld omdat het niet is aangeleverd.',
  ],
  attack: 'Vóór publicatie proberen we zelf om afgeschermde cijfers terug te rekenen: als lezer, en als huishouden dat zijn eigen hulp kent. Lukt dat bij één cijfer, dan gaat de publicatie niet door. Een aanbieder weet meer: hij heeft de administratie van zijn eigen cliënten. Wat hij daarmee kan uitrekenen, tellen we, maar houden we niet tegen. Dit is het rapport van deze publicatie.',
  privacy: [
    'Raadszicht bewaart geen burgerservicenummers en geen namen. Bij het inlezen wordt elk nummer meteen vervangen door een code die zonder de sleutel van de gemeente niets betekent.',
    'De pagina’s die u ziet, kunnen niet bij gegevens over huishoudens: de server leest alleen de publicatie, met een eigen toegang die niets anders mag.',
    'U kunt geen eigen selectie maken. Elk cijfer hoort bij een vaste, gecontroleerde set. Zo kan niemand door slim te combineren alsnog een huishouden vinden.',
    'Raadszicht plaatst geen cookies, volgt u niet en haalt niets op bij andere websites.',
  ],
  accessibility: [
    'We bouwen Raadszicht om te voldoen aan WCAG 2.2, niveau A en AA. Dat testen we bij elke wijziging met een automatische toets, met het toetsenbord, op een klein scherm, in licht en donker en op papier. Onderaan elke bladzijde kiest u licht of donker.',
    'Een onafhankelijk onderzoek is nog niet gedaan. Met een schermlezer is nog niet door gebruikers getest. Er is daarom nog geen officiële toegankelijkheidsverklaring; die hoort de gemeente te publiceren op toegankelijkheidsverklaring.nl.',
    'Bij elke grafiek staan dezelfde cijfers in een tabel. De kaart heeft een lijst ernaast met dezelfde links. Loopt u ergens tegenaan? Meld het bij de griffie van de gemeente.',
  ],
  openData: [
    'Alle getoonde cijfers zijn open. Onder elke figuur haalt u ze op als CSV, of als CSV die Excel meteen goed opent.',
    'Er is ook een API, zonder inlog. Die geeft JSON, CSV en Arrow, met dezelfde rijen. Een publicatie verandert nooit: noem bij een cijfer het nummer van de publicatie, dan kan iedereen het terugvinden.',
  ],
  explainedLead: 'Niet alles wat in de jaarrekening staat, hoort bij een huishouden. Subsidies, personeel en vaste bedragen aan een aanbieder of een samenwerking gaan naar niemand in het bijzonder. Die uitgaven ziet u alleen bij “begroot en uitgegeven”. De gemeente kan ook in een ander jaar boeken dan waarin de hulp is gegeven.',
  explainedNone: (accounts: readonly number[], years: readonly number[]) =>
    (accounts.length === 0 ? 'Er is nog geen jaarrekening aangeleverd.' : `De jaarrekening van ${listed(accounts.map(String))} is aangeleverd, maar deze publicatie gaat over ${listed(years.map(String))}. Er is dus geen jaar om naast elkaar te leggen.`),
  visibleLead: 'Zo veel van het geld is te zien. De rest is afgeschermd en zit alleen in het totaal.',
} as const

/** What joining small wijken brings, over the years in which it was done: read from the release. */
export function togetherInWords({ jaren }: Publicatie): string {
  const gains = jaren.flatMap((year) => (year.zichtbaarWijkWetSamen === null ? [] : [year.zichtbaarWijkWetSamen - year.zichtbaarWijkWet]))
  const most = Math.max(0, ...gains)
  if (most < 0.0005) return ''
  return `Wijken die te klein zijn, tonen we ook samen met andere. Daardoor is per wijk en wet tot ${percentPreciseInWords(most)}punt meer van de uitgaven te zien.`
}

export interface Rule {
  readonly name: string
  readonly value: string
}

/** The rules of a release in plain words. */
export const rulesInWords = ({ regels }: Publicatie): readonly Rule[] => [
  { name: 'Een cijfer gaat over minstens', value: `${count(regels.minimumHuishoudens)} huishoudens` },
  { name: 'Het duurste huishouden heeft hooguit', value: `${percent(regels.dominantie)} van een bedrag` },
  { name: 'Wie het op één na duurst is, kan het duurste huishouden niet schatten binnen', value: percent(regels.pProcent) },
  { name: 'Bedragen zijn afgerond op', value: euros(regels.afrondingBedrag) },
  { name: 'Aantallen zijn afgerond op', value: count(regels.afrondingAantal) },
  { name: 'Verdeling over huishoudens met een voorziening: alleen bij minstens', value: `${count(regels.gebruikersConcentratie)} huishoudens` },
  { name: 'Gini-index: alleen bij minstens', value: `${count(regels.gebruikersGini)} huishoudens` },
  { name: 'Versie van de regels', value: regels.versie },
]

/** State of a release: when it was published, and if it was withdrawn, why. */
export function releaseState(release: Publicatie): string {
  const published = `gepubliceerd op ${dateInWords(release.gepubliceerdOp)}`
  return release.ingetrokkenOp === null ? published : `${published}, ingetrokken op ${dateInWords(release.ingetrokkenOp)}: ${release.redenIntrekking ?? 'zonder opgave van reden'}`
}

/** How a release differs from the one before it: years that came, years of which the total changed, years that stayed; of the first one, which years it is about. */
export function releaseChange({ jaren }: Pick<Publicatie, 'jaren'>, before: Pick<Publicatie, 'id' | 'jaren'> | undefined): string {
  if (before === undefined) return `De eerste publicatie, over ${yearsInWords(jaren.map(({ jaar }) => jaar))}.`
  const pairs = jaren.map((now) => ({ now, old: before.jaren.find(({ jaar }) => jaar === now.jaar) }))
  const yearsOf = (some: typeof pairs): string => yearsInWords(some.map(({ now }) => now.jaar))
  const [added, kept, changed] = [pairs.filter(({ old }) => old === undefined), pairs.filter(({ now, old }) => old?.bedrag === now.bedrag), pairs.filter(({ now, old }) => old !== undefined && old.bedrag !== now.bedrag)]
  const gone = before.jaren.filter(({ jaar }) => jaren.every((now) => now.jaar !== jaar)).map(({ jaar }) => jaar)
  return [
    ...(added.length === 0 ? [] : [`Nieuw sinds ${before.id}: ${yearsOf(added)}.`]),
    ...changed.map(({ now, old }) => `Het totaal van ${now.jaar} veranderde van ${eurosInWords(old!.bedrag)} naar ${eurosInWords(now.bedrag)}.`),
    ...(kept.length === 0 ? [] : [`Het totaal van ${yearsOf(kept)} bleef gelijk.`]),
    ...(gone.length === 0 ? [] : [`Niet meer opgenomen: ${yearsInWords(gone)}.`]),
  ].join(' ')
}

export const TABLE_NAMES: Readonly<Record<string, string>> = {
  uitgaven: 'Uitgaven', leveringsvormen: 'Leveringsvormen', stapeling: 'Stapeling van wetten', concentratie: 'Verdeling over huishoudens', topgroep: 'De duurste 10 procent als groep',
  begroting: 'Begroting, wijzigingen en jaarrekening', prognose: 'Verwachting van het hele jaar', signalen: 'Signalen', signaalkaarten: 'Wat signalen tellen', signaalafspraken: 'Afspraken bij signalen',
  aanbod: 'Aanbod en gebruik', initiatieven: 'Initiatieven', initiatievencijfers: 'Hoe lang initiatieven bestaan en wat ervan bekend is', vergelijking: 'Gemeenten van dezelfde grootte', verhalen: 'Verhalen naast de cijfers', bijstellingen: 'Bijstellingen van de verwachting', indelingen: 'Namen van codes', gebieden: 'Gebieden en grenzen',
}
