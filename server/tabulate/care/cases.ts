import type { AssignedCare, BegunCare, CareFacts, CareKey } from '../../facts/care-facts.ts'
import type { Outcome } from '../../facts/end-reasons.ts'
import { dayNumber, type DateText } from '../../units/period.ts'

/** One case that a signal counts: whose it is, the day it belongs to, and whether it is in the numerator. */
export interface CareCase {
  readonly person: number
  readonly day: DateText
  readonly isCounted: boolean
}

/** Care is in time when it begins within six weeks. */
export const TERM_DAYS = 42

/**
 * Did assigned care begin in time? Somebody waits from the day of the decision, or from the first day of the assignment where that is later.
 * What never began is a case as well: leaving out who still waits would flatter (METHODS 3.5). Without a single message about a beginning nothing can be told.
 */
export function begunInTime({ assigned, begun }: CareFacts): readonly CareCase[] {
  if (begun.length === 0) return []
  const firsts = firstDays(begun)
  return assigned.map((care) => {
    const day = care.decided > care.from ? care.decided : care.from
    const first = namesOfAssigned(care).flatMap((name) => firsts.get(name) ?? []).sort()[0]
    return { person: care.person, day, isCounted: first !== undefined && dayNumber(first) - dayNumber(day) <= TERM_DAYS }
  })
}

/** The first day of care by every name that its assignment may go by. */
function firstDays(begun: readonly BegunCare[]): ReadonlyMap<string, DateText> {
  const firsts = new Map<string, DateText>()
  for (const care of begun) {
    const name = care.assignment === null ? nameWithout(care, care.assignedFrom ?? care.from) : nameOf(care)
    const known = firsts.get(name)
    if (known === undefined || care.from < known) firsts.set(name, care.from)
  }
  return firsts
}

/** By its number, or where a provider leaves that out by what was assigned to whom from which day. */
const namesOfAssigned = (care: AssignedCare): readonly string[] => [nameOf(care), nameWithout(care, care.from)]
const nameOf = ({ person, wet, assignment }: CareKey): string => [person, wet, 'nummer', assignment].join(' ')
const nameWithout = ({ person, wet, provider, product, productCode }: CareKey, from: DateText): string => [person, wet, provider, product ?? '', productCode ?? '', from].join(' ')

/** Ends that somebody chose. Whoever died, moved, paused, went to another provider or got a changed assignment did not end care, or not by choice. */
const CHOSEN: ReadonlySet<Outcome> = new Set(['volgens-plan', 'voortijdig', 'gemeente', 'ander-domein', 'onbekend'])

/** Did care that ended go by its plan? Each reason was read by its own law when it came in: 31 is a move in the Wmo and the plan in the Jeugdwet. */
export const endedAsPlanned = ({ ended }: CareFacts): readonly CareCase[] =>
  ended.filter(({ outcome }) => CHOSEN.has(outcome)).map(({ person, to, outcome }) => ({ person, day: to, isCounted: outcome === 'volgens-plan' }))
