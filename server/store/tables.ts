import type { Generated } from 'kysely'
import type { ConceptTables } from './tables/concept.ts'
import type { FactsTables } from './tables/facts.ts'
import type { RegisterTables } from './tables/registers.ts'
import type { ReleasedTables } from './tables/released.ts'
import type { Outcome } from '../facts/end-reasons.ts'
import type { AreaGeometry } from '../facts/rows.ts'
import type { GateReport } from '../release/gate-report.ts'
import type { Manifest, ReleaseState } from '../release/manifest.ts'
import type { BudgetRow, ConcentrationRow, ForecastRow, LabelRow, PublishedStatus, SpendingRow } from '../release/tables.ts'
import type { AreaLevel, GemeenteCode, TableLevel } from '../units/areas.ts'
import type { DeliveryForm, Wet } from '../units/wet.ts'

/** Every table as Kysely knows it, by schema and name. The SQL in sql/migrations is the source; sql/schema.sql is its dump. */
export interface Tables extends FactsTables, RegisterTables, ConceptTables, ReleasedTables {
  'app.migration': AppMigrationTable
  'facts.key_check': FactsKeyCheckTable
  'facts.delivery': FactsDeliveryTable
  'facts.refusal': FactsRefusalTable
  'facts.person': FactsPersonTable
  'facts.household': FactsHouseholdTable
  'facts.residence': FactsResidenceTable
  'facts.cost': FactsCostTable
  'facts.clearing': FactsClearingTable
  'facts.answer': FactsAnswerTable
  'facts.care_assignment': FactsCareAssignmentTable
  'facts.care_start': FactsCareStartTable
  'facts.care_stop': FactsCareStopTable
  'facts.area': FactsAreaTable
  'facts.budget': FactsBudgetTable
  'facts.key_figure': FactsKeyFigureTable
  'facts.signal': FactsSignalTable
  'facts.contract': FactsContractTable
  'facts.initiative': FactsInitiativeTable
  'facts.story': FactsStoryTable
  'concept.release': ConceptReleaseTable
  'concept.report': ReportTable
  'concept.signature': ConceptSignatureTable
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
  'audit.event': AuditEventTable
}

interface AppMigrationTable {
  name: string
  checksum: string
  applied_at: Generated<string>
}

interface FactsKeyCheckTable {
  gemeente: string
  check_value: Buffer
  set_at: Generated<string>
}

interface FactsDeliveryTable {
  gemeente: string
  number: number
  id: string
  kind: string
  sender: string | null
  message_id: string | null
  sha256: string
  file: string
  bytes: number
  records: number
  total_cents: number | null
  unknown_cents: number
  problems: unknown
  received_at: Generated<string>
}

interface FactsRefusalTable {
  gemeente: string
  id: string
  kind: string
  sha256: string
  file: string
  records: number
  total_cents: number | null
  problems: unknown
  refused_at: Generated<string>
}

interface FactsClearingTable {
  gemeente: string
  delivery: number
  wet: Wet
  year: number
  month: number
  lines: number
  amount_cents: number
  removed_lines: Generated<number>
  removed_cents: Generated<number>
}

interface ConceptSignatureTable {
  gemeente: string
  source: string
  year: number
  month: number
  clients: number
  signed_by: string
  reason: string
  signed_at: Generated<string>
}

interface FactsPersonTable {
  gemeente: string
  number: number
  pseudonym: Buffer
}

interface FactsHouseholdTable {
  gemeente: string
  number: number
  pseudonym: Buffer
}

interface FactsResidenceTable {
  gemeente: string
  delivery: number
  record: number
  person: number
  household: number
  buurt: string
  birth_year: number
  from_date: string
  to_date: string | null
}

interface FactsCostTable {
  gemeente: string
  delivery: number
  record: number
  line: number
  sender: string
  reference: string
  person: number
  year: number
  wet: string
  product: string
  from_date: string
  to_date: string
  booked: string
  amount_cents: number
  provider: string | null
  wijk: string | null
  reverses: string | null
  rejected: boolean
}

interface FactsAnswerTable {
  gemeente: string
  delivery: number
  record: number
  declared: 'wmo323' | 'jw323'
  provider: string
  declaration: string
  submitted_cents: number | null
  granted_cents: number | null
  whole: boolean
}

interface FactsCareTable {
  gemeente: string
  delivery: number
  record: number
  line: number
  person: number
  wet: 'wmo' | 'jeugdwet'
  product: string | null
  product_code: string | null
  provider: string
  assignment: string | null
  from_date: string
}

interface FactsCareAssignmentTable extends FactsCareTable {
  assignment: string
  decided: string
  decided_at: string
  to_date: string | null
  change: string | null
  volume: number | null
  unit: string | null
  frequency: string | null
  budget_cents: number | null
}

interface FactsCareStartTable extends FactsCareTable {
  assigned_from: string | null
  status: string
}

interface FactsCareStopTable extends FactsCareStartTable {
  to_date: string
  reason: string
  outcome: Outcome
}

interface FactsAreaTable {
  gemeente: string
  delivery: number
  record: number
  vintage: number
  level: AreaLevel
  code: string
  name: string
  parent: string | null
  inhabitants: number | null
  households: number | null
  geometry: string | null
}

interface FactsBudgetTable {
  gemeente: string
  delivery: number
  record: number
  year: number
  report: 'begroting' | 'realisatie'
  taakveld: string
  category: string | null
  amount_cents: number
}

interface FactsKeyFigureTable {
  gemeente: string
  delivery: number
  record: number
  year: number
  area: string
  level: AreaLevel
  measure: string
  value: number
}

interface FactsSignalTable {
  gemeente: string
  delivery: number
  record: number
  signal: string
  area: string
  period: string
  numerator: number
  denominator: number | null
}

interface FactsContractTable {
  gemeente: string
  delivery: number
  record: number
  contract: string
  provider: string
  product: string
  year: number
  volume: number | null
  unit: string | null
  amount_cents: number | null
}

interface FactsInitiativeTable {
  gemeente: string
  delivery: number
  record: number
  initiative: string
  name: string
  wijk: string | null
  theme: string
  from_date: string
  to_date: string | null
  evidence: string
  amount_cents: number | null
}

interface FactsStoryTable {
  gemeente: string
  delivery: number
  record: number
  story: string
  written: string
  wijk: string | null
  voice: string
  theme: string
  title: string
  body: string
}

interface ConceptReleaseTable {
  gemeente: string
  id: string
  state: ReleaseState
  hash: string
  bytes: Buffer
  made_by: string
  made_at: Generated<string>
  checked_by: string | null
  checked_at: string | null
  published_by: string | null
  published_at: string | null
  withdrawn_by: string | null
  withdrawn_at: string | null
  withdrawal_reason: string | null
  last_delivery: number | null
}

interface ReportTable {
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

interface AuditEventTable {
  gemeente: string
  id: string
  at: Generated<string>
  login: Generated<string>
  actor: string
  action: string
  subject: string
  detail: Generated<unknown>
}
