import type { World } from '../bericht/body.ts'
import { providerOf } from '../bericht/header.ts'
import type { Leaves } from '../bericht/leaves.ts'
import { productOf } from '../bericht/product.ts'
import { dateText, type DateText } from '../../units/period.ts'
import type { Ledger } from '../ledger.ts'
import type { Item } from './reader.ts'

const NUMBER = /^\d{1,9}$/
const CATEGORY = /^\d{2}$/
const PRODUCT_CODE = /^[0-9A-Za-z]{1,5}$/

/** Checks the number of an assignment and the product, where they are there. */
export function checkCommon(leaves: Leaves, { ledger }: World): void {
  checkPattern(leaves, ledger, 'ToewijzingNummer', NUMBER)
  checkPattern(leaves, ledger, 'Categorie', CATEGORY)
  checkPattern(leaves, ledger, 'Code', PRODUCT_CODE)
}

/** Notes a leaf that has not the form it should have. */
export function checkPattern(leaves: Leaves, ledger: Ledger, key: string, pattern: RegExp): void {
  leaves.check(key, ledger, (text) => (pattern.test(text) ? null : 'FIELD_PATTERN'))
}

/** Notes an end before a beginning; both must be dates. */
export function checkOrder(leaves: Leaves, ledger: Ledger, from: string, to: string): void {
  if (leaves.text(to) !== '' && leaves.text(to) < leaves.text(from)) ledger.note('PERIOD_ORDER', leaves.at(to))
}

/** What every row about care has. */
export const commonOf = ({ leaves, world, person, line }: Item) => ({
  line, person, wet: world.dialect.wet,
  product: leaves.text('Categorie') === '' ? null : productOf(leaves, world.ledger, { dialect: world.dialect, key: 'Categorie' }),
  productCode: orNull(leaves.text('Code')), provider: providerOf(leaves, world.dialect),
})

/** Keyed hash of the number of an assignment, or null without one. */
export function assignmentOf({ leaves, world }: Item): string | null {
  const number = leaves.text('ToewijzingNummer')
  return number === '' ? null : world.context.pseudonymise.reference(`toewijzing ${number}`)
}

export const orNull = (text: string): string | null => (text === '' ? null : text)
export const dateOrNull = (text: string): DateText | null => (text === '' ? null : dateText(text))
