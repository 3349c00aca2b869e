import type { Curve } from './curve.ts'
import type { Hundredths } from './position.ts'

/** The dearest households of a year: those before a cut of its curve. */
export interface TopOfYear {
  readonly curve: Curve
  readonly at: Hundredths
}

/** When a change between two published years is one household's doing. */
export interface ChangeRules {
  readonly minimumHouseholds: number
  readonly dominance: number
}

/**
 * May the same point be shown in two years? Not when fewer than the minimum joined or left the top, and one of these makes most of the
 * change in what the top spends: the difference of the two figures would be its bill (DISCLOSURE 3.7.5).
 */
export const changeIsSafe = (before: TopOfYear, after: TopOfYear, rules: ChangeRules): boolean => changesAreSafe(members(before), members(after), rules)

/** The same for any two groups of households, each with what it adds to the figure. */
export function changesAreSafe(old: ReadonlyMap<number, number>, now: ReadonlyMap<number, number>, { minimumHouseholds, dominance }: ChangeRules): boolean {
  const everyone = [...new Set([...old.keys(), ...now.keys()])]
  const moved = everyone.filter((key) => old.has(key) !== now.has(key))
  if (moved.length >= minimumHouseholds) return true
  const change = (key: number): number => Math.abs((now.get(key) ?? 0) - (old.get(key) ?? 0))
  const total = everyone.reduce((sum, key) => sum + change(key), 0)
  return moved.every((key) => change(key) <= dominance * total)
}

/** Households before the cut, the one on the boundary included, with what they spend. */
function members({ curve, at }: TopOfYear): ReadonlyMap<number, number> {
  const count = Math.min(curve.users, Math.ceil(at / 100))
  return new Map(Array.from({ length: count }, (_, place) => [curve.keys[place]!, curve.amounts[place]!]))
}
