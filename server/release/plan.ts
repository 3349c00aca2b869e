import type { CellCoordinate, CellFamily, Division, PeriodKind, TablePlan } from '../tabulate/plan.ts'
import type { TableLevel } from '../units/areas.ts'

/** What readers want most comes first; a cell is hidden for another only when that other is wanted more (DISCLOSURE 3.3). */
const RANK = {
  gemeenteYear: 0, gemeenteWithinYear: 1, wijkTotal: 2, wijkWet: 3, together: 4, buurtTotal: 5, wijkQuarter: 6, buurtQuarter: 7,
  togetherQuarter: 8, stacking: 9, form: 10, buurtWet: 11, wijkDetail: 12, togetherDetail: 13, buurtDetail: 14,
} as const

const spending = (level: TableLevel, division: Division, period: PeriodKind, rank: number): CellFamily =>
  ({ table: 'uitgaven', level, division, period, rank })

const SPENDING_PER_YEAR: TablePlan = [
  spending('gemeente', 'totaal', 'jaar', RANK.gemeenteYear),
  spending('gemeente', 'wet', 'jaar', RANK.gemeenteYear),
  spending('gemeente', 'taakveld', 'jaar', RANK.gemeenteYear),
  spending('gemeente', 'product', 'jaar', RANK.gemeenteYear),
  spending('wijk', 'totaal', 'jaar', RANK.wijkTotal),
  spending('wijk', 'wet', 'jaar', RANK.wijkWet),
  spending('wijk', 'taakveld', 'jaar', RANK.wijkDetail),
  spending('wijk', 'product', 'jaar', RANK.wijkDetail),
  spending('wijkcombinatie', 'totaal', 'jaar', RANK.together),
  spending('wijkcombinatie', 'wet', 'jaar', RANK.together),
  spending('wijkcombinatie', 'taakveld', 'jaar', RANK.togetherDetail),
  spending('wijkcombinatie', 'product', 'jaar', RANK.togetherDetail),
  spending('buurt', 'totaal', 'jaar', RANK.buurtTotal),
  spending('buurt', 'wet', 'jaar', RANK.buurtWet),
  spending('buurt', 'taakveld', 'jaar', RANK.buurtDetail),
  spending('buurt', 'product', 'jaar', RANK.buurtDetail),
]

const SPENDING_WITHIN_YEAR: TablePlan = [
  spending('gemeente', 'totaal', 'kwartaal', RANK.gemeenteWithinYear),
  spending('gemeente', 'wet', 'kwartaal', RANK.gemeenteWithinYear),
  spending('gemeente', 'totaal', 'maand', RANK.gemeenteWithinYear),
  spending('gemeente', 'wet', 'maand', RANK.gemeenteWithinYear),
  spending('gemeente', 'taakveld', 'maand', RANK.gemeenteWithinYear),
  spending('wijk', 'totaal', 'kwartaal', RANK.wijkQuarter),
  spending('wijk', 'wet', 'kwartaal', RANK.wijkQuarter),
  spending('wijkcombinatie', 'totaal', 'kwartaal', RANK.togetherQuarter),
  spending('wijkcombinatie', 'wet', 'kwartaal', RANK.togetherQuarter),
  spending('buurt', 'totaal', 'kwartaal', RANK.buurtQuarter),
]

const FORMS: TablePlan = [
  { table: 'leveringsvorm', level: 'gemeente', division: 'leveringsvorm', period: 'jaar', rank: RANK.gemeenteWithinYear },
  { table: 'leveringsvorm', level: 'wijk', division: 'leveringsvorm', period: 'jaar', rank: RANK.form },
]

const STACKING: TablePlan = [
  { table: 'stapeling', level: 'gemeente', division: 'combinatie', period: 'jaar', rank: RANK.gemeenteWithinYear },
  { table: 'stapeling', level: 'wijk', division: 'combinatie', period: 'jaar', rank: RANK.stacking },
]

/** Every cell that a release may hold for one year, all protected together (DESIGN 6). Nothing else is ever published. */
export const RELEASE_PLAN: TablePlan = [...SPENDING_PER_YEAR, ...SPENDING_WITHIN_YEAR, ...FORMS, ...STACKING]

/** Where the amount stands that an area spends in a year under one law, or under all. */
export function amountOf(area: string, level: 'gemeente' | 'wijk', wet: string, inYear: number): CellCoordinate {
  const division = wet === 'alle' ? 'totaal' : 'wet'
  const family = SPENDING_PER_YEAR.find((one) => one.level === level && one.division === division)!
  return { family, area, item: wet === 'alle' ? '' : wet, period: `${inYear}`, published: true }
}
