import { mayRenew, type EarlierTop, type SeenFigure, type Standing } from './beside.ts'
import { TOP_PARTS, topFigure, type SafeTopFigures, type TopFigure, type TopPart, type TopRules } from './figure.ts'
import { ageFigures, agesHold, NO_AGES } from './ages.ts'
import { giniFigures, lawFigures } from './laws.ts'
import { MULTI, stackedFigures } from './stacked.ts'
import { stayingFigures } from './staying.ts'
import { wijkFigures } from './wijken.ts'
import type { Users } from './users.ts'

/** Who the dearest tenth of the user households of a gemeente are in a year, and what is published beside it. */
export interface TopQuestion extends Standing {
  /** The year before, whole or not; null where there is none. */
  readonly before: Users | null
  /** Whether the share of the tenth is itself shown, was kept from an earlier release, or is hidden. */
  readonly group: 'shown' | 'kept' | 'hidden'
  /** Wijken whose number of user households is shown. */
  readonly countedWijken: ReadonlySet<string>
  /** False when the number of households with more laws would tell of a hidden combination. */
  readonly multiMayShow: boolean
  /** Earlier releases of this year that had these figures, newest first. */
  readonly earlier: readonly EarlierTop[]
}

/** The figures about the dearest tenth that may be shown together, part by part in a fixed order. Pure. */
export function topFigures(question: TopQuestion, rules: TopRules): SafeTopFigures {
  return TOP_PARTS.flatMap((part) => figuresOf(part, question, rules)) as readonly TopFigure[] as SafeTopFigures
}

function figuresOf(part: TopPart, question: TopQuestion, rules: TopRules): readonly TopFigure[] {
  const seen = question.earlier.filter(({ figures }) => figures.some((figure) => figure.part === part && figure.status === 'shown' && !figure.kept))
  const isRenewed = question.group === 'shown' && seen.every((then) => mayRenew(part, question, then, rules)) && (part !== 'leeftijd' || agesHold(question.users, seenAges(question), rules))
  if (isRenewed) return newFigures(part, question, rules)
  const last = question.group === 'hidden' ? [] : (question.earlier[0]?.figures.filter((figure) => figure.part === part) ?? [])
  return last.length > 0 ? last.map(keptFigure) : HIDDEN[part]
}

/** The classes of age that readers saw last. */
const seenAges = ({ earlier }: TopQuestion): readonly string[] => {
  const shown = earlier.map(({ figures }) => figures.filter(({ part, status }) => part === 'leeftijd' && status === 'shown')).find((figures) => figures.length > 0) ?? []
  return [...new Set(shown.map(({ code }) => code))]
}

const keptFigure = ({ part, code, measure, value, status, asOf }: SeenFigure): TopFigure => ({ part, code, measure, value, status, ...(status === 'shown' && { asOf }) })

function newFigures(part: TopPart, question: TopQuestion, rules: TopRules): readonly TopFigure[] {
  const { users, staying, countedWijken, multiMayShow } = question
  const hiddenBefore = hiddenIn(part, question.earlier)
  switch (part) {
    case 'wet': return lawFigures({ ...question, hiddenBefore }, rules)
    case 'combinatie': return stackedFigures(users, multiMayShow && !hiddenBefore.has(MULTI), rules)
    case 'wijk': return wijkFigures({ users, counted: countedWijken, hiddenBefore }, rules)
    case 'blijven': return stayingFigures(staying, rules)
    case 'gini': return giniFigures({ ...question, hiddenBefore }, rules)
    case 'leeftijd': return ageFigures({ users, hiddenBefore, seen: seenAges(question) }, rules)
    default: return part satisfies never
  }
}

/** What was hidden once stays hidden: two patterns that are safe by themselves are not safe together (DISCLOSURE 0.5). */
const hiddenIn = (part: TopPart, earlier: readonly EarlierTop[]): ReadonlySet<string> =>
  new Set(earlier.flatMap(({ figures }) => figures.filter((figure) => figure.part === part && figure.status === 'suppressed').map(({ code }) => code)))

/** A part of which nothing may be shown still says so, in one line. */
const HIDDEN: Readonly<Record<TopPart, readonly TopFigure[]>> = {
  wet: [topFigure({ part: 'wet', code: 'alle', measure: 'vanGroep' }, null)],
  combinatie: [topFigure({ part: 'combinatie', code: 'alle', measure: 'huishoudensInGroep' }, null)],
  wijk: [topFigure({ part: 'wijk', code: 'alle', measure: 'vanGroep' }, null)],
  blijven: [topFigure({ part: 'blijven', code: 'groep', measure: 'aandeel' }, null)],
  gini: [topFigure({ part: 'gini', code: 'alle', measure: 'bijdrage' }, null)],
  leeftijd: NO_AGES,
}
