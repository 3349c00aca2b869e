import type { FactColumns } from '../../../server/facts/columns.ts'

/** A line that a later delivery brings: of which household, for what, in which month, for how much. */
export interface LaterLine { readonly unit: number; readonly product: number; readonly month: number; readonly amount: number }

/** The facts with lines of households that were there already, after all lines that were there. */
export function withLines(facts: FactColumns, lines: readonly LaterLine[]): FactColumns {
  const placeOf = new Map(Array.from(facts.unit, (unit, line) => [unit, facts.place[line]!]))
  return {
    ...facts, length: facts.length + lines.length,
    unit: Int32Array.from([...facts.unit, ...lines.map(({ unit }) => unit)]),
    place: Int32Array.from([...facts.place, ...lines.map(({ unit }) => placeOf.get(unit)!)]),
    product: Int16Array.from([...facts.product, ...lines.map(({ product }) => product)]),
    month: Uint8Array.from([...facts.month, ...lines.map(({ month }) => month)]),
    amount: Float64Array.from([...facts.amount, ...lines.map(({ amount }) => amount)]),
  }
}

/** A part of the lines, in another order: the first of a standing are those of the one before. */
export function linesWhere(facts: FactColumns, keep: (line: number) => boolean): FactColumns {
  return chosen(facts, Array.from({ length: facts.length }, (_, line) => line).filter(keep))
}

/** The same lines in the order of a rank: stable, so that lines of a low rank come first. */
export function sortedBy(facts: FactColumns, rank: (line: number) => number): FactColumns {
  return chosen(facts, Array.from({ length: facts.length }, (_, line) => line).sort((a, b) => rank(a) - rank(b) || a - b))
}

function chosen(facts: FactColumns, lines: readonly number[]): FactColumns {
  return {
    ...facts, length: lines.length,
    unit: Int32Array.from(lines, (line) => facts.unit[line]!), place: Int32Array.from(lines, (line) => facts.place[line]!),
    product: Int16Array.from(lines, (line) => facts.product[line]!), month: Uint8Array.from(lines, (line) => facts.month[line]!),
    amount: Float64Array.from(lines, (line) => facts.amount[line]!),
  }
}
