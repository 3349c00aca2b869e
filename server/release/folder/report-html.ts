import type { Rules } from '../../protect/rules.ts'
import type { Making } from './audit-json.ts'
import { REPORT_STYLE } from './report-style.ts'
import type { LevelSummary, Summary } from './summary.ts'

/** rapport.html: the same figures for people. One page without scripts or anything from elsewhere, that prints well. */
export function reportHtml(summary: Summary, making: Making): string {
  return page([
    '<h1>Afscherming: wat is verborgen en waarom</h1>',
    outcome(summary),
    '<h2>In het kort</h2>', inShort(summary),
    '<h2>Wat is verborgen, en door wat</h2>', byKind(summary),
    '<h2>Hoeveel is te zien per soort cijfer</h2>', levels(summary.levels),
    '<h2>De toets</h2>', tested(summary, making),
    '<h2>De regels</h2>', rulesTable(making.rules),
    '<h2>Waaruit dit gemaakt is</h2>', origin(making),
    '<h2>Hoe u cells.csv leest</h2>', howToRead(making.rules),
  ])
}

const page = (parts: readonly string[]): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rapport afscherming</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
${parts.join('\n')}
</main>
</body>
</html>
`

function outcome({ passed, lost, intervals }: Summary): string {
  const estimates = intervals === null ? ' Hoe nauwkeurig een verborgen cijfer te schatten is, is niet getoetst.' : ' Ook is er geen te nauwkeurig te schatten.'
  if (passed) return `<p class="uitkomst goed"><strong>De toets is geslaagd.</strong> Uit deze cijfers is geen verborgen cijfer precies terug te rekenen.${estimates}</p>`
  const because = lost === 0 ? '' : ` ${number(lost)} ${lost === 1 ? 'cijfer was' : 'cijfers waren'} al te achterhalen uit wat eerder is getoond. Dat is niet meer te herstellen door nu meer te verbergen.`
  return `<p class="uitkomst fout"><strong>De toets is niet geslaagd. Publiceer deze cijfers niet.</strong>${because}</p>`
}

function inShort({ cells, shown, primary, secondary, zero, hiddenValueShare, countsShown }: Summary): string {
  return list([
    `Er zijn ${number(cells)} cijfers gevraagd.`,
    `${number(shown)} zijn te zien, ${number(primary + secondary)} zijn verborgen en bij ${number(zero)} is er niemand (nul).`,
    `Van al het geld in deze cijfers is ${percent(1 - hiddenValueShare)} te zien. Hetzelfde geld telt hier mee in elk cijfer waarin het staat.`,
    `Bij ${number(countsShown)} bedragen staat ook het aantal huishoudens.`,
  ])
}

function byKind({ primary, secondary, hiddenBy }: Summary): string {
  return `${table(['Waarom verborgen', 'Cijfers', 'Deel van het geld'], [
    ['Het cijfer zegt zelf te veel over een huishouden', number(primary), percent(hiddenBy.count + hiddenBy.sharp)],
    ['– omdat er te weinig huishoudens zijn', '', percent(hiddenBy.count)],
    ['– omdat één of twee huishoudens te groot zijn', '', percent(hiddenBy.sharp)],
    ['Het cijfer is veilig, maar een ander volgt eruit', number(secondary), percent(hiddenBy.secondary)],
  ])}<p>Wie een totaal kent en alle delen op één na, kent ook dat laatste deel. Daarom zijn ook veilige cijfers soms verborgen.</p>`
}

const levels = (all: readonly LevelSummary[]): string =>
  table(['Gebied', 'Onderwerp', 'Periode', 'Te zien', 'Zelf onveilig', 'Om een ander', 'Deel van het geld te zien'], all.map((one) =>
    [one.geo, one.product, one.period, number(one.shown), number(one.primary), number(one.secondary), percent(one.visibleShare)]), 3)

function tested({ exact, insider, unions, intervals, lost, countsGivenAway }: Summary, { earlier }: Making): string {
  const rows = [
    ['Verborgen cijfers die precies terug te rekenen zijn', number(exact)],
    ['Verborgen cijfers die een huishouden met zijn eigen rekening kan terugrekenen', number(insider)],
    ['Sommen van verborgen cijfers die bekend zijn en zelf te veel zeggen', number(unions)],
    ['Verborgen aantallen huishoudens die uit andere aantallen volgen', number(countsGivenAway)],
    ['Verborgen cijfers die te nauwkeurig te schatten zijn', intervals === null ? 'niet getoetst' : number(intervals.tooSharp)],
    ['Verborgen cijfers waarvan dat niet zeker is', intervals === null ? 'niet getoetst' : number(intervals.unresolved)],
  ]
  const before = [['Eerdere publicaties die als bekend meetelden', number(earlier)], ['Cijfers die al te achterhalen waren uit die publicaties', number(lost)]]
  return `<p>De toets valt de cijfers aan zoals een nieuwsgierige lezer dat zou doen. Overal hoort nul te staan.</p>${table(['Wat is gezocht', 'Gevonden'], earlier === 0 ? rows : [...rows, ...before])}`
}

function rulesTable(rules: Rules): string {
  return table(['Regel', 'Grens'], [
    ['Minste aantal huishoudens in een cijfer', number(rules.minimumHouseholds)],
    ['Alle anderen samen geven minstens dit deel uit van wat het grootste huishouden uitgeeft (p%)', percent(rules.pPercent)],
    ['Eén huishouden is hooguit dit deel van het bedrag', percent(rules.dominance)],
    ['Bedragen zijn afgerond op', `${(rules.amountRounding / 100).toLocaleString('nl-NL', { style: 'currency', currency: 'EUR' })}`],
    ['Aantallen huishoudens zijn afgerond op', number(rules.countRounding)],
    ['Versie van de regels', escaped(rules.version)],
  ])
}

function origin({ input, parts, seconds, peakRssMb }: Making): string {
  const tables = parts.map(({ geo, product, period }) => `${geo.join(', ')} × ${product.join(', ')} × ${period.join(', ')}`)
  return list([
    `${number(input.lines)} regels van ${number(input.households)} huishoudens.`,
    `Perioden: ${escaped(Object.keys(input.quarters).join(', '))}.`,
    `Hash van het bestand (SHA-256): <code>${input.sha256}</code>. Wie hetzelfde bestand heeft, kan dit rapport namaken.`,
    `Gevraagd: ${tables.map(escaped).join('; ')}.`,
    `Rekentijd: ${Object.values(seconds).reduce((sum, one) => sum + one, 0).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} seconden, met hooguit ${number(peakRssMb)} MB geheugen.`,
  ])
}

const howToRead = ({ amountRounding }: Rules): string => list([
  'Elk cijfer heeft twee regels: <code>amount</code> is het bedrag in centen, <code>households</code> het aantal huishoudens met kosten.',
  '<code>shown</code>: het cijfer staat er. <code>suppressed</code>: het cijfer is verborgen. Dat is niet nul, en u mag er geen nul van maken.',
  '<code>zero</code>: er is niemand. Bij <code>suppressed</code> en <code>zero</code> is <code>value</code> leeg.',
  ...(amountRounding > 1 ? ['Elk cijfer is apart afgerond. Delen tellen daarom niet precies op tot hun totaal.'] : []),
  'Publiceer alleen cells.csv. Dit rapport en audit.json zijn voor wie de cijfers maakt en controleert.',
  'Maakt u later andere cijfers over dezelfde gegevens? Geef deze map dan mee met <code>--previous</code>. Twee veilige publicaties zijn samen niet vanzelf veilig.',
])

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

/** The first `words` columns are words, the others figures. */
function table(head: readonly string[], rows: readonly (readonly string[])[], words = 1): string {
  const kind = (at: number): string => (at < words ? '' : ' class="getal"')
  const headers = head.map((text, at) => `<th scope="col"${kind(at)}>${text}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((text, at) => `<td${kind(at)}>${text}</td>`).join('')}</tr>`).join('\n')
  return `<div class="tabel"><table><thead><tr>${headers}</tr></thead><tbody>\n${body}\n</tbody></table></div>`
}

const number = (value: number): string => value.toLocaleString('nl-NL')
const percent = (share: number): string => share.toLocaleString('nl-NL', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ENTITIES[one]!)
