import { differences, inOrder, near, quotients } from './cells.ts'
import type { Cell, Published } from './published.ts'
import { sumsOf } from './sums.ts'

/** A function by which a page may work a number out, by its name in docs/methods/cijfers-op-de-paginas.md: whether it makes this value from what was published. */
export interface Named { readonly name: string; readonly makes: (value: number) => boolean }

const isMoney = ({ field, row }: Cell): boolean => ['bedrag', 'gebruikt', 'gecontracteerd'].includes(field) || (row.table === 'prognose' && field === 'waarde')
const isPeople = ({ field, row }: Cell): boolean => ['huishoudens', 'inwoners'].includes(field) || (field === 'waarde' && String(row.values['maat']).startsWith('huishoudens'))
const isShare = ({ field, row }: Cell): boolean => field === 'waarde' && ['concentratie', 'topgroep'].includes(row.table)

const sameYear = (one: Cell, other: Cell): boolean => one.row.values['jaar'] === other.row.values['jaar'] || other.row.table === 'gebieden'
const sameKind = (one: Cell, other: Cell): boolean => isMoney(one) === isMoney(other)
/** The same measure of the same table. */
const alike = (one: Cell, other: Cell): boolean => one.field === other.field && one.row.table === other.row.table

/** The functions on the answers that a page asked for. `own`: what functions of the pages themselves make of these answers, by name. */
export function functionsOn(published: Published, own: Readonly<Record<string, readonly number[]>>): readonly Named[] {
  const sums = sumsOf(published.rows)
  const all = [...published.cells, ...sums]
  const [money, people, shares] = [all.filter(isMoney), all.filter(isPeople), published.cells.filter(isShare)]
  const each = perHead(money, people)
  const change = quotients([...money, ...each], alike)
  return [
    { name: 'cel', makes: known(published.cells.map(({ value }) => value)) },
    { name: 'som', makes: known(sums.map(({ value }) => value)) },
    { name: 'deel', makes: quotients([...money, ...people], (one, other) => sameKind(one, other) && sameYear(one, other)) },
    { name: 'per huishouden', makes: known(each.map(({ value }) => value)) },
    { name: 'verschil', makes: differences([...money, ...shares, ...each], alike) },
    { name: 'verandering', makes: (value) => change(1 + value) },
    { name: 'keer zo veel', makes: quotients(each, sameYear) },
    { name: 'rest', makes: (value) => value > 0 && value < 1 && known(shares.map((share) => share.value))(1 - value) },
    { name: 'op vijftallen', makes: known(fives(people, shares)) },
    ...Object.entries(own).map(([name, values]): Named => ({ name, makes: known(values) })),
  ]
}

/** Values that are looked up. */
function known(values: readonly number[]): (value: number) => boolean {
  const find = inOrder(values.map((value) => ({ value, field: '', row: { table: '', values: {} } })))
  return (value) => find(value).some((one) => near(one.value, value))
}

/** An amount of a place by its households or inhabitants. */
const perHead = (money: readonly Cell[], people: readonly Cell[]): readonly Cell[] => {
  const places = people.filter(({ row }) => row.table === 'gebieden')
  return money.flatMap((one) => places.filter(({ row }) => row.values['code'] === one.row.values['gebied']).map((other) => ({ ...one, value: one.value / other.value })))
}

/** About so many households: a share of a count of the same year, rounded to fives again. */
const fives = (people: readonly Cell[], shares: readonly Cell[]): readonly number[] =>
  people.flatMap((one) => [0.1, ...shares.filter((share) => share.value <= 1 && sameYear(share, one)).map(({ value }) => value)].map((share) => Math.round((one.value * share) / 5) * 5))
