import { PRODUCTS } from '../../facts/catalogue.ts'
import { EVIDENCE, INDICATORS, OWNERS, THEMES, VOICES } from '../../facts/registers.ts'
import { WETTEN } from '../../units/wet.ts'
import { column, later, maybe, type Register } from './column.ts'
import { agb, anyGemeente, area, change, code, date, heading, money, oneWord, percentage, period, prose, signal, someOf, title, whole, wijk, yearOf } from './fields.ts'

const UNITS = ['minuut', 'uur', 'etmaal', 'dagdeel', 'stuk', 'traject', 'plek'] as const

const product = { ...oneWord(PRODUCTS.map((item) => item.code)), rule: 'code uit de productlijst van Raadszicht, zoals wmo-02' }

/** The sources without persons in them that a gemeente keeps itself. Of a key that comes again in a later delivery the latest counts. */
export const REGISTERS: readonly Register[] = [
  {
    kind: 'signalen', row: 'signal', key: ['signaal', 'gebied', 'periode'], oneOf: [], longest: 1_000,
    columns: [
      column('signaal', 'signal', 'welk signaal', signal),
      column('gebied', 'area', 'waar', area),
      column('periode', 'period', 'wanneer', period),
      column('teller', 'numerator', 'hoe vaak het voorkwam', whole),
      maybe('noemer', 'denominator', 'op hoeveel', someOf),
      later('huishoudens', 'households', 'van hoeveel verschillende huishoudens de teller is; zonder dit getal staat een wijk niet in de publicatie', whole),
    ],
  },
  {
    kind: 'contracten', row: 'contract', key: ['contract', 'product', 'jaar'], oneOf: ['volume', 'bedrag'], longest: 1_000,
    columns: [
      column('contract', 'contract', 'kenmerk van het contract', code),
      column('aanbieder', 'provider', 'AGB-code van de aanbieder', agb),
      column('product', 'product', 'wat er is ingekocht', product),
      column('jaar', 'year', 'voor welk jaar', yearOf),
      maybe('volume', 'volume', 'hoeveel er is ingekocht', whole),
      maybe('eenheid', 'unit', 'waarin het volume is geteld', oneWord(UNITS)),
      maybe('bedrag', 'amount_cents', 'wat er is afgesproken', money),
    ],
  },
  {
    kind: 'initiatieven', row: 'initiative', key: ['initiatief'], oneOf: [], longest: 1_000,
    columns: [
      column('initiatief', 'initiative', 'kenmerk van het initiatief', code),
      column('naam', 'name', 'hoe het heet', heading),
      maybe('wijkcode', 'wijk', 'in welke wijk; leeg is de hele gemeente', wijk),
      column('thema', 'theme', 'waarover het gaat', oneWord(THEMES)),
      column('start', 'from_date', 'eerste dag', date),
      maybe('einde', 'to_date', 'laatste dag; leeg is: loopt nog', date),
      column('bewijs', 'evidence', 'hoe zeker het is dat het werkt', oneWord(EVIDENCE)),
      maybe('bedrag', 'amount_cents', 'wat de gemeente er per jaar aan geeft', money),
    ],
  },
  {
    kind: 'vergelijking', row: 'comparison', key: ['gemeentecode', 'jaar', 'indicator'], oneOf: [], longest: 1_000,
    columns: [
      column('gemeentecode', 'code', 'van welke gemeente het cijfer is', anyGemeente),
      column('gemeente', 'name', 'hoe zij heet', title),
      column('jaar', 'year', 'over welk jaar', yearOf),
      column('indicator', 'indicator', 'waarover het gaat', oneWord(INDICATORS)),
      column('bedrag', 'amount', 'lasten per inwoner in hele euro\'s', whole),
      column('bron', 'source', 'waar het cijfer vandaan komt', title),
      later('laag_inkomen', 'low_income', 'huishoudens met een laag inkomen in die gemeente, zoals CBS ze telt (kerncijfers: de laagste 40 procent van het land); daarmee zegt Raadszicht wat te verwachten was. Levert u de kerncijfers van uw gemeente, dan gaan die voor', percentage),
    ],
  },
  {
    kind: 'verhalen', row: 'story', key: ['verhaal'], oneOf: [], longest: 5_000,
    columns: [
      column('verhaal', 'story', 'kenmerk van het verhaal', code),
      column('datum', 'written', 'wanneer het is geschreven', date),
      maybe('wijkcode', 'wijk', 'over welke wijk; leeg is de hele gemeente', wijk),
      column('van', 'voice', 'wie het vertelt', oneWord(VOICES)),
      column('thema', 'theme', 'waarover het gaat', oneWord(THEMES)),
      column('titel', 'title', 'kop', heading),
      column('tekst', 'body', 'het verhaal, zonder namen van inwoners', prose),
      later('ingetrokken', 'withdrawn', 'ja: dit verhaal staat niet meer in de volgende publicatie', oneWord(['ja'])),
    ],
  },
  {
    kind: 'bijstellingen', row: 'adjustment', key: ['bijstelling'], oneOf: [], longest: 1_000,
    columns: [
      column('bijstelling', 'adjustment', 'kenmerk van de bijstelling', code),
      column('jaar', 'year', 'van welk jaar de verwachting wordt bijgesteld', yearOf),
      column('wet', 'wet', 'bij welke wet', oneWord(WETTEN)),
      column('bedrag', 'amount_cents', 'wat het hele jaar meer gaat kosten, of met een min minder', change),
      column('reden', 'reason', 'waarom, zonder namen', heading),
      column('eigenaar', 'owner', 'wie ervoor staat: een functie, nooit een naam', oneWord(OWNERS)),
      column('datum', 'decided', 'wanneer de bijstelling is gemaakt', date),
      later('ingetrokken', 'withdrawn', 'ja: deze bijstelling telt in de volgende publicatie niet meer mee', oneWord(['ja'])),
    ],
  },
  {
    kind: 'signaalafspraken', row: 'signal_note', key: ['signaal', 'gebied', 'soort', 'datum'], oneOf: [], longest: 1_000,
    columns: [
      column('signaal', 'signal', 'bij welk signaal', { ...signal, rule: 'code van een signaal (zie signalen); bij een andere wordt de afspraak niet gepubliceerd' }),
      column('gebied', 'area', 'waar', area),
      column('soort', 'kind', 'een doel van de raad, of een gebeurtenis', oneWord(['doel', 'gebeurtenis'])),
      column('datum', 'date', 'vanaf wanneer het geldt, of wanneer het was', date),
      maybe('waarde', 'value', 'bij een doel: hoeveel, in de eenheid van het signaal', whole),
      column('toelichting', 'text', 'wat is afgesproken of gebeurd, zonder namen van inwoners', heading),
    ],
  },
]
