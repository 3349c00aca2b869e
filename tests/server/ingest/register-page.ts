import { SIGNAL_CARDS, type SignalCard } from '../../../server/release/signals/cards.ts'
import type { Register } from '../../../server/ingest/registers/column.ts'
import type { DeliveryKind } from '../../../server/ingest/reading.ts'
import { fixture } from './fixtures.ts'

const INTRODUCTIONS: Partial<Record<DeliveryKind, readonly [title: string, text: string]>> = {
  signalen: ['Signalen', 'Uitkomsten die iets zeggen over hoe het gaat: klachten, terugkeer, wachttijd. Een regel is één signaal in één gebied en één periode. De teller telt gevallen: één huishouden kan er meer van hebben. Zeg er daarom bij van hoeveel huishoudens zij zijn, waar u dat weet. Kleine aantallen worden pas afgeschermd als er een publicatie van wordt gemaakt.'],
  contracten: ['Contracten', 'Wat de gemeente heeft ingekocht, per contract, product en jaar. Raadszicht legt het naast wat er is gebruikt. Volume, bedrag of allebei moet zijn gevuld.'],
  initiatieven: ['Initiatieven', 'Wat er loopt in de wijken, met begin, einde en hoe zeker het is dat het werkt. De naam wordt gepubliceerd.'],
  signaalafspraken: ['Afspraken en gebeurtenissen bij signalen', 'Een doel dat de raad koos, of iets wat gebeurde en in de grafiek van een signaal een streep krijgt. De tekst wordt gepubliceerd: noem geen inwoners.'],
  vergelijking: ['Vergelijking', 'Open cijfers van uw gemeente en van gemeenten van dezelfde grootte: lasten per inwoner per groep van taakvelden. Kies de gemeenten vooraf, op grootte en niet op uitkomst. Neem ook een regel van uw eigen gemeente op.'],
  bijstellingen: ['Bijstellingen van de verwachting', 'Wat financiën weet van een jaar en de berekening niet: nieuw beleid, nieuwe tarieven, nieuwe contracten. De bedragen staan naast de verwachting en zitten nooit in de berekening of haar marge. Reden, functie en datum worden gepubliceerd: noem geen personen, en stel niets bij om wat één huishouden gaat kosten. Dan staan zijn kosten op de pagina. Een tekst met een BSN of een telefoonnummer wordt geweigerd.'],
  verhalen: ['Verhalen', 'Wat een wijkteam, de cliëntenraad of het college naast de cijfers vertelt. De tekst wordt gepubliceerd: noem geen inwoners. Een tekst met een BSN of een telefoonnummer wordt geweigerd. Een verhaal dat u intrekt, blijft te lezen in publicaties waar het al in staat. Moet het helemaal weg, trek die publicaties dan ook in.'],
}

const cardRow = ({ code, name, numerator, denominator, better }: SignalCard): string => `| ${code} | ${name} | ${numerator} | ${denominator} | ${WAYS[better]} |`
const WAYS = { increase: 'hoger is beter', decrease: 'lager is beter', none: 'geen richting afgesproken' } as const

/** The codes that are published, from their cards. */
const CARDS = `
## Codes met een kaart

Alleen deze signalen komen in een publicatie: elk heeft een kaart met wat het telt en wat het niet zegt. \`begin-op-tijd\` en \`volgens-plan-beeindigd\` telt Raadszicht zelf, als u de berichten 301, 305 en 307 levert; wat u
zelf telt, gaat voor. Een andere code geeft bij het inlezen een waarschuwing.

| signaal | naam | teller | noemer | richting |
|---|---|---|---|---|
${SIGNAL_CARDS.map(cardRow).join('\n')}
`

/** The page docs/sources/<kind>.md of a register. Renew it with `npx vitest run tests/server/ingest/docs.test.ts -u`. */
export function registerPage(register: Register): string {
  const [title, text] = INTRODUCTIONS[register.kind] ?? ['', '']
  const rows = register.columns.map(({ name, words, rule }) => `| ${name} | ${words} | ${rule} |`)
  return `# ${title}

${text}

| kolom | wat erin staat | regel |
|---|---|---|
${rows.join('\n')}

Uniek in een bestand: ${register.key.join(', ')} samen. Komt dezelfde sleutel in een latere levering weer, dan geldt de laatste. Deze bladzijde wordt gemaakt uit de kolommen van de lezer.
${register.kind === 'signalen' ? CARDS : ''}
## Voorbeeld

\`\`\`csv
${fixture(`${register.kind}.csv`)}\`\`\`
`
}
