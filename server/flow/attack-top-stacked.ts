import { magnitudeOf } from '../concentration/top/classes.ts'
import { topSize } from '../concentration/top/users.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { StackingRow, TopGroupRow } from '../release/tables.ts'
import type { UserHouseholds } from '../tabulate/user-households.ts'
import type { YearInHand } from './build-year.ts'

/** What an artefact shows of combinations of laws, and the households behind it. */
interface Stacked { readonly rows: readonly TopGroupRow[]; readonly stacking: readonly StackingRow[]; readonly users: UserHouseholds }

/**
 * Households with more laws, in the group and outside it: each of the four sides has the minimum and breaks no rule. Beside the table of combinations
 * the attacker subtracts what is shown there, knowing how many persons without a household are in it: the households in hidden combinations keep five possible values.
 */
export function attackStacked({ facts, made }: Pick<YearInHand, 'facts' | 'made'>, { rows, stacking, users }: Stacked, rules: Rules): number {
  if (!rows.some(({ part, code, measure }) => part === 'combinatie' && code === '2+' && (measure === 'huishoudens' || measure === 'huishoudensInGroep'))) return 0
  const top = topSize(users)
  const places = [...users.key.keys()]
  const sides = [true, false].flatMap((isTop) => [true, false].map((isMulti) => places.filter((at) => at < top === isTop && users.laws[at]! >= 2 === isMulti)))
  const small = sides.filter((own) => own.length < rules.minimumHouseholds || breaksRules(magnitudeOf(own.map((at) => users.total[at]!)), rules)).length
  const counts = new Map(made.coordinates.flatMap(({ family, item }, cell) => (family.table === 'stapeling' && family.level === 'gemeente' ? [[item, made.table.cells[cell]!.users] as const] : [])))
  const own = stacking.filter(({ year, level }) => year === facts.year && level === 'gemeente')
  const multi = places.filter((at) => users.laws[at]! >= 2).length
  const inFives = (count: number): number => Math.round(count / rules.countRounding) * rules.countRounding
  // Households with one law are those of all less those with more: two rounded counts.
  const known = [{ isMulti: true, households: multi, told: inFives(multi), roundings: 1 }, { isMulti: false, households: places.length - multi, told: inFives(places.length) - inFives(multi), roundings: 2 }]
  return small + known.filter((one) => isNarrow(own.filter(({ laws }) => laws > 1 === one.isMulti), { ...one, counts }, rules)).length
}

/** Households on one side, as they are and as they can be read from so many rounded counts. */
interface Side { readonly households: number; readonly told: number; readonly roundings: number; readonly counts: ReadonlyMap<string, number> }

function isNarrow(side: readonly StackingRow[], { households, told, roundings, counts }: Side, { countRounding }: Rules): boolean {
  const [shown, hidden] = [true, false].map((isShown) => side.filter(({ householdsStatus }) => (householdsStatus === 'shown') === isShown)) as [StackingRow[], StackingRow[]]
  const usersIn = (some: readonly StackingRow[]): number => some.reduce((sum, { combination }) => sum + (counts.get(combination) ?? 0), 0)
  const persons = usersIn(side) - households
  if (hidden.length === 0 && persons <= 0) return false
  const slack = Math.floor(countRounding / 2) * (shown.length + roundings)
  const read = told - shown.reduce((sum, row) => sum + row.households!, 0)
  const [about, least] = hidden.length > 0 ? [read + persons, hidden.length] : [-read, 1]
  return about + slack - Math.max(least, about - slack) + 1 < countRounding
}
