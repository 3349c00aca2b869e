import type { Cents } from '../units/cents.ts'
import type { DateText } from '../units/period.ts'
import type { Outcome } from './end-reasons.ts'
import type { Pseudonym } from './rows.ts'

/** What the three messages about care have in common. */
interface Care {
  readonly line: number
  readonly person: Pseudonym
  readonly wet: 'wmo' | 'jeugdwet'
  /** Code in the product catalogue; null where the message names no product. */
  readonly product: string | null
  /** Code of the national product list, at most five letters and digits; null where the message names none. */
  readonly productCode: string | null
  /** AGB code of the provider. */
  readonly provider: string
}

/** Care that the gemeente assigned to a provider (301). A later one with the same number replaces it. */
export interface AssignmentRow extends Care {
  readonly kind: 'assignment'
  /** Keyed hash of the number of the assignment. */
  readonly assignment: string
  /** When the gemeente decided: with the number it tells which version is the latest. */
  readonly decided: DateText
  readonly decidedAt: string
  readonly from: DateText
  readonly to: DateText | null
  /** Code of RedenWijziging; 13 withdraws the assignment. Null for a first one. */
  readonly change: string | null
  readonly volume: number | null
  readonly unit: string | null
  readonly frequency: string | null
  readonly budget: Cents | null
}

interface Delivered extends Care {
  /** Keyed hash of the number of the assignment; null where the message names none. */
  readonly assignment: string | null
  /** First day of the assignment, where the message says it. */
  readonly assignedFrom: DateText | null
  /** First day on which care was delivered. */
  readonly from: DateText
  /** 1 first, 2 changed, 3 withdrawn, 9 unchanged: the latest message about the same care counts. */
  readonly status: string
}

/** Care that began (305). */
export interface CareStartRow extends Delivered {
  readonly kind: 'start'
}

/** Care that ended (307), with the reason as its own law means it. */
export interface CareStopRow extends Delivered {
  readonly kind: 'stop'
  readonly to: DateText
  /** Code of RedenBeeindiging, which means nothing without the law. */
  readonly reason: string
  readonly outcome: Outcome
}
