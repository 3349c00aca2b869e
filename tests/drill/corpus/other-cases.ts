import { accept, refuse, warn, type CorpusCase } from './case.ts'

const AREAS = 'code;naam;ouder;jaar'
const collection = (...features: readonly string[]): string => `{"type":"FeatureCollection","features":[${features.join(',')}]}`
const feature = (geometry: string, properties = '"wijkcode":"WK990101","wijknaam":"Noord","gemeentecode":"GM9901","jaar":2023'): string =>
  `{"type":"Feature","properties":{${properties}},"geometry":${geometry}}`
const ring = (points: string): string => `{"type":"Polygon","coordinates":[[${points}]]}`
const SQUARE = '[6,52],[6.1,52],[6.1,52.1],[6,52]'

const PLACES: readonly CorpusCase[] = [
  accept('areas of an earlier year', 'gebieden-oud.csv', `${AREAS}\nGM9901;Voorbeeldstad;;2020\nWK990101;Noord;GM9901;2020\n`, 2, null),
  refuse('an area under a parent of another wijk', 'ouder.csv', `${AREAS}\nBU99010101;Een;WK990102;2020\n`, 'AREA_PARENT', 2),
  refuse('an area without a name', 'naamloos.csv', `${AREAS}\nWK990101;;GM9901;2020\n`, 'AREA_NAME', 2),
  accept('a border', 'grens.geojson', collection(feature(ring(SQUARE))), 1, null),
  refuse('a border that is not closed', 'open.geojson', collection(feature(ring('[6,52],[6.1,52],[6.1,52.1],[6,52.2]'))), 'GEOMETRY_INVALID'),
  refuse('a border in metres', 'meters.geojson', collection(feature(ring('[155000,463000],[156000,463000],[156000,464000],[155000,463000]'))), 'GEOMETRY_NOT_WGS84'),
  refuse('a border with a number that is none', 'nan.geojson', collection(feature(ring('[6,52],[6.1,NaN],[6.1,52.1],[6,52]'))), 'JSON_INVALID'),
  refuse('a border that breaks off', 'half.geojson', collection(feature(ring(SQUARE))).slice(0, -20), 'JSON_INVALID'),
  refuse('a border a hundred thousand brackets deep', 'diep.geojson', collection(feature(`{"type":"Polygon","coordinates":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)), 'GEOMETRY_INVALID'),
  refuse('a feature without a code', 'code.geojson', collection(feature('null', '"naam":"x"')), 'AREA_CODE'),
  accept('properties of prototypes', 'proto.geojson', collection(feature(ring(SQUARE), '"__proto__":{"x":1},"constructor":1,"wijkcode":"WK990102","wijknaam":"Zuid","gemeentecode":"GM9901","jaar":2022')), 1, null),
  refuse('JSON that is no GeoJSON', 'los.json', '{"bsn":"999990019"}', 'GEOJSON_TYPE'),
]

const REGISTERS: readonly CorpusCase[] = [
  accept('a budget', 'begroting.csv', 'jaar;soort;taakveld;bedrag\n2023;begroting;6.3;100,05\n', 1, 10_005),
  accept('a change of a budget', 'wijziging.csv', 'jaar;soort;taakveld;bedrag;nummer;besluit\n2033;begroting;6.3;100,05;;\n2033;wijziging;6.3;-0,05;1;2033-07-04\n', 2, 10_000),
  refuse('a change of a budget without its day', 'zonder-dag.csv', 'jaar;soort;taakveld;bedrag;nummer;besluit\n2023;wijziging;6.3;1,00;1;\n', 'FIELD_MISSING', 2),
  accept('an adjustment of the forecast', 'bijstelling.csv', 'bijstelling;jaar;wet;bedrag;reden;eigenaar;datum\na;2023;wmo;-1,00;Nieuw tarief;college;2023-10-06\n', 1, null),
  refuse('an adjustment with a number in its reason', 'nummer.csv', 'bijstelling;jaar;wet;bedrag;reden;eigenaar;datum\na;2023;wmo;1,00;Over 999990019;college;2023-10-06\n', 'TEXT_HOLDS_BSN', 2),
  refuse('an adjustment by a person', 'naam.csv', 'bijstelling;jaar;wet;bedrag;reden;eigenaar;datum\na;2023;wmo;1,00;Nieuw tarief;Jan Jansen;2023-10-06\n', 'WORD_UNKNOWN', 2),
  refuse('a budget of a kind nobody knows', 'raming.csv', 'jaar;soort;taakveld;bedrag\n2023;raming;6.3;100,00\n', 'REPORT_UNKNOWN', 2),
  refuse('a budget with points', 'punten.csv', 'jaar;soort;taakveld;bedrag\n2023;begroting;6.3;1.000,00\n', 'AMOUNT_FORMAT', 2),
  refuse('a budget of the year 24', 'jaar.csv', 'jaar;soort;taakveld;bedrag\n24;begroting;6.3;1000,00\n', 'YEAR_INVALID', 2),
  warn('a budget for another field', 'anders.csv', 'jaar;soort;taakveld;bedrag\n2022;begroting;6.3;1,00\n2022;begroting;7.3;1,00\n', 'TAAKVELD_OUTSIDE', 1, 100),
  accept('key figures', 'cijfers.csv', 'regiocode;perioden;AantalInwoners_5\nGM9901;2023;55000\n', 1, null),
  refuse('key figures in words', 'woorden.csv', 'regiocode;perioden;AantalInwoners_5\nGM9901;2023;veel\n', 'FIELD_PATTERN', 2),
  accept('a signal', 'signaal.csv', 'signaal;gebied;periode;teller;noemer\nklachten;GM9901;2025-K1;14;\n', 1, null),
  refuse('a signal below nought', 'minder.csv', 'signaal;gebied;periode;teller;noemer\nklachten;GM9901;2025-K1;-1;\n', 'FIELD_PATTERN', 2),
  refuse('a signal in a fifth quarter', 'kwartaal.csv', 'signaal;gebied;periode;teller;noemer\nklachten;GM9901;2025-K5;1;\n', 'DATE_FORMAT', 2),
  accept('a contract', 'contract.csv', 'contract;aanbieder;product;jaar;volume;eenheid;bedrag\na-1;99999901;wmo-01;2025;10;uur;1,00\n', 1, null),
  refuse('a contract with seven digits of a provider', 'agb.csv', 'contract;aanbieder;product;jaar;volume;eenheid;bedrag\na-1;9999901;wmo-01;2025;10;uur;1,00\n', 'FIELD_PATTERN', 2),
  accept('an initiative', 'initiatief.csv', 'initiatief;naam;wijkcode;thema;start;einde;bewijs;bedrag\ntafel;Tafel;WK990101;ontmoeting;2023-09-01;;beschreven;1,00\n', 1, null),
  refuse('an initiative proven by hearsay', 'bewijs.csv', 'initiatief;naam;wijkcode;thema;start;einde;bewijs;bedrag\ntafel;Tafel;WK990101;ontmoeting;2023-09-01;;gehoord;1,00\n', 'WORD_UNKNOWN', 2),
  accept('a story with markup, kept as text', 'verhaal.csv', 'verhaal;datum;wijkcode;van;thema;titel;tekst\neen;2025-04-02;;wijkteam;zorg;Titel;"<script>alert(1)</script>"\n', 1, null),
  refuse('a story with a BSN in it', 'bsn.csv', 'verhaal;datum;wijkcode;van;thema;titel;tekst\ntwee;2025-04-02;;wijkteam;zorg;Titel;Bel 999990019 maar\n', 'TEXT_HOLDS_BSN', 2),
  refuse('a story with a BSN in groups', 'groepen.csv', 'verhaal;datum;wijkcode;van;thema;titel;tekst\ndrie;2025-04-02;;wijkteam;zorg;Titel;Bel 9999 90 019 maar\n', 'TEXT_HOLDS_BSN', 2),
]

/** Areas, budgets and what a gemeente keeps itself. */
export const OTHER_CASES: readonly CorpusCase[] = [...PLACES, ...REGISTERS]
