import { END_REASONS } from '../../../server/facts/end-reasons.ts'
import type { Dialect } from '../../../server/ingest/bericht/dialect.ts'

/** What stands above the table of a message, by its number. */
export const INTRODUCTIONS: Readonly<Record<string, { readonly title: string; readonly text: string }>> = {
  301: {
    title: 'Toewijzingen',
    text: `Met dit bericht wijst de gemeente hulp toe aan een aanbieder. Raadszicht leest het product, de omvang, het budget en de periode. Naam, adres, relaties en
vrije tekst slaat het over: die staan nergens in Raadszicht. Komt er later een nieuw besluit met hetzelfde toewijzingsnummer, dan geldt het laatste; reden wijziging 13 trekt de
toewijzing in.`,
  },
  305: {
    title: 'Start van hulp',
    text: `Met dit bericht meldt de aanbieder dat de hulp is begonnen. Raadszicht leest het product en de datum. Naam en geboortedatum slaat het over. Van wat twee keer
over dezelfde hulp wordt gezegd, geldt het bericht dat het laatst is ontvangen; status 3 trekt de melding in.`,
  },
  307: {
    title: 'Einde van hulp',
    text: `Met dit bericht meldt de aanbieder dat de hulp is gestopt, en waarom. Naam en geboortedatum slaat Raadszicht over. Van wat twee keer over dezelfde hulp wordt
gezegd, geldt het bericht dat het laatst is ontvangen; status 3 trekt de melding in.

De codes voor de reden zijn in elke wet anders: 31 is in de Wmo een verhuizing en in de Jeugdwet een einde volgens plan. Raadszicht leest ze daarom altijd per wet. Een code
die niet in de lijst van de wet staat, telt als onbekend, met een waarschuwing.`,
  },
  325: {
    title: 'Antwoord op declaraties',
    text: `Met dit bericht laat de gemeente de aanbieder weten welke regels van een declaratie zijn afgewezen. Betaald is: gedeclareerd min afgewezen. Lever daarom
naast elke declaratie (323) ook het antwoord (325) aan. De volgorde maakt niet uit. Komt het antwoord eerst, dan wachten de afgewezen regels op hun declaratie; het
ontvangstbewijs zegt dat.

Elke afgewezen regel wordt een kostenregel met het omgekeerde bedrag, die wijst naar de regel uit de declaratie. Een regel met alleen retourcode 0200 is niet afgewezen.
Ingediend min toegekend moet de som van de afgewezen regels zijn, tot op de cent. Persoon, product, periode en bedrag moeten dezelfde zijn als in de declaratie: een botsing
wordt geweigerd en noemt beide ontvangstbewijzen. Staat in de kop retourcode 0001, dan is de hele declaratie afgekeurd en gaat ze er helemaal af.`,
  },
}

type Words = string | ((dialect: Dialect) => string)

/** What stands in an element, by its key, else by its name. */
export const ELEMENTS: Readonly<Record<string, Words>> = {
  BerichtCode: (dialect) => dialect.messageCode,
  BerichtVersie: '3',
  BerichtSubversie: '2',
  Afzender: (dialect) => (dialect.sentBy === 'gemeente' ? 'uw gemeente: vier cijfers, zonder GM' : 'AGB-code van de aanbieder, acht cijfers'),
  Ontvanger: (dialect) => (dialect.sentBy === 'gemeente' ? 'AGB-code van de aanbieder, acht cijfers' : 'uw gemeente: vier cijfers, zonder GM'),
  Identificatie: 'nummer van het bericht: hetzelfde nummer komt maar één keer binnen',
  Dagtekening: (dialect) => (dialect.kind.endsWith('325') ? 'JJJJ-MM-DD; de boekdatum van wat is afgewezen' : 'JJJJ-MM-DD'),
  declarationId: 'nummer van het bericht met de declaratie',
  declarationDate: 'JJJJ-MM-DD',
  headerCode: 'vier cijfers of letters; 0001 keurt de hele declaratie af, 8001 kent haar helemaal toe',
  DeclaratieAntwoord: 'mag alleen ontbreken bij retourcode 0001 of 8001 in de kop',
  DeclaratieNummer: 'nummer van de declaratie, hooguit 36 tekens',
  total: 'hele centen, hooguit twaalf cijfers; moet het totaal van de declaratie zijn',
  totalMark: 'D of C; C is minder dan nul',
  granted: 'hele centen, hooguit twaalf cijfers',
  grantedMark: 'D of C; C is minder dan nul',
  Bsn: 'de inwoner: negen cijfers, elfproef',
  ReferentieNummer: 'kenmerk van de regel in de declaratie, zonder BSN erin',
  VorigReferentieNummer: 'kenmerk van de regel die een credit corrigeert',
  ToewijzingNummer: 'nummer van de toewijzing, hooguit negen cijfers; Raadszicht bewaart er een afgeleide sleutel van',
  ProductCategorie: 'twee cijfers; bepaalt het product',
  ProductCode: 'een tot vijf letters of cijfers',
  productFrom: 'JJJJ-MM-DD',
  productTo: 'JJJJ-MM-DD',
  GeleverdVolume: 'hooguit acht cijfers',
  Eenheid: '01 minuut, 04 uur, 14 etmaal, 16 dagdeel, 82 stuks (output), 83 euro\'s, 84 stuks (inspanning)',
  ProductTarief: 'hele centen; wordt niet nagerekend, want de regel is afgewezen',
  amount: 'hele centen, hooguit acht cijfers, zonder teken',
  amountMark: 'D of C zoals gedeclareerd: een afgewezen D gaat eraf, een afgewezen C komt erbij',
  lineCode: 'waarom; alleen 0200 betekent dat de regel niet is afgewezen',
  Categorie: 'twee cijfers; bepaalt het product',
  Code: 'een tot vijf letters of cijfers',
  Toewijzingsdatum: 'dag van het besluit, JJJJ-MM-DD',
  Toewijzingstijd: 'tijd van het besluit, UU:MM:SS, zonder tijdzone',
  Ingangsdatum: 'eerste dag van de toewijzing, JJJJ-MM-DD',
  Einddatum: (dialect) => (dialect.kind.endsWith('301') ? 'laatste dag van de toewijzing, JJJJ-MM-DD' : 'laatste dag van de hulp, JJJJ-MM-DD'),
  RedenWijziging: 'twee cijfers; 13 trekt de toewijzing in',
  Volume: 'hoeveel, hooguit acht cijfers',
  Frequentie: '1 per dag, 2 per week, 4 per maand, 6 in de hele periode',
  Budget: 'hele centen, hooguit acht cijfers',
  ToewijzingIngangsdatum: 'eerste dag van de toewijzing, JJJJ-MM-DD',
  Begindatum: 'eerste dag van de hulp, JJJJ-MM-DD',
  RedenBeeindiging: (dialect) => END_REASONS[dialect.wet].map(({ code, name, outcome }) => `${code} ${name} (${outcome})`).join('; '),
  StatusAanlevering: '1 eerste, 2 gewijzigd, 3 ingetrokken, 9 ongewijzigd',
  clientCode: 'wordt niet gebruikt',
  answerCode: 'wordt niet gebruikt',
}
