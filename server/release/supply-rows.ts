import { standsReady } from '../facts/availability.ts'
import { PRODUCTS } from '../facts/catalogue.ts'
import type { ContractLine } from '../facts/registers.ts'
import { usedShare } from '../statistics/supply.ts'
import type { Wet } from '../units/wet.ts'
import type { PublishedStatus, SpendingRow, SupplyRow } from './tables.ts'

/** A year of the release, with its last month of deliveries. */
interface Year { readonly year: number; readonly throughMonth: number }

/**
 * Contracted beside used, per year and product with a contract, in the order of the catalogue. What was used is what table spending shows
 * for the whole gemeente, so that a figure hidden there is hidden here; no row there means that nobody used any.
 */
export function supplyRows(contracts: readonly ContractLine[], spending: readonly SpendingRow[], years: readonly Year[]): SupplyRow[] {
  const used = new Map(spending.filter(isProductOfGemeente).map((row) => [keyOf(row), row]))
  return years.flatMap((year) => PRODUCTS.flatMap(({ code, wet }) => {
    const lines = contracts.filter((line) => line.year === year.year && line.product === code)
    return lines.length === 0 ? [] : [supplyRow(year, { code, wet }, lines, used.get(keyOf({ year: year.year, product: code })))]
  }))
}

const isProductOfGemeente = (row: SpendingRow): boolean => row.level === 'gemeente' && row.division === 'product' && row.periodKind === 'jaar'
const keyOf = ({ year, product }: Pick<SpendingRow, 'year' | 'product'>): string => `${year} ${product}`

function supplyRow({ year, throughMonth }: Year, { code, wet }: { readonly code: string; readonly wet: Wet }, lines: readonly ContractLine[], row: SpendingRow | undefined): SupplyRow {
  const contracted = contractedOf(lines)
  const used = usedOf(row)
  const share = usedShare({ contracted, used: used.used, whole: throughMonth === 12, standsReady: standsReady(code) })
  return { year, wet, product: code, contracted, ...volumeOf(lines), ...used, share: share.value, because: share.value === null ? share.because : null, asOf: row?.asOf ?? null }
}

/** Over all providers, in whole euros; not known when one of them does not say it. */
function contractedOf(lines: readonly ContractLine[]): number | null {
  const amounts = lines.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  return amounts.length === lines.length ? Math.round(sum(amounts) / 100) : null
}

/** Units of one kind add up; minutes and hours do not. */
function volumeOf(lines: readonly ContractLine[]): Pick<SupplyRow, 'volume' | 'unit'> {
  const [unit = null] = lines.map((line) => line.unit)
  const volumes = lines.flatMap((line) => (line.unit === null || line.unit !== unit || line.volume === null ? [] : [line.volume]))
  return volumes.length === lines.length ? { volume: sum(volumes), unit } : { volume: null, unit: null }
}

const usedOf = (row: SpendingRow | undefined): { readonly used: number | null; readonly usedStatus: PublishedStatus } =>
  row === undefined ? { used: 0, usedStatus: 'shown' } : { used: row.amount, usedStatus: row.amountStatus }

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
