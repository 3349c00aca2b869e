/** One attack of the list (DISCLOSURE 5), with the words in which the report tells a reader how it is met. */
export interface Attack {
  readonly number: number
  readonly name: string
  /** What was tried, or why it cannot occur. */
  readonly how: string
  /** The test that shows that the attack is found where it works. */
  readonly test: string
}

/** An attack, and whether the gate itself tries it on every artefact or the way things are made leaves no room for it. */
export interface ListedAttack extends Attack {
  readonly met: 'attacked' | 'excluded'
}

const LINEAR = 'tests/rules/attacks.test.ts'
const DERIVED = 'tests/rules/attacks-derived.test.ts'
const SCREEN = 'tests/rules/attacks-screen.test.ts'

const attacked = (number: number, name: string, how: string, test: string): ListedAttack => ({ number, name, how, test, met: 'attacked' })
const excluded = (number: number, name: string, how: string, test: string): ListedAttack => ({ number, name, how, test, met: 'excluded' })

/** The attack list. Every release is held against all of it. */
export const ATTACKS: readonly ListedAttack[] = [
  attacked(1, 'Totaal min de delen', 'Bij elk getoond totaal keken wij of precies één deel ontbreekt. Dat deel was dan uit te rekenen.', LINEAR),
  attacked(2, 'Aftrekken langs een omweg', 'Alle getoonde bedragen samen zijn één grote som. Bij elk verborgen bedrag keken wij of het daaruit volgt.', LINEAR),
  attacked(3, 'Hetzelfde geld, twee keer ingedeeld', 'Uitgaven, leveringsvormen en stapeling delen hetzelfde geld anders in. Zij staan in dezelfde grote som.', LINEAR),
  attacked(4, 'Jaar min kwartalen', 'Bij elk getoond jaar of kwartaal keken wij of precies één periode daarin ontbreekt.', LINEAR),
  attacked(5, 'Hetzelfde cijfer onder een andere naam', 'Cijfers over precies hetzelfde geld zijn allemaal getoond of allemaal verborgen.', LINEAR),
  attacked(6, 'Nul is bekend', 'Waar niets is uitgegeven, weet de lezer dat. Die nullen telden mee als bekend.', LINEAR),
  attacked(7, 'Te goed schatten', 'Wij zochten voor elk verborgen bedrag hoe ver het van de waarheid kan liggen. Dat moet ver genoeg zijn.', LINEAR),
  attacked(8, 'De som van verborgen cijfers', 'Sommen van twee tot vier verborgen cijfers en verschillen van twee, als zij uit de cijfers volgen, hielden wij tegen dezelfde regels als elk cijfer.', LINEAR),
  attacked(9, 'Wie zijn eigen rekening kent', 'Een huishouden dat ergens alleen is, vult zijn eigen bedrag in. Wij keken wat het dan van anderen weet.', LINEAR),
  attacked(10, 'Eén huishouden op meer plekken', 'Hetzelfde, voor huishoudens die op meer plekken alleen zijn.', LINEAR),
  attacked(11, 'Twee publicaties naast elkaar', 'Wij legden deze publicatie naast alles wat eerder over hetzelfde jaar is getoond.', LINEAR),
  attacked(12, 'Twee indelingen van de kaart', 'Van elk jaar staat elk cijfer er één keer in, op één kaart. Wij zochten naar dubbele.', DERIVED),
  attacked(13, 'Rekenen met aantallen', 'Aantallen zijn afgerond. Wij zochten aantallen die toch precies uit andere volgen.', DERIVED),
  attacked(14, 'Aantal keer tarief', 'Naast een verborgen bedrag mag geen aantal staan. Wij bekeken elke rij.', DERIVED),
  attacked(15, 'Rekenen met de verdeling', 'Elk stuk tussen twee punten van de verdeling is zelf een bedrag. Wij hielden elk stuk tegen de regels.', DERIVED),
  attacked(16, 'Wat het scherm verklapt', 'Van een verborgen cijfer staat geen getal in de publicatie, en de volgorde van de rijen volgt alleen uit de namen.', SCREEN),
  excluded(17, 'Zelf een selectie maken', 'Dat kan niet: de cijfers staan vast en een vraag kiest alleen rijen daaruit.', SCREEN),
  excluded(18, 'Logboeken en foutmeldingen', 'De server die lezers antwoordt, heeft geen toegang tot gegevens van huishoudens en kan er dus niets van melden.', SCREEN),
  attacked(19, 'Wat iedereen al weet', 'Wij namen aan dat de lezer uit de jaarrekening elk bedrag per taakveld van de gemeente kent.', DERIVED),
  attacked(20, 'Allemaal of niemand', 'Wij zochten gebieden waar alle huishoudens in één getoond aantal zitten.', DERIVED),
  excluded(21, 'Twee lezers leggen samen', 'Iedereen ziet dezelfde publicatie. Een ruimere versie voor sommigen bestaat niet.', SCREEN),
]

/** What the report says of an attack that was not tried everywhere, in place of what was done. */
export const NOT_YET = 'Dit proberen wij nog niet op elke publicatie. Wat dat betekent, staat in de beschrijving van de methode.'
