import { chanceAgainstYears } from '../../server/statistics/attention/against-years.ts'
import { choose, type Candidate, type Choice } from '../../server/statistics/attention/choose.ts'
import { movesApart, type Move } from '../../server/statistics/attention/moves.ts'
import { chanceOfBudget } from '../../server/statistics/attention/over-budget.ts'
import { verdictOf } from '../../server/statistics/control/verdict.ts'
import { chanceOfFlag } from '../../server/statistics/attention/signal-chance.ts'
import { isWithoutDemand } from '../../server/statistics/supply.ts'
import { WETTEN, type Wet } from '../../server/units/wet.ts'
import { amendmentsIn, gapsOf, lawOfTaakveld, type Gap } from '../data/budget.ts'
import { concentrationOf } from '../data/select.ts'
import type { Aanbod, Begroting, Concentratie, Indeling, Prognose, Signaal, Signaalafspraak, Signaalkaart, Uitgave } from '../data/rows.ts'
import { wijkSeries } from '../data/moves.ts'
import { plannedOf } from '../data/planned.ts'
import { missedSince } from '../data/targets.ts'
import type { YearsMove } from '../data/years.ts'
import { valueOf } from '../words/cell.ts'

/** Published rows that are looked at, of all years of a release. */
export interface Looked {
  /** Up to this year: that of the newest figures, or an earlier one that the reader chose. */
  readonly year: number
  /** The newest whole year of these: a part of a year is never set against whole ones. */
  readonly whole: number
  readonly years: readonly number[]
  readonly laws: readonly Uitgave[]
  readonly concentration: readonly Concentratie[]
  readonly signals: readonly Signaal[]
  /** Which side of each signal was agreed to be better. */
  readonly cards: readonly Signaalkaart[]
  /** What the council wants of a signal. */
  readonly notes: readonly Signaalafspraak[]
  /** What the whole years of a signal say, wijk by wijk. */
  readonly moves: readonly YearsMove[]
  readonly forecast: readonly Prognose[]
  readonly supply: readonly Aanbod[]
  readonly budget: readonly Begroting[]
  /** Names of codes, with the law of each taakveld. */
  readonly labels: readonly Indeling[]
}

/** Which points made the newest one special. */
export interface SignalTold {
  /** Newest periods in a row that say the same, as Signalen counts them. */
  readonly run: number
  /** The furthest of the last three on the side of the mark. */
  readonly peak: string
  /** How many of the last three lie outside the limit itself. */
  readonly beyond: number
}

/** Something that was looked at, with what a sentence about it needs. */
export type Finding = Candidate & (
  | { readonly kind: 'wijk'; readonly area: string; readonly wet: Wet; readonly year: number; readonly yearBefore: number; readonly move: Omit<Move, 'chance'> }
  | { readonly kind: 'concentration'; readonly area: string; readonly year: number; readonly now: number; readonly before: number; readonly yearBefore: number }
  | { readonly kind: 'signal'; readonly row: Signaal } & SignalTold
  | { readonly kind: 'target'; readonly row: Signaal; readonly target: Signaalafspraak; /** Newest periods in a row that missed it. */ readonly missed: number }
  | { readonly kind: 'years'; readonly move: YearsMove }
  | { readonly kind: 'forecast'; readonly year: number; readonly wet: Prognose['wet']; readonly forecast: number; readonly low: number; readonly high: number; readonly budget: number; readonly isAmended: boolean }
  | { readonly kind: 'completeness'; readonly year: number; readonly wet: Prognose['wet']; readonly month: number; readonly share: number }
  | { readonly kind: 'accounts'; readonly year: number; readonly spent: number; readonly budget: number; readonly amendments: number; readonly largest: Gap }
  | { readonly kind: 'supply'; readonly row: Aanbod; readonly share: number })

/** What deserves attention, chosen by rule from everything that is published up to a year (docs/methods/aandacht.md). */
export const attentionOf = (looked: Looked): Choice<Finding> =>
  choose([...accounts(looked), ...targets(looked), ...forecasts(looked), ...signals(looked), ...wholeYears(looked), ...wijken(looked), ...concentrations(looked), ...missing(looked), ...unused(looked)])

/** The years up to the whole one that is looked at. */
const upTo = ({ whole, years }: Looked): number[] => years.filter((one) => one <= whole).toSorted((a, b) => a - b)

