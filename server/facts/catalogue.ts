import type { DeliveryForm, Wet } from '../units/wet.ts'
import type { Year } from '../units/year.ts'

/** A provision as households know it, with its place in the Iv3 scheme of each period. */
export interface Product {
  readonly code: string
  readonly name: string
  readonly wet: Wet
  readonly form: DeliveryForm
  /** Taakveld in the schemes 2017-2022, 2023-2024 and from 2025 (SOURCES 2.2). */
  readonly taakveld: readonly [string, string, string]
}

/** Version of this table; it is recorded with every release. */
export const CATALOGUE_VERSION = '2026-11'

const product = (code: string, name: string, wet: Wet, taakveld: readonly [string, string, string], form: DeliveryForm = 'zin'): Product =>
  ({ code, name, wet, form, taakveld })

const HUISHOUDELIJK = ['6.71', '6.71a', '6.711'] as const
const BEGELEIDING = ['6.71', '6.71b', '6.712'] as const
const DAGBESTEDING = ['6.71', '6.71c', '6.713'] as const
const OVERIG_WMO = ['6.71', '6.71d', '6.714'] as const
const HULPMIDDELEN = ['6.6', '6.6', '6.60'] as const
const WONEN = ['6.81', '6.81a', '6.811'] as const
const OPVANG = ['6.81', '6.81b', '6.812'] as const
const JEUGD_LOKAAL = ['6.72', '6.72a', '6.751'] as const
const JEUGD_OVERIG = ['6.72', '6.72d', '6.751'] as const
const JEUGD_DAG = ['6.72', '6.72c', '6.752'] as const
const JEUGD_GGZ = ['6.72', '6.74a', '6.752'] as const
const JEUGD_VERBLIJF = ['6.72', '6.73c', '6.762'] as const
const PLEEGZORG = ['6.72', '6.73a', '6.761'] as const
const JEUGD_LANDELIJK = ['6.72', '6.74b', '6.763'] as const
const INKOMEN = ['6.3', '6.3', '6.3'] as const
const ARBEID = ['6.5', '6.5', '6.5'] as const
const SCHULD = ['schuldhulp', 'schuldhulp', 'schuldhulp'] as const
const unknown = (wet: Wet) => [`onbekend-${wet}`, `onbekend-${wet}`, `onbekend-${wet}`] as const

