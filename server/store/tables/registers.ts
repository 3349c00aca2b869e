import type { Owner } from '../../facts/registers.ts'
import type { BudgetReport } from '../../facts/rows.ts'
import type { SignalNoteRow } from '../../release/tables.ts'
import type { AreaLevel } from '../../units/areas.ts'
import type { Wet } from '../../units/wet.ts'

/** What deliveries tell that is about no person: areas, money per taakveld, figures and registers. */
export interface RegisterTables {
  'facts.area': FactsAreaTable
  'facts.budget': FactsBudgetTable
  'facts.key_figure': FactsKeyFigureTable
  'facts.signal': FactsSignalTable
  'facts.signal_note': FactsSignalNoteTable
  'facts.contract': FactsContractTable
  'facts.initiative': FactsInitiativeTable
  'facts.comparison': FactsComparisonTable
  'facts.story': FactsStoryTable
  'facts.adjustment': FactsAdjustmentTable
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
  report: BudgetReport
  taakveld: string
  category: string | null
  amount_cents: number
  amendment: number | null
  decided: string | null
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
  households: number | null
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

interface FactsComparisonTable {
  gemeente: string
  delivery: number
  record: number
  code: string
  name: string
  year: number
  indicator: string
  amount: number
  source: string
  low_income: number | null
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
  withdrawn: string | null
}

interface FactsAdjustmentTable {
  gemeente: string
  delivery: number
  record: number
  adjustment: string
  year: number
  wet: Wet
  amount_cents: number
  reason: string
  owner: Owner
  decided: string
  withdrawn: string | null
}

interface FactsSignalNoteTable {
  gemeente: string
  delivery: number
  record: number
  signal: string
  area: string
  kind: SignalNoteRow['kind']
  date: string
  value: number | null
  text: string
}