function wijken(looked: Looked): Finding[] {
  const span = upTo(looked)
  return WETTEN.flatMap((wet) => movesApart(wijkSeries(looked.laws, wet, span)).map(({ chance, ...move }): Finding => ({ kind: 'wijk', area: move.group, wet, year: looked.whole, yearBefore: span.at(-2)!, move, chance })))
}

/** Shares are published in whole per cents. */
const WHOLE_PERCENT = 0.01

function concentrations(looked: Looked): Finding[] {
  const span = upTo(looked)
  const areas = [...new Set(looked.concentration.map(({ gebied }) => gebied))]
  return areas.flatMap((area) => {
    const shares = span.map((jaar) => valueOf(concentrationOf(looked.concentration, { gebied: area, jaar, wet: 'alle', noemer: 'gebruikers', maat: 'top', punt: 0.1 })))
    const [now, before] = [shares.at(-1), shares.at(-2)]
    const chance = now == null || before == null ? null : chanceAgainstYears(now, shares.slice(0, -1).filter((share) => share !== null), WHOLE_PERCENT)
    return chance === null ? [] : [{ kind: 'concentration', area, year: looked.whole, now: now!, before: before!, yearBefore: span.at(-2)!, chance }]
  })
}

/** Every series of a signal in a place, oldest first, to its newest figure; none that stopped before the year before. */
function seriesIn({ year, signals: rows }: Looked): readonly (readonly Signaal[])[] {
  const series = new Map<string, Signaal[]>()
  for (const row of rows) {
    if (row.weergave !== 'periode' || row.fase !== 'definitief' || row.jaar > year) continue
    const key = `${row.signaal} ${row.gebied}`
    series.set(key, [...(series.get(key) ?? []), row])
  }
  return [...series.values()].flatMap((points) => {
    const ordered = points.toSorted((a, b) => (a.periode < b.periode ? -1 : 1))
    const until = ordered.slice(0, 1 + ordered.findLastIndex(({ status }) => status === 'getoond'))
    return until.length === 0 || until.at(-1)!.jaar < year - 1 ? [] : [until]
  })
}

/** Of every series with limits the newest period that is shown, as Signalen judges it. */
const signals = (looked: Looked): Finding[] => seriesIn(looked).flatMap((points) => {
  const row = points.at(-1)!
  if (row.stand !== 'volledig' && row.stand !== 'voorlopig') return []
  const sigmas = sigmasOf(points)
  return [{ kind: 'signal', row, ...toldOf(points), isAgainst: isAgainst(looked.cards, row.signaal, row.kant === 'hoog'), chance: row.regel === null ? 1 : chanceOfFlag({ rule: RULES[row.regel], sigmas }) }]
})

function toldOf(points: readonly Signaal[]): SignalTold {
  const verdict = verdictOf(points.map(({ waarde, midden, regel, kant }) => ({ value: waarde, centre: midden, flag: regel === null || kant === null ? null : { rule: RULES[regel], side: kant === 'hoog' ? 'high' : 'low' } })))
  const { kant } = points.at(-1)!
  const three = points.filter(({ status }) => status === 'getoond').slice(-3)
  const peak = three.reduce((best, row) => ((kant === 'hoog') === (row.waarde! > best.waarde!) ? row : best))
  return { run: 'points' in verdict ? verdict.points : 0, peak: peak.periode, beyond: three.filter((row) => row.regel === 'buitenGrens' && row.kant === kant).length }
}

/** A target that so many of the newest periods in a row missed is no matter of chance: our choice. */
const ALWAYS = 12

/** Targets that were missed every time, the last one that was set of each series. */
const targets = (looked: Looked): Finding[] => seriesIn(looked).flatMap((rows) => {
  const row = rows.at(-1)!
  const card = looked.cards.find(({ code }) => code === row.signaal)
  const target = looked.notes.findLast(({ signaal, gebied, soort }) => soort === 'doel' && signaal === row.signaal && gebied === row.gebied)
  const missed = card === undefined ? null : missedSince({ card, rows, target })
  return target === undefined || missed === null || missed < ALWAYS ? [] : [{ kind: 'target', row, target, missed, isAgainst: true, chance: null }]
})

/** Whether a signal moved the other way than was agreed; never where nothing was. */
function isAgainst(cards: readonly Signaalkaart[], signal: string, isHigh: boolean): boolean {
  const better = cards.find(({ code }) => code === signal)?.beter
  return better === (isHigh ? 'lager' : 'hoger')
}

