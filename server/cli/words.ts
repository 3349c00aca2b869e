/** A refusal of the command line itself: a stable code, a Dutch sentence and the exit code (2 for wrong use, else 1). */
export class CliError extends Error {
  readonly code: string
  readonly exitCode: number
  constructor(code: string, message: string, exitCode = 1) {
    super(message)
    this.name = 'CliError'
    this.code = code
    this.exitCode = exitCode
  }
}

/** Who stands in the log for what the command line does, until there are accounts: the check is a program's, never the maker's. */
export const ACTORS = { maker: 'opdrachtregel', checker: 'automatische toets' } as const

export const complaints = {
  gemeente: () => 'De code van de gemeente klopt niet. Geef GM en vier cijfers, bijvoorbeeld --gemeente GM9901.',
  gemeenteMissing: () => 'Voor welke gemeente? Geef --gemeente met de CBS-code, bijvoorbeeld --gemeente GM9901, of zet RAADSZICHT_GEMEENTE.',
  port: () => 'PORT is geen poortnummer. Geef een getal van 1 tot en met 65535, bijvoorbeeld PORT=3000.',
  proxy: () => 'RAADSZICHT_PROXY is geen lijst van adressen. Geef het IP-adres van elke proxy, met een komma ertussen, bijvoorbeeld RAADSZICHT_PROXY=127.0.0.1,10.0.0.9. Een netwerk (10.0.0.0/8) of een naam mag niet.',
  theme: () => 'In de map van RAADSZICHT_THEMA staat geen thema.css. Geef een map met dat bestand; docs/thema.md zegt wat erin staat.',
  keyMissing: () => 'Er is geen sleutel voor de pseudoniemen. Maak er een met `raadszicht key new BESTAND` en zet RAADSZICHT_KEY op dat bestand.',
  noFiles: () => 'Welke bestanden? Geef er minstens één: raadszicht import BESTAND… --gemeente GM9901.',
  watchNoFolder: () => 'Op welke map moet worden gelet? Geef met --watch een map die bestaat: raadszicht import --watch /pad/naar/map --gemeente GM9901.',
  filesBesideWatch: () => 'Geef óf bestanden óf --watch MAP, niet allebei.',
  unreadable: (file: string) => `Het bestand ${file} is er niet of kan niet worden gelezen. Kijk of de naam klopt en of u het mag openen.`,
  beheerUnset: () => 'Zet RAADSZICHT_KEY en RAADSZICHT_GEMEENTE om leveringen in de browser in te lezen.',
  beheerStopped: () => 'Het programma van Beheer stopte meteen. De website werkt door. Blijft dit zo, start Raadszicht dan opnieuw.',
  beheerRestarts: (seconds: number) => `Beheer draait niet meer; een bestand dat het inlas, is niet opgeslagen. De website werkt door. Beheer start over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} opnieuw.`,
  beheerAway: () => 'Beheer van de website is er even niet, of stopte tijdens het inlezen. Van dit bestand is niets opgeslagen. Kijk of de website draait en probeer het over een minuut opnieuw; dubbel tellen kan niet.',
  beheerBusy: () => 'Beheer leest al twee bestanden in. Probeer het straks opnieuw.',
  beheerRefused: (detail: string) => `Beheer van de website neemt dit bestand niet aan. ${detail}`,
  beheerOtherGemeente: (gemeente: string) => `De website die deze gegevensmap heeft, leest in voor ${gemeente}. Geef --gemeente ${gemeente}, of stop de website eerst.`,
  useBeheer: () => 'Draait daar de website? Inlezen gaat dan vanzelf via Beheer, als de website is gestart met RAADSZICHT_KEY en RAADSZICHT_GEMEENTE. Stop de website voor ander werk.',
  releaseMissing: (verb: string) => `Welke publicatie? Geef de naam, bijvoorbeeld: raadszicht ${verb} 2026-1 --gemeente GM9901.`,
  reasonMissing: () => 'Waarom wordt de publicatie ingetrokken? Geef --reden "…": lezers krijgen die zin te zien.',
  pathMissing: () => 'Waar moet de sleutel komen? Geef een bestand buiten de gegevensmap: raadszicht key new /veilige/plek/raadszicht.key',
  renewedPathMissing: () => 'Waar moet de vernieuwde sleutel komen? Geef een nieuw bestand buiten de gegevensmap: raadszicht key renew /veilige/plek/raadszicht-2.key',
  term: () => '--jaren is geen goed aantal. Geef hoeveel hele jaren naast het lopende jaar blijven, van 1 tot en met 99, bijvoorbeeld --jaren 5.',
  inMissing: () => 'Welke gegevens? Geef ze met --in: raadszicht protect --in feiten.csv --out uitkomst.',
  outMissing: () => 'Waar moet de uitkomst komen? Geef een nieuwe map met --out: raadszicht protect --in feiten.csv --out uitkomst.',
  keepYear: () => '--behoud is geen jaar. Geef een jaar van vier cijfers, bijvoorbeeld --behoud 2024; mag vaker.',
  rounding: () => '--amount-rounding is geen heel aantal centen. Geef een getal van 1 of meer, bijvoorbeeld 10000 voor 100 euro.',
  looseWord: () => 'Er staat een woord dat bij geen optie hoort. Geef de gegevens met --in en de map met --out. raadszicht --help laat zien wat er kan.',
  unknownVerb: (verb: string) => `De opdracht ${JSON.stringify(verb.slice(0, 40))} bestaat niet. raadszicht --help laat zien wat er kan.`,
  unknownOption: () => 'Een optie is niet bekend of mist haar waarde. raadszicht --help laat zien wat er kan.',
  noFacts: (gemeente: string) => `Er zijn nog geen kosten ingelezen voor ${gemeente}. Lees eerst leveringen in met raadszicht import.`,
  sourceMissing: () => 'Voor wie tekent u? Geef de AGB-code van de aanbieder: raadszicht sign 99992104 --wie "naam" --reden "…".',
  signatureIncomplete: () => 'Tekenen doet u met naam en reden: --wie "naam" --reden "waarom het zonder kan".',
  month: () => '--maand is geen maand. Geef jaar en maand, bijvoorbeeld --maand 2026-01; mag vaker.',
  deliveryUnknown: () => 'Deze levering is er niet, of er staan geen kosten in. Geef het nummer of het ontvangstbewijs van een levering met kosten.',
  unexpected: () => 'Er ging iets mis dat niet was voorzien. Er is niets half bewaard. Zet RAADSZICHT_DEBUG=1 om te zien waar het misging.',
}

