import type { SignalCard } from '../../release/signals/cards.ts'
import type { Generated } from 'kysely'
import type { AreaGeometry } from '../../facts/rows.ts'
import type { GateReport } from '../../release/gate-report.ts'
import type { Manifest } from '../../release/manifest.ts'
import type { AdjustmentRow, BudgetRow, ComparisonRow, ConcentrationRow, ForecastRow, InitiativeFigureRow, InitiativeRow, LabelRow, PublishedStatus, SignalNoteRow, SignalRow, SpendingRow, StoryRow, SupplyRow, TopGroupRow } from '../../release/tables.ts'
import type { GemeenteCode, TableLevel } from '../../units/areas.ts'
import type { DeliveryForm, Wet } from '../../units/wet.ts'

/** What is published. */
export interface ReleasedTables {
  'released.release': ReleasedReleaseTable
  'released.report': ReportTable
  'released.withdrawal': ReleasedWithdrawalTable
  'released.label': ReleasedLabelTable
  'released.area': ReleasedAreaTable
  'released.spending': ReleasedSpendingTable
  'released.form': ReleasedFormTable
  'released.stacking': ReleasedStackingTable
  'released.concentration': ReleasedConcentrationTable
  'released.budget': ReleasedBudgetTable
  'released.forecast': ReleasedForecastTable
  'released.signal': ReleasedSignalTable
  'released.signal_card': ReleasedSignalCardTable
  'released.signal_note': ReleasedSignalNoteTable
  'released.top_group': ReleasedTopGroupTable
  'released.supply': ReleasedSupplyTable
  'released.initiative': ReleasedInitiativeTable
  'released.initiative_figure': ReleasedInitiativeFigureTable
  'released.comparison': ReleasedComparisonTable
  'released.story': ReleasedStoryTable
  'released.adjustment': ReleasedAdjustmentTable
}

/** The same before and after publication. */
export interface ReportTable {
  gemeente: GemeenteCode
  release: string
  artefact: string
  report: GateReport
}

interface ReleasedReleaseTable {
  gemeente: GemeenteCode
  id: string
  hash: string
  manifest: Manifest
  rows: Record<string, number>
  published_at: Generated<string>
}

interface ReleasedWithdrawalTable {
  gemeente: string
  release: string
  reason: string
  withdrawn_at: Generated<string>
}

interface ReleasedLabelTable {
  gemeente: string
  release: string
  row_order: number
  kind: LabelRow['kind']
  code: string
  name: string
  wet: Wet | null
}

interface ReleasedAreaTable {
  gemeente: string
  release: string
  row_order: number
  area: string
  level: TableLevel
  name: string
  parent: string | null
  inhabitants: number | null
  households: number | null
  geometry: AreaGeometry | null
}

interface ReleasedSpendingTable {
  gemeente: string
  release: string
  row_order: number
  area: string
  level: TableLevel
  year: number
  period_kind: SpendingRow['periodKind']
  period: string
  division: SpendingRow['division']
  wet: Wet | null
  taakveld: string | null
  product: string | null
  amount: number | null
  amount_status: PublishedStatus
  households: number | null
  households_status: PublishedStatus
  as_of: string | null
}

interface ReleasedFormTable {
  gemeente: string
  release: string
  row_order: number
  area: string
  level: TableLevel
  year: number
  wet: Wet
  form: DeliveryForm
  amount: number | null
  amount_status: PublishedStatus
  households: number | null
  households_status: PublishedStatus
  as_of: string | null
}

interface ReleasedStackingTable {
  gemeente: string
  release: string
  row_order: number
  area: string
  level: TableLevel
  year: number
  combination: string
  laws: number
  amount: number | null
  amount_status: PublishedStatus
  households: number | null
  households_status: PublishedStatus
  as_of: string | null
}

