import type { Static, TObject } from 'typebox'
import { GebiedEigenschappen } from '../contract/areas.ts'
import { AanbodQuery, BegrotingQuery, BijstellingenQuery, ConcentratieQuery, GebiedenQuery, IndelingenQuery, InitiatievenCijfersQuery, InitiatievenQuery, LeveringsvormenQuery, PrognoseQuery, SignaalnaslagQuery, SignalenQuery, StapelingQuery, TopgroepQuery, UitgavenQuery, VergelijkingQuery, VerhalenQuery } from '../contract/queries.ts'
import { ROWS, type TableName } from '../contract/rows.ts'
import type { ReleasedStore, ReleaseKey } from '../store/released/store.ts'
import type { TableLevel } from '../units/areas.ts'
import { columnsOf, type Column, type Row } from './encode/columns.ts'
import { toGeoJson } from './encode/geojson.ts'
import { aanbod, begroting, bijstelling, concentratie, gebied, indeling, initiatief, initiatievenCijfer, leveringsvorm, prognose, signaal, signaalafspraak, signaalkaart, stapeling, topgroep, uitgave, vergelijking, verhaal } from './rows.ts'

/** What was found: the rows, and the areas with their borders where that is what was asked. */
export interface Found { readonly rows: readonly Row[], readonly geojson?: () => Buffer }

/** A resource that answers with rows of one table of one release. */
export interface TableResource<Query extends TObject = TObject> {
  readonly name: TableName | 'gebieden'
  readonly summary: string
  readonly description: string
  readonly query: Query
  readonly row: TObject
  readonly columns: readonly Column[]
  /** GeoJSON takes the place of JSON rows. */
  readonly geo: boolean
  find(store: ReleasedStore, key: ReleaseKey, query: Static<Query>): Promise<Found>
}

type Ask<Query extends TObject> = (store: ReleasedStore, key: ReleaseKey, query: Static<Query>) => Promise<readonly Row[]>

