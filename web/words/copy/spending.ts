import type { Cell } from '../cell.ts'
import { cellText } from '../cell.ts'
import { eurosInWords } from '../numbers.ts'

/** Legends in one line of words, for a picture that leaves the page. */
export const FIGURE_NOTES = {
  pale: 'Bleek met een stippelrand: nog niet compleet of voorlopig.',
  small: 'Bij kleine aantallen kan één huishouden het verschil maken. Daarom staat hier geen stijging of daling.',
  open: 'Open punt: jaar dat nog niet compleet is.',
  tick: (what: string) => `Streep: ${what}.`,
} as const

/** "Wat zie ik?" of the figures about money. */
export const FIGURE_WORDS = {
  law: [
    'Elke staaf is één wet. Hoe langer de staaf, hoe meer geld. De streep laat zien hoeveel het vorig jaar was.',
    'Het gaat om netto uitgaven: wat betaald is min wat is teruggekomen. Alleen uitgaven die bij een huishouden horen tellen mee. Subsidies en eigen personeel dus niet.',
    'Van een klein deel van het geld is niet bekend bij welk huishouden het hoort. Dat zit wel in het bedrag. Het totaal is daarom ongeveer wat er voor deze huishoudens is uitgegeven.',
    'Een huishouden dat twee wetten gebruikt, telt bij elke wet één keer. De aantallen zijn daarom samen hoger dan het aantal huishoudens.',
  ],
  year: [
    'Elke kolom is een jaar. Een bleke kolom met een stippelrand is nog niet compleet of nog voorlopig.',
    'De bedragen zijn in prijzen van dat jaar. Een deel van een stijging komt door hogere lonen en tarieven.',
    'Telt u delen op? Dan kan het totaal iets afwijken: elk bedrag is apart afgerond.',
  ],
  quarter: [
    'Elke kolom is een kwartaal. Kosten staan in het kwartaal waarin de hulp is gegeven, niet waarin is betaald.',
    'De nieuwste kwartalen zijn nog niet compleet: aanbieders declareren soms maanden later. Daarom zijn die kolommen bleek. Dat is dus geen daling.',
  ],
  laws: [
    'Elke lijn is één wet. Een open punt is een jaar dat nog niet compleet is; de lijn stopt ervoor.',
    'De bedragen zijn in prijzen van dat jaar en niet gecorrigeerd voor loon- en prijsstijging.',
  ],
  taakveld: [
    'Een taakveld is een vaste indeling van het Rijk (Iv3) voor de gemeentebegroting. De indeling veranderde in 2023 en in 2025. Vergelijk taakvelden daarom alleen binnen één jaar.',
    '“Niet bekend” betekent dat de uitgave niet bij een taakveld kon worden geplaatst. Het geld is wel meegeteld.',
  ],
  product: [
    'Een product is de soort hulp. Hier staan de grootste; in de tabel staan ze allemaal.',
    'Wat is afgeschermd, zit wel in het totaal.',
  ],
  form: [
    'Zorg in natura regelt de gemeente met een aanbieder. Met een persoonsgebonden budget (pgb) koopt iemand zelf hulp in. Collectief is één contract voor iedereen, zoals vervoer.',
    'Bij uitkeringen en schuldhulp is er geen keuze tussen vormen.',
  ],
  wijk: [
    'De staaf laat de uitgaven per huishouden zien: alle uitgaven in de wijk, gedeeld door alle huishoudens die er wonen. De streep is de hele gemeente.',
    'De aantallen huishoudens komen uit één gebiedsindeling. Ze zijn voor elk jaar dezelfde.',
    'Wijken verschillen in leeftijd, gezinnen en inkomen. Een hoger bedrag zegt dus niets over hoe goed een wijk het doet.',
  ],
} as const

export const SPENDING = {
  title: 'Geld',
  lead: 'Alle uitgaven die bij een huishouden horen: Wmo, Jeugdwet, Participatiewet en schuldhulp.',
  heading: (place: string, year: number, total: Cell) => {
    switch (total.kind) {
      case 'shown': return [`${place} gaf in ${year} `, eurosInWords(total.value), ' uit aan hulp en uitkeringen'] as const
      case 'suppressed': return [`${place}: het totaal van ${year} is `, 'afgeschermd', ''] as const
      case 'absent': return [`${place}: het totaal van ${year} is `, 'niet bekend', ''] as const
      default: return total satisfies never
    }
  },
  partial: (place: string, period: string, total: Cell) => [`${place} gaf van ${period} `, cellText(total, eurosInWords), ' uit aan hulp en uitkeringen'] as const,
  whole: 'Hele gemeente',
  caveat: [
    'Niet of het geld goed besteed is. Dure hulp kan precies de juiste hulp zijn.',
    'Niet wat er komt: dit zijn uitgaven die al geboekt zijn. De verwachting staat apart, onderaan.',
    'Niet alles wat het sociaal domein kost: wat niet bij een huishouden hoort, staat alleen in de begroting.',
  ],
  question: 'welk deel van deze verandering hebben we zelf gekozen, en welk deel overkwam ons?',
} as const
