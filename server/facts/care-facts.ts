import type { DateText } from '../units/period.ts'
import type { Outcome } from './end-reasons.ts'

/** What ties the three messages about one care together, as far as they say it. Numbers of assignments are keyed hashes; persons go by number. */
export interface CareKey {
  readonly person: number
  readonly wet: 'wmo' | 'jeugdwet'
  readonly provider: string
  readonly product: string | null
  readonly productCode: string | null
  /** Null where a message names none. */
  readonly assignment: string | null
}

/** Care that was assigned and not taken back. */
export interface AssignedCare extends CareKey {
  /** Day of the first decision; later ones changed it. */
  readonly decided: DateText
  /** First day of the assignment as it was last decided. */
  readonly from: DateText
}

/** Care that began. */
export interface BegunCare extends CareKey {
  /** First day of its assignment, where the message says it. */
  readonly assignedFrom: DateText | null
  readonly from: DateText
}

/** Care that ended, and how. */
export interface EndedCare extends CareKey {
  readonly to: DateText
  readonly outcome: Outcome
}

/** Care as the messages 301, 305 and 307 tell it: of what was said more than once the last counts, and what was withdrawn is gone. */
export interface CareFacts {
  readonly assigned: readonly AssignedCare[]
  readonly begun: readonly BegunCare[]
  readonly ended: readonly EndedCare[]
}

/** Where somebody belongs in a year, by the one placement rule; null where that is not known. */
export type HomeIn = (person: number, year: number) => { readonly household: number | null; readonly wijk: string | null }
