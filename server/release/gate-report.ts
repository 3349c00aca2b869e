import type { Attack } from './attack-list.ts'
import type { SpendingRow } from './tables.ts'

/** Outcome of the audit by attack, over all years. A release with anything found is refused. */
export interface AuditSummary {
  readonly cells: number
  readonly shown: number
  readonly primary: number
  readonly secondary: number
  /** Suppressed cells that follow exactly from what is published. */
  readonly exact: number
  /** Differences between published cells that themselves break a primary rule. */
  readonly differencing: number
  /** Cells that a household, sole contributor of some cell, can work out. */
  readonly insider: number
  /** Share of the value of all cells that is hidden (0 to 1). */
  readonly hiddenValueShare: number
}

/** Why published cells are hidden, in numbers of cells. */
export interface HiddenReasons {
  readonly tooFew: number
  readonly tooSharp: number
  /** Because another figure could be worked out from it. */
  readonly beside: number
}

/** How much of one kind of cell readers can see, counted from the artefact alone. */
export interface VisibleKind {
  readonly year: number
  readonly level: SpendingRow['level']
  readonly division: SpendingRow['division']
  readonly period: SpendingRow['periodKind']
  readonly cells: number
  readonly shown: number
  /** Shown amounts of this kind as a share of all spending of the year (0 to 1). */
  readonly share: number
}

/** What this gate found and does not refuse: limits of the method, told with their size. Summed over the years. */
export interface DeclaredLimits {
  /** Hidden cells that break a rule and that a provider works out with all it declared itself; rough. */
  readonly knownToProviders: number
}

/** What one attack did. */
export interface AttackOutcome {
  /** How often it was tried; numbers about households are rough. */
  readonly tries: number
  readonly found: number
}

/** An attack of the list with its outcome. `open`: this gate does not try it yet, and says so. */
export interface AttackLine extends Attack, AttackOutcome {
  readonly outcome: 'attacked' | 'excluded' | 'open'
}

/**
 * What the gate found: a document of its own, named by the hash of the artefact that was attacked. Published beside it, so nothing in
 * it may say which cells nearly fell: numbers of cells, never a name. The same facts and artefact give the same report.
 */
export interface GateReport {
  readonly format: 1
  readonly release: string
  /** SHA-256 (hex) of the artefact. */
  readonly artefact: string
  /** Version of the rules. */
  readonly rules: string
  readonly audit: AuditSummary
  readonly hidden: HiddenReasons
  readonly visible: readonly VisibleKind[]
  readonly limits: DeclaredLimits
  readonly attacks: readonly AttackLine[]
}

/** A number that is about households, to two digits and never below ten: between two releases the exact one would be one household. */
export function roughly(count: number): number {
  if (count === 0) return 0
  const step = 10 ** Math.max(1, Math.floor(Math.log10(count)) - 1)
  return Math.ceil(count / step) * step
}
