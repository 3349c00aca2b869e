import { Type, type Static } from 'typebox'
import { Bewijs, Dag, Eenheid, Eigenaar, Gebied, Jaar, Niveau, Nullable, OneOf, Reden, StandVan, Status, Thema, Verteller, Wet, WetOfAlle } from './words.ts'

const plaats = { gebied: Gebied, niveau: Niveau, jaar: Jaar }
const cijfers = {
  bedrag: Nullable(Type.Integer({ description: 'Netto uitgaven in hele euro’s, afgerond zoals de regels van de publicatie zeggen. Leeg als het niet getoond wordt.' })),
  bedragStatus: Status,
  huishoudens: Nullable(Type.Integer({ minimum: 0, maximum: 20_000_000, description: 'Aantal huishoudens met netto uitgaven boven nul, afgerond op vijf. Leeg als het niet getoond wordt.' })),
  huishoudensStatus: Status,
  standVan: StandVan,
}
const strict = { additionalProperties: false }

export const Uitgave = Type.Object({
  ...plaats,
  periodeSoort: OneOf(['jaar', 'kwartaal', 'maand'] as const, 'Lengte van de periode.'),
  periode: Type.String({ pattern: '^\\d{4}(-K[1-4]|-\\d{2})?$', description: 'Jaar (2025), kwartaal (2025-K1) of maand (2025-03).' }),
  indeling: OneOf(['totaal', 'wet', 'taakveld', 'product'] as const, 'Hoe fijn de uitgave is ingedeeld.'),
  wet: Nullable(Wet),
  taakveld: Nullable(Type.String({ description: 'Iv3-taakveld volgens het schema van dat jaar.' })),
  product: Nullable(Type.String({ description: 'Code van de voorziening.' })),
  ...cijfers,
}, strict)
export type Uitgave = Static<typeof Uitgave>

export const Leveringsvorm = Type.Object({
  ...plaats,
  wet: Wet,
  leveringsvorm: OneOf(['zin', 'pgb', 'collectief'] as const, 'Zorg in natura, persoonsgebonden budget, of collectief.'),
  ...cijfers,
}, strict)
export type Leveringsvorm = Static<typeof Leveringsvorm>

export const Stapeling = Type.Object({
  ...plaats,
  combinatie: Type.String({ description: 'De wetten die een huishouden in dat jaar gebruikt, verbonden met een plus.' }),
  aantalWetten: Type.Integer({ minimum: 1, maximum: 4 }),
  ...cijfers,
}, strict)
export type Stapeling = Static<typeof Stapeling>

export const Concentratie = Type.Object({
  ...plaats,
  wet: WetOfAlle,
  noemer: OneOf(['gebruikers', 'alle'] as const, 'Gebruikers: huishoudens met een voorziening; in een rij van één wet alleen die met een voorziening van die wet. Alle: alle huishoudens in het gebied.'),
  maat: OneOf(['top', 'lorenz', 'helft', 'gini', 'huishoudens'] as const, 'Top en lorenz: aandeel van de uitgaven van de duurste huishoudens. Helft: aandeel van de huishoudens dat dit deel van de uitgaven draagt. Huishoudens: grootte van de groep.'),
  punt: Nullable(Type.Number({ description: 'Bij top en lorenz: aandeel van de huishoudens. Bij helft: aandeel van de uitgaven.' })),
  waarde: Nullable(Type.Number({ description: 'Aandeel tussen 0 en 1, Gini tussen 0 en 1, of een aantal.' })),
  status: Status,
  standVan: StandVan,
}, strict)
export type Concentratie = Static<typeof Concentratie>

export const Begroting = Type.Object({
  jaar: Jaar,
  soort: OneOf(['begroting', 'realisatie', 'wijziging'] as const, 'Begroting: zoals de raad haar het eerst vaststelde. Wijziging: wat een besluit in de loop van het jaar daaraan toevoegt of ervan afhaalt. Realisatie: jaarrekening.'),
  taakveld: Type.String({ description: 'Iv3-taakveld volgens het schema van dat jaar.' }),
  bedrag: Type.Integer({ description: 'Lasten in hele euro’s. Bij een wijziging: erbij, of met een min eraf.' }),
  wijziging: Nullable(Type.Integer({ minimum: 1, maximum: 999, description: 'Nummer van de begrotingswijziging in dat jaar. Leeg bij begroting en realisatie.' })),
  besluit: Nullable(Dag),
}, strict)
export type Begroting = Static<typeof Begroting>

