import type { AreaGeometry } from '../../facts/rows.ts'
import type { Ledger } from '../ledger.ts'
import type { At } from '../messages.ts'
import type { ReadContext, TextReader } from '../reading.ts'
import { Features, type FeatureEvents } from './features.ts'
import { readGeometry } from './geometry.ts'
import { AreaIntake, type GivenArea } from './intake.ts'
import { CODE_NAMES, HOUSEHOLDS_NAMES, INHABITANTS_NAMES, NAME_NAMES, plainName, WATER_NAMES, YEAR_NAMES } from './names.ts'

type Properties = ReadonlyMap<string, string>

/** Reads areas from GeoJSON as CBS and PDOK publish it, one feature at a time. */
export const geoJsonReader = (context: ReadContext, ledger: Ledger): TextReader => new GeoJson(context, ledger)

class GeoJson implements TextReader, FeatureEvents {
  #ledger: Ledger
  #areas: AreaIntake
  #features = new Features(this)
  #number = 0

  constructor(context: ReadContext, ledger: Ledger) {
    this.#ledger = ledger
    this.#areas = new AreaIntake(context, ledger)
    ledger.kind = 'gebieden'
  }

  write(text: string): void {
    if (!this.#ledger.stopped) this.#features.write(text)
  }

  end(): void {
    if (!this.#ledger.stopped) this.#features.end()
    if (!this.#ledger.stopped) this.#areas.end()
  }

  feature(text: string, line: number): void {
    if (this.#ledger.stopped) return
    this.#number++
    const feature = parsed(text)
    if (feature === undefined) return this.#ledger.stop('JSON_INVALID', { line, field: null })
    const properties = propertiesOf(feature)
    if (pick(properties, WATER_NAMES).toUpperCase() !== 'JA') this.#areas.add(this.#given(feature, properties, line))
  }

  frame(text: string): void {
    const frame = parsed(text)
    if (frame === undefined) return this.#ledger.stop('JSON_INVALID')
    if (field(frame, 'type') === 'FeatureCollection' && Array.isArray(field(frame, 'features'))) return
    this.#ledger.kind = this.#number > 0 ? 'gebieden' : 'onbekend'
    this.#ledger.stop('GEOJSON_TYPE')
  }

  tooLarge(line: number): void {
    this.#ledger.stop('GEOJSON_LIMIT', { line, field: null })
  }

  #given(feature: unknown, properties: Properties, line: number): GivenArea {
    const number = this.#number
    const at = (name: string): At => ({ line, field: `features[${number}].${name}` })
    return {
      line, at, code: pick(properties, CODE_NAMES), nameOf: (level) => pick(properties, NAME_NAMES[level]), parent: '',
      inhabitants: pick(properties, INHABITANTS_NAMES), households: pick(properties, HOUSEHOLDS_NAMES), year: pick(properties, YEAR_NAMES),
      geometry: () => this.#geometry(field(feature, 'geometry'), at('geometry')),
    }
  }

  #geometry(value: unknown, at: At): AreaGeometry | null {
    const geometry = readGeometry(value)
    if (typeof geometry !== 'string') return geometry
    this.#ledger.note(geometry, at)
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined

/** Texts and numbers among the properties, by plain name; anything else in there is passed over. */
function propertiesOf(feature: unknown): Properties {
  const properties = field(feature, 'properties')
  const entries = typeof properties === 'object' && properties !== null ? Object.entries(properties) : []
  return new Map(entries.flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' || typeof value === 'number' ? [[plainName(name), String(value).trim()] as const] : []))
}

function pick(properties: Properties, names: readonly string[]): string {
  for (const name of names) {
    const value = properties.get(name)
    if (value !== undefined && value !== '') return value
  }
  return ''
}
