import { AREA_CODE_NAMES, MEASURES, YEAR_NAMES } from '../../../server/ingest/kerncijfers/measures.ts'
import { COMBINATIONS } from '../../../server/ingest/kerncijfers/stacking.ts'

/** The page docs/sources/kerncijfers.md. Renew it with `npx vitest run tests/server/ingest/docs.test.ts -u`. */
export function kerncijfersPage(): string {
  const rows = MEASURES.map(({ name, words, names }) => `| ${name} | ${words} | ${names.join(', ')} |`)
  return `# Kerncijfers wijken en buurten

Cijfers van CBS over wijken en buurten. Raadszicht bewaart ze, en gebruikt er nu één: het deel van de huishoudens van uw gemeente met een laag inkomen, voor wat bij
[vergelijken](../methods/vergelijken.md) te verwachten was. Inwoners en huishoudens per wijk komen van de [kaart](gebieden.md). Download de tabel als CSV bij StatLine ("CSV met statistische symbolen"), of sla het rekenblad
"Kerncijfers wijken en buurten" op als CSV (UTF-8). Raadszicht leest de CSV zoals CBS hem maakt: met BOM, aanhalingstekens, opvulspaties en een decimale punt of komma. Een
landelijk bestand mag: Raadszicht neemt alleen uw gemeente.

CBS zet achter een naam een nummer dat elk jaar anders is (WmoClienten_93). Raadszicht let niet op dat nummer, op hoofdletters, op leestekens en op wat tussen haakjes staat.
Kolommen die hier niet staan, slaat het over. Een punt, een streepje, een leeg veld en getallen vanaf -99990 omlaag betekenen bij CBS "geheim" of "onbekend": dan is er geen cijfer, nooit nul.

| kolom | namen die Raadszicht kent |
|---|---|
| code van het gebied | ${AREA_CODE_NAMES.join(', ')} |
| jaar | ${YEAR_NAMES.join(', ')}, of een jaar in de naam van het bestand |

| cijfer | wat het is | namen die Raadszicht kent |
|---|---|---|
${rows.join('\n')}

## Stapeling

De tabel van CBS over stapeling (zoals 85637NED): cliënten en huishoudens per combinatie van wetten, aantal voorzieningen, gebied en half jaar. De kolommen zijn aantal_voorzieningen, soort_voorziening,
regiocode (of wijkenenbuurten), periode (2023 1e halfjaar of 2023HJ01), clienten en huishoudens. Elk getal dat bekend is, wordt een kerncijfer met een naam als \`stapeling:huishoudens:jeugd+pwet:1:h1\`:
wat er is geteld, de wetten, het aantal voorzieningen (of alle) en het half jaar (of jaar).

| soort voorziening bij CBS | in de naam |
|---|---|
${[...COMBINATIONS].map(([words, name]) => `| ${words} | ${name} |`).join('\n')}

Voorbeeld: [\`fixtures/deliveries/stapeling.csv\`](../../fixtures/deliveries/stapeling.csv).

Voorbeeld van kerncijfers: [\`fixtures/deliveries/kerncijfers.csv\`](../../fixtures/deliveries/kerncijfers.csv). Deze bladzijde wordt gemaakt uit de lijst van de lezer.
`
}
