import type { AreaLevel } from '../../units/areas.ts'

/**
 * Names of properties as CBS and PDOK have used them over the years, without capitals and underscores:
 * `BU_CODE`, `buurtcode` and `statcode` all name a buurt. The first that is there counts.
 */
export const CODE_NAMES = ['statcode', 'buurtcode', 'bucode', 'wijkcode', 'wkcode', 'gemeentecode', 'gmcode', 'code', 'gwbcode', 'gwbcode10'] as const

/** Names for the name of an area, per level. */
export const NAME_NAMES: Readonly<Record<AreaLevel, readonly string[]>> = {
  buurt: ['statnaam', 'buurtnaam', 'bunaam', 'naam', 'regio'],
  wijk: ['statnaam', 'wijknaam', 'wknaam', 'naam', 'regio'],
  gemeente: ['statnaam', 'gemeentenaam', 'gmnaam', 'naam', 'regio'],
}

export const INHABITANTS_NAMES = ['aantalinwoners', 'inwoners', 'aantinw', 'ainw'] as const
export const HOUSEHOLDS_NAMES = ['aantalhuishoudens', 'huishoudens', 'aanthh', 'ahh'] as const
export const YEAR_NAMES = ['jaar', 'statjaar', 'jrstatcode'] as const
/** `JA` marks the water of an area, which comes as a second shape under the same code. */
export const WATER_NAMES = ['water', 'h2o'] as const

/** A property name as the lists above write it. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll('_', '')

/** Columns that a table of areas may have beside these, and that are passed over. */
const BESIDE_NAMES = ['provinciecode', 'provincienaam', 'niveau', 'recs', 'soortregio', 'ouder'] as const
const EVERY_NAME: ReadonlySet<string> = new Set([...CODE_NAMES, ...Object.values(NAME_NAMES).flat(), ...INHABITANTS_NAMES, ...HOUSEHOLDS_NAMES, ...YEAR_NAMES, ...WATER_NAMES, ...BESIDE_NAMES])

/** True for the plain names of a table of areas under the names of CBS: a code, a name, and nothing that no such table has. */
export const fitsGebieden = (names: readonly string[]): boolean =>
  CODE_NAMES.some((name) => names.includes(name)) && Object.values(NAME_NAMES).flat().some((name) => names.includes(name)) && names.every((name) => EVERY_NAME.has(name))

/** Columns of areas as CSV. */
export const GEBIEDEN_COLUMNS = { required: ['code', 'naam', 'ouder'], optional: ['inwoners', 'huishoudens', 'jaar'] } as const
