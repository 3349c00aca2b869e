import { group } from 'd3-array'
import type { Cell, Row } from './published.ts'

/** Tables whose amounts and counts pages add up, and the columns that the rows of one sum agree in. */
const ADDED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  begroting: [['jaar', 'soort'], ['jaar', 'plan'], ['jaar', 'plan', 'taakveld'], ['jaar', 'soort', 'taakveld'], ['jaar', 'wijziging'], ['jaar', 'plan', 'wet'], ['jaar', 'soort', 'wet'], ['jaar', 'plan', 'van een wet'], ['jaar', 'soort', 'van een wet']],
  prognose: [['jaar', 'soort', 'maat']],
  stapeling: [['gebied', 'jaar']],
  leveringsvormen: [['gebied', 'jaar'], ['gebied', 'jaar', 'leveringsvorm']],
}

/** Sums over all shown rows of a year and place; of begroting per law too, of prognose over the laws, of stapeling over more than one law, of leveringsvormen over the two laws that know a choice. */
export const sumsOf = (given: readonly Row[]): readonly Cell[] => sumsIn(withLaws(given))

const sumsIn = (rows: readonly Row[]): readonly Cell[] => Object.entries(ADDED).flatMap(([table, ways]) => {
  const added = rows.filter((row) => row.table === table && isAdded(row))
  return ways.flatMap((columns) => [...group(added, ({ values }) => columns.map((column) => (column === 'plan' ? values['soort'] === 'realisatie' : values[column])).join('|')).values()].flatMap((together) => ['bedrag', 'huishoudens', ...(table === 'prognose' ? ['waarde'] : [])].flatMap((field) => sumOf(together, field))))
})

const isAdded = ({ table, values }: Row): boolean =>
  (table !== 'prognose' || (values['wet'] !== 'alle' && values['soort'] === 'jaar')) && (table !== 'stapeling' || Number(values['aantalWetten']) > 1) && (table !== 'leveringsvormen' || values['wet'] === 'wmo' || values['wet'] === 'jeugdwet')

/** A taakveld belongs to a law by the names of codes that are published with it. */
function withLaws(rows: readonly Row[]): readonly Row[] {
  const laws = new Map(rows.flatMap(({ table, values }) => (table === 'indelingen' && values['soort'] === 'taakveld' ? [[values['code'], values['wet']] as const] : [])))
  return rows.map((row) => (row.table === 'begroting' ? { ...row, values: { ...row.values, wet: laws.get(row.values['taakveld']) ?? null, 'van een wet': (laws.get(row.values['taakveld']) ?? null) !== null } } : row))
}

function sumOf(rows: readonly Row[], field: string): Cell[] {
  const values = rows.flatMap(({ values: { [field]: value } }) => (typeof value === 'number' ? [value] : []))
  return values.length === 0 ? [] : [{ field, row: rows[0]!, value: values.reduce((sum, value) => sum + value, 0) }]
}
