import type { Clearing, ClearingEntry, ClearingSum, DeliveryClearing, MonthClearing } from '../balance/clearing.ts'
import type { ReconciledRow, ReconciledYear } from '../balance/reconcile.ts'
import type { Aansluiting, AansluitingJaar, AansluitingRegel, Natelling, NatellingLevering, NatellingMaand } from '../contract/balance.ts'

/** A clearing in the words of the contract. */
export const natellingOf = ({ balances, total, months, deliveries }: Clearing): Natelling =>
  ({ klopt: balances, samen: sums(total), maanden: months.map(monthOf), leveringen: deliveries.map(natellingOfDelivery) })

/** The clearing of one delivery in the words of the contract. */
export const natellingOfDelivery = ({ number, id, kind, file, total, balances, entries, ...sum }: DeliveryClearing): NatellingLevering =>
  ({ nummer: number, id, soort: kind, bestand: file, totaalCent: total, ...sums(sum), klopt: balances, maanden: entries.map(monthOf) })

/** Reconciled years in the words of the contract. */
export const aansluitingOf = (years: readonly ReconciledYear[]): Aansluiting => ({ jaren: years.map(yearOf) })

const monthOf = (row: MonthClearing | ClearingEntry): NatellingMaand => ({ maand: `${row.year}-${String(row.month).padStart(2, '0')}`, wet: row.wet, ...sums(row) })

const sums = ({ receivedLines, received, factLines, facts, waiting, unknown }: Omit<ClearingSum, 'difference'>) => ({
  ontvangenRegels: receivedLines, ontvangenCent: received, feitenRegels: factLines, feitenCent: facts,
  wachtCent: waiting, onbekendCent: unknown, verschilCent: received - facts,
})

const yearOf = ({ year, ledger, explained, outOfReach, unexplained, rows }: ReconciledYear): AansluitingJaar =>
  ({ jaar: year, jaarrekeningCent: ledger, verklaardCent: explained, buitenBereikCent: outOfReach, onverklaardCent: unexplained, regels: rows.map(rowOf) })

const rowOf = ({ year, taakveld, ledger, explained, outOfReach, unexplained, verdict }: ReconciledRow): AansluitingRegel => ({
  jaar: year, taakveld, jaarrekeningCent: ledger, verklaardCent: explained,
  buitenBereik: outOfReach && { personeelCent: outOfReach.personeel, subsidiesCent: outOfReach.subsidies, overdrachtenCent: outOfReach.overdrachten, overigCent: outOfReach.overig },
  onverklaardCent: unexplained, oordeel: verdict,
})
