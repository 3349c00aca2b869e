import { wholeGroup } from '../top-group.ts'

/** The dearest tenth: the group of this room. */
export const TOP_PERCENT = 10

/** Households with net spending above 0, from dear to cheap, of equal ones the lowest key first; all columns in that order. Cents. */
export interface Users {
  readonly key: Float64Array
  readonly total: Float64Array
  readonly byLaw: ReadonlyMap<string, Float64Array>
  /** Number of laws with net spending above 0. */
  readonly laws: Uint8Array
  readonly wijk: readonly (string | null)[]
  /** Class of age of whoever in it most was spent on. */
  readonly age: readonly (string | null)[]
}

/** Whole households in the group: the tenth rounded up. */
export const topSize = ({ key }: Pick<Users, 'key'>): number => wholeGroup(key.length, TOP_PERCENT)

/** The part of the household at a place that is in the group: 1, 0, or a fraction for the one on the boundary (METHODS 1.6). */
export const partInTop = ({ key }: Pick<Users, 'key'>, at: number): number => Math.max(0, Math.min(1, (key.length * TOP_PERCENT - at * 100) / 100))

/** Place of the household that is partly in the group; -1 when none is. */
export const boundaryOf = (users: Pick<Users, 'key'>): number => (users.key.length % (100 / TOP_PERCENT) === 0 ? -1 : topSize(users) - 1)