/** Every table of a release as a resource of the API. */
export const TABLES: readonly TableResource[] = [
  table('uitgaven', 'Uitgaven per gebied, wet, taakveld en voorziening',
    'Wat er is uitgegeven en aan hoeveel huishoudens, per gemeente, wijk en buurt. Per jaar, en voor een deel ook per kwartaal of maand.',
    UitgavenQuery, async (store, key, q) => (await store.spending({ ...key, ...place(q), wet: q.wet, taakveld: q.taakveld, product: q.product, division: q.indeling, periodKind: q.periodeSoort })).map(uitgave)),
  table('leveringsvormen', 'Uitgaven per leveringsvorm',
    'Uitgaven per wijk, wet en leveringsvorm: zorg in natura, persoonsgebonden budget of collectief.',
    LeveringsvormenQuery, async (store, key, q) => (await store.forms({ ...key, ...place(q), wet: q.wet })).map(leveringsvorm)),
  table('stapeling', 'Huishoudens die meer wetten tegelijk gebruiken',
    'Aantal huishoudens en uitgaven per combinatie van wetten die een huishouden in een jaar gebruikt.',
    StapelingQuery, async (store, key, q) => (await store.stacking({ ...key, ...place(q) })).map(stapeling)),
  table('concentratie', 'Welk deel van de huishoudens welk deel van de uitgaven draagt',
    'Aandeel van de duurste huishoudens in de uitgaven, per gemeente en per wijk die groot genoeg is. Nooit per buurt.',
    ConcentratieQuery, async (store, key, q) => (await store.concentration({ ...key, ...place(q), wet: q.wet, denominator: q.noemer })).map(concentratie)),
  table('begroting', 'Begroting, begrotingswijzigingen en jaarrekening per taakveld',
    'Openbare lasten van de gemeente per Iv3-taakveld: de begroting bij de start van het jaar, wat elke wijziging eraan verandert, en de jaarrekening.',
    BegrotingQuery, async (store, key, q) => (await store.budget({ ...key, year: q.jaar })).map(begroting)),
  table('prognose', 'Verwachting van het hele jaar, en hoe goed die eerder was',
    'Hoe compleet elke maand is, wat het jaar naar verwachting wordt met zijn marge, en wat wij eerdere jaren na 3, 6 en 9 maanden verwacht zouden hebben.',
    PrognoseQuery, async (store, key, q) => (await store.forecast({ ...key, year: q.jaar, wet: q.wet, kind: q.soort })).map(prognose)),
  table('indelingen', 'Namen van de codes',
    'De namen van wetten, taakvelden, voorzieningen en leveringsvormen zoals ze bij deze publicatie horen.',
    IndelingenQuery, async (store, key) => (await store.labels(key)).map(indeling)),
  table('aanbod', 'Wat is ingekocht en wat is gebruikt, per voorziening',
    'Afgesproken bedrag en volume per jaar en voorziening, over alle aanbieders, naast wat er in de hele gemeente is gebruikt.',
    AanbodQuery, async (store, key, q) => (await store.supply({ ...key, year: q.jaar, wet: q.wet, product: q.product })).map(aanbod)),
  table('initiatieven', 'Initiatieven van de gemeente',
    'Wat er liep en loopt, met begin, einde, mate van bewijs en bedrag per jaar.',
    InitiatievenQuery, async (store, key) => (await store.initiatives(key)).map(initiatief)),
  table('initiatievencijfers', 'Hoe lang initiatieven leven en hoe zeker het is dat zij werken',
    'Deel van de initiatieven dat na zoveel maanden nog loopt, met marge, en deel van het geld per mate van bewijs en jaar.',
    InitiatievenCijfersQuery, async (store, key, q) => (await store.initiativeFigures({ ...key, measure: q.maat && MEASURES[q.maat], year: q.jaar })).map(initiatievenCijfer)),
  table('signalen', 'Signalen per gebied en periode, met grenzen en oordeel',
    'Wat er gebeurt met klachten, bezwaren, wachten en meer: per periode, met de grenzen van gewone schommeling, en wijken naast elkaar.',
    SignalenQuery, async (store, key, q) => (await store.signals({ ...key, ...place(q), signal: q.signaal, view: q.weergave })).map(signaal)),
  table('signaalkaarten', 'Wat een signaal telt, en wat het niet zegt',
    'De kaart van elk signaal in deze publicatie: teller, noemer, bron, afgesproken richting en wat het cijfer niet zegt.',
    SignaalnaslagQuery, async (store, key) => (await store.signalCards(key)).map(signaalkaart)),
  table('signaalafspraken', 'Doelen van de raad en gebeurtenissen bij signalen',
    'Doelen die de raad koos en gebeurtenissen die bij een signaal horen, met hun datum.',
    SignaalnaslagQuery, async (store, key) => (await store.signalNotes(key)).map(signaalafspraak)),
  table('topgroep', 'Wie de duurste 10 procent zijn, als groep',
    'Waar het geld van de duurste 10 procent van de huishoudens met een voorziening heen gaat, waar zij wonen, hoeveel wetten zij gebruiken en of het volgend jaar dezelfde zijn. Alleen voor de hele gemeente, nooit over één huishouden.',
    TopgroepQuery, async (store, key, q) => (await store.topGroup({ ...key, year: q.jaar, part: q.onderdeel })).map(topgroep)),
  table('vergelijking', 'De gemeente naast gemeenten van dezelfde grootte',
    'Open cijfers: lasten per inwoner per groep van taakvelden. Op volgorde van naam, nooit van bedrag.',
    VergelijkingQuery, async (store, key, q) => (await store.comparison({ ...key, year: q.jaar })).map(vergelijking)),
  table('verhalen', 'Wat wijkteams, cliëntenraad en college erbij vertellen',
    'Verhalen naast de cijfers, per wijk en thema, zoals zij zijn aangeleverd. Tekst in een klein deel van Markdown: alinea’s, lijsten, vet en cursief.',
    VerhalenQuery, async (store, key, q) => (await store.stories({ ...key, wijk: q.wijk, voice: q.van && TELLERS[q.van], theme: q.thema })).map(verhaal)),
  table('bijstellingen', 'Wat financiën met de hand bijstelt aan de verwachting',
    'Wat de berekening niet kan weten, zoals nieuw beleid, tarieven of contracten: bedrag, reden, functie en datum. Staat naast de verwachting en zit nooit in haar marge.',
    BijstellingenQuery, async (store, key, q) => (await store.adjustments({ ...key, year: q.jaar, wet: q.wet })).map(bijstelling)),
  areas(),
]

const TELLERS = { wijkteam: 'wijkteam', cliëntenraad: 'clientenraad', college: 'college' } as const
const MEASURES = { overleving: 'survival', bewijs: 'evidence' } as const

function table<Query extends TObject>(name: TableName, summary: string, description: string, query: Query, ask: Ask<Query>): TableResource {
  const find = async (store: ReleasedStore, key: ReleaseKey, asked: Static<Query>): Promise<Found> => ({ rows: await ask(store, key, asked) })
  return { name, summary, description, query, row: ROWS[name], columns: columnsOf(ROWS[name]), geo: false, find: find as TableResource['find'] }
}

function areas(): TableResource {
  const find = async (store: ReleasedStore, key: ReleaseKey, asked: Static<typeof GebiedenQuery>): Promise<Found> => {
    const found = await store.areas({ ...key, level: asked.niveau })
    return { rows: found.map(gebied), geojson: () => toGeoJson(found) }
  }
  return {
    name: 'gebieden',
    summary: 'Gemeente, wijken en buurten met hun grenzen',
    description: 'GeoJSON in lengte- en breedtegraad (CRS84), met naam en aantal inwoners en huishoudens. CSV en Arrow geven hetzelfde zonder grenzen.',
    query: GebiedenQuery,
    row: GebiedEigenschappen,
    columns: columnsOf(GebiedEigenschappen),
    geo: true,
    find: find as TableResource['find'],
  }
}

interface PlaceAsked { readonly gebied?: string | undefined, readonly niveau?: TableLevel | undefined, readonly jaar?: number | undefined }

const place = (asked: PlaceAsked) => ({ area: asked.gebied, level: asked.niveau, year: asked.jaar })
