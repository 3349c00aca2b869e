/** What a category of Iv3 (lasten) means for a household: can deliveries about households explain it, and if not, why. */
export type Reach = 'huishoudens' | 'personeel' | 'subsidies' | 'overdrachten' | 'overig'

/** Reaches that no delivery can explain. */
export const OUT_OF_REACH = ['personeel', 'subsidies', 'overdrachten', 'overig'] as const satisfies readonly Exclude<Reach, 'huishoudens'>[]

/**
 * Reach by the front of a category, longest first. Care and benefits are bought (3.8) or paid to households (4.1). 1.1 is salaries, 3.5.1
 * hired staff, 4.3.3 what goes to a gemeenschappelijke regeling (SOURCES 2.2); the grouping is our own and not of CBS.
 */
const REACHES: readonly (readonly [front: string, reach: Reach])[] = [
  ['3.5.1', 'personeel'],
  ['1.1', 'personeel'],
  ['3.8', 'huishoudens'],
  ['4.1', 'huishoudens'],
  ['4.2', 'subsidies'],
  ['4.3', 'overdrachten'],
  ['4.4', 'overdrachten'],
]

/** The reach of a category (`4.1.2`): what is not named here is overig, which no delivery explains. */
export const reachOf = (category: string): Reach => REACHES.find(([front]) => category === front || category.startsWith(`${front}.`))?.[1] ?? 'overig'
