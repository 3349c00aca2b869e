import type { Judge } from './audit/differences.ts'
import type { Choice } from './choose.ts'
import type { Coordinates } from './coordinates.ts'
import type { Field } from './field.ts'
import type { Incidence } from './incidence.ts'
import type { Sparse } from './sparse.ts'

/** A hidden column whose unknown part is a factor times that of others. */
interface Tied { readonly column: number; readonly factor: number }

/**
 * Pairs of hidden columns of which the sum, or the difference where one holds the other, follows from what is shown along whatever
 * road, while that figure breaks a rule itself: 5 + 3 households (DISCLOSURE 5, attack 8).
 */
export function pairHoles(matrix: Incidence, cells: Coordinates, choice: Choice, judge: Judge, field: Field): Sparse[] {
  const groups = tiedColumns(matrix, cells, choice, field)
  return groups.flatMap((group) => pairsOf(group).flatMap(([a, b]) => {
    if ((a.factor + b.factor) % field.prime === 0) {
      const union = disjointUnion(matrix, a.column, b.column)
      return union && judge(union) ? [cells.ofCombination(parts(a.column, b.column, 1))] : []
    }
    const rest = a.factor === b.factor ? nestedRest(matrix, a.column, b.column) : null
    return rest && judge(rest) ? [cells.ofCombination(parts(a.column, b.column, field.prime - 1))] : []
  }))
}

function tiedColumns(matrix: Incidence, cells: Coordinates, choice: Choice, field: Field): Tied[][] {
  const groups = new Map<string, Tied[]>()
  matrix.columns.forEach((_, column) => {
    if (choice.shown[column] === 1) return
    const { at, value } = choice.leftOf(column)
    if (at.length === 0) return
    const inverse = field.inverse(value[0]!)
    const name = `${at.join()}/${value.map((one) => field.multiply(one, inverse)).join()}`
    groups.set(name, [...(groups.get(name) ?? []), { column, factor: value[0]! }])
  })
  return [...groups.values()].filter((group) => group.length > 1)
}

const pairsOf = <T>(all: readonly T[]): (readonly [T, T])[] => all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const))

const parts = (a: number, b: number, factor: number): Sparse =>
  ({ at: Int32Array.of(a, b), value: Float64Array.of(1, factor) })

function disjointUnion(matrix: Incidence, a: number, b: number): Int32Array | null {
  const [one, other] = [matrix.cell[a]!.leaves, matrix.cell[b]!.leaves]
  const union = Int32Array.from([...one, ...other]).sort()
  return new Set(union).size === union.length ? union : null
}

/** What one of two columns has more than the other, when the one holds the other. */
function nestedRest(matrix: Incidence, a: number, b: number): Int32Array | null {
  const [one, other] = [matrix.cell[a]!.leaves, matrix.cell[b]!.leaves]
  const [large, small] = one.length > other.length ? [one, other] : [other, one]
  const inner = new Set(small)
  const rest = large.filter((leaf) => !inner.has(leaf))
  return rest.length === large.length - small.length ? rest : null
}
