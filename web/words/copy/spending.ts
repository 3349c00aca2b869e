import type { Cell } from '../cell.ts'
import { cellText } from '../cell.ts'
import { eurosInWords } from '../numbers.ts'

/** "Wat zie ik?" of the figures about money. */
export const FIGURE_WORDS = {
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
    'Een taakveld is een vaste indeling van het Rijk voor de gemeentebegroting; de code daarvan (Iv3) staat in de tabel. De indeling veranderde in 2023 en in 2025. Vergelijk taakvelden daarom alleen binnen één jaar.',
    '“Niet bekend” betekent dat de uitgave niet bij een taakveld kon worden geplaatst. Het geld is wel meegeteld.',
  ],
  product: [
    'Een product is de soort hulp. De tekening toont de grootste van wat getoond wordt; in de tabel staan ze allemaal.',
    'Wat is afgeschermd, kan groter of kleiner zijn dan wat getoond wordt. Het zit wel in het totaal.',
  ],
  form: [
    'Zorg in natura regelt de gemeente met een aanbieder. Met een persoonsgebonden budget (pgb) koopt iemand zelf hulp in. Collectief is één contract voor iedereen, zoals vervoer.',
    'Bij uitkeringen en schuldhulp is er geen keuze tussen vormen.',
  ],
  lawWijk: [
    'Elke wijk heeft vier staven, een per wet, steeds in dezelfde volgorde en met dezelfde schaal. Zo ziet u in een oogopslag in welke wijk en bij welke wet veel geld omgaat.',
    'In een grote wijk wonen meer mensen, dus gaat er meer geld om. Vergelijk per huishouden met de figuur hierboven, of kies een wijk.',
    'Wat bij geen wijk kon worden geplaatst, staat hier niet. Het zit wel in het totaal van de gemeente.',
  ],
  wijk: [
    'De staaf laat de uitgaven per huishouden zien: alle uitgaven in de wijk, gedeeld door alle huishoudens die er wonen. De streep is de hele gemeente.',
    'De aantallen huishoudens komen van één kaart van wijken en buurten. Ze zijn voor elk jaar dezelfde.',
    'Wijken verschillen in leeftijd, gezinnen en inkomen. Een hoger bedrag zegt dus niets over hoe goed een wijk het doet.',
  ],
} as const

interface Spender { readonly name: string; readonly isWijk: boolean }

/** Who spends: a wijk has money spent in it, and spends none. */
const spender = ({ name, isWijk }: Spender): string => (isWijk ? `In ${name} gaf de gemeente` : `${name} gaf`)

export const SPENDING = {
  title: 'Geld',
  lead: 'Alle uitgaven die bij een huishouden horen: Wmo, Jeugdwet, Participatiewet en schuldhulp.',
  heading: (place: Spender, year: number, total: Cell) => {
    switch (total.kind) {
      case 'shown': return [`${spender(place)} in ${year} `, eurosInWords(total.value), ' uit aan hulp en uitkeringen'] as const
      case 'suppressed': return [`${place.name}: het totaal van ${year} is `, 'afgeschermd', ''] as const
      case 'absent': return [`${place.name}: het totaal van ${year} is `, 'niet bekend', ''] as const
      default: return total satisfies never
    }
  },
  partial: (place: Spender, period: string, total: Cell) => [`${spender(place)} van ${period} `, cellText(total, eurosInWords), ' uit aan hulp en uitkeringen'] as const,
  whole: 'Hele gemeente',
  caveat: [
    'Niet of het geld goed besteed is. Dure hulp kan precies de juiste hulp zijn.',
    'Niet wat er komt: dit zijn uitgaven die al geboekt zijn. De verwachting staat apart, onderaan.',
    'Niet alles wat het sociaal domein kost: wat niet bij een huishouden hoort, staat alleen in de begroting.',
  ],
  question: 'welk deel van deze verandering hebben we zelf gekozen, en welk deel overkwam ons?',
} as const
