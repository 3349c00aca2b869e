import { LOWEST_FORTY } from '../../facts/registers.ts'

/** One key figure: its name here, what it is, and the names CBS gave it in its tables and files over the years. */
export interface Measure {
  readonly name: string
  readonly words: string
  /** Plain names (see `plainName`). */
  readonly names: readonly string[]
}

const measure = (name: string, words: string, ...names: readonly string[]): Measure => ({ name, words, names: [plainName(name), ...names] })

/** A name of a column without what differs from year to year: capitals, marks, a unit between brackets and the number CBS puts behind it (`WmoClienten_93`). */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/\([^)]*\)/g, '').trim().replace(/_\d+$/, '').replaceAll(/[^a-z0-9]/g, '')
}

/** The key figures that are read, each in the unit in which CBS gives it. */
export const MEASURES: readonly Measure[] = [
  measure('inwoners', 'aantal inwoners', 'aantalinwoners', 'ainw', 'aantinw'),
  measure('inwoners_0_15', 'inwoners tot 15 jaar', 'inwoners0tot15', 'k0tot15jaar', 'a0014', '015jaar'),
  measure('inwoners_65_plus', 'inwoners van 65 jaar en ouder', 'inwoners65plus', 'k65jaarofouder', 'a65oo'),
  measure('huishoudens', 'aantal particuliere huishoudens', 'huishoudenstotaal', 'particulierehuishoudens', 'aantalhuishoudens', 'ahh', 'aanthh'),
  measure('huishoudens_1_persoon', 'huishoudens van een persoon', 'eenpersoonshuishoudens', 'a1phh'),
  measure('huishoudensgrootte', 'gemiddeld aantal personen in een huishouden', 'gemiddeldehuishoudensgrootte', 'ghhgro'),
  measure('woz_x1000', "gemiddelde woningwaarde, duizenden euro's", 'gemiddeldewozwaardevanwoningen', 'gwozbag'),
  measure('inkomen_per_inwoner_x1000', "gemiddeld inkomen per inwoner, duizenden euro's", 'gemiddeldinkomenperinwoner', 'ginkpi'),
  measure(LOWEST_FORTY, 'huishoudens met een laag inkomen: in de laagste 40 procent van het land, procent', '40huishoudensmetlaagsteinkomen', 'percentagehuishoudensmetlaaginkomen', 'phhli'),
  measure('pct_huishoudens_onder_grens', 'huishoudens onder de lage-inkomensgrens, procent', 'huishoudensmeteenlaaginkomen'),
  measure('bijstand', 'personen met bijstand', 'personenpersoortuitkeringbijstand', 'asozwb'),
  measure('jeugdzorg', 'jongeren met jeugdzorg in natura', 'jongerenmetjeugdzorginnatura', 'ajztn'),
  measure('pct_jeugdzorg', 'jongeren met jeugdzorg in natura, procent', 'percentagejongerenmetjeugdzorg', 'percentagejongerenmetjeugdzorginnatura', 'pjztn'),
  measure('wmo', 'cliënten met Wmo-maatwerk', 'wmoclienten', 'awmot'),
  measure('wmo_per_1000', 'cliënten met Wmo-maatwerk per 1.000 inwoners', 'wmoclientenrelatief', 'aantalwmoclientenper1000inwoners', 'pwmot'),
  measure('stedelijkheid', 'mate van stedelijkheid, 1 tot 5', 'stedelijkheid15', 'matevanstedelijkheid', 'stemvs'),
  measure('oppervlakte_land_ha', 'oppervlakte land, hectare', 'oppervlakteland', 'aopplaha'),
]

/** Names of the column with the code of the area, with its name, and with the year. */
export const AREA_CODE_NAMES = ['regiocode', 'codering', 'gwbcode10', 'gwbcode', 'gwbcode8', 'code', 'statcode', 'wijkenenbuurtencode', 'gemeentecode'] as const
export const YEAR_NAMES = ['perioden', 'periode', 'jaar'] as const

/** With the bare name `code` a table may also be one of areas: then it must have this many figures. */
const FEWEST_BESIDE_CODE = 4

/** True for the plain names of a table of key figures: an area, and figures that are read. */
export function fitsKerncijfers(names: readonly string[]): boolean {
  const area = AREA_CODE_NAMES.find((name) => names.includes(name))
  const figures = MEASURES.filter((item) => item.names.some((name) => names.includes(name))).length
  return area !== undefined && figures >= (area === 'code' ? FEWEST_BESIDE_CODE : 1)
}
