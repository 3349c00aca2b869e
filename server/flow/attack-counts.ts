import { groupBy } from '../balance/group-by.ts'
import { countsKnownTooWell, readCounts, readTogether, type CountSum, type Range } from '../protect/audit/count-attack.ts'
import { nesting } from '../protect/audit/nesting.ts'
import { tilings } from '../protect/audit/axis-attack.ts'
import type { Solver } from '../protect/intervals/solver.ts'
import { SHOWN } from '../protect/pattern.ts'
import type { Rules } from '../protect/rules.ts'
import type { AttackOutcome } from '../release/gate-report.ts'
import { countsServed } from '../release/served.ts'
import type { ReleaseTables } from '../release/tables.ts'
import type { CellCoordinate, Division } from '../tabulate/plan.ts'
import type { YearInHand } from './build-year.ts'

/**
 * Attack 13: what follows from the counts that the artefact shows. Every count of a cell whose amount is hidden is a secret and must keep
 * as many possible values as rounding leaves. Sums come from which lines are in which cell, not from names as in server/protect/counts.
 */
export function attackCounts({ facts, made, pattern }: YearInHand, tables: ReleaseTables, rules: Rules, solver: Solver): AttackOutcome {
  const { table, coordinates } = made
  const nest = nesting(table)
  const published = countsServed(tables, facts.year, coordinates)
  const ranges: Range[] = nest.leaves.map(() => ({ low: 0, high: Infinity }))
  const users = new Float64Array(nest.leaves.length)
  const isSecret = new Uint8Array(nest.leaves.length).fill(1)
  nest.distinctOf.forEach((distinct, cell) => {
    if (distinct < 0) return
    const least = pattern.status[cell] === SHOWN && coordinates[cell]!.published ? rules.minimumHouseholds : Math.min(table.cells[cell]!.users, coordinates[cell]!.published ? 1 : 0)
    const { low, high } = rangeOf(published[cell]!, least, rules)
    const range = ranges[distinct]!
    Object.assign(range, { low: Math.max(range.low, low), high: Math.min(range.high, high) })
    users[distinct] = table.cells[cell]!.users
    if (pattern.status[cell] === SHOWN || users[distinct] === 0) isSecret[distinct] = 0
  })
  const names: CellCoordinate[][] = nest.leaves.map(() => [])
  nest.distinctOf.forEach((distinct, cell) => { if (distinct >= 0) names[distinct]!.push(coordinates[cell]!) })
  const tiled = tilings(nest, new Uint8Array(nest.leaves.length).fill(1)).map(({ whole, parts }): CountSum =>
    ({ whole, parts: [...parts], exact: addUp(names[whole]!, Array.from(parts, (part) => names[part]!)) }))
  const laws = sumsOfLaws(coordinates, nest.distinctOf)
  readCounts(ranges, [...tiled, ...laws.flat()])
  for (const sums of laws) readTogether(ranges, sums, solver)
  const secrets = [...isSecret.keys()].filter((distinct) => isSecret[distinct] === 1)
  return { tries: secrets.length, found: countsKnownTooWell(ranges, users, secrets, rules.countRounding).length }
}

/**
 * Per area, every law and everyone as the sum of the combinations of laws that hold it. Who uses a law has one of these, so counts add up
 * where amounts do not: the other laws are in the amount of a combination as well.
 */
export function sumsOfLaws(coordinates: readonly CellCoordinate[], distinctOf: ArrayLike<number>): CountSum[][] {
  const places = groupBy([...coordinates.keys()].filter((cell) => distinctOf[cell]! >= 0), (cell) => `${coordinates[cell]!.area} ${coordinates[cell]!.period}`)
  return [...places.values()].map((cells) => {
    const of = (division: Division): number[] => cells.filter((cell) => coordinates[cell]!.family.division === division)
    const isIn = (law: number, combination: number): boolean => coordinates[combination]!.item.split('+').includes(coordinates[law]!.item)
    const sum = (whole: number, parts: readonly number[]): CountSum => ({ whole: distinctOf[whole]!, parts: parts.map((part) => distinctOf[part]!), exact: true })
    const combinations = of('combinatie')
    if (combinations.length === 0) return []
    return [...of('totaal').map((all) => sum(all, combinations)), ...of('wet').map((law) => sum(law, combinations.filter((one) => isIn(law, one))))]
  }).filter((sums) => sums.length > 0)
}

/** A published count stands for all that round to it; without one there are at least the minimum beside a shown amount, and somebody where there is a row. */
function rangeOf(count: number | null, least: number, { minimumHouseholds, countRounding }: Rules): Range {
  if (count === null) return { low: least, high: Infinity }
  const low = count - Math.floor(countRounding / 2)
  return { low: Math.max(minimumHouseholds, low), high: low + countRounding - 1 }
}

/** True when these parts add up to the whole under one of the names that it has, all parts of one kind: the same money has more names. */
export const addUp = (wholes: readonly CellCoordinate[], parts: readonly (readonly CellCoordinate[])[]): boolean =>
  wholes.some((whole) => parts[0]!.some(({ family }) => parts.every((names) => names.some((part) => part.family === family && addsUp(whole, part)))))

/** Nobody is in two areas, nor in two combinations of laws. */
const addsUp = (whole: CellCoordinate, part: CellCoordinate): boolean =>
  whole.period === part.period && (whole.area === part.area ? part.family.division === 'combinatie' : whole.family.division === part.family.division && whole.item === part.item)
