import { PRODUCTS, productIndex, taakveldOf } from '../facts/catalogue.ts'
import { wetOfTaakveld } from '../tabulate/axes.ts'
import type { CellCoordinate } from '../tabulate/plan.ts'
import { WETTEN, type DeliveryForm, type Wet } from '../units/wet.ts'
import { year as yearOf, type Year } from '../units/year.ts'
import type { FormRow, Measures, Place, SpendingRow, StackingRow } from './tables.ts'

/** A cell of the plan with what may be published of it. */
export interface PublishedCell {
  readonly at: CellCoordinate
  readonly year: number
  readonly measures: Measures
}

const placeOf = ({ at, year }: PublishedCell): Place => ({ area: at.area, level: at.family.level, year })
const inTable = (table: CellCoordinate['family']['table']) => ({ at }: PublishedCell): boolean => at.published && at.family.table === table

/** The rows of table uitgaven. */
export const spendingRows = (cells: readonly PublishedCell[]): SpendingRow[] => cells.filter(inTable('uitgaven')).map(spendingRow)
/** The rows of table leveringsvorm. */
export const formRows = (cells: readonly PublishedCell[]): FormRow[] => cells.filter(inTable('leveringsvorm')).map(formRow)
/** The rows of table stapeling. */
export const stackingRows = (cells: readonly PublishedCell[]): StackingRow[] => cells.filter(inTable('stapeling')).map(stackingRow)

function spendingRow(cell: PublishedCell): SpendingRow {
  const { family, period } = cell.at
  return { ...placeOf(cell), periodKind: family.period, period, ...divisionOf(cell.at), ...cell.measures }
}

type DivisionColumns = Pick<SpendingRow, 'division' | 'wet' | 'taakveld' | 'product'>

/** An item with the coarser items it lies in, so that a row can be read by itself. */
function divisionOf({ family, item, period }: CellCoordinate): DivisionColumns {
  switch (family.division) {
    case 'totaal': return { division: 'totaal', wet: null, taakveld: null, product: null }
    case 'wet': return { division: 'wet', wet: item as Wet, taakveld: null, product: null }
    case 'taakveld': return { division: 'taakveld', wet: wetOfTaakveld(item), taakveld: item, product: null }
    case 'product': return productColumns(item, yearOf(Number(period.slice(0, 4))))
    default: throw new Error(`no division of spending: ${family.division}`)
  }
}

function productColumns(code: string, inYear: Year): DivisionColumns {
  const item = PRODUCTS[productIndex(code)]!
  return { division: 'product', wet: item.wet, taakveld: taakveldOf(item, inYear), product: code }
}

function formRow(cell: PublishedCell): FormRow {
  const [wet, form] = cell.at.item.split('/') as [Wet, DeliveryForm]
  return { ...placeOf(cell), wet, form, ...cell.measures }
}

function stackingRow(cell: PublishedCell): StackingRow {
  const laws = cell.at.item.split('+')
  if (!laws.every((law) => WETTEN.includes(law as Wet))) throw new Error(`no combination of laws: ${cell.at.item}`)
  return { ...placeOf(cell), combination: cell.at.item, laws: laws.length, ...cell.measures }
}
