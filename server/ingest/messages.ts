import type { Problem } from './reading.ts'

/** A message to the deliverer: what is wrong, and what to do about it. The place goes in front of it. */
export interface Message {
  readonly severity: Problem['severity']
  /** `detail` is never content of the file: a name from our own lists, a count or an amount we added up. */
  readonly what: (detail: string) => string
  readonly todo: string
}

const refusal = (what: Message['what'] | string, todo: string): Message => ({ severity: 'refusal', what: said(what), todo })
const warning = (what: Message['what'] | string, todo: string): Message => ({ severity: 'warning', what: said(what), todo })
const said = (what: Message['what'] | string): Message['what'] => (typeof what === 'string' ? () => what : what)

const AGAIN = 'Lever het bestand daarna opnieuw aan.'
const ASK_SENDER = 'Vraag de afzender om een nieuw bestand.'

/** Every message of the intake, by its stable code. */
export const MESSAGES = {
  FILE_EMPTY: refusal('Het bestand is leeg.', ASK_SENDER),
  FILE_TYPE: refusal('Dit is geen XML-, CSV- of GeoJSON-bestand.', 'Sla een rekenblad op als CSV (UTF-8). Een ingepakt bestand moet een zip of gzip zijn en ook zo heten (.zip, .gz).'),
  ARCHIVE_RATIO: refusal('Uit dit ingepakte bestand komt meer dan is toegestaan (200 MB, of honderd keer de eigen grootte), of de zip is groter dan 32 MB.', 'Lever het bestand uitgepakt aan.'),
  ARCHIVE_MEMBERS: refusal('In deze zip zit niet precies een bestand.', 'Lever elk bestand apart aan.'),
  ARCHIVE_BROKEN: refusal('Dit ingepakte bestand is beschadigd of afgebroken.', 'Pak het opnieuw in, of lever het uitgepakt aan.'),
  FILE_UNREADABLE: refusal('Raadszicht kon dit bestand niet lezen door een fout in het programma zelf.', 'Meld dit aan de beheerder, met de naam van de bron.'),
  FILE_NO_RECORDS: refusal('Het bestand heeft geen enkele regel met gegevens.', 'Controleer de export. Een eerdere levering blijft gewoon staan.'),
  KIND_UNKNOWN: refusal('Raadszicht herkent deze levering niet.', 'Vergelijk de eerste regel of het eerste element met de beschrijving van de bronnen (docs/sources).'),
  ENCODING_UNSUPPORTED: refusal('Het bestand is niet als UTF-8 opgeslagen.', `Sla het op als UTF-8. ${AGAIN}`),
  ENCODING_INVALID: refusal('Hier staat een teken dat geen geldige UTF-8 is.', `Sla het bestand op als UTF-8. ${AGAIN}`),
  WRONG_MUNICIPALITY: refusal('De levering is niet voor deze gemeente.', 'Controleer of u het goede bestand hebt gekozen, en de goede gemeente.'),
  TOO_MANY_PROBLEMS: refusal('Er zijn meer dan 100 fouten; de rest staat hier niet.', 'Herstel eerst deze fouten bij de bron.'),
  MORE_WARNINGS: warning((detail) => `De waarschuwing ${detail} keer vaker.`, 'Voor die regels geldt hetzelfde als voor de regels die er wel staan.'),
  TOTAL_RANGE: refusal('De bedragen tellen op tot meer dan Raadszicht precies kan tellen.', 'Controleer de bedragen. Lever het bestand in delen aan.'),

  XML_NOT_WELL_FORMED: refusal('Het XML-bestand klopt hier niet of is afgebroken.', ASK_SENDER),
  XML_DOCTYPE: refusal('Het bestand heeft een DOCTYPE. Dat is om veiligheid niet toegestaan.', ASK_SENDER),
  XML_LIMIT: refusal('Een element of attribuut is hier langer of dieper dan de standaard toelaat.', ASK_SENDER),
  XML_NAMESPACE: refusal('De namespace is niet die van een bericht van iWmo of iJw 3.2 dat Raadszicht leest.', 'Vraag de afzender om een bericht volgens iWmo of iJw 3.2.'),
  XML_UNKNOWN_ELEMENT: refusal((parent) => `In ${parent} staat een element dat daar niet hoort.`, 'Vraag de afzender om een bericht volgens iWmo of iJw 3.2.'),
  XML_ELEMENT_MISSING: refusal('Dit verplichte element ontbreekt.', 'Vraag de afzender om een volledig bericht.'),
  XML_ELEMENT_ORDER: refusal('Dit element staat op een verkeerde plaats of te vaak.', 'Vraag de afzender om een bericht volgens iWmo of iJw 3.2.'),
  XML_TEXT: refusal((parent) => `In ${parent} staat losse tekst.`, ASK_SENDER),
  RS032: refusal('Een datum mag geen tijdzone hebben.', 'Vraag de afzender om datums als JJJJ-MM-DD.'),
  RS033: refusal('Dit element is leeg. Dat mag niet.', 'Vraag de afzender om het element te vullen of weg te laten.'),
  MESSAGE_CODE: refusal('De berichtcode hoort niet bij dit bericht.', 'Controleer of u het goede bericht hebt gekozen.'),
  MESSAGE_VERSION: refusal('Het bericht is niet van versie 3.2.', 'Vraag de afzender om een bericht volgens iWmo of iJw 3.2.'),
  DECLARATION_PERIOD: refusal('De declaratieperiode is niet precies een kalendermaand.', ASK_SENDER),
  PERIOD_SPLIT_MONTH: refusal('De productperiode loopt over meer dan een maand.', 'Vraag de afzender om een regel per maand.'),
  PERIOD_AFTER_DECLARATION: refusal('De productperiode ligt na de declaratieperiode.', ASK_SENDER),
  PERIOD_ORDER: refusal('De einddatum ligt voor de begindatum.', 'Herstel de datums bij de bron.'),
  DEBIT_CREDIT: refusal('DebetCredit moet D of C zijn, en D bij een bedrag van nul.', ASK_SENDER),
  CREDIT_REFERENCE: refusal('Een credit (C) moet in VorigReferentieNummer de regel noemen die zij terugneemt, en een debet (D) mag dat niet.', 'Vraag de aanbieder om een bericht waarin elke credit naar haar regel wijst.'),
  UNIT_UNKNOWN: refusal('De eenheid staat niet in de lijst van iWmo en iJw 3.2.', ASK_SENDER),
  UNIT83_AMOUNT: refusal("Bij eenheid 83 (euro's) moet het bedrag gelijk zijn aan het volume.", ASK_SENDER),
  UNIT83_TARIFF: refusal("Bij eenheid 83 (euro's) hoort geen tarief.", ASK_SENDER),
  TARIFF_MISMATCH: warning('Volume maal tarief is niet het bedrag. Raadszicht gebruikt het bedrag.', 'Vraag de aanbieder om uitleg als het verschil groot is.'),
  TOTAL_MISMATCH: refusal((amounts) => `Het totaal in het bericht is niet de som van de regels: ${amounts}.`, 'Vraag de afzender om een bericht dat optelt.'),
  ANSWER_TOTAL: refusal((amounts) => `Ingediend min toegekend is niet de som van de afgewezen regels: ${amounts}.`, 'Maak het antwoordbericht opnieuw.'),
  SIGNAL_NO_CARD: warning('Dit signaal heeft geen kaart. Raadszicht bewaart het, en zet het niet in een publicatie.', 'Gebruik een code uit de lijst in docs/sources/signalen.md.'),
  END_REASON_UNKNOWN: warning('Deze reden van beëindiging staat niet in de lijst van deze wet. Raadszicht telt haar als onbekend.', 'Vraag de aanbieder welke reden bedoeld is.'),

  COLUMN_MISSING: refusal((name) => `De kolom ${name} ontbreekt.`, `Voeg de kolom toe aan de export. ${AGAIN}`),
  COLUMN_DUPLICATE: refusal((name) => `De kolom ${name} komt twee keer voor.`, `Laat een van de twee weg. ${AGAIN}`),
  COLUMN_NOT_ALLOWED: refusal((position) => `Kolom ${position} hoort niet in deze levering.`, `Laat de kolom weg. ${AGAIN}`),
  CSV_DELIMITER: refusal('De kolommen zijn niet gescheiden door een puntkomma.', "Exporteer met ';' tussen de kolommen en een komma in bedragen."),
  CSV_COLUMN_COUNT: refusal((counts) => `Deze regel heeft niet het goede aantal kolommen: ${counts}.`, 'Zet tekst met een puntkomma tussen aanhalingstekens.'),
  CSV_QUOTE: refusal('De aanhalingstekens op deze regel kloppen niet.', 'Zet het hele veld tussen aanhalingstekens en verdubbel elk aanhalingsteken erin.'),
  CSV_LINE_TOO_LONG: refusal('Deze regel is langer dan 64.000 tekens.', 'Controleer de regeleinden en de aanhalingstekens van de export.'),
  FIELD_TOO_LONG: refusal('Dit veld is te lang.', 'Kort de waarde in bij de bron.'),
  FIELD_MISSING: refusal('Dit veld is leeg.', 'Vul de waarde in bij de bron.'),
  FIELD_PATTERN: refusal('De waarde heeft niet de vorm die bij dit veld hoort.', 'Zie de beschrijving van het veld in docs/sources.'),
  WORD_UNKNOWN: refusal('Dit woord staat niet in de lijst van dit veld.', 'Zie de lijst bij het veld in docs/sources.'),
  TEXT_HOLDS_BSN: refusal('In deze tekst staat iets dat een BSN of een telefoonnummer kan zijn.', 'Haal het nummer uit de tekst.'),
  TEXT_PERSONAL: warning((what) => `In deze tekst lijkt een inwoner herkenbaar: er staat ${what}.`, 'Lees de tekst na voor zij wordt gepubliceerd, en lever haar anders opnieuw aan.'),
  TOTAL_ROW: refusal('Dit is een totaalregel. Die zou dubbel tellen.', 'Laat totaalregels weg uit de export.'),
  DUPLICATE_KEY: refusal('Deze sleutel komt eerder in hetzelfde bestand voor.', 'Geef elke regel een eigen sleutel, of haal de dubbele regel weg.'),
  REFERENCE_HOLDS_BSN: refusal('In de sleutel van deze regel staat een BSN.', 'Gebruik een sleutel die niets over een persoon zegt.'),

  BSN_INVALID: refusal('Dit is geen geldig BSN (negen cijfers, elfproef).', 'Zet de kolom in het rekenblad op tekst, zodat voorloopnullen blijven staan, of herstel het nummer bij de bron.'),
  AMOUNT_FORMAT: refusal('Het bedrag heeft niet de goede vorm.', 'Schrijf in CSV een decimale komma en twee decimalen (1234,56), in XML hele centen zonder teken.'),
  AMOUNT_RANGE: refusal('Het bedrag is te groot.', 'Controleer het bedrag bij de bron.'),
  AMOUNT_MISSING: refusal('Het bedrag ontbreekt.', 'Vul het bedrag in, ook als het 0,00 is.'),
  AMOUNT_ZERO: refusal('Een bijstelling van nul zegt niets.', 'Vul een bedrag in, of zet ja bij ingetrokken om een eerdere bijstelling te laten vervallen.'),
  NEGATIVE_AMOUNT: warning('Het bedrag is negatief. Het telt mee als correctie.', 'U hoeft niets te doen als dit klopt.'),
  DATE_FORMAT: refusal('De datum heeft niet de vorm JJJJ-MM-DD (een periode: JJJJ-MM).', 'Zet de datum in die vorm in de export.'),
  DATE_INVALID: refusal('Deze datum bestaat niet.', 'Herstel de datum bij de bron.'),
  DATE_RANGE: refusal('De datum ligt voor 2015 of na 2100.', 'Herstel de datum bij de bron.'),
  YEAR_INVALID: refusal('Dit is geen bruikbaar jaar.', 'Schrijf het jaar in vier cijfers.'),
  PERIOD_DATE_CONFLICT: warning('De boekdatum ligt voor de periode. Het bedrag telt mee in de periode die er staat.', 'Controleer of de periode klopt.'),
  REGELING_UNKNOWN: refusal('De regeling is niet WMO, JW, PW of SHV.', 'Gebruik een van deze vier codes.'),
  PRODUCT_UNKNOWN: warning('Dit product staat niet in de lijst. Het bedrag telt mee als "product onbekend".', 'Meld het product aan de beheerder van de productlijst.'),
  WIJK_FORMAT: refusal('Dit is geen wijkcode (WK, vier cijfers van de gemeente, twee tekens).', 'Gebruik de wijkcode van CBS of laat het veld leeg.'),
  WIJK_UNKNOWN: warning('Deze wijk staat niet in de gebiedsindeling. Wat hier staat, telt mee als "wijk onbekend".', 'Controleer de wijkcode, of lever eerst de nieuwe gebieden aan.'),
  WIJK_OTHER_MUNICIPALITY: refusal('Deze wijk ligt in een andere gemeente.', 'Haal de regel weg of herstel de wijkcode.'),
  BUURT_FORMAT: refusal('Dit is geen buurtcode (BU, vier cijfers van de gemeente, vier tekens).', 'Gebruik de buurtcode van CBS.'),
  BUURT_UNKNOWN: warning('Deze buurt staat niet in de gebiedsindeling. Het huishouden telt mee als "wijk onbekend".', 'Controleer de buurtcode, of lever eerst de nieuwe gebieden aan.'),
  BUURT_OTHER_MUNICIPALITY: refusal('Deze buurt ligt in een andere gemeente.', 'Haal de regel weg of herstel de buurtcode.'),
  AREAS_MISSING: warning('Er zijn nog geen gebieden aangeleverd, dus wijken en buurten zijn niet gecontroleerd.', 'Lever de gebieden aan (GeoJSON van CBS/PDOK of CSV).'),
  RESIDENCE_BEFORE_BIRTH: refusal('Deze persoon woont hier al voor het jaar van geboorte.', 'Herstel het geboortejaar of de datum bij de bron.'),
  RESIDENCE_OVERLAP: refusal('Deze persoon woont in dezelfde tijd al ergens anders.', 'Sluit de eerdere periode af (veld tot) bij de bron.'),

  JSON_INVALID: refusal('Het bestand is geen geldige JSON of is afgebroken.', 'Maak de export opnieuw.'),
  GEOJSON_TYPE: refusal('Dit is geen GeoJSON met gebieden (een FeatureCollection).', 'Download de wijken of buurten als GeoJSON bij CBS/PDOK.'),
  GEOJSON_LIMIT: refusal('Een gebied is groter dan 8 miljoen tekens, of er staat te veel buiten de gebieden.', 'Gebruik de vereenvoudigde grenzen van CBS/PDOK.'),
  AREA_CODE: refusal('Dit gebied heeft geen code van een gemeente, wijk of buurt.', 'Zorg voor een van de velden statcode, buurtcode, wijkcode of gemeentecode.'),
  AREA_NAME: refusal('Dit gebied heeft geen naam.', 'Vul de naam in.'),
  AREA_PARENT: refusal('De ouder past niet bij de code van het gebied.', 'De ouder van een buurt is haar wijk, die van een wijk de gemeente.'),
  GEOMETRY_INVALID: refusal('De grens van dit gebied is geen gesloten veelhoek.', 'Gebruik de grenzen van CBS/PDOK zonder ze zelf te bewerken.'),
  GEOMETRY_NOT_WGS84: refusal('De grens staat niet in lengte en breedte (WGS84).', 'Kies bij het downloaden EPSG:4326 of CRS84, niet Rijksdriehoek.'),
  VINTAGE_UNKNOWN: warning('Nergens staat van welk jaar de gebieden zijn. Ze gelden vanaf 2015.', 'Voeg de kolom jaar toe, of zet het jaar in de naam van het bestand.'),

  VERSLAGSOORT: refusal('De verslagsoort is geen Iv3-code zoals 2024X000.', 'Gebruik het bestand van CBS zonder het te bewerken.'),
  REPORT_UNKNOWN: refusal('De soort is niet begroting, wijziging of realisatie.', 'Schrijf begroting, wijziging of realisatie.'),
  AMENDMENT_ELSEWHERE: refusal('Nummer en besluit horen alleen bij een begrotingswijziging.', 'Schrijf bij soort wijziging, of laat nummer en besluit leeg.'),
  AMENDMENT_DATE: refusal('Deze begrotingswijziging heeft op een eerdere regel een andere datum van besluit.', 'Geef elke wijziging een eigen nummer en één datum.'),
  DECISION_YEAR: warning('Deze dag ligt meer dan een jaar voor of na het jaar waar de regel over gaat. Zij wordt zo gepubliceerd.', 'Controleer het jaar en de dag.'),
  TAAKVELD_OUTSIDE: warning('Dit taakveld hoort niet bij het sociaal domein (hoofdtaakveld 6) en is overgeslagen.', 'U hoeft niets te doen.'),
  TAAKVELD_UNKNOWN: warning('Dit taakveld staat niet in de Iv3-lijsten. Het bedrag telt alleen mee in het totaal.', 'Controleer de code van het taakveld.'),
} as const satisfies Record<string, Message>

/** A code of the intake. */
export type Code = keyof typeof MESSAGES

/** Where a problem stands. */
export interface At {
  readonly line: number | null
  readonly field: string | null
}

/** A problem with its words: first the place, then what is wrong, then what to do. */
export function problem(code: Code, at: At, detail = ''): Problem {
  const message: Message = MESSAGES[code]
  return { code, severity: message.severity, line: at.line, field: at.field, message: `${place(at)}${message.what(detail)} ${message.todo}` }
}

function place({ line, field }: At): string {
  if (line === null) return field === null ? '' : `Veld ${field}: `
  return field === null ? `Regel ${line}: ` : `Regel ${line}, veld ${field}: `
}

/** Whole cents as a reader knows them: 188889 is 1.888,89. */
export function euros(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.')
  return `${amount < 0 ? '-' : ''}${whole},${digits.slice(-2)}`
}
