import { dividedFigures } from './divided.ts'
import type { TopFigure, TopRules } from './figure.ts'
import type { Users } from './users.ts'

export interface WijkQuestion {
  readonly users: Users
  /** Wijken whose number of user households is itself published. */
  readonly counted: ReadonlySet<string>
  readonly hiddenBefore: ReadonlySet<string>
}

/** Which part of the dearest lives in each wijk. */
export const wijkFigures = ({ users, counted, hiddenBefore }: WijkQuestion, rules: TopRules): readonly TopFigure[] => dividedFigures({
  users, part: 'wijk', classOf: (at) => users.wijk[at] ?? '', codes: [...new Set(users.wijk.flatMap((wijk) => wijk ?? []))].sort(),
  mayShow: (code) => counted.has(code) && !hiddenBefore.has(code),
}, rules)
