import { OUT_OF_REACH, reachOf, type Reach } from '../facts/categories.ts'
import { PRODUCTS, productIndex, taakveldOf } from '../facts/catalogue.ts'
import { cents, type Cents } from '../units/cents.ts'
import { year as yearDoor } from '../units/year.ts'
import { groupBy } from './group-by.ts'

/** What the deliveries come to for one product and year of delivery: declared less rejected, as in the figures. */
export interface ExplainedAmount {
  readonly year: number
  readonly product: string
  readonly amount: Cents
}

/** One line of the jaarrekening; the category is null where only the taakveld as a whole is known. */
export interface LedgerAmount {
  readonly year: number
  readonly taakveld: string
  readonly category: string | null
  readonly amount: Cents
}

/** Money of a taakveld that no delivery about households can explain, by why. */
export type OutOfReach = Readonly<Record<Exclude<Reach, 'huishoudens'>, Cents>>

/**
 * One taakveld and year. `sluit`: what the ledger holds for households is what was delivered. `verschil`: it is not. `niet te splitsen`:
 * the ledger does not say what is for households. `zonder boeking`: delivered, but no such line in the ledger.
 */
export interface ReconciledRow {
  readonly year: number
  /** As the ledger writes it; of what the ledger does not have, as the catalogue does. */
  readonly taakveld: string
  readonly ledger: Cents | null
  /** What the deliveries explain. */
  readonly explained: Cents
  /** What they cannot; null where the ledger gives no categories. */
  readonly outOfReach: OutOfReach | null
  /** What is left: ledger less explained less out of reach, so less than nothing without a line in the ledger. Null without categories. */
  readonly unexplained: Cents | null
  readonly verdict: 'sluit' | 'verschil' | 'niet te splitsen' | 'zonder boeking'
}

/** A year with a jaarrekening; the sums are over all its rows. */
export interface ReconciledYear {
  readonly year: number
  readonly rows: readonly ReconciledRow[]
  readonly ledger: Cents
  readonly explained: Cents
  /** Null unless every taakveld in the ledger has categories. */
  readonly outOfReach: Cents | null
  /** What was delivered without a line in the ledger; it lowers what is unexplained. */
  readonly unbooked: Cents
  readonly unexplained: Cents | null
}

/** A difference counts from this part of the ledger of its taakveld; Iv3 is in thousands, so it is never less than what rounding does. */
const NOTABLE_SHARE = 0.02
const NOTABLE_FROM = cents(500_000)

/** Holds the jaarrekening against the deliveries, per taakveld, for every year that has one. Every cent of the deliveries of such a year is in one row. */
export function reconcile(ledger: readonly LedgerAmount[], explained: readonly ExplainedAmount[]): readonly ReconciledYear[] {
  const years = [...groupBy(ledger, (line) => line.year)].sort(([a], [b]) => a - b)
  return years.map(([year, lines]) => reconcileYear(year, lines, explained.filter((amount) => amount.year === year)))
}

function reconcileYear(year: number, lines: readonly LedgerAmount[], explained: readonly ExplainedAmount[]): ReconciledYear {
  const booked = groupBy(lines, (line) => line.taakveld)
  const delivered = groupBy(explained, (amount) => bookedUnder(amount, [...booked.keys()]))
  const taakvelden = [...new Set([...booked.keys(), ...delivered.keys()])].sort()
  const rows = taakvelden.map((taakveld) => rowOf({ year, taakveld, lines: booked.get(taakveld) ?? null, explained: sum(delivered.get(taakveld) ?? []) }))
  const [inLedger, all] = [sum(lines), sum(explained)]
  const outOfReach = rows.some((row) => row.verdict === 'niet te splitsen') ? null : cents(rows.reduce((total, row) => total + (row.outOfReach ? totalOf(row.outOfReach) : 0), 0))
  const unbooked = cents(rows.reduce((total, row) => total + (row.verdict === 'zonder boeking' ? row.explained : 0), 0))
  return { year, rows, ledger: inLedger, explained: all, outOfReach, unbooked, unexplained: outOfReach === null ? null : cents(inLedger - all - outOfReach) }
}

/** The taakveld of the ledger that a product falls under: its own, or the one that open data made by dropping its last part (6.71 for 6.711). */
function bookedUnder({ year, product }: ExplainedAmount, codes: readonly string[]): string {
  const own = taakveldOf(PRODUCTS[productIndex(product)]!, yearDoor(year))
  const above = codes.filter((code) => own.startsWith(code)).sort((a, b) => b.length - a.length)
  return above[0] ?? own
}

function rowOf({ year, taakveld, lines, explained }: { year: number; taakveld: string; lines: readonly LedgerAmount[] | null; explained: Cents }): ReconciledRow {
  if (lines === null) return { year, taakveld, ledger: null, explained, outOfReach: null, unexplained: cents(0 - explained), verdict: 'zonder boeking' }
  const ledger = sum(lines)
  if (lines.some((line) => line.category === null)) return { year, taakveld, ledger, explained, outOfReach: null, unexplained: null, verdict: 'niet te splitsen' }
  const outOfReach = outOfReachIn(lines)
  const unexplained = cents(ledger - explained - totalOf(outOfReach))
  return { year, taakveld, ledger, explained, outOfReach, unexplained, verdict: isNotable(unexplained, ledger) ? 'verschil' : 'sluit' }
}

/** True from the notable share of the ledger on, and never for less than rounding to thousands can do. */
const isNotable = (unexplained: Cents, ledger: Cents): boolean => Math.abs(unexplained) >= Math.max(NOTABLE_FROM, NOTABLE_SHARE * Math.abs(ledger))

function outOfReachIn(lines: readonly LedgerAmount[]): OutOfReach {
  const of = (reach: Reach): Cents => sum(lines.filter((line) => line.category !== null && reachOf(line.category) === reach))
  return { personeel: of('personeel'), subsidies: of('subsidies'), overdrachten: of('overdrachten'), overig: of('overig') }
}

const sum = (amounts: readonly { readonly amount: Cents }[]): Cents => cents(amounts.reduce((total, { amount }) => total + amount, 0))
const totalOf = (parts: OutOfReach): Cents => cents(OUT_OF_REACH.reduce((total, reach) => total + parts[reach], 0))
