import { BELOW, TOTAL, type Dimension, type Level, type Microdata } from '../../facts/microdata.ts'
import { fieldsOf } from './fields.ts'
import { fingerprints } from './fingerprints.ts'
import { refusals } from './refusals.ts'
import { Tree } from './tree.ts'

/** The columns that microdata must have; others are passed over. */
export const COLUMNS = ['household_id', 'buurt', 'wijk', 'gemeente', 'wet', 'taakveld', 'product', 'quarter', 'amount_cents'] as const

/** Microdata as read, and for every quarter a hash of its lines, whatever their order: what tells whether two files hold the same quarter. */
export interface ReadMicrodata {
  readonly microdata: Microdata
  readonly quarters: Readonly<Record<string, string>>
}

type Column = (typeof COLUMNS)[number]

/** Reads microdata from text that comes in lines. Throws an InputRefusal at the first line that cannot be used. */
export class MicrodataReader {
  #line = 0
  #width = 0
  #delimiter = ','
  #place: Readonly<Record<Column, number>> | null = null
  #households = new Map<string, number>()
  #geo = new Tree(['gemeente', 'wijk', 'buurt'])
  #product = new Tree(['wet', 'taakveld', 'product'])
  #period = new Tree(['quarter'])
  #unit: number[] = []
  #member: readonly [number[], number[], number[]] = [[], [], []]
  #amount: number[] = []
  #absolute = 0

  /** Takes the next line, without its end. */
  line(text: string): void {
    this.#line++
    if (this.#place === null) return this.#header(text)
    if (text.trim() === '') return
    const fields = fieldsOf(text, this.#delimiter)
    if (fields === null) throw refusals.quote(this.#line)
    if (fields.length !== this.#width) throw refusals.columnCount(this.#line, fields.length, this.#width)
    this.#take(fields, this.#place)
  }

  #header(text: string): void {
    this.#delimiter = text.includes(';') && !text.includes(',') ? ';' : ','
    const names = (fieldsOf(text, this.#delimiter) ?? []).map((name) => name.trim())
    const missing = COLUMNS.find((column) => !names.includes(column))
    if (missing !== undefined) throw refusals.columnMissing(missing, COLUMNS)
    const twice = COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column))
    if (twice !== undefined) throw refusals.columnTwice(twice)
    this.#width = names.length
    this.#place = Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)])) as Record<Column, number>
  }

  #take(fields: readonly string[], place: Readonly<Record<Column, number>>): void {
    const text = (column: Column): string => {
      const value = fields[place[column]]!.trim()
      if (value === '') throw refusals.fieldEmpty(this.#line, column)
      return value
    }
    this.#amount.push(this.#cents(text('amount_cents')))
    this.#unit.push(this.#household(text('household_id')))
    this.#member[0].push(this.#geo.member([text('gemeente'), text('wijk'), text('buurt')], this.#line))
    this.#member[1].push(this.#product.member([text('wet'), text('taakveld'), text('product')], this.#line))
    this.#member[2].push(this.#period.member([text('quarter')], this.#line))
  }

  #cents(text: string): number {
    const amount = Number(text)
    if (!/^[+-]?\d+$/.test(text) || !Number.isSafeInteger(amount)) throw refusals.amount(this.#line)
    this.#absolute += Math.abs(amount)
    if (this.#absolute > Number.MAX_SAFE_INTEGER) throw refusals.amountsTooLarge()
    return amount
  }

  #household(id: string): number {
    const known = this.#households.get(id) ?? this.#households.size
    this.#households.set(id, known)
    return known
  }

  /** All that was read. The ids of households stay behind. */
  end(): ReadMicrodata {
    if (this.#amount.length === 0) throw refusals.empty()
    this.#geo.refuseSharedLabels()
    const ids = [...this.#households.keys()]
    const rank = ranks(ids)
    const geo = this.#geo.grown('geo', (path) => path.at(-1)!)
    const product = this.#product.grown('product', (path) => path.join(BELOW))
    const period = this.#period.grown('period', (path) => path.at(-1)!)
    const member = [geo, product, period].map(({ place }, at) => Int32Array.from(this.#member[at]!, (one) => place[one]!))
    const microdata: Microdata = {
      length: this.#amount.length, unit: Int32Array.from(this.#unit, (unit) => rank[unit]!), unitCount: ids.length,
      amount: Float64Array.from(this.#amount), member, dimensions: [geo.dimension, withTotal(product.dimension), periods(period.dimension)],
    }
    return { microdata, quarters: fingerprints(microdata, [...ids].sort()) }
  }
}

function ranks(ids: readonly string[]): Int32Array {
  const rank = new Map([...ids].sort().map((id, at) => [id, at]))
  return Int32Array.from(ids, (id) => rank.get(id)!)
}

/** A level above all others that holds every member. */
function withTotal({ name, levels }: Dimension): Dimension {
  const total: Level = { name: 'totaal', labels: [TOTAL], of: new Int32Array(levels.at(-1)!.labels.length) }
  return { name, levels: [total, ...levels] }
}

/** Quarters, with their total where there are several. */
function periods({ name, levels }: Dimension): Dimension {
  const quarters = { ...levels[0]!, name: 'kwartaal' }
  const plain = { name, levels: [quarters] }
  return quarters.labels.length > 1 ? withTotal(plain) : plain
}
