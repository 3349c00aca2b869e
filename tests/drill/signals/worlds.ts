import { generator, type Uniform } from '../../../server/statistics/numerics/generator.ts'
import type { SignalFact } from '../../../server/facts/signals.ts'
import { published, TOWN, type SignalTown } from './town.ts'

/** A hidden numerator: where it stands among the facts. */
export interface Hidden {
  readonly signal: string
  readonly area: string
  readonly period: string
  readonly truth: number
}

/**
 * The numerators of wijken that no row of the release shows, and that are below the minimum; out of five or more, because the worlds below
 * leave denominators as they are. For smaller ones the attack of the gate counts the values.
 */
export function hiddenNumerators({ facts, notes }: SignalTown): readonly Hidden[] {
  const rows = new Map(published({ facts, notes }).signals.filter(({ view }) => view === 'periode').map((row) => [keyOf(row), row]))
  return facts.filter((fact) => fact.area.startsWith('WK') && fact.numerator < 10 && (fact.denominator ?? 10) >= 5 && rows.get(keyOf(fact))?.status === 'suppressed')
    .map(({ signal, area, period, numerator }) => ({ signal, area, period, truth: numerator }))
}

/**
 * Looks for other worlds that would have been published as exactly the same rows, and in which a hidden numerator has another value: each
 * step of the difference is taken, or not, from others of its wijk and of its quarter, so that the rounded totals stay. Returns the values found, the true one among them.
 */
export function possibleValues(town: SignalTown, hidden: Hidden, { wanted, tries, seed }: { wanted: number; tries: number; seed: number }): ReadonlySet<number> {
  const own = { ...town, facts: town.facts.filter(({ signal }) => signal === hidden.signal), notes: town.notes.filter(({ signal }) => signal === hidden.signal) }
  const rows = JSON.stringify(published(own).signals)
  const random = generator(seed)
  const found = new Set([hidden.truth])
  const nearest = Array.from({ length: 10 }, (_, value) => value).toSorted((a, b) => Math.abs(a - hidden.truth) - Math.abs(b - hidden.truth))
  for (const value of nearest) {
    for (let at = 0; at < tries && found.size < wanted && !found.has(value); at++) {
      const facts = otherWorld(own.facts, hidden, value - hidden.truth, random)
      if (facts !== null && JSON.stringify(published({ ...own, facts }).signals) === rows) found.add(value)
    }
  }
  return found
}

const keyOf = ({ signal, area, period }: Pick<Hidden, 'signal' | 'area' | 'period'>): string => [signal, area, period].join(' ')

/** A world with a difference at one place, undone step by step along its wijk and its quarter, or taken up by the gemeente; null where that gives what cannot be. */
function otherWorld(facts: readonly SignalFact[], { area, period }: Hidden, by: number, random: Uniform): readonly SignalFact[] | null {
  const wijken = [...new Set(facts.map((fact) => fact.area))].filter((one) => one.startsWith('WK') && one !== area)
  const periods = [...new Set(facts.map((fact) => fact.period))].filter((one) => one !== period && one.slice(0, 4) === period.slice(0, 4))
  const ways = { along: random(), across: random() }
  const changes = new Map<string, number>()
  const add = (place: string, change: number): unknown => changes.set(place, (changes.get(place) ?? 0) + change)
  for (let step = 0; step < Math.abs(by); step++) {
    const [wijk, other] = [pick(wijken, random), pick(periods, random)]
    const one = Math.sign(by)
    const [along, across] = [random() < ways.along, random() < ways.across]
    add(`${area} ${period}`, one)
    if (along) add(`${area} ${other}`, -one)
    if (across) add(`${wijk} ${period}`, -one)
    if (along && across) add(`${wijk} ${other}`, one)
    if (!across) add(`${TOWN} ${period}`, one)
    if (along && !across) add(`${TOWN} ${other}`, -one)
  }
  const changed = facts.map((fact) => ({ ...fact, numerator: fact.numerator + (changes.get(`${fact.area} ${fact.period}`) ?? 0) }))
  return changed.every(({ numerator, denominator }) => numerator >= 0 && (denominator === null || numerator <= denominator)) ? changed : null
}

const pick = (items: readonly string[], random: Uniform): string => items[Math.floor(random() * items.length)]!
