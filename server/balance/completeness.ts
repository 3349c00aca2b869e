import { groupBy } from './group-by.ts'

/** How many clients a source declared for in one month of delivery: persons with a net cost above nought. */
export interface DeliveredMonth {
  /** `wmo323 99991101`, a provider in one law, or `kostenregels wmo`. */
  readonly source: string
  readonly year: number
  readonly month: number
  readonly clients: number
}

/** A month of a source that is missing, or far below its usual. */
export interface Gap extends DeliveredMonth {
  readonly what: 'ontbreekt' | 'laag'
  /** Median of the months around it. */
  readonly usual: number
}

/** A source whose months are not judged, and why: too short a history, or so irregular that an empty month says nothing. */
export interface NotJudged {
  readonly source: string
  readonly because: 'te kort' | 'onregelmatig'
}

/** What is missing in everything that came in, up to and including the last month anyone delivered. */
export interface Completeness {
  readonly gaps: readonly Gap[]
  readonly notJudged: readonly NotJudged[]
}

/** A month is judged by at least so many others with clients. */
export const FEWEST_MONTHS = 6
/** Most months the usual is taken from. */
const MOST_MONTHS = 12
/** A source that was silent for so many months in a row has stopped. */
const STOPPED_AFTER = 12
/** Tenths of the usual below which a month is low. */
const LOW_TENTHS = 7
/** How many times the square root of the usual a month must lie under it: less is chance (the limits of a c chart). */
const NOISE = 3

/** Finds every month that a source should have delivered and did not, or hardly. Method: docs/methods/completeness.md */
export function completenessOf(months: readonly DeliveredMonth[]): Completeness {
  const last = Math.max(...months.map(placeOf))
  const sources = [...groupBy(months.filter(({ clients }) => clients > 0), ({ source }) => source)].sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, own]): Source => ({ source, clients: new Map(own.map((month) => [placeOf(month), month.clients])) }))
  const notJudged = sources.flatMap((source) => whyNot(source))
  const left = new Set(notJudged.map(({ source }) => source))
  return { gaps: sources.filter(({ source }) => !left.has(source)).flatMap((source) => gapsOf(source, last)), notJudged }
}

/** A source with the months in which it had clients. */
interface Source {
  readonly source: string
  readonly clients: ReadonlyMap<number, number>
}

/** Months in a row, so that December and January are neighbours. */
const placeOf = ({ year, month }: Pick<DeliveredMonth, 'year' | 'month'>): number => year * 12 + month - 1

const inOrder = ({ clients }: Source): readonly number[] => [...clients.keys()].sort((a, b) => a - b)

function whyNot(source: Source): readonly NotJudged[] {
  const places = inOrder(source)
  if (places.length <= FEWEST_MONTHS) return [{ source: source.source, because: 'te kort' }]
  const span = places.at(-1)! - places[0]! + 1
  return places.length * 3 < span * 2 ? [{ source: source.source, because: 'onregelmatig' }] : []
}

function gapsOf(source: Source, last: number): readonly Gap[] {
  const places = inOrder(source)
  const first = places[0]!
  const until = Math.min(last, places.at(-1)! + STOPPED_AFTER)
  return Array.from({ length: until - first + 1 }, (_, at) => first + at).flatMap((place) => gapAt(source, place, places))
}

function gapAt({ source, clients }: Source, place: number, places: readonly number[]): readonly Gap[] {
  const around = monthsAround(place, places)
  const usual = median(around.map((other) => clients.get(other) ?? 0))
  const own = clients.get(place) ?? 0
  if (own > 0 && !isLow(own, usual)) return []
  return [{ source, year: Math.floor(place / 12), month: (place % 12) + 1, clients: own, what: own === 0 ? 'ontbreekt' : 'laag', usual }]
}

/** The months with clients just before a month; where these are too few, also those just after it. */
function monthsAround(place: number, places: readonly number[]): readonly number[] {
  const before = places.filter((other) => other < place).slice(-MOST_MONTHS)
  const after = places.filter((other) => other > place)
  return [...before, ...after.slice(0, Math.max(0, FEWEST_MONTHS - before.length))]
}

/** Low is more than three tenths under the usual, and by more than chance does. */
const isLow = (clients: number, usual: number): boolean => clients * 10 < usual * LOW_TENTHS && clients < usual - NOISE * Math.sqrt(usual)

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
