import { benjaminiHochberg } from '../multiple-testing.ts'

/** Something that may deserve attention. */
export interface Candidate {
  readonly kind: AttentionKind
  /** How often at least this would be seen where nothing is the matter; null for what is no matter of chance (care that is bought and not used). */
  readonly chance: number | null
  /** True when it moved the other way than was agreed: of one kind those come first. */
  readonly isAgainst?: boolean
}

/** What a candidate is about: a signal, a target that is missed every time, the whole years of one in a wijk, the forecast beside the budget, money that moved in a wijk, concentration that moved, figures that are missing, supply nobody uses, accounts that closed far from the budget. */
export type AttentionKind = 'signal' | 'target' | 'years' | 'forecast' | 'wijk' | 'concentration' | 'completeness' | 'supply' | 'accounts'

/** What was chosen, and of how many things that were looked at. */
export interface Choice<Found extends Candidate> {
  readonly chosen: readonly Found[]
  /** What stood out too, in the same order. */
  readonly others: readonly Found[]
  readonly looked: number
  /** How many stood out, the ones that were not chosen among them. */
  readonly standingOut: number
}

/** At most so many things fit one evening. */
export const MOST = 5
/** Of one kind no more than two: a third says the same again. */
export const MOST_OF_A_KIND = 2
/** What is no matter of chance leaves places for what is, as long as there is any. */
export const MOST_CERTAIN = 2
/** Of all that stands out, at most this share is expected to be chance. */
export const FALSE_SHARE = 0.2

/**
 * What deserves attention: everything that was looked at goes in. What is no matter of chance comes out first; of the rest what stands out
 * after correction for how many those were, least likely by chance first. Every kind
 * has a place before any has a second; only a third kind that is no matter of chance waits for the others. Candidates of equal chance keep their order. Within a kind,
 * what goes against an agreement is told before what does not. Source: Benjamini & Hochberg 1995.
 */
export function choose<Found extends Candidate>(candidates: readonly Found[]): Choice<Found> {
  const certain = candidates.filter(({ chance }) => chance === null)
  const uncertain = candidates.flatMap((candidate) => (candidate.chance === null ? [] : [{ candidate, chance: candidate.chance }]))
  const adjusted = benjaminiHochberg(uncertain.map(({ chance }) => chance))
  const standing = againstFirst([...certain, ...uncertain.filter((_, at) => adjusted[at]! <= FALSE_SHARE).toSorted((a, b) => a.chance - b.chance).map(({ candidate }) => candidate)])
  const ofKind = new Map<AttentionKind, number>()
  const inKind = standing.map(({ kind }) => {
    ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1)
    return ofKind.get(kind)!
  })
  const firstCertain = standing.flatMap(({ chance }, at) => (chance === null && inKind[at] === 1 ? [at] : []))
  const turn = (at: number): number => inKind[at]! + (firstCertain.indexOf(at) >= MOST_CERTAIN ? 0.5 : 0)
  const places = inKind.flatMap((many, at) => (many <= MOST_OF_A_KIND ? [at] : [])).toSorted((a, b) => turn(a) - turn(b)).slice(0, MOST)
  const isChosen = (_: Found, at: number): boolean => places.includes(at)
  return { chosen: standing.filter(isChosen), others: standing.filter((one, at) => !isChosen(one, at)), looked: candidates.length, standingOut: standing.length }
}

/** The same places for each kind, but what goes against an agreement in the first of them. */
function againstFirst<Found extends Candidate>(standing: readonly Found[]): readonly Found[] {
  const waiting = new Map<AttentionKind, Found[]>()
  for (const one of standing.toSorted((a, b) => Number(b.isAgainst ?? false) - Number(a.isAgainst ?? false))) waiting.set(one.kind, [...(waiting.get(one.kind) ?? []), one])
  return standing.map(({ kind }) => waiting.get(kind)!.shift()!)
}
