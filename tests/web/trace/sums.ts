import { group } from 'd3-array'
import type { Cell, Row } from './published.ts'

/** Tables whose amounts and counts pages add up, and the columns that the rows of one sum agree in. */
const ADDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  begroting: [['jaar', 'soort'], ['jaar', 'plan'], ['jaar', 'plan', 'taakveld'], ['jaar', 'soort', 'taakveld'], ['jaar', 'wijziging']],
  stapeling: [['gebied', 'jaar']],
  leveringsvormen: [['gebied', 'jaar'], ['gebied', 'jaar', 'leveringsvorm']],
}

/** Sums over all shown rows of a year and place; of stapeling over more than one law, of leveringsvormen over the two laws that know a choice. */
export const sumsOf = (rows: readonly Row[]): readonly Cell[] => Object.entries(ADDED).flatMap(([table, ways]) => {
  const added = rows.filter((row) => row.table === table && isAdded(row))
  return ways.flatMap((columns) => [...group(added, ({ values }) => columns.map((column) => (column === 'plan' ? values['soort'] === 'realisatie' : values[column])).join('|')).values()].flatMap((together) => ['bedrag', 'huishoudens'].flatMap((field) => sumOf(together, field))))
})

const isAdded = ({ table, values }: Row): boolean =>
  (table !== 'stapeling' || Number(values['aantalWetten']) > 1) && (table !== 'leveringsvormen' || values['wet'] === 'wmo' || values['wet'] === 'jeugdwet')

function sumOf(rows: readonly Row[], field: string): Cell[] {
  const values = rows.flatMap(({ values: { [field]: value } }) => (typeof value === 'number' ? [value] : []))
  return values.length === 0 ? [] : [{ field, row: rows[0]!, value: values.reduce((sum, value) => sum + value, 0) }]
}