export const Prognose = Type.Object({
  jaar: Jaar,
  wet: WetOfAlle,
  soort: OneOf(['maand', 'jaar', 'terugblik'] as const, 'Maand: één maand, naar wanneer de hulp is gegeven. Jaar: het hele jaar. Terugblik: wat wij toen van een jaar dat nu voorbij is, verwacht zouden hebben.'),
  maand: Type.Integer({ minimum: 0, maximum: 12, description: 'Bij maand: de maand waarin de hulp is gegeven. Bij jaar en terugblik: de laatste maand die bekend was (0 als er geen is).' }),
  maat: OneOf(['compleet', 'binnen', 'totNu', 'verwacht', 'laag', 'hoog', 'doorgetrokken', 'begroot', 'vast', 'kansOpMeer', 'jaren', 'uitkomst', 'begrootStart', 'wijzigingen', 'bijstelling', 'metBijstelling'] as const, 'Compleet: welk deel binnen is. Binnen: wat gedeclareerd of geboekt is. TotNu: wat de maanden tot nu toe naar verwachting worden. Verwacht, laag en hoog: de verwachting met haar marge, ongeveer drie op de vier. Doorgetrokken: de maanden tot nu toe doorgetrokken, ter vergelijking. Begroot: het deel van de begroting voor huishoudens, na de wijzigingen die er zijn. Vast: de rest van de begroting. KansOpMeer: kans op meer dan begroot. Jaren: eerdere jaren achter de marge. Uitkomst: wat het werd. BegrootStart en wijzigingen, alleen als de begroting is gewijzigd: hetzelfde deel van de begroting bij de start van het jaar, en hoeveel wijzigingen in begroot zitten. Bijstelling en metBijstelling, alleen als er is bijgesteld: wat financiën met de hand bijstelt, en verwacht met die bijstelling erbij. Zij zitten niet in laag, hoog en kansOpMeer.'),
  waarde: Nullable(Type.Number({ description: 'Hele euro’s, een deel tussen 0 en 1 (compleet, kansOpMeer) of een aantal (jaren).' })),
  status: Status,
  reden: Nullable(Reden),
  standVan: StandVan,
}, strict)
export type Prognose = Static<typeof Prognose>

export const TOPGROEP_ONDERDELEN = ['wet', 'combinatie', 'wijk', 'blijven', 'gini', 'leeftijd'] as const
export const TOPGROEP_MATEN = ['vanGroep', 'inGroep', 'vanGebruikers', 'huishoudens', 'huishoudensInGroep', 'verhouding', 'aandeel', 'laag', 'hoog', 'kans', 'verandering', 'aandeelUitgaven', 'bijdrage', 'coefficient'] as const

export const Topgroep = Type.Object({
  ...plaats,
  onderdeel: OneOf(TOPGROEP_ONDERDELEN, 'Waar het over gaat: per wet, aantal wetten tegelijk (combinatie), per wijk, of de groep van vorig jaar blijft (blijven), de Gini per wet, of hoe oud zij zijn (leeftijd).'),
  code: Type.String({ description: 'De wet, 2+ (twee of meer wetten), de wijk, de leeftijd (0-17, 18-64, 65-79, 80+, of samen, zoals 65+), of wat er met huishoudens gebeurde: top, gebruiker, geen, vertrokken, onbekend. Uitkomsten die apart te klein zijn, staan samen met een plus ertussen. Bij een onderdeel als geheel: alle of groep.' }),
  maat: OneOf(TOPGROEP_MATEN, 'Welk cijfer. vanGroep: aandeel van de groep. inGroep: andersom, welk deel ervan in de groep valt. vanGebruikers: aandeel van alle huishoudens met een voorziening. laag en hoog: de marge van 95 procent bij verhouding of aandeel.'),
  waarde: Nullable(Type.Number({ description: 'Aandeel tussen 0 en 1, aantal huishoudens op vijf afgerond, verhouding, of verandering (-0,2 is een vijfde minder).' })),
  status: Status,
  standVan: StandVan,
}, strict)
export type Topgroep = Static<typeof Topgroep>

