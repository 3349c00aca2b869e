import { differenceOf, type Clearing, type ClearingEntry, type ClearingSum, type DeliveryClearing, type MonthClearing } from '../balance/clearing.ts'
import type { ReconciledRow, ReconciledYear } from '../balance/reconcile.ts'
import { taakveldName } from '../facts/taakvelden.ts'
import { labelRows } from '../release/labels.ts'
import { unsigned } from '../balance/unsigned.ts'
import type { Aansluiting, AansluitingJaar, AansluitingRegel, Natelling, NatellingLevering, NatellingMaand, Volledigheid } from '../contract/balance.ts'
import type { SignedCompleteness } from './judge-completeness.ts'

/** A clearing in the words of the contract. */
export const natellingOf = ({ balances, total, months, deliveries }: Clearing): Natelling =>
  ({ klopt: balances, samen: sums(total), maanden: months.map(monthOf), leveringen: deliveries.map(natellingOfDelivery) })

/** The clearing of one delivery in the words of the contract. */
export const natellingOfDelivery = ({ number, id, kind, file, total, balances, entries, ...sum }: DeliveryClearing): NatellingLevering =>
  ({ nummer: number, id, soort: kind, bestand: file, totaalCent: total, ...sums(sum), klopt: balances, maanden: entries.map(monthOf) })

/** Reconciled years in the words of the contract. */
export const aansluitingOf = (years: readonly ReconciledYear[]): Aansluiting => ({ jaren: years.map(yearOf) })

/** Completeness in the words of the contract. */
export const volledigheidOf = ({ gaps, open, signatures, notJudged }: SignedCompleteness): Volledigheid => ({
  open: open.length,
  gaten: gaps.map((gap) => ({ bron: gap.source, maand: monthText(gap), wat: gap.what, clienten: gap.clients, gewoonlijk: gap.usual, getekend: unsigned([gap], signatures).length === 0 })),
  handtekeningen: signatures.map((item) => ({ bron: item.source, maand: monthText(item), clienten: item.clients, wie: item.by, reden: item.reason })),
  nietBeoordeeld: notJudged.map(({ source, because }) => ({ bron: source, reden: because })),
})

const monthText = ({ year, month }: { readonly year: number; readonly month: number }): string => `${year}-${String(month).padStart(2, '0')}`
const monthOf = (row: MonthClearing | ClearingEntry): NatellingMaand => ({ maand: monthText(row), wet: row.wet, ...sums(row) })

const sums = ({ receivedLines, received, factLines, facts, removed, waiting, unknown }: Omit<ClearingSum, 'difference'>) => ({
  ontvangenRegels: receivedLines, ontvangenCent: received, feitenRegels: factLines, feitenCent: facts,
  verwijderdCent: removed, wachtCent: waiting, onbekendCent: unknown, verschilCent: differenceOf({ received, facts, removed }),
})

const yearOf = ({ year, ledger, explained, outOfReach, unbooked, unexplained, rows }: ReconciledYear): AansluitingJaar =>
  ({ jaar: year, jaarrekeningCent: ledger, verklaardCent: explained, buitenBereikCent: outOfReach, onverklaardCent: unexplained, zonderBoekingCent: unbooked, regels: rows.map(rowOf) })

/** The name of a taakveld as the ledger or the catalogue writes it in a year; the code itself when nobody knows it. */
export const taakveldInWords = (taakveld: string, year: number): string =>
  taakveldName(taakveld, year) ?? labelRows([year]).find(({ kind, code }) => kind === 'taakveld' && code === taakveld)?.name ?? taakveld

const rowOf = ({ year, taakveld, ledger, explained, outOfReach, unexplained, verdict }: ReconciledRow): AansluitingRegel => ({
  jaar: year, taakveld, naam: taakveldInWords(taakveld, year), jaarrekeningCent: ledger, verklaardCent: explained,
  buitenBereik: outOfReach && { personeelCent: outOfReach.personeel, subsidiesCent: outOfReach.subsidies, overdrachtenCent: outOfReach.overdrachten, overigCent: outOfReach.overig },
  onverklaardCent: unexplained, oordeel: verdict,
})
