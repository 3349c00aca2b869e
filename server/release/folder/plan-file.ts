import type { PlanPart } from '../../tabulate/cross/plan.ts'
import { isObject, parseJson, type JsonObject } from './json.ts'
import { refusals } from './refusals.ts'

const LEVELS = {
  geo: ['gemeente', 'wijk', 'buurt'],
  product: ['totaal', 'wet', 'taakveld', 'product'],
  period: ['totaal', 'kwartaal'],
} as const
type Key = keyof typeof LEVELS
const KEYS = Object.keys(LEVELS) as readonly Key[]

/** Everything: every level of areas by every level of products by the year and its quarters. */
export const DEFAULT_PLAN: readonly PlanPart[] = [LEVELS]

/** Reads plan.json: the tables that may be published. What a table leaves out means every level. */
export function parsePlan(text: string): readonly PlanPart[] {
  const plan = parseJson(text, 'Het plan (--plan)')
  const tables = isObject(plan) && Object.keys(plan).join() === 'tables' ? plan['tables'] : null
  if (!Array.isArray(tables) || tables.length === 0 || !tables.every(isObject)) throw refusals.planShape()
  return tables.map((table, at) => partOf(table, at + 1))
}

function partOf(table: JsonObject, number: number): PlanPart {
  if (Object.keys(table).some((key) => !(KEYS as readonly string[]).includes(key))) throw refusals.planKey(number, KEYS)
  const levels = (key: Key): readonly string[] => levelsOf(table[key] ?? LEVELS[key], number, key)
  return { geo: levels('geo'), product: levels('product'), period: levels('period') }
}

function levelsOf(value: unknown, number: number, key: Key): readonly string[] {
  const known: readonly string[] = LEVELS[key]
  if (!Array.isArray(value) || value.length === 0 || !value.every((one) => known.includes(one as string))) throw refusals.planLevel(number, key, known)
  return value as readonly string[]
}

/** The plan for data of one quarter, in which the total and the quarter are the same. */
export const planForOnePeriod = (parts: readonly PlanPart[]): readonly PlanPart[] => parts.map((part) => ({ ...part, period: ['kwartaal'] }))
