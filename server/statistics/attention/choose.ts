import { benjaminiHochberg } from '../multiple-testing.ts'

/** Something that may deserve attention. */
export interface Candidate {
  readonly kind: AttentionKind
  /** How often at least this would be seen where nothing is the matter; 0 for what is no matter of chance (a month that is missing). */
  readonly chance: number
}

/** What a candidate is about: a signal, the forecast beside the budget, money that moved in a wijk, concentration that moved, figures that are missing, supply nobody uses. */
export type AttentionKind = 'signal' | 'forecast' | 'wijk' | 'concentration' | 'completeness' | 'supply'

/** What was chosen, and of how many things that were looked at. */
export interface Choice<Found extends Candidate> {
  readonly chosen: readonly Found[]
  readonly looked: number
  /** How many stood out, the ones that were not chosen among them. */
  readonly standingOut: number
}

/** At most so many things fit one evening. */
export const MOST = 5
/** Of one kind no more than two: a third says the same again. */
export const MOST_OF_A_KIND = 2
/** Of all that stands out, at most this share is expected to be chance. */
export const FALSE_SHARE = 0.2

/**
 * What deserves attention: everything that was looked at goes in, and what stands out after correction for how many that were comes out,
 * least likely by chance first. Candidates of equal chance keep their order. Source: Benjamini & Hochberg 1995.
 */
export function choose<Found extends Candidate>(candidates: readonly Found[]): Choice<Found> {
  const adjusted = benjaminiHochberg(candidates.map(({ chance }) => chance))
  const standing = candidates.map((candidate, at) => ({ candidate, chance: adjusted[at]! })).filter(({ chance }) => chance <= FALSE_SHARE)
    .toSorted((a, b) => a.candidate.chance - b.candidate.chance).map(({ candidate }) => candidate)
  const ofKind = new Map<AttentionKind, number>()
  const chosen = standing.filter(({ kind }) => {
    const many = (ofKind.get(kind) ?? 0) + 1
    ofKind.set(kind, many)
    return many <= MOST_OF_A_KIND
  })
  return { chosen: chosen.slice(0, MOST), looked: candidates.length, standingOut: standing.length }
}
