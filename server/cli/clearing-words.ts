import { differenceOf, type Clearing, type ClearingSum, type DeliveryClearing } from '../balance/clearing.ts'
import { inColumns } from './columns.ts'
import { counted, euros } from './receipt-words.ts'

const HEAD = ['regels', 'ontvangen', 'feiten', 'waarvan onbekend', 'wacht op declaratie', 'na termijn verwijderd', 'verschil'] as const
const figures = (sum: ClearingSum): readonly string[] =>
  [sum.receivedLines.toLocaleString('nl-NL'), ...[sum.received, sum.facts, sum.unknown, sum.waiting, sum.removed, sum.difference].map(euros)]
const month = (row: { year: number; month: number }): string => `${row.year}-${String(row.month).padStart(2, '0')}`

/** The whole clearing for people: per law and month, then the deliveries that do not add up, each with its own lines. */
export function clearingText({ deliveries, months, total, balances }: Clearing): string {
  const wrong = deliveries.filter((delivery) => !delivery.balances)
  const rows = [['maand', 'wet', ...HEAD], ...months.map((row) => [month(row), row.wet, ...figures(row)]), ['samen', '', ...figures(total)]]
  const verdict = balances
    ? `${counted(deliveries.length, 'levering telt', 'leveringen tellen')} op: wat is ontvangen, staat tot op de cent in de feiten.\n`
    : `${counted(wrong.length, 'levering telt', 'leveringen tellen')} NIET op. Publiceer nog niets en meld dit aan de beheerder.\n`
  return [inColumns(rows, 2), '\n', ...wrong.map((delivery) => `${deliveryText(delivery)}\n`), verdict].join('')
}

/** One delivery for people: its lines per law and month, and whether it adds up. */
export function deliveryText({ number, id, file, total, entries, balances, ...sum }: DeliveryClearing): string {
  const own = entries.map((entry) => [month(entry), entry.wet, ...figures({ ...entry, difference: differenceOf(entry) })])
  const rows = [['maand', 'wet', ...HEAD], ...own, ['samen', '', ...figures(sum)]]
  const verdict = balances ? 'telt op' : 'telt NIET op'
  return `Levering ${number}, ${file} (ontvangstbewijs ${id}), totaal ${euros(total)}: ${verdict}\n${inColumns(rows, 2)}`
}