export const Indeling = Type.Object({
  soort: OneOf(['wet', 'taakveld', 'product', 'leveringsvorm'] as const, 'Waarvan dit een naam is.'),
  code: Type.String(),
  naam: Type.String(),
  wet: Nullable(Wet),
}, strict)
export type Indeling = Static<typeof Indeling>

export const Aanbod = Type.Object({
  jaar: Jaar,
  wet: Wet,
  product: Type.String({ description: 'Code van de voorziening.' }),
  gecontracteerd: Nullable(Type.Integer({ minimum: 0, description: 'Afgesproken bedrag in hele euro’s, over alle aanbieders. Leeg als een contract geen bedrag noemt.' })),
  volume: Nullable(Type.Integer({ minimum: 0, description: 'Afgesproken hoeveelheid. Leeg als een contract die niet noemt, of als contracten in andere eenheden tellen.' })),
  eenheid: Nullable(Eenheid),
  gebruikt: Nullable(Type.Integer({ description: 'Netto uitgaven in hele euro’s: het cijfer van deze voorziening in de tabel uitgaven, voor de hele gemeente.' })),
  gebruiktStatus: Status,
  deel: Nullable(Type.Number({ minimum: 0, description: 'Gebruikt als deel van gecontracteerd, op hele procenten. Boven 1 als er meer is gebruikt. Leeg met een reden.' })),
  reden: Nullable(OneOf(['beschikbaarheid', 'jaarLoopt', 'geenBedrag', 'bedragNul', 'afgeschermd', 'nietTeBepalen'] as const, 'Waarom er geen deel is. Beschikbaarheid: er wordt betaald om klaar te staan. JaarLoopt: het jaar is nog niet om. GeenBedrag: een contract noemt geen bedrag. BedragNul: het bedrag is nul. Afgeschermd: het gebruik is afgeschermd. NietTeBepalen: er is geen zinnig deel.')),
  standVan: StandVan,
}, strict)
export type Aanbod = Static<typeof Aanbod>

export const Initiatief = Type.Object({
  code: Type.String({ description: 'Kenmerk van het initiatief.' }),
  naam: Type.String(),
  wijk: Nullable(Gebied),
  thema: Thema,
  start: Dag,
  einde: Nullable(Dag),
  bewijs: Bewijs,
  bedrag: Nullable(Type.Integer({ minimum: 0, description: 'Wat de gemeente per jaar geeft, in hele euro’s. Leeg als dat niet bekend is.' })),
}, strict)
export type Initiatief = Static<typeof Initiatief>

export const InitiatievenCijfer = Type.Object({
  maat: OneOf(['overleving', 'bewijs'] as const, 'Overleving: deel van de initiatieven dat na zoveel maanden nog loopt. Bewijs: deel van het geld voor initiatieven in dat jaar met deze mate van bewijs.'),
  maanden: Nullable(Type.Integer({ minimum: 0, maximum: 1_200, description: 'Bij overleving: maanden sinds de eerste dag.' })),
  jaar: Nullable(Jaar),
  bewijs: Nullable(Bewijs),
  waarde: Nullable(Type.Number({ minimum: 0, maximum: 1, description: 'Aandeel tussen 0 en 1. Leeg met een reden.' })),
  onder: Nullable(Type.Number({ minimum: 0, maximum: 1, description: 'Onderkant van de marge (95 procent). Leeg als die er niet is.' })),
  boven: Nullable(Type.Number({ minimum: 0, maximum: 1, description: 'Bovenkant van de marge (95 procent). Leeg als die er niet is.' })),
  aantal: Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'Bij overleving: zoveel initiatieven zijn zo lang gevolgd. Bij bewijs: zoveel initiatieven liepen er.' }),
  bedrag: Nullable(Type.Integer({ minimum: 0, description: 'Bij bewijs: geld in hele euro’s, naar het deel van het jaar dat initiatieven liepen.' })),
  reden: Nullable(OneOf(['geenGegevens', 'teWeinig', 'geenSpreiding', 'bedragNul', 'nietTeBepalen', 'afgeschermd'] as const, 'Waarom er geen waarde is.')),
}, strict)
export type InitiatievenCijfer = Static<typeof InitiatievenCijfer>

