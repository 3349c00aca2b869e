import { USUAL, type Interval } from '../statistics/intervals/interval.ts'
import { wilson } from '../statistics/intervals/proportion.ts'
import { known, unknown, type Maybe } from '../statistics/undefined.ts'
import { topGroup, type Costing } from './top-group.ts'

/** From these numbers on a district is judged (METHODS 1.6). */
export const DISTRICT_MINIMUM = { users: 30, top: 5 } as const

/** Whether the dearest households live in a district more often than the others do. */
export interface TopInDistrict {
  /** Share of the dearest households that lives here, with its interval. */
  readonly ofTop: number
  readonly interval: Interval
  /** Share of all user households that lives here. */
  readonly ofUsers: number
  /** The first over the second: 1 when the district has its part, with the interval of the first. */
  readonly ratio: number
  readonly ratioInterval: Interval
}

/** A household with the district where it lives. */
export interface Located extends Costing {
  readonly district: string
}

/** Each district's part in the dearest `percent` of the users; too few users or dear households there have no figure. */
export function topByDistrict(households: readonly Located[], percent: number): ReadonlyMap<string, Maybe<TopInDistrict>> {
  const users = households.filter(({ amount }) => amount > 0)
  const top = topGroup(users, percent)
  const districts = [...new Set(users.map(({ district }) => district))]
  const count = (group: readonly Located[], district: string): number => group.filter((household) => household.district === district).length
  return new Map(districts.map((district) => [district, partOf({ inTop: count(top, district), top: top.length, living: count(users, district), users: users.length })]))
}

function partOf({ inTop, top, living, users }: { readonly [of in 'inTop' | 'top' | 'living' | 'users']: number }): Maybe<TopInDistrict> {
  if (living < DISTRICT_MINIMUM.users || inTop < DISTRICT_MINIMUM.top) return unknown('too-few')
  const interval = wilson(inTop, top, USUAL)
  if (interval.value === null) return interval
  const ofUsers = living / users
  const { low, high } = interval.value
  return known({ ofTop: inTop / top, interval: interval.value, ofUsers, ratio: inTop / top / ofUsers, ratioInterval: { low: low / ofUsers, high: high / ofUsers } })
}
