import { cellsOfKind, hiddenByRule, type Visibility } from '../protect/visibility.ts'
import type { Pattern } from '../protect/pattern.ts'
import type { Rules } from '../protect/rules.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'
import { causes, refusals, type ReleaseRefusal } from './refusal.ts'

/** Shares of the value that readers must at least be able to see. */
export interface MinimumVisible {
  readonly wijkWet: number
  readonly buurtTotal: number
}

/** A release hides no more than this: else the town is cut too fine for its size. */
export const MINIMUM_VISIBLE: MinimumVisible = { wijkWet: 0.95, buurtTotal: 0.8 }

const KINDS = [
  { kind: 'wijkWet', level: 'wijk', division: 'wet', what: 'per wijk en wet' },
  { kind: 'buurtTotal', level: 'buurt', division: 'totaal', what: 'per buurt' },
] as const

/** Says why too little is visible, or null when there is enough. */
export function tooLittleVisible(year: number, made: Tabulation, pattern: Pattern, visible: Visibility, minimum: MinimumVisible, rules: Rules): ReleaseRefusal | null {
  const failing = KINDS.find(({ kind }) => visible[kind] < minimum[kind])
  if (failing === undefined) return null
  const { kind, level, division, what } = failing
  const hidden = hiddenByRule(made.table, cellsOfKind(made.coordinates, level, division), pattern, rules)
  return refusals.tooLittleVisible(year, what, visible[kind], minimum[kind], causeOf(hidden, rules))
}

function causeOf(hidden: ReturnType<typeof hiddenByRule>, rules: Rules): string {
  const most = (['count', 'sharp', 'secondary'] as const).reduce((a, b) => (hidden[b] > hidden[a] ? b : a))
  return most === 'count' ? causes.count(rules.minimumHouseholds) : causes[most]()
}
