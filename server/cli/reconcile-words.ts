import { OUT_OF_REACH } from '../facts/categories.ts'
import type { ReconciledRow, ReconciledYear } from '../balance/reconcile.ts'
import { taakveldInWords } from '../flow/balance-answers.ts'
import { inColumns } from './columns.ts'
import { euros } from './receipt-words.ts'

const HEAD = ['taakveld', 'naam', 'oordeel', 'jaarrekening', 'leveringen', 'personeel', 'subsidies', 'overdrachten', 'overig', 'onverklaard'] as const
const UNKNOWN = 'niet bekend'

/** Every jaarrekening beside the deliveries, for people. */
export function reconcileText(years: readonly ReconciledYear[]): string {
  if (years.length === 0) return 'Er is nog geen jaarrekening ingelezen. Lever Iv3 aan, het liefst per taakveld en categorie (docs/sources/begroting.md).\n'
  return years.map(yearText).join('\n')
}

function yearText(year: ReconciledYear): string {
  const { rows, ledger, explained, outOfReach, unbooked, unexplained } = year
  const words = outOfReach === null
    ? 'Welk deel subsidie, personeel of overdracht is, staat niet bij elk taakveld. Lever Iv3 per taakveld en categorie aan.\n'
    : `Buiten bereik van de leveringen: ${euros(outOfReach)}. Onverklaard: ${money(unexplained)}${unbooked === 0 ? '' : `, na aftrek van ${euros(unbooked)} die is geleverd zonder boeking`}.\n`
  return `${year.year}: jaarrekening ${euros(ledger)}, waarvan de leveringen ${euros(explained)} verklaren. ${words}${inColumns([HEAD, ...rows.map(cellsOf), totalOf(year)], 3)}`
}

function cellsOf({ year, taakveld, verdict, ledger, explained, outOfReach, unexplained }: ReconciledRow): readonly string[] {
  const parts = OUT_OF_REACH.map((reach) => outOfReach?.[reach])
  return [taakveld, taakveldInWords(taakveld, year), verdict, ...(verdict === 'zonder boeking' ? ['geen', euros(explained), ...parts.map(() => 'geen'), money(unexplained)] : [ledger, explained, ...parts, unexplained].map(money))]
}

/** What every column comes to. */
function totalOf({ rows, ledger, explained, outOfReach, unexplained }: ReconciledYear): readonly string[] {
  const parts = OUT_OF_REACH.map((reach) => (outOfReach === null ? null : rows.reduce((sum, row) => sum + (row.outOfReach?.[reach] ?? 0), 0)))
  return ['samen', '', '', ...[ledger, explained, ...parts, unexplained].map(money)]
}

const money = (amount: number | null | undefined): string => (amount === null || amount === undefined ? UNKNOWN : euros(amount))