const Signaalcode = Type.String({ pattern: '^[0-9a-z][0-9a-z-]{0,39}$', description: 'Code van het signaal; de kaart staat in signaalkaarten.' })

export const Signaal = Type.Object({
  signaal: Signaalcode,
  ...plaats,
  weergave: OneOf(['periode', 'trechter'] as const, 'Periode: een punt in de reeks van het gebied. Trechter: een heel jaar van het gebied naast dat van de andere.'),
  periodeSoort: OneOf(['jaar', 'kwartaal', 'maand'] as const, 'Lengte van de periode.'),
  periode: Type.String({ pattern: '^\\d{4}(-K[1-4]|-\\d{2})?$', description: 'Jaar (2025), kwartaal (2025-K1) of maand (2025-03).' }),
  teller: Nullable(Type.Integer({ minimum: 0, description: 'Hoe vaak het voorkwam, afgerond op vijf. Eén huishouden kan vaker meetellen. Geld: in duizenden euro’s. Leeg als het niet getoond wordt.' })),
  noemer: Nullable(Type.Integer({ minimum: 0, description: 'Op hoeveel, afgerond op vijf. Geld: in duizenden euro’s. Een heel jaar: de periodes opgeteld; wie in elk kwartaal meetelt, telt vier keer. Leeg als het niet getoond wordt of niet bestaat.' })),
  waarde: Nullable(Type.Number({ description: 'Teller gedeeld door noemer, per zoveel als de kaart zegt, uit de afgeronde aantallen. Een heel jaar: gemiddeld per kwartaal of maand.' })),
  status: Status,
  midden: Nullable(Type.Number({ description: 'Het gemiddelde van de reeks, of van de hele gemeente. Leeg zonder grenzen.' })),
  ondergrens: Nullable(Type.Number({ description: 'Ondergrens van gewone schommeling. Leeg zonder grenzen.' })),
  bovengrens: Nullable(Type.Number({ description: 'Bovengrens van gewone schommeling. Leeg zonder grenzen.' })),
  grafiek: OneOf(['p', 'u', 'xmr', 'pAccent', 'uAccent', 'trechter'] as const, 'Soort grafiek: zie de beschrijving van de methode.'),
  stand: OneOf(['volledig', 'voorlopig', 'zonderGrenzen', 'teWeinig', 'afgeschermd', 'weinigGebieden'] as const, 'Wat er over de reeks te zeggen is. Voorlopig: 12 tot en met 19 punten. Zonder grenzen: minder dan 12 punten. Te weinig: te weinig gevallen. Afgeschermd: te veel van de reeks is afgeschermd. WeinigGebieden: minder dan tien gebieden; of de spreiding meer is dan toeval, is dan niet te zeggen.'),
  regel: Nullable(OneOf(['buitenGrens', 'verschuiving', 'trend', 'bijGrens'] as const, 'Waarom het punt bijzonder is. Leeg bij gewone schommeling.')),
  kant: Nullable(OneOf(['hoog', 'laag'] as const, 'Aan welke kant. Leeg bij gewone schommeling.')),
  fase: OneOf(['definitief', 'voorlopig'] as const, 'Voorlopig: over deze periode komt nog meer binnen. Er is nog geen cijfer.'),
  standVan: StandVan,
}, strict)
export type Signaal = Static<typeof Signaal>

