import type { SignalFact, SignalFacts } from '../../facts/signals.ts'
import { baselineOf } from '../../release/signals/baseline.ts'
import { cardOf, countsPeople, type SignalCard } from '../../release/signals/cards.ts'
import type { GemeenteCode } from '../../units/areas.ts'
import { periodKind } from '../../units/period.ts'

/**
 * The points of a signal in one area, oldest first. `closed`: as many of them as have all that is to come; `baseline`: as many of those as the
 * limits come from.
 */
export interface AreaSeries {
  readonly area: string
  readonly points: readonly SignalFact[]
  readonly closed: number
  readonly baseline: number
}

/** Everything delivered about one signal that can be used: the gemeente first, then its wijken by code. */
export interface SignalSeries {
  readonly card: SignalCard
  readonly areas: readonly AreaSeries[]
}

export const yearOfPeriod = (period: string): number => Number(period.slice(0, 4))

/**
 * Orders what was delivered by signal and area, up to and including a year. A signal without a card is left out. Of a signal that comes in
 * periods of several lengths only the length of which there is most is used: months would be counted again in their quarter.
 */
export function seriesOf({ facts, notes }: SignalFacts, gemeente: GemeenteCode, lastYear: number): readonly SignalSeries[] {
  const usable = facts.filter(({ area, period }) => isOf(area, gemeente) && yearOfPeriod(period) <= lastYear)
  return groups(usable, ({ signal }) => signal).flatMap(([code, own]) => {
    const card = cardOf(code)
    return card === undefined ? [] : [{ card, areas: areasOf(card, commonKind(own), { gemeente, notes: notes.filter(({ signal }) => signal === code) }) }]
  })
}

/** Signals that were delivered and have no card. */
export const withoutCard = (facts: readonly SignalFact[]): readonly string[] =>
  [...new Set(facts.map(({ signal }) => signal))].filter((code) => cardOf(code) === undefined).sort()

/** Signals of cases that were delivered by wijk without the number of households behind them. */
export function withoutHouseholds(facts: readonly SignalFact[]): readonly string[] {
  const ofWijken = facts.filter(({ signal, area }) => area.startsWith('WK') && !countsPeople(signal) && cardOf(signal)?.counted !== 'money')
  return [...new Set(ofWijken.map(({ signal }) => signal))].filter((code) => ofWijken.every(({ signal, households }) => signal !== code || households === null)).sort()
}

/** True for the gemeente and its wijken. */
export const isOf = (area: string, gemeente: GemeenteCode): boolean => area === gemeente || area.startsWith(`WK${gemeente.slice(2)}`)

function commonKind(facts: readonly SignalFact[]): readonly SignalFact[] {
  const kinds = groups(facts, ({ period }) => periodKind(period))
  return kinds.reduce((most, kind) => (kind[1].length > most[1].length ? kind : most))[1]
}

interface Beside extends Pick<SignalFacts, 'notes'> { readonly gemeente: GemeenteCode }

function areasOf(card: SignalCard, facts: readonly SignalFact[], { gemeente, notes }: Beside): readonly AreaSeries[] {
  const newest = [...new Set(facts.map(({ period }) => period))].sort()
  const open = new Set(card.unfinished === 0 ? [] : newest.slice(-card.unfinished))
  const own = facts.filter(usableFor(card, facts, gemeente))
  return groups(own, ({ area }) => area).map(([area, points]) => {
    const ordered = points.toSorted((a, b) => (a.period < b.period ? -1 : 1))
    const closed = ordered.filter(({ period }) => !open.has(period))
    return { area, points: ordered, closed: closed.length, baseline: baselineOf(closed.map(({ period }) => period), notes.filter((note) => note.area === area)) }
  })
}

/**
 * Which facts fit the card. A share needs a whole that holds it; money is that of the gemeente; of events some with and some without a
 * denominator those with one count.
 */
function usableFor({ counted }: SignalCard, facts: readonly SignalFact[], gemeente: GemeenteCode): (fact: SignalFact) => boolean {
  if (counted === 'cases') return ({ numerator, denominator }) => denominator !== null && numerator <= denominator
  if (counted === 'money') return ({ area, denominator }) => area === gemeente && denominator !== null
  const isCountedOutOf = facts.some(({ denominator }) => denominator !== null)
  return ({ denominator }) => !isCountedOutOf || denominator !== null
}

/** Groups in the order of their keys; a gemeente (GM) comes before its wijken (WK). */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): [key: string, items: T[]][] {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const own = found.get(keyOf(item))
    if (own) own.push(item)
    else found.set(keyOf(item), [item])
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}
