import type { Choice } from './choose.ts'
import type { Coordinates } from './coordinates.ts'
import type { Field } from './field.ts'
import type { Incidence } from './incidence.ts'
import type { OwnSpace } from './owners.ts'
import { accumulator, type Accumulator, type Sparse } from './sparse.ts'

/** A combination twice: as it is, and as what is left of it when everything shown is known. */
interface Twice { readonly left: Sparse; readonly whole: Sparse }

/**
 * Primary cells that some household can work out by filling in its own bill, each as the combination (cell minus own bill) that is
 * public and must become a target. A cell that holds nobody but that household is its own business.
 * Only cells of which all that is left unknown stands somewhere in the household's own combinations can be among them.
 */
export function insiderHoles(matrix: Incidence, cells: Coordinates, spaces: readonly OwnSpace[], choice: Choice, field: Field): Sparse[] {
  const size = cells.ofColumn.length
  const startingAt = primariesByFirstPlace(matrix, choice)
  const takeOut = subtraction(accumulator(size, field), accumulator(size, field), field)
  const ownerAt = new Int32Array(size).fill(-1)
  return spaces.flatMap(({ owner, basis }) => {
    const own = independent(basis.map((whole) => ({ left: choice.remainder(whole), whole })), takeOut)
    const near = placesOf(own, owner, ownerAt).flatMap((place) => startingAt[place] ?? []).filter((column) => !isOwn(matrix, column, owner))
    return near.sort((a, b) => a - b).flatMap((column) => {
      if (!isCovered(choice.leftOf(column), owner, ownerAt)) return []
      const found = takeOut({ left: choice.leftOf(column), whole: cells.ofColumn[column]! }, own)
      return found.left.at.length === 0 ? [found.whole] : []
    })
  })
}

/** Primary columns by the first place of what is left of them. */
function primariesByFirstPlace(matrix: Incidence, choice: Choice): (number[] | undefined)[] {
  const found = Array.from({ length: matrix.columns.length }, (): number[] | undefined => undefined)
  for (let column = matrix.candidates; column < matrix.columns.length; column++) {
    const { at } = choice.leftOf(column)
    if (at.length > 0) (found[at[0]!] ??= []).push(column)
  }
  return found
}

/** The places of what is left of a household's combinations, which get its number. */
function placesOf(own: readonly Twice[], owner: number, ownerAt: Int32Array): number[] {
  const places: number[] = []
  for (const { left: { at } } of own) {
    for (let i = 0; i < at.length; i++) if (ownerAt[at[i]!] !== owner) { ownerAt[at[i]!] = owner; places.push(at[i]!) }
  }
  return places
}

function isCovered({ at }: Sparse, owner: number, ownerAt: Int32Array): boolean {
  for (let i = 0; i < at.length; i++) if (ownerAt[at[i]!] !== owner) return false
  return true
}

type TakeOut = (one: Twice, own: readonly Twice[]) => Twice

/** The part of a household's combinations that is not public anyway, each reduced by those before it. */
function independent(all: readonly Twice[], takeOut: TakeOut): Twice[] {
  const kept: Twice[] = []
  for (const one of all) {
    const rest = takeOut(one, kept)
    if (rest.left.at.length > 0) kept.push(rest)
  }
  return kept
}

/** Takes what a household knows out of a combination: each of its own is solved for its first place, which no later one has. */
function subtraction(left: Accumulator, whole: Accumulator, field: Field): TakeOut {
  return (one, own) => {
    left.add(one.left, 1)
    whole.add(one.whole, 1)
    for (const known of own) {
      const value = left.dense[known.left.at[0]!]!
      if (value === 0) continue
      const factor = field.negate(field.multiply(value, field.inverse(known.left.value[0]!)))
      left.add(known.left, factor)
      whole.add(known.whole, factor)
    }
    return { left: left.take(), whole: whole.take() }
  }
}

const isOwn = (matrix: Incidence, column: number, owner: number): boolean =>
  matrix.columns[column]!.every((row) => matrix.rowOwner[row] === owner)
