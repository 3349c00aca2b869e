import { agesIn } from '../../../server/units/age.ts'
import type { Cell } from '../cell.ts'
import { count, oneDecimalOf, percentInWords, toFives } from '../numbers.ts'

const OUTCOMES: Readonly<Record<string, string>> = {
  top: 'weer bij de duurste 10 procent',
  gebruiker: 'wel een voorziening, minder duur',
  geen: 'geen voorziening',
  vertrokken: 'vertrokken',
  onbekend: 'niet bekend',
}

/** "geen+vertrokken" → "Geen voorziening, vertrokken" */
export function outcomeName(code: string): string {
  const text = code.split('+').map((one) => OUTCOMES[one] ?? one).join(', ')
  return text.charAt(0).toLocaleUpperCase('nl-NL') + text.slice(1)
}

export const TOP_GROUP = {
  scope: 'Dit gaat over de hele gemeente, alle wetten samen en alle huishoudens met een voorziening. Wat u boven kiest, verandert hier alleen het jaar. Wij laten nooit één huishouden zien.',
  staying: {
    title: 'Blijven het dezelfde huishoudens?',
    first: (year: number) => `Voor ${year} is er geen heel jaar ervoor om mee te vergelijken, of het jaar is nog niet compleet. Kies een ander jaar.`,
    fallBack: (share: string) => `Wie heel duur is, kost een jaar later vaak vanzelf minder: volgens een rekenvoorbeeld zou het ongeveer ${share} worden.`,
    notWhy: 'Waarom het anders liep, zegt dit cijfer niet.',
    chance: 'Het streepje is wat u bij toeval zou zien.',
    regression: [
      'Vertrokken is verhuisd uit de gemeente, of overleden.',
      'Wie dit jaar heel duur is, kost volgend jaar vaak minder, ook als niemand iets doet. Een deel van de kosten is toeval: een ongeluk, een verhuizing, een opname die stopt.',
      'Daarom is een daling geen bewijs dat een aanpak werkt. Vergelijk altijd met huishoudens die net zo duur waren en de aanpak niet kregen.',
    ],
    explanation: [
      'Elke staaf is een deel van de groep die vorig jaar bij de duurste 10 procent hoorde. Samen zijn ze de hele groep. Aantallen zijn op vijf afgerond.',
      'Uitkomsten die apart te klein zijn, staan samen in één staaf. Zo kan niemand een huishouden herkennen.',
      'Het streepje is wat u zou zien als het alleen toeval was. Een deel van de huishoudens heeft het jaar erna geen voorziening meer, of woont er niet meer. Wie nog wel een voorziening heeft, zou dan ongeveer 1 op de 10 keer bij de duurste zitten. Van de hele groep is dat dus minder dan 1 op de 10.',
      'Hoe verder het cijfer boven het streepje ligt, hoe vaker het dezelfde huishoudens zijn.',
      'Het rekenvoorbeeld gaat uit van dezelfde verdeling van het geld en even veel huishoudens die blijven, en verder van toeval. Wijkt het echte cijfer af, dan zegt dat niet waarom.',
    ],
  },
  laws: {
    title: 'Waar gaat het geld van deze groep heen?',
    legend: ['van het geld van deze groep', 'van het geld van deze wet'],
    note: 'Grijs: aandeel van het geld van de duurste 10 procent. Blauw: aandeel van het geld van de wet dat naar hen gaat.',
    explanation: [
      'De grijze staven tellen op tot ongeveer 100 procent: zo is het geld van de duurste 10 procent verdeeld over de wetten.',
      'De blauwe staven gaan de andere kant op: welk deel van al het geld van die wet gaat naar deze groep? Die tellen niet op.',
      'In de tabel staat ook de bijdrage aan de Gini-index: hoe ongelijk de verdeling is, en welke wet daaraan bijdraagt.',
    ],
  },
  stacking: {
    title: 'Duur is niet hetzelfde als meer wetten',
    group: 'Duurste 10%: meer dan één wet',
    multi: 'Meer dan één wet: bij duurste 10%',
    explanation: [
      'Dit zijn twee verschillende vragen. Noem altijd welke u bedoelt.',
      'Eén plaatsing van een kind kan een huishouden al duur maken, met maar één wet. En veel huishoudens met meer wetten kosten niet veel.',
      'De aandelen zijn gemaakt van aantallen die op vijf zijn afgerond.',
    ],
  },
  wijken: {
    title: 'Waar wonen zij?',
    unit: (users: Cell) => `Waar de ${users.kind === 'shown' && users.value >= 50 ? `ongeveer ${count(toFives(users.value / 10))} duurste huishoudens` : 'duurste huishoudens'} van de gemeente wonen, naast alle huishoudens met een voorziening: aandeel per wijk`,
    note: (year: number) => `Volle stip: aandeel van de duurste 10 procent, ${year}. Open stip: aandeel van alle huishoudens met een voorziening.`,
    explanation: [
      'Elke regel is een wijk, op volgorde van naam. De volle stip is het deel van de duurste 10 procent dat daar woont, de open stip het deel van alle huishoudens met een voorziening.',
      'Liggen de stippen dicht bij elkaar, dan heeft de wijk gewoon haar deel. Kleine verschillen zijn vaak toeval; de tabel geeft de marge. Ligt 1 binnen de marge, dan valt er niets op.',
      'Van elke twintig wijken ligt er gemiddeld één buiten de marge door toeval alleen.',
      'Het verschil zegt niet waarom. In een wijk met bijvoorbeeld een gezinshuis of beschermd wonen horen de kosten hoger te zijn.',
    ],
  },
  ages: {
    title: 'Hoe oud zijn zij?',
    note: (year: number) => `Volle stip: aandeel van de duurste 10 procent, ${year}. Open stip: aandeel van alle huishoudens met een voorziening.`,
    explanation: [
      'Een huishouden krijgt de leeftijd van degene voor wie dat jaar het meeste is uitgegeven. Is dat een kind, dan telt het gezin als jonger dan 18. Kostte de bijstand van een ouder meer dan de jeugdhulp, dan telt het gezin bij de leeftijd van die ouder.',
      'Zijn er te weinig huishoudens van een leeftijd, dan staan leeftijden samen. Zo kan niemand een huishouden herkennen.',
      'De leeftijd is het jaar min het geboortejaar. Wie in een jaar 18 wordt, telt dat hele jaar als 18.',
      'Het verschil zegt niet waarom. Hulp voor een kind kan veel kosten en toch nodig zijn. Wie ouder is dan 64, krijgt ook zorg die de gemeente niet betaalt; die staat hier niet bij.',
    ],
  },
} as const

