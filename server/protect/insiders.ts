import type { Choice } from './choose.ts'
import type { Coordinates } from './coordinates.ts'
import type { Field } from './field.ts'
import type { Incidence } from './incidence.ts'
import type { OwnSpace } from './owners.ts'
import { subtractFrom, type Sparse } from './sparse.ts'

/** A combination twice: as it is, and as what is left of it when everything shown is known. */
interface Known { readonly left: Map<number, number>; readonly whole: Map<number, number> }

/**
 * Primary cells that some household can work out by filling in its own bill, each as the combination (cell minus own bill) that is
 * public and must become a target. A cell that holds nobody but that household is its own business.
 */
export function insiderHoles(matrix: Incidence, cells: Coordinates, spaces: readonly OwnSpace[], choice: Choice, field: Field): Sparse[] {
  const primaries = remainders(matrix, cells, choice)
  const holders = byPlace(primaries)
  return spaces.flatMap(({ owner, basis }) => {
    const own = independent(basis.map((whole) => ({ left: toMap(choice.remainder(whole)), whole: toMap(whole) })), field)
    const near = new Set(own.flatMap(({ left }) => [...left.keys()].flatMap((place) => holders.get(place) ?? [])))
    return [...near].sort((a, b) => a - b).flatMap((column) => {
      if (isOwn(matrix, column, owner)) return []
      const found = reduced({ left: toMap(primaries.get(column)!), whole: toMap(cells.ofColumn[column]!) }, own, field)
      return found.left.size === 0 ? [toSparse(found.whole)] : []
    })
  })
}

function remainders(matrix: Incidence, cells: Coordinates, choice: Choice): Map<number, Sparse> {
  const found = new Map<number, Sparse>()
  for (let column = matrix.candidates; column < matrix.columns.length; column++) found.set(column, choice.remainder(cells.ofColumn[column]!))
  return found
}

function byPlace(vectors: ReadonlyMap<number, Sparse>): Map<number, number[]> {
  const holders = new Map<number, number[]>()
  for (const [column, { at }] of vectors) {
    for (const place of at) {
      const list = holders.get(place)
      if (list) list.push(column)
      else holders.set(place, [column])
    }
  }
  return holders
}

/** The part of a household's combinations that is not public anyway, each reduced by those before it. */
function independent(all: readonly Known[], field: Field): Known[] {
  const kept: Known[] = []
  for (const one of all) {
    const left = reduced(one, kept, field)
    if (left.left.size > 0) kept.push(left)
  }
  return kept
}

/** Takes what the household knows out of a combination. */
function reduced(one: Known, own: readonly Known[], field: Field): Known {
  for (const known of own) {
    const [place, value] = known.left.entries().next().value!
    const factor = field.multiply(one.left.get(place) ?? 0, field.inverse(value))
    if (factor === 0) continue
    subtractFrom(one.left, toSparse(known.left), factor, field)
    subtractFrom(one.whole, toSparse(known.whole), factor, field)
  }
  return one
}

const isOwn = (matrix: Incidence, column: number, owner: number): boolean =>
  matrix.columns[column]!.every((row) => matrix.rowOwner[row] === owner)

const toMap = ({ at, value }: Sparse): Map<number, number> => new Map(Array.from(at, (place, i) => [place, value[i]!] as const))

function toSparse(map: ReadonlyMap<number, number>): Sparse {
  const at = Int32Array.from(map.keys()).sort()
  return { at, value: Float64Array.from(at, (place) => map.get(place)!) }
}
