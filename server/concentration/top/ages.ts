import { AGE_CLASSES } from '../../units/age.ts'
import { dividedFigures } from './divided.ts'
import type { TopFigure, TopRules } from './figure.ts'
import type { Users } from './users.ts'

export interface AgeQuestion {
  readonly users: Users
  readonly hiddenBefore: ReadonlySet<string>
}

/** How old they are on whom most is spent in the dearest households. No figure at all where no age is known. */
export const ageFigures = ({ users, hiddenBefore }: AgeQuestion, rules: TopRules): readonly TopFigure[] =>
  dividedFigures({ users, part: 'leeftijd', classOf: (at) => users.age[at] ?? '', codes: AGE_CLASSES, mayShow: (code) => !hiddenBefore.has(code) }, rules)