/** Every product a fact can name. Wmo 01-18 and Jeugdwet 40-55 follow the category lists of iWmo and iJw 3.2. */
export const PRODUCTS: readonly Product[] = [
  product('wmo-01', 'Hulp bij het huishouden', 'wmo', HUISHOUDELIJK),
  product('wmo-02', 'Begeleiding', 'wmo', BEGELEIDING),
  product('wmo-03', 'Persoonlijke verzorging (Wmo)', 'wmo', OVERIG_WMO),
  product('wmo-04', 'Kortdurend verblijf', 'wmo', OVERIG_WMO),
  product('wmo-05', 'Woondiensten', 'wmo', OVERIG_WMO),
  product('wmo-06', 'Overige ondersteuning thuis', 'wmo', OVERIG_WMO),
  product('wmo-07', 'Dagbesteding', 'wmo', DAGBESTEDING),
  product('wmo-08', 'Vervoer naar voorzieningen', 'wmo', HULPMIDDELEN, 'collectief'),
  product('wmo-09', 'Ondersteuning in een groep', 'wmo', OVERIG_WMO),
  product('wmo-10', 'Maatwerk Wmo', 'wmo', OVERIG_WMO),
  product('wmo-11', 'Rolstoelen', 'wmo', HULPMIDDELEN),
  product('wmo-12', 'Vervoermiddelen', 'wmo', HULPMIDDELEN),
  product('wmo-13', 'Aanpassing van de woning', 'wmo', HULPMIDDELEN),
  product('wmo-14', 'Overige hulpmiddelen', 'wmo', HULPMIDDELEN),
  product('wmo-15', 'Beschermd wonen', 'wmo', WONEN),
  product('wmo-16', 'Opvang', 'wmo', OPVANG),
  product('wmo-17', 'Spoedopvang', 'wmo', OPVANG),
  product('wmo-18', 'Overig beschermd wonen en opvang', 'wmo', WONEN),
  product('wmo-pgb', 'Persoonsgebonden budget Wmo', 'wmo', ['6.71', '6.71d', '6.791'], 'pgb'),
  product('wmo-onbekend', 'Wmo, product niet bekend', 'wmo', unknown('wmo')),
  product('jw-40', 'Persoonlijke verzorging (jeugd)', 'jeugdwet', JEUGD_OVERIG),
  product('jw-41', 'Dagbehandeling', 'jeugdwet', JEUGD_DAG),
  product('jw-42', 'Vervoer (jeugd)', 'jeugdwet', JEUGD_OVERIG, 'collectief'),
  product('jw-43', 'Verblijf met behandeling', 'jeugdwet', JEUGD_VERBLIJF),
  product('jw-44', 'Pleegzorg en gezinshuis', 'jeugdwet', PLEEGZORG),
  product('jw-45', 'Ambulante jeugdhulp', 'jeugdwet', JEUGD_LOKAAL),
  product('jw-46', 'Crisishulp', 'jeugdwet', JEUGD_LANDELIJK),
  product('jw-47', 'Jeugdreclassering', 'jeugdwet', ['6.82', '6.82b', '6.822']),
  product('jw-48', 'Jeugdbescherming', 'jeugdwet', ['6.82', '6.82a', '6.821']),
  product('jw-49', 'Preventief justitieel kader', 'jeugdwet', JEUGD_OVERIG),
  product('jw-50', 'Maatwerk jeugd', 'jeugdwet', JEUGD_OVERIG),
  product('jw-51', 'Basis-ggz', 'jeugdwet', JEUGD_GGZ),
  product('jw-52', 'Specialistische ggz', 'jeugdwet', JEUGD_GGZ),
  product('jw-53', 'Kindergeneeskunde', 'jeugdwet', JEUGD_GGZ),
  product('jw-54', 'Jeugd-ggz', 'jeugdwet', JEUGD_GGZ),
  product('jw-55', 'Landelijk ingekochte zorg', 'jeugdwet', JEUGD_LANDELIJK),
  product('jw-pgb', 'Persoonsgebonden budget jeugd', 'jeugdwet', ['6.72', '6.72d', '6.792'], 'pgb'),
  product('jw-onbekend', 'Jeugdwet, product niet bekend', 'jeugdwet', unknown('jeugdwet')),
  product('pw-bijstand', 'Bijstandsuitkering', 'participatiewet', INKOMEN),
  product('pw-bijzonder', 'Bijzondere bijstand en toeslagen', 'participatiewet', INKOMEN),
  product('pw-ioaw', 'IOAW en IOAZ', 'participatiewet', INKOMEN),
  product('pw-werk', 'Hulp naar werk', 'participatiewet', ARBEID),
  product('pw-onbekend', 'Participatiewet, product niet bekend', 'participatiewet', unknown('participatiewet')),
  product('shv-traject', 'Schuldregeling', 'schuldhulp', SCHULD),
  product('shv-beheer', 'Budgetbeheer', 'schuldhulp', SCHULD),
  product('shv-onbekend', 'Schuldhulp, product niet bekend', 'schuldhulp', unknown('schuldhulp')),
]

const BY_CODE = new Map(PRODUCTS.map((item, index) => [item.code, index]))

/** Place of a product in PRODUCTS; throws for a code that is not in the catalogue. */
export function productIndex(code: string): number {
  const index = BY_CODE.get(code)
  if (index === undefined) throw new Error(`no such product: ${code}`)
  return index
}

export const isProductCode = (code: string): boolean => BY_CODE.has(code)

/** The Iv3 taakveld of a product in a year, by the scheme in force that year. */
export function taakveldOf(item: Product, inYear: Year): string {
  const scheme = inYear <= 2022 ? 0 : inYear <= 2024 ? 1 : 2
  return item.taakveld[scheme]
}