export const HELP = `raadszicht: uitgaven en uitkomsten van het sociaal domein, per wijk, zonder dat een huishouden herkenbaar is

Gebruik: raadszicht OPDRACHT [opties]

  demo                          laadt Voorbeeldstad (verzonnen), publiceert en opent de website
  serve                         opent de website met wat gepubliceerd is, en Beheer (leveringen inlezen) voor deze computer
  import BESTAND…               leest leveringen in: WMO323, JW323, kostenregels, huishoudens, gebieden, begroting
  import --watch MAP            leest in wat in die map komt, tot u stopt; bestanden gaan naar verwerkt of geweigerd, met een ontvangstbewijs
  build                         maakt een concept van een publicatie
  check PUBLICATIE              valt een concept aan zoals een nieuwsgierige lezer zou doen; geslaagd is gecontroleerd
  publish PUBLICATIE            maakt een gecontroleerde publicatie openbaar
  withdraw PUBLICATIE           trekt een publicatie in; zij blijft vindbaar, met de reden
  clearing [LEVERING]           telt na: ontvangen is gelijk aan de feiten, per levering, wet en maand, tot op de cent
  reconcile                     legt de jaarrekening naast de leveringen, per taakveld: verklaard, buiten bereik, onverklaard
  completeness                  noemt de maanden die ontbreken of ver onder het gewone liggen, per aanbieder
  sign AANBIEDER                tekent voor zulke maanden; zonder handtekening gaat een publicatie niet openbaar
  expire                        verwijdert wat over personen is bewaard van voor de bewaartermijn, met een ontvangstbewijs
  protect --in CSV --out MAP    schermt een eigen tabel af en toetst haar, los van de database (docs/protect.md)
  key new BESTAND               maakt een nieuwe sleutel voor de pseudoniemen
  key renew BESTAND             vernieuwt de sleutel en alles wat ermee is bewaard; de oude past daarna niet meer

Opties
  --gemeente GM9901             voor welke gemeente (of zet RAADSZICHT_GEMEENTE)
  --naam 2026-1                 bij build: naam van de publicatie (jaar en volgnummer)
  --behoud 2024                 bij build: laat de cijfers van dat jaar staan zoals ze het laatst zijn gepubliceerd; mag vaker
  --jaren 5                     bij expire: hoeveel hele jaren naast het lopende jaar blijven (5)
  --reden "…"                   bij withdraw: waarom, in een zin voor lezers; bij sign: waarom het zonder kan
  --wie "naam"                  bij sign: wie tekent
  --maand 2026-01               bij sign: alleen deze maand; mag vaker; zonder --maand alle open maanden
  --plan PLAN.json              bij protect: welke tabellen; zonder plan alle gebieden, onderwerpen en perioden
  --rules REGELS.json           bij protect: eigen drempels
  --previous MAP                bij protect: wat eerder over dezelfde gegevens is getoond; mag vaker
  --amount-rounding 10000       bij protect: bedragen afronden op zoveel cent (1 is niet afronden)
  --json                        antwoord als JSON op de standaarduitvoer; voortgang gaat naar de foutuitvoer
  --help                        deze tekst

Omgeving
  PORT, HOST                    waar de website luistert (3000 op 127.0.0.1)
  RAADSZICHT_DATA               gegevensmap van de eigen database (./data)
  RAADSZICHT_THEMA              map met de huisstijl van de gemeente: kleuren, letters en logo (docs/thema.md)
  RAADSZICHT_KEY                bestand met de sleutel van de pseudoniemen
  DATABASE_URL                  eigen PostgreSQL (15 of nieuwer) in plaats van de ingebouwde

Afsluitcode: 0 gelukt, 1 geweigerd of mislukt, 2 verkeerd gebruikt.
`