/** Whole years up to the one that is looked at, where the newest period of the series does not say it already. */
function wholeYears(looked: Looked): Finding[] {
  const said = new Set(signals(looked).flatMap((one) => (one.kind === 'signal' && one.row.regel !== null ? [`${one.row.signaal} ${one.row.gebied}`] : [])))
  return looked.moves.flatMap((move): Finding[] =>
    (move.since.years.at(-1)! < looked.year - 1 || move.since.years.at(-1)! > looked.year || said.has(`${move.signal} ${move.area}`) ? [] : [{ kind: 'years', move, isAgainst: isAgainst(looked.cards, move.signal, move.side === 'high'), chance: move.isMarked ? move.chance : 1 }]))
}

const RULES = { buitenGrens: 'outside', verschuiving: 'shift', trend: 'trend', bijGrens: 'near-limit' } as const

/** How far the last points on one side lie from the centre, in sigma; what is hidden ends the row. */
function sigmasOf(points: readonly Signaal[]): number[] {
  const all = points.map(({ waarde, midden, ondergrens, bovengrens }) => {
    if (waarde === null || midden === null) return 0
    const limit = waarde > midden ? bovengrens : ondergrens
    return limit === null || limit === midden ? 0 : (3 * (waarde - midden)) / Math.abs(limit - midden)
  })
  const side = Math.sign(all.at(-1)!)
  return all.slice(all.findLastIndex((one) => Math.sign(one) !== side) + 1)
}

const measureOf = (rows: readonly Prognose[], wet: Prognose['wet'], maat: Prognose['maat']): number | null =>
  rows.find((row) => row.wet === wet && row.maat === maat && row.status === 'getoond')?.waarde ?? null

const lawsIn = (rows: readonly Prognose[]): Prognose['wet'][] => [...new Set(rows.map(({ wet }) => wet))]

function forecasts({ year, forecast }: Looked): Finding[] {
  const rows = forecast.filter((row) => row.jaar === year && row.soort === 'jaar')
  return lawsIn(rows).flatMap((wet) => {
    const [expected, low, high, budget] = (['verwacht', 'laag', 'hoog', 'begroot'] as const).map((maat) => measureOf(rows, wet, maat))
    if (expected == null || low == null || high == null || budget == null) return []
    const chance = chanceOfBudget({ forecast: expected, low, high, budget })
    return chance === null ? [] : [{ kind: 'forecast', year, wet, forecast: expected, low, high, budget, isAmended: (measureOf(rows, wet, 'wijzigingen') ?? 0) > 0, chance }]
  })
}

/** A month of which less than this came in is no figure yet. */
const HARDLY = 0.5

/** The law of which the newest month lacks most, when most of it is still to come: no matter of chance. */
function missing({ year, forecast }: Looked): Finding[] {
  const months = forecast.filter((row) => row.jaar === year && row.soort === 'maand' && row.maat === 'compleet' && row.status === 'getoond' && row.waarde !== null)
  const newest = Math.max(0, ...months.map(({ maand }) => maand))
  const least = months.filter(({ maand }) => maand === newest).toSorted((a, b) => a.waarde! - b.waarde!)[0]
  return least === undefined || least.waarde! >= HARDLY ? [] : [{ kind: 'completeness', year, wet: least.wet, month: newest, share: least.waarde!, chance: null }]
}

function unused({ whole, supply }: Looked): Finding[] {
  return supply.flatMap((row): Finding[] => (row.jaar === whole && row.deel !== null && isWithoutDemand(row.deel) ? [{ kind: 'supply', row, share: row.deel, chance: null }] : []))
}

/** A year that closed further from its budget than this share of it deserves a question: our choice. */
const FAR = 0.05

/** The last year of the release up to the chosen one that is closed, where it closed far from its budget, and the law or taakveld with the largest difference that way: no matter of chance. */
function accounts({ year, years, budget: rows, labels }: Looked): Finding[] {
  const closed = Math.max(...rows.filter(({ jaar, soort }) => soort === 'realisatie' && jaar <= year && years.includes(jaar)).map(({ jaar }) => jaar))
  const own = rows.filter(({ jaar }) => jaar === closed)
  const [spent, budget] = [own.reduce((sum, { soort, bedrag }) => (soort === 'realisatie' ? sum + bedrag : sum), 0), plannedOf(own)]
  if (budget <= 0 || Math.abs(spent / budget - 1) < FAR) return []
  const side = Math.sign(spent - budget)
  const [largest] = gapsOf(own, lawOfTaakveld(labels)).toSorted((a, b) => side * (b.amount - a.amount))
  return [{ kind: 'accounts', year: closed, spent, budget, amendments: amendmentsIn(own), largest: largest!, chance: null }]
}
