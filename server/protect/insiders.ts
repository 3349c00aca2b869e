import type { Choice } from './choose.ts'
import type { Coordinates } from './coordinates.ts'
import type { Field } from './field.ts'
import type { Incidence } from './incidence.ts'
import type { OwnSpace } from './owners.ts'
import { accumulator, placeIn, type Accumulator, type Sparse } from './sparse.ts'

/** A combination twice: as it is, and as what is left of it when everything shown is known. */
interface Twice { readonly left: Sparse; readonly whole: Sparse }

/** What a household knows beside what is shown, and the places that are still unknown in it. */
interface Insider { readonly owner: number; readonly own: readonly Twice[]; readonly places: readonly number[] }

/**
 * Primary cells that some household can work out by filling in its own bill, each as the combination (cell minus own bill) that is
 * public and must become a target. A cell that holds nobody but that household is its own business.
 * Only a cell of which every unknown place is one of the household's can be among them, so each cell is tried for the households of its
 * rarest place alone.
 */
export function insiderHoles(matrix: Incidence, cells: Coordinates, spaces: readonly OwnSpace[], choice: Choice, field: Field): Sparse[] {
  const size = cells.ofColumn.length
  const takeOut = subtraction(accumulator(size, field), accumulator(size, field), field)
  const ownerAt = new Int32Array(size).fill(-1)
  const insiders = spaces.map((space) => insiderOf(space, choice, takeOut, ownerAt))
  const cellsAt = primariesByRarestPlace(matrix, choice, insiders)
  return insiders.flatMap(({ owner, own, places }) => {
    for (const place of places) ownerAt[place] = owner
    const near = places.flatMap((place) => cellsAt[place] ?? []).filter((column) => isCovered(choice.leftOf(column), owner, ownerAt))
    return near.sort((a, b) => a - b).flatMap((column) => {
      if (isOwn(matrix, column, owner)) return []
      const found = takeOut({ left: choice.leftOf(column), whole: cells.ofColumn[column]! }, own)
      return found.left.at.length === 0 ? [found.whole] : []
    })
  })
}

function insiderOf({ owner, basis }: OwnSpace, choice: Choice, takeOut: TakeOut, ownerAt: Int32Array): Insider {
  const own = independent(basis.map((whole) => ({ left: choice.remainder(whole), whole })), takeOut)
  const places: number[] = []
  for (const { left: { at } } of own) {
    for (let i = 0; i < at.length; i++) if (ownerAt[at[i]!] !== owner) { ownerAt[at[i]!] = owner; places.push(at[i]!) }
  }
  return { owner, own, places }
}

/** Primary columns by the place of what is left of them that the fewest households have; those with a place that none has are left out. */
function primariesByRarestPlace(matrix: Incidence, choice: Choice, insiders: readonly Insider[]): (number[] | undefined)[] {
  const holders = new Int32Array(matrix.columns.length)
  for (const { places } of insiders) for (const place of places) holders[place]!++
  const found = Array.from(holders, (): number[] | undefined => undefined)
  for (let column = matrix.candidates; column < matrix.columns.length; column++) {
    const { at } = choice.leftOf(column)
    const rarest = at.reduce((best, place) => (holders[place]! < holders[best]! ? place : best), at[0] ?? -1)
    if (rarest >= 0 && holders[rarest]! > 0) (found[rarest] ??= []).push(column)
  }
  return found
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
    if (own.every((known) => placeIn(one.left, known.left.at[0]!) < 0)) return one
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
