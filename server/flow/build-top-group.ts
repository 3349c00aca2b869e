import type { TopRules } from '../concentration/top/figure.ts'
import { topFigures } from '../concentration/top/top-figures.ts'
import type { EarlierTop } from '../concentration/top/beside.ts'
import type { StayingQuestion } from '../concentration/top/staying.ts'
import type { FactColumns } from '../facts/columns.ts'
import type { Whereabouts } from '../facts/whereabouts.ts'
import { needOf } from '../protect/intervals/need.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { ConcentrationGroup, TopGroup } from '../release/protected-year.ts'
import type { Release } from '../release/release.ts'
import type { Tabulation } from '../tabulate/tabulate.ts'
import { unitTotals } from '../tabulate/unit-totals.ts'
import { userHouseholds, type UserHouseholds } from '../tabulate/user-households.ts'

/** A year with the one before it, as the facts stand or stood. */
export interface Followed {
  readonly facts: FactColumns
  /** Null where there are no facts of the year before. */
  readonly before: FactColumns | null
  readonly whereabouts: Whereabouts
}

/** A year, and how it stood in the earlier releases that had these figures, newest first. */
export interface FollowedYear extends Followed {
  readonly earlier: readonly (Followed & { readonly release: Release })[]
}

/** What stands beside the figures of a year. */
interface TopContext {
  readonly made: Tabulation
  /** 1 where the amount of a cell may be seen. */
  readonly amountShown: Uint8Array
  readonly concentration: readonly ConcentrationGroup[]
  readonly rules: Rules
}

/** Who the dearest tenth of the households are, as far as it may be shown beside everything else of the year. */
export function buildTopGroup(followed: FollowedYear, { made, amountShown, concentration, rules }: TopContext): TopGroup {
  const { facts, before } = followed
  const standing = standingOf(followed)
  return {
    area: facts.gemeente,
    figures: topFigures({
      ...standing, before: before && usersOf(before), group: groupState(facts.gemeente, concentration),
      countedWijken: new Set(concentration.filter((group) => group.level === 'wijk' && group.wet === 'alle' && isShownNow(group, 'households', null)).map(({ area }) => area)),
      multiMayShow: multiMayShow(standing.users, made, amountShown, rules),
      earlier: followed.earlier.map((then): EarlierTop => ({ ...standingOf(then), figures: figuresIn(then.release, facts.year) })),
    }, topRules(rules)),
  }
}

/** The rules of the release with the judgements of protection. */
export const topRules = (rules: Rules): TopRules => ({ ...rules, isSafe: (group) => !breaksRules(group, rules), needOf: (group) => needOf(group, rules) })

const usersOf = (facts: FactColumns): UserHouseholds => userHouseholds(facts, unitTotals(facts))

function standingOf({ facts, before, whereabouts }: Followed): { readonly users: UserHouseholds; readonly staying: StayingQuestion | null } {
  const users = usersOf(facts)
  return { users, staying: before !== null && isWhole(facts) && isWhole(before) ? { users, before: usersOf(before), fate: whereabouts } : null }
}

/** A part of a year is never set against a whole one. */
const isWhole = ({ month }: FactColumns): boolean => month.includes(12)

/** Whether readers see the share of the tenth: everything here is read together with it. */
function groupState(gemeente: string, concentration: readonly ConcentrationGroup[]): 'shown' | 'kept' | 'hidden' {
  const own = concentration.find((group) => group.area === gemeente && group.wet === 'alle')
  if (own === undefined) return 'hidden'
  if (isShownNow(own, 'top', 0.1)) return 'shown'
  return own.figures.some((figure) => isTenth(figure) && figure.status === 'shown') ? 'kept' : 'hidden'
}

type Figure = ConcentrationGroup['figures'][number]
const isTenth = ({ denominator, measure, point }: Figure): boolean => denominator === 'gebruikers' && measure === 'top' && point === 0.1

const isShownNow = ({ figures }: ConcentrationGroup, measure: Figure['measure'], point: number | null): boolean =>
  figures.some((figure) => figure.denominator === 'gebruikers' && figure.measure === measure && figure.point === point && figure.status === 'shown' && figure.asOf === undefined)

/**
 * Households with two laws or more are the sum of combinations, those with one law of the rest. Both sums may be told when what is hidden
 * in them keeps as many possible values as rounding leaves, for a reader who knows all rounded counts (DISCLOSURE 3.6): the households in
 * hidden combinations, and the persons without a known household, who are in the combinations and not in the group.
 */
function multiMayShow({ laws }: UserHouseholds, { table, coordinates }: Tabulation, amountShown: Uint8Array, rules: Rules): boolean {
  const cells = [...coordinates.keys()].filter((cell) => coordinates[cell]!.published && coordinates[cell]!.family.table === 'stapeling' && coordinates[cell]!.family.level === 'gemeente')
  const multi = laws.filter((count) => count >= 2).length
  return [true, false].every((isMulti) => {
    const side = cells.filter((cell) => coordinates[cell]!.item.includes('+') === isMulti)
    const shown = side.filter((cell) => amountShown[cell] === 1)
    const usersIn = (some: readonly number[]): number[] => some.map((cell) => table.cells[cell]!.users)
    const households = isMulti ? multi : laws.length - multi
    const known = rounded(households, rules) - sum(usersIn(shown).map((users) => rounded(users, rules)))
    const slack = Math.floor(rules.countRounding / 2) * (shown.length + 1)
    const isWide = (least: number, about: number): boolean => about + slack - Math.max(least, about - slack) + 1 >= rules.countRounding
    return shown.length < side.length ? isWide(side.length - shown.length, known) : sum(usersIn(side)) === households || isWide(1, -known)
  })
}

const rounded = (count: number, { countRounding }: Rules): number => Math.round(count / countRounding) * countRounding
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** What readers saw of a year in a release, each figure with its date. */
function figuresIn({ manifest, tables }: Release, year: number): EarlierTop['figures'] {
  return tables.topGroup.filter((row) => row.year === year).map(({ part, code, measure, value, status, asOf }) => ({ part, code, measure, value, status, asOf: asOf ?? manifest.asOf, kept: asOf !== null }))
}