export const Signaalkaart = Type.Object({
  code: Signaalcode,
  naam: Type.String(),
  principe: Type.String({ description: 'Richtinggevend principe waar het signaal bij hoort.' }),
  soort: OneOf(['gevallen', 'gebeurtenissen', 'geld'] as const, 'Gevallen op alle gevallen, gebeurtenissen op een omvang, of geld op geld.'),
  per: Type.Integer({ minimum: 1, maximum: 1000, description: 'De waarde is per zoveel.' }),
  beter: OneOf(['hoger', 'lager', 'nietAfgesproken'] as const, 'Welke kant beter is, als dat is afgesproken.'),
  onvolledig: Type.Integer({ minimum: 0, maximum: 12, description: 'Hoeveel van de nieuwste periodes nog niet compleet zijn.' }),
  teller: Type.String(),
  noemer: Type.String(),
  bron: Type.String(),
  zegtNiet: Type.String({ description: 'Wat het cijfer niet zegt.' }),
  vraag: Type.String({ description: 'Een vraag die u kunt stellen.' }),
}, strict)
export type Signaalkaart = Static<typeof Signaalkaart>

export const Signaalafspraak = Type.Object({
  signaal: Signaalcode,
  gebied: Gebied,
  soort: OneOf(['doel', 'gebeurtenis'] as const, 'Een doel van de raad, of iets wat er gebeurde.'),
  datum: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Vanaf wanneer, of wanneer.' }),
  waarde: Nullable(Type.Integer({ description: 'Het doel, in de eenheid van het signaal. Leeg bij een gebeurtenis.' })),
  toelichting: Type.String(),
}, strict)
export type Signaalafspraak = Static<typeof Signaalafspraak>

export const Vergelijking = Type.Object({
  jaar: Jaar,
  indicator: OneOf(['samenkracht', 'inkomen', 'werk', 'wmo', 'jeugd'] as const, 'Groep van taakvelden. Samenkracht: 6.1 en 6.2. Inkomen: 6.3. Werk: 6.4 en 6.5. Wmo: 6.6, 6.71 en 6.81. Jeugd: 6.72 tot en met 6.74 en 6.82.'),
  code: Type.String({ pattern: '^GM\\d{4}$', description: 'CBS-code van de gemeente van dit cijfer.' }),
  naam: Type.String(),
  bedrag: Type.Integer({ minimum: 0, maximum: 999_999_999, description: 'Lasten in hele euro’s per inwoner.' }),
  bron: Type.String({ description: 'Waar het cijfer vandaan komt.' }),
  laagInkomen: Nullable(Type.Number({ minimum: 0, maximum: 1, description: 'Aandeel huishoudens met een laag inkomen in die gemeente, zoals CBS ze telt. Leeg als het niet is aangeleverd.' })),
}, strict)
export type Vergelijking = Static<typeof Vergelijking>

export const Verhaal = Type.Object({
  code: Type.String({ description: 'Kenmerk van het verhaal.' }),
  datum: Dag,
  wijk: Nullable(Gebied),
  van: Verteller,
  thema: Thema,
  titel: Type.String(),
  tekst: Type.String({ description: 'Het verhaal, in een klein deel van Markdown: alinea’s, lijsten, **vet** en *cursief*.' }),
}, strict)
export type Verhaal = Static<typeof Verhaal>

export const Bijstelling = Type.Object({
  jaar: Jaar,
  wet: Wet,
  code: Type.String({ description: 'Kenmerk van de bijstelling.' }),
  bedrag: Type.Integer({ description: 'Hele euro’s die het jaar naar verwachting meer kost, of met een min minder.' }),
  reden: Type.String({ description: 'Waarom, in de woorden van wie ervoor staat.' }),
  eigenaar: Eigenaar,
  datum: Dag,
}, strict)
export type Bijstelling = Static<typeof Bijstelling>

/** The tables of a release by the name of their resource. */
export const ROWS = { uitgaven: Uitgave, leveringsvormen: Leveringsvorm, stapeling: Stapeling, concentratie: Concentratie, begroting: Begroting, indelingen: Indeling, aanbod: Aanbod, initiatieven: Initiatief, initiatievencijfers: InitiatievenCijfer, prognose: Prognose, signalen: Signaal, signaalkaarten: Signaalkaart, signaalafspraken: Signaalafspraak, topgroep: Topgroep, vergelijking: Vergelijking, verhalen: Verhaal, bijstellingen: Bijstelling } as const
export type TableName = keyof typeof ROWS
