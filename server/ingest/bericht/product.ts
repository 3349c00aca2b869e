import { isProductCode } from '../../facts/catalogue.ts'
import type { Ledger } from '../ledger.ts'
import type { Dialect } from './dialect.ts'
import type { Leaves } from './leaves.ts'

/** The product of the catalogue that a category names; one that is not there is noted and becomes onbekend. */
export function productOf(leaves: Leaves, ledger: Ledger, { dialect, key }: { readonly dialect: Dialect; readonly key: string }): string {
  const product = `${dialect.productPrefix}-${leaves.text(key)}`
  if (isProductCode(product)) return product
  ledger.note('PRODUCT_UNKNOWN', leaves.at(key))
  return `${dialect.productPrefix}-onbekend`
}
