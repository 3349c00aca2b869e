import { fsum } from 'd3-array'

/** One stratum (an age group, a household type) of an area and of what it is compared with. */
export interface Stratum {
  /** Events in the area; null where the count is missing: nothing was observed, its people still count in what is expected. */
  readonly events: number | null
  readonly population: number
  readonly refEvents: number
  readonly refPopulation: number
}

/** Events of an area over all strata. */
export const observedOf = (strata: readonly Stratum[]): number => fsum(strata.map(({ events }) => events ?? 0))

/** Events without people they could have befallen, or a reference without people where the area has some: an error in the data. */
export const isBroken = ({ events, population, refPopulation }: Stratum): boolean =>
  population < 0 || (events ?? 0) < 0 || (population === 0 && (events ?? 0) > 0) || (population > 0 && !(refPopulation > 0))
