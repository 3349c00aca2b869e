import { attackGini } from './attack-top-gini.ts'
import { attackStacked } from './attack-top-stacked.ts'
import { attackStaying } from './attack-top-staying.ts'
import { magnitudeOf } from '../concentration/top/classes.ts'
import { partInTop, topSize, type Users } from '../concentration/top/users.ts'
import { needOf } from '../protect/intervals/need.ts'
import { breaksRules } from '../protect/primary.ts'
import type { Rules } from '../protect/rules.ts'
import type { AttackOutcome } from '../release/gate-report.ts'
import type { ReleaseTables, TopGroupRow } from '../release/tables.ts'
import { isWithin } from '../units/age.ts'
import { unitTotals } from '../tabulate/unit-totals.ts'
import { userHouseholds } from '../tabulate/user-households.ts'
import type { YearInHand } from './build-year.ts'

/** A law, a wijk or a class of age with what every household adds to it, inside the group and outside. */
interface Class { readonly code: string; readonly inside: readonly number[]; readonly outside: readonly number[] }

/**
 * Attack 15, on the figures about the dearest tenth: whoever fills in all that the artefact shows, exactly, and knows every class as a
 * whole. A shown class may break no rule on either side; a hidden one that does must stay as wide as the rules ask; what is hidden
 * together may be no figure that breaks a rule; no share is finer than whole per cents and no count than fives. The parts about staying, more laws and the Gini have an attack each.
 */
export function attackTopGroup(inHand: YearInHand, tables: ReleaseTables, rules: Rules): AttackOutcome {
  const { facts } = inHand
  const rows = tables.topGroup.filter((row) => row.year === facts.year && row.status === 'shown' && row.asOf === null)
  const users = userHouseholds(facts, unitTotals(facts))
  const laws = [...users.byLaw].map(([code, amounts]) => classOf(code, users, (at) => amounts[at]!, (at) => partInTop(users, at)))
  const wijken = [...new Set(users.wijk)].map((wijk) => classOf(wijk ?? '', users, (at) => Number(users.wijk[at] === wijk), (at) => Number(at < topSize(users))))
  const shownAges = codesOf(rows, 'leeftijd')
  const bandOf = users.age.map((age) => [...shownAges].find((code) => age !== null && isWithin(age, code)) ?? age ?? '')
  const ages = [...new Set(bandOf)].map((code) => classOf(code, users, (at) => Number(bandOf[at] === code), (at) => Number(at < topSize(users))))
  const divisions = [attackDivision(laws, codesOf(rows, 'wet'), rules, true), attackDivision(wijken, codesOf(rows, 'wijk'), rules, false), attackDivision(ages, shownAges, rules, false)]
  const fine = rows.filter((row) => isFine(row, rules)).length
  const otherAges = otherCodes(shownAges, inHand.followed.earlier.map(({ release }) => codesOf(release.tables.topGroup.filter((row) => row.year === facts.year && row.status === 'shown'), 'leeftijd')))
  return { tries: rows.length + laws.length + wijken.length + ages.length, found: fine + otherAges + divisions.reduce((all, found) => all + found, 0) + attackStaying(inHand, rows, rules) + attackStacked(inHand, { rows, users, stacking: tables.stacking }, rules) + attackGini(users, rows, rules) }
}

/** Classes that readers saw last (newest first) and that are not those of now: what lies between the two is a count of its own. */
function otherCodes(shown: ReadonlySet<string>, seen: readonly ReadonlySet<string>[]): number {
  const last = seen.find(({ size }) => size > 0) ?? shown
  return shown.size === 0 ? 0 : [...last].filter((code) => !shown.has(code)).length
}

const codesOf = (rows: readonly TopGroupRow[], part: TopGroupRow['part']): ReadonlySet<string> => new Set(rows.filter((row) => row.part === part).map(({ code }) => code))

function classOf(code: string, users: Users, amountOf: (at: number) => number, partOf: (at: number) => number): Class {
  const all = Array.from(users.key.keys())
  return { code, inside: all.map((at) => amountOf(at) * partOf(at)), outside: all.map((at) => amountOf(at) * (1 - partOf(at))) }
}

function attackDivision(classes: readonly Class[], shown: ReadonlySet<string>, rules: Rules, money: boolean): number {
  if (shown.size === 0) return 0
  const breaks = ({ inside, outside }: Class): boolean => [inside, outside].some((side) => sum(side) > 0 && (money ? breaksRules(magnitudeOf(side), rules) : sum(side) < rules.minimumHouseholds))
  const hidden = classes.filter((one) => !shown.has(one.code) && sum(one.inside) + sum(one.outside) > 0)
  const [inside, whole] = [sum(hidden.map((one) => sum(one.inside))), sum(hidden.map((one) => sum(one.inside) + sum(one.outside)))]
  const sharp = hidden.filter((one) => {
    const [own, all] = [sum(one.inside), sum(one.inside) + sum(one.outside)]
    const [low, high] = [Math.max(0, inside - (whole - all)), Math.min(all, inside)]
    if (own === 0 || !breaks(one)) return false
    if (!money) return high - low < Math.min(rules.countRounding - 1, all)
    const need = Math.max(...[one.inside, one.outside].map((side) => needOf(magnitudeOf(side), rules)))
    return low > Math.max(0, own - need) + 1 || high < Math.min(all, own + need) - 1
  })
  const union: Class = { code: '', inside: added(hidden.map((one) => one.inside)), outside: added(hidden.map((one) => one.outside)) }
  return classes.filter((one) => shown.has(one.code) && breaks(one)).length + sharp.length + Number(hidden.length > 0 && breaks(union))
}

function isFine({ measure, value, code }: TopGroupRow, { countRounding, minimumHouseholds }: Rules): boolean {
  if (measure === 'huishoudens' || measure === 'huishoudensInGroep') return value! % countRounding !== 0 || (value! < minimumHouseholds && code !== 'onbekend')
  return Math.abs(value! * 100 - Math.round(value! * 100)) > 1e-6
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)
const added = (lists: readonly (readonly number[])[]): number[] => (lists[0] ?? []).map((_, at) => sum(lists.map((list) => list[at]!)))
