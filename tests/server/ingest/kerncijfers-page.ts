import { AREA_CODE_NAMES, MEASURES, YEAR_NAMES } from '../../../server/ingest/kerncijfers/measures.ts'

/** The page docs/sources/kerncijfers.md. Renew it with `npx vitest run tests/server/ingest/docs.test.ts -u`. */
export function kerncijfersPage(): string {
  const rows = MEASURES.map(({ name, words, names }) => `| ${name} | ${words} | ${names.join(', ')} |`)
  return `# Kerncijfers wijken en buurten

Cijfers van CBS over wijken en buurten: noemers en eerlijke vergelijking. Download de tabel als CSV bij StatLine ("CSV met statistische symbolen"), of sla het rekenblad
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

Voorbeeld: [\`fixtures/deliveries/kerncijfers.csv\`](../../fixtures/deliveries/kerncijfers.csv). Deze bladzijde wordt gemaakt uit de lijst van de lezer.
`
}