/** A class of age as it is called, and whom it is about: "65+" is "65 en ouder", "iemand van 65 of ouder". */
export function ageWords(code: string): { readonly name: string; readonly whom: string } {
  const { low, high } = agesIn(code)
  if (low === 0) return { name: `Jonger dan ${high + 1}`, whom: `iemand jonger dan ${high + 1}` }
  return high === Infinity ? { name: `${low} en ouder`, whom: `iemand van ${low} of ouder` } : { name: `${low} tot en met ${high}`, whom: `iemand van ${low} tot en met ${high}` }
}

interface RatioWords { readonly ratio: Cell; readonly low: Cell; readonly high: Cell }

/** The risk ratio in a sentence that does not say which comes from which. */
export function ratioSentence({ ratio, low, high }: RatioWords): string {
  if (ratio.kind !== 'shown' || low.kind !== 'shown' || high.kind !== 'shown') return ''
  const [times, from, to] = [ratio.value, low.value, high.value].map(oneDecimalOf) as [string, string, string]
  if (low.value <= 1 && high.value >= 1) return `De duurste 10 procent gebruikt ongeveer even vaak meer dan één wet als de anderen (${times} keer zo vaak, marge ${from} tot ${to}).`
  return `De duurste 10 procent gebruikt ${times} keer zo vaak meer dan één wet als de anderen (marge ${from} tot ${to}).`
}

/** Between which ends the share that stays would lie in a town like this one. */
export const marginSentence = (low: Cell, high: Cell): string =>
  low.kind === 'shown' && high.kind === 'shown' ? `Voor wie blijft is de marge ${percentInWords(low.value)} tot ${percentInWords(high.value)}.` : ''

interface SpendingWords { readonly year: number; readonly change: Cell; readonly share: Cell; /** Share of the group in the year it was chosen on. */ readonly before: Cell; /** Their share in the example of regression to the mean. */ readonly byChance?: number | null }

/** What the same households cost a year later; a fall is to be expected by itself (METHODS 1.5). */
export function changeSentence({ year, change, share, before, byChance = null }: SpendingWords): string {
  const way = change.kind === 'shown' && change.value < 0 ? 'minder' : 'meer'
  const own = change.kind !== 'shown' ? '' : change.value === 0 ? `Wie er nog woont, kostte in ${year} samen evenveel.` : `Wie er nog woont, kostte in ${year} samen ${percentInWords(Math.abs(change.value))} ${way}.`
  const both = share.kind !== 'shown' ? '' : before.kind === 'shown' ? `In ${year - 1} ging ${percentInWords(before.value)} van de uitgaven naar deze groep, in ${year} ${percentInWords(share.value)}.` : `In ${year} ging ${percentInWords(share.value)} van de uitgaven naar deze groep.`
  const chance = byChance === null || share.kind !== 'shown' ? '' : `${TOP_GROUP.staying.fallBack(percentInWords(byChance))}${percentInWords(byChance) === percentInWords(share.value) ? '' : ` ${TOP_GROUP.staying.notWhy}`}`
  return [both, chance, own].filter((text) => text !== '').join(' ')
}
