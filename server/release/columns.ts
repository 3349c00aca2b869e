import type { AdjustmentRow, AreaRow, BudgetRow, ComparisonRow, ConcentrationRow, ForecastRow, FormRow, InitiativeFigureRow, InitiativeRow, LabelRow, ReleaseTables, SignalNoteRow, SignalRow, SpendingRow, StackingRow, StoryRow, SupplyRow, TopGroupRow } from './tables.ts'
import type { SignalCard } from './signals/cards.ts'

const measures = ['amount', 'amountStatus', 'households', 'householdsStatus', 'asOf'] as const
const place = ['area', 'level', 'year'] as const

/** The columns of every table in their fixed order: the canonical form of a release is written by this list. */
export const COLUMNS = {
  labels: ['kind', 'code', 'name', 'wet'] satisfies (keyof LabelRow)[],
  areas: ['area', 'level', 'name', 'parent', 'inhabitants', 'households', 'geometry'] satisfies (keyof AreaRow)[],
  spending: [...place, 'periodKind', 'period', 'division', 'wet', 'taakveld', 'product', ...measures] satisfies (keyof SpendingRow)[],
  forms: [...place, 'wet', 'form', ...measures] satisfies (keyof FormRow)[],
  stacking: [...place, 'combination', 'laws', ...measures] satisfies (keyof StackingRow)[],
  concentration: [...place, 'wet', 'denominator', 'measure', 'point', 'value', 'status', 'asOf'] satisfies (keyof ConcentrationRow)[],
  budget: ['year', 'report', 'taakveld', 'amount', 'amendment', 'decided'] satisfies (keyof BudgetRow)[],
  supply: ['year', 'wet', 'product', 'contracted', 'volume', 'unit', 'used', 'usedStatus', 'share', 'because', 'asOf'] satisfies (keyof SupplyRow)[],
  initiatives: ['initiative', 'name', 'wijk', 'theme', 'fromDate', 'toDate', 'evidence', 'amount'] satisfies (keyof InitiativeRow)[],
  initiativeFigures: ['measure', 'months', 'year', 'evidence', 'value', 'low', 'high', 'count', 'amount', 'because'] satisfies (keyof InitiativeFigureRow)[],
  forecast: ['year', 'wet', 'kind', 'month', 'measure', 'value', 'status', 'reason', 'asOf'] satisfies (keyof ForecastRow)[],
  signals: ['signal', ...place, 'view', 'periodKind', 'period', 'numerator', 'denominator', 'value', 'status', 'centre', 'lower', 'upper', 'chart', 'standing', 'rule', 'side', 'phase', 'asOf'] satisfies (keyof SignalRow)[],
  signalCards: ['code', 'name', 'principle', 'counted', 'per', 'better', 'unfinished', 'numerator', 'denominator', 'source', 'notSaid', 'question'] satisfies (keyof SignalCard)[],
  signalNotes: ['signal', 'area', 'kind', 'date', 'value', 'text'] satisfies (keyof SignalNoteRow)[],
  topGroup: [...place, 'part', 'code', 'measure', 'value', 'status', 'asOf'] satisfies (keyof TopGroupRow)[],
  comparison: ['year', 'indicator', 'code', 'name', 'amount', 'source', 'lowIncome'] satisfies (keyof ComparisonRow)[],
  stories: ['story', 'written', 'wijk', 'voice', 'theme', 'title', 'body'] satisfies (keyof StoryRow)[],
  adjustments: ['year', 'wet', 'adjustment', 'amount', 'reason', 'owner', 'decided'] satisfies (keyof AdjustmentRow)[],
} as const satisfies Record<keyof ReleaseTables, readonly string[]>
