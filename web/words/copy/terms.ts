export interface Term {
  readonly word: string
  /** How it is written on pages: the beginning of words, in small letters. */
  readonly seen: readonly string[]
  readonly meaning: string
}

/** The words of the house, by alphabet. */
export const TERMS: readonly Term[] = [
  { word: 'Afgeschermd', seen: ['afgeschermd'], meaning: 'Het cijfer is er, maar we laten het niet zien omdat het iets over een huishouden zou kunnen zeggen.' },
  { word: 'Begroting na wijziging', seen: ['na wijziging', 'begrotingswijziging'], meaning: 'De begroting die de raad bij de start van het jaar vaststelde, met alles wat de raad daarna veranderde. Daaraan meten wij de verwachting en de jaarrekening. Zijn van een jaar geen wijzigingen aangeleverd, dan meten wij aan de begroting van begin dat jaar; dat staat er dan bij.' },
  { word: 'Bijstelling', seen: ['bijstelling'], meaning: 'Wat financiën weet en de berekening niet, zoals een nieuw tarief. Het staat naast de verwachting, met reden, functie en datum, en zit niet in de marge.' },
  { word: 'Bijzonder signaal', seen: ['bijzonder'], meaning: 'Een cijfer dat meer beweegt dan toeval al geeft. Er is waarschijnlijk iets veranderd; wat, zegt het cijfer niet.' },
  { word: 'Buurt en wijk', seen: ['buurt', 'wijk'], meaning: 'De indeling van het Centraal Bureau voor de Statistiek (CBS). Een wijk bestaat uit buurten.' },
  { word: 'Gewone schommeling', seen: ['gewone schommeling'], meaning: 'Elk cijfer gaat van tijd tot tijd op en neer. Zolang dat past bij toeval, is een hoger of lager cijfer geen nieuws.' },
  { word: 'Gini-index', seen: ['gini'], meaning: 'Een getal tussen 0 en 1. Bij 0 kost elk huishouden evenveel, bij bijna 1 kost één huishouden alles.' },
  { word: 'Huishouden', seen: ['huishouden'], meaning: 'Mensen die op één adres samen wonen. Verhuist een huishouden, dan telt het hele jaar waar het op 1 januari woonde.' },
  { word: 'Huishouden met een voorziening', seen: ['voorziening'], meaning: 'Een huishouden waarvoor de gemeente in die periode geld uitgaf aan hulp, ondersteuning of een uitkering, en waarvan niet alles is teruggekomen.' },
  { word: 'Iv3 en taakveld', seen: ['iv3', 'taakveld'], meaning: 'De vaste indeling waarmee elke gemeente haar begroting aan het Rijk doorgeeft. De codes veranderden in 2023 en in 2025.' },
  { word: 'Jeugdwet', seen: ['jeugdwet'], meaning: 'De wet voor hulp aan kinderen en jongeren tot 18 jaar, en soms langer.' },
  { word: 'Levering', seen: ['levering'], meaning: 'Eén bestand zoals de gemeente het kreeg, bijvoorbeeld de declaraties van een maand.' },
  { word: 'Hoe hulp is geregeld', seen: ['hoe hulp is geregeld', 'zorg in natura', 'pgb', 'persoonsgebonden budget'], meaning: 'Door de gemeente bij een aanbieder (zorg in natura), met een eigen budget (pgb), of met één contract voor iedereen (collectief).' },
  { word: 'Marge', seen: ['marge', 'drie op de vier', 'vier op de vijf'], meaning: 'Het gebied waarin het echte cijfer waarschijnlijk ligt. Hoe vaak dat klopt, verschilt: bij de verwachting van het jaar ongeveer drie op de vier keer, bij wat er bij Vergelijken te verwachten was vier op de vijf keer, bij de uitkomsten van “wat als” acht van de tien keer, en bij initiatieven en de duurste 10 procent ongeveer 19 van de 20 keer.' },
  { word: 'Participatiewet', seen: ['participatiewet'], meaning: 'De wet voor de bijstand en voor hulp naar werk.' },
  { word: 'Prognose of verwachting', seen: ['prognose', 'verwachting', 'we verwachten'], meaning: 'Wat het hele jaar naar verwachting kost, berekend uit hoe declaraties in eerdere jaren binnenkwamen. Het is geen plan en geen doel.' },
  { word: 'Publicatie', seen: ['publicatie'], meaning: 'Een vaste set cijfers die niet meer verandert. Een verbetering is een nieuwe publicatie.' },
  { word: 'Schuldhulp', seen: ['schuldhulp'], meaning: 'Hulp van de gemeente bij problematische schulden.' },
  { word: 'Stapeling', seen: ['stapeling', 'meer dan één wet'], meaning: 'Een huishouden gebruikt in hetzelfde jaar hulp uit meer dan één wet.' },
  { word: 'Uitgaven die bij een huishouden horen', seen: ['uitgaven'], meaning: 'Uitgaven aan hulp, ondersteuning of een uitkering voor een huishouden. Subsidies, gebouwen en eigen personeel horen daar niet bij.' },
  { word: 'Voorlopig', seen: ['voorlopig', 'definitief'], meaning: 'Er kunnen nog declaraties en correcties komen. Definitief betekent dat het jaar is afgesloten.' },
  { word: 'Wmo', seen: ['wmo'], meaning: 'De Wet maatschappelijke ondersteuning: hulp om zelfstandig te wonen en mee te doen.' },
]

/** Which of these a text uses. A letter before makes another word: “bijzonder” is not in “onbijzonder”, nor “levering” in “aflevering”. */
export const termsIn = (text: string): readonly Term[] =>
  TERMS.filter(({ seen }) => seen.some((start) => new RegExp(`(?<!\\p{L})${start}`, 'iu').test(text)))
