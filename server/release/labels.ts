import { PRODUCTS } from '../facts/catalogue.ts'
import { TAAKVELDEN } from '../facts/taakvelden.ts'
import { wetOfTaakveld } from '../tabulate/axes.ts'
import { DELIVERY_FORMS, WETTEN, type DeliveryForm, type Wet } from '../units/wet.ts'
import type { LabelRow } from './tables.ts'

const WET_NAMES: Readonly<Record<Wet, string>> = { wmo: 'Wmo', jeugdwet: 'Jeugdwet', participatiewet: 'Participatiewet', schuldhulp: 'Schuldhulp' }
const FORM_NAMES: Readonly<Record<DeliveryForm, string>> = { zin: 'Zorg in natura', pgb: 'Persoonsgebonden budget', collectief: 'Collectief' }

/** The names of all codes a release over these years can use; it carries its own, so that it can be read years later. */
export function labelRows(years: readonly number[]): readonly LabelRow[] {
  return [
    ...WETTEN.map((wet): LabelRow => ({ kind: 'wet', code: wet, name: WET_NAMES[wet], wet })),
    ...taakveldRows(years),
    ...PRODUCTS.map((item): LabelRow => ({ kind: 'product', code: item.code, name: item.name, wet: item.wet })),
    ...DELIVERY_FORMS.map((form): LabelRow => ({ kind: 'leveringsvorm', code: form, name: FORM_NAMES[form], wet: null })),
  ]
}

/** Taakvelden in force in one of the years; a code that several schemes know takes its newest name. */
function taakveldRows(years: readonly number[]): LabelRow[] {
  const inForce = TAAKVELDEN.filter((item) => years.some((year) => item.from <= year && (item.to === null || year <= item.to)))
  const names = new Map(inForce.map((item) => [item.code, item.name]))
  const own = WETTEN.map((wet) => [`onbekend-${wet}`, `${WET_NAMES[wet]}, taakveld niet bekend`] as const)
  const all = [...names, ...own, ['schuldhulp', 'Schuldhulp'] as const]
  return all.map(([code, name]): LabelRow => ({ kind: 'taakveld', code, name, wet: wetOfTaakveld(code) })).sort((a, b) => (a.code < b.code ? -1 : 1))
}