interface ReleasedConcentrationTable {
  gemeente: string
  release: string
  row_order: number
  area: string
  level: TableLevel
  year: number
  wet: Wet | 'alle'
  denominator: ConcentrationRow['denominator']
  measure: ConcentrationRow['measure']
  point: number | null
  value: number | null
  status: PublishedStatus
  as_of: string | null
}

interface ReleasedBudgetTable {
  gemeente: string
  release: string
  row_order: number
  year: number
  report: BudgetRow['report']
  taakveld: string
  amount: number
  amendment: number | null
  decided: string | null
}

interface ReleasedSupplyTable {
  gemeente: string
  release: string
  row_order: number
  year: number
  wet: Wet
  product: string
  contracted: number | null
  volume: number | null
  unit: string | null
  used: number | null
  used_status: PublishedStatus
  share: number | null
  because: SupplyRow['because']
  as_of: string | null
}

interface ReleasedInitiativeTable {
  gemeente: string
  release: string
  row_order: number
  initiative: string
  name: string
  wijk: string | null
  theme: InitiativeRow['theme']
  from_date: string
  to_date: string | null
  evidence: InitiativeRow['evidence']
  amount: number | null
}

interface ReleasedInitiativeFigureTable {
  gemeente: string
  release: string
  row_order: number
  measure: InitiativeFigureRow['measure']
  months: number | null
  year: number | null
  evidence: InitiativeFigureRow['evidence']
  value: number | null
  low: number | null
  high: number | null
  count: number
  amount: number | null
  because: InitiativeFigureRow['because']
}

interface ReleasedForecastTable {
  gemeente: string
  release: string
  row_order: number
  year: number
  wet: Wet | 'alle'
  kind: ForecastRow['kind']
  month: number
  measure: ForecastRow['measure']
  value: number | null
  status: PublishedStatus
  reason: ForecastRow['reason']
  as_of: string | null
}

interface ReleasedSignalTable {
  gemeente: string
  release: string
  row_order: number
  signal: string
  area: string
  level: TableLevel
  year: number
  view: SignalRow['view']
  period_kind: SignalRow['periodKind']
  period: string
  numerator: number | null
  denominator: number | null
  value: number | null
  status: PublishedStatus
  centre: number | null
  lower: number | null
  upper: number | null
  chart: SignalRow['chart']
  standing: SignalRow['standing']
  rule: SignalRow['rule']
  side: SignalRow['side']
  phase: SignalRow['phase']
  as_of: string | null
}

interface ReleasedSignalCardTable {
  gemeente: string
  release: string
  row_order: number
  code: string
  name: string
  principle: string
  counted: SignalCard['counted']
  per: number
  better: SignalCard['better']
  unfinished: number
  numerator: string
  denominator: string
  source: string
  not_said: string
  question: string
}

interface ReleasedSignalNoteTable {
  gemeente: string
  release: string
  row_order: number
  signal: string
  area: string
  kind: SignalNoteRow['kind']
  date: string
  value: number | null
  text: string
}

interface ReleasedTopGroupTable {
  gemeente: string
  release: string
  row_order: number
  area: string
  level: 'gemeente'
  year: number
  part: TopGroupRow['part']
  code: string
  measure: TopGroupRow['measure']
  value: number | null
  status: PublishedStatus
  as_of: string | null
}

interface ReleasedComparisonTable {
  gemeente: string
  release: string
  row_order: number
  year: number
  indicator: ComparisonRow['indicator']
  code: string
  name: string
  amount: number
  source: string
  low_income: number | null
}

interface ReleasedStoryTable {
  gemeente: string
  release: string
  row_order: number
  story: string
  written: StoryRow['written']
  wijk: string | null
  voice: StoryRow['voice']
  theme: StoryRow['theme']
  title: string
  body: string
}

interface ReleasedAdjustmentTable {
  gemeente: string
  release: string
  row_order: number
  year: number
  wet: AdjustmentRow['wet']
  adjustment: string
  amount: number
  reason: string
  owner: AdjustmentRow['owner']
  decided: string
}
