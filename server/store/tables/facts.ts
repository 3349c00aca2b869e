import type { Generated } from 'kysely'
import type { Outcome } from '../../facts/end-reasons.ts'
import type { Wet } from '../../units/wet.ts'

/** Deliveries, and what they tell of persons and households, by name. */
export interface FactsTables {
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
