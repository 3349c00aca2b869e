import { dayOf, LAST_RECEIPT, yearOf } from '../../../fixtures/voorbeeldstad/calendar.ts'
import { PROVIDERS, type ProviderName } from '../../../fixtures/voorbeeldstad/care/providers.ts'
import { mix, pick, randomFrom, whole } from '../../../fixtures/voorbeeldstad/random.ts'
import { homeTeamOf } from '../../../fixtures/voorbeeldstad/people/story.ts'
import { WIJKEN } from '../../../fixtures/voorbeeldstad/town/wijken.ts'
import { prognose, uitgave } from '../../../server/api/rows.ts'
import { completenessOf } from '../../../server/balance/completeness.ts'
import { developmentsOf } from '../../../server/forecast/development.ts'
import { contributionsIn } from '../../../server/protect/contributions.ts'
import { needOf } from '../../../server/protect/intervals/need.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import { forecastRows } from '../../../server/release/forecast-rows.ts'
import type { ForecastRow, ReleaseTables } from '../../../server/release/tables.ts'
import { asOfDay, delaysOf } from '../../../server/tabulate/delays.ts'
import { tabulate } from '../../../server/tabulate/tabulate.ts'
import type { TablePlan } from '../../../server/tabulate/plan.ts'
import { attentionOf } from '../../../web/overview/attention.ts'
import { wijkNote } from '../../../web/words/copy/attention.ts'
import { onlyPrimaryHidden } from '../../server/release/rows-showing.ts'
import { careTown, type CareStory, type CareTown } from './facts.ts'

/** Providers of youth care large enough to be missed. */
const LATE: readonly ProviderName[] = ['kompas', 'vlieger', 'mentaal', 'praktijk', 'nest', 'dag']

/** The story of a seed: which wijk, from when and how much; which provider declares by the year, and since when. */
export function careStory(seed: number): CareStory {
  const random = randomFrom(mix(seed, 7202))
  return { team: homeTeamOf(seed), late: { name: pick(random, LATE), since: whole(random, 2022, 2025) } }
}

/** What readers would learn of what was planted in the care of a town. */
export interface CareOutcome {
  /** The year in which the children are at home. */
  readonly year: number
  /** Title on the overview of that year about the wijk with the home team; null where nothing is said. */
  readonly wijk: string | null
  /** Times what it would have been had it gone with the others. */
  readonly ratio: number | null
  /** Other wijken that the overview of that year names for their spending. */
  readonly others: readonly string[]
  /** Every month of 2026 of the late provider is named as missing. */
  readonly isNamed: boolean
  /** Sources that are named as missing in 2026 and are not. */
  readonly wronglyNamed: readonly string[]
  /** What the Jeugdwet comes to over nine months, beside the books: as expected, and as declared, as a part of the truth; and the error that the margin rests on. */
  readonly youth: { readonly expected: number; readonly declared: number; readonly error: number }
}

/** The cells that the overview and the forecast read. */
const PLAN: TablePlan = [
  { table: 'uitgaven', level: 'gemeente', division: 'wet', period: 'jaar', rank: 0 }, { table: 'uitgaven', level: 'gemeente', division: 'totaal', period: 'jaar', rank: 0 },
  { table: 'uitgaven', level: 'gemeente', division: 'wet', period: 'maand', rank: 1 }, { table: 'uitgaven', level: 'wijk', division: 'wet', period: 'jaar', rank: 3 },
]

export function careOutcome(seed: number, story: CareStory): CareOutcome {
  const town = careTown(seed, story)
  const spending = town.years.flatMap((facts) => onlyPrimaryHidden(tabulate(facts, PLAN), facts.year).spending)
  const year = yearOf(story.team.from) + 1
  const years = town.years.map((facts) => facts.year)
  const { forecast, errorOfYouth } = forecastOf(town, spending)
  const { chosen } = attentionOf({ year, whole: year, notes: [], years, laws: spending.map(uitgave), concentration: [], signals: [], cards: [], moves: [], forecast: forecast.map(prognose), supply: [], budget: [], labels: [] })
  const moved = chosen.flatMap((finding) => (finding.kind === 'wijk' ? [{ ...finding, title: wijkNote({ code: finding.area, name: nameOf(finding.area) }, finding, finding.chance ?? 0, '').title }] : []))
  const isPlanted = ({ area, wet }: (typeof moved)[number]): boolean => area === story.team.wijk && wet === 'jeugdwet'
  return { year, wijk: moved.find(isPlanted)?.title ?? null, ratio: moved.find(isPlanted)?.move.ratio ?? null, others: moved.filter((one) => !isPlanted(one)).map(({ title }) => title), ...missingIn(town, story), youth: { ...youthOf(town, forecast), error: errorOfYouth } }
}

const nameOf = (code: string): string => WIJKEN.find((wijk) => wijk.code === code)?.name ?? code

function missingIn({ delivered }: CareTown, { late }: CareStory): Pick<CareOutcome, 'isNamed' | 'wronglyNamed'> {
  const { agb, message } = PROVIDERS[late.name]
  const missing = completenessOf(delivered).gaps.filter(({ year, what }) => year === 2026 && what === 'ontbreekt')
  const own = missing.filter(({ source }) => source === `${message} ${agb}`)
  return { isNamed: own.length === 9, wronglyNamed: [...new Set(missing.filter((gap) => !own.includes(gap)).map(({ source }) => source))] }
}

function forecastOf({ years }: CareTown, spending: ReleaseTables['spending']): { readonly forecast: readonly ForecastRow[]; readonly errorOfYouth: number } {
  const asOf = asOfDay(dayOf(LAST_RECEIPT, 15))
  const learnt = developmentsOf(years.flatMap((facts) => delaysOf(facts, asOf)), asOf, (totals) => needOf(contributionsIn(totals), DEFAULT_RULES))
  const errorOfYouth = learnt.laws.find(({ wet }) => wet === 'jeugdwet')!.errors.get(2026)!.relative
  return { errorOfYouth, forecast: forecastRows(learnt, { spending, budget: [] }, { newest: 2026, throughMonth: 9 }) }
}

/** January to September 2026, as parts of what was used. */
function youthOf({ books }: CareTown, forecast: readonly ForecastRow[]): Pick<CareOutcome['youth'], 'expected' | 'declared'> {
  const sumOf = (asked: ForecastRow['measure']): number => forecast.filter(({ year, wet, kind, measure }) => year === 2026 && wet === 'jeugdwet' && kind === 'maand' && measure === asked).reduce((sum, { value }) => sum + value!, 0)
  const truth = books.get('jeugdwet')! / 100
  return { expected: sumOf('expected') / truth, declared: sumOf('declared') / truth }
}
