import { isByRow, type Answer, type ByRow, type Computed, type Json, type JsonObject } from './topic.ts'

/** The largest difference allowed between an expected number and ours. */
export type Allowed = (expected: number) => number

/** Every place where an answer differs from what is expected; empty when they agree. Pure. */
export function differences(place: string, expected: Json, answer: Answer | undefined, allowed: Allowed): readonly string[] {
  if (answer === undefined) return [`${place}: unknown field, nothing computed`]
  if (isByRow(answer)) return Array.isArray(expected) ? expected.flatMap((row: Json, at) => rowDifferences(`${place}[${at}]`, row, answer, allowed)) : [`${place}: expected no rows`]
  if (Array.isArray(expected)) return listDifferences(place, expected, answer, allowed)
  if (typeof expected === 'object' && expected !== null) return objectDifferences(place, expected as JsonObject, answer, allowed)
  const same = typeof expected === 'number' && typeof answer === 'number' ? Math.abs(answer - expected) <= allowed(expected) : answer === expected
  return same ? [] : [`${place}: expected ${String(expected)}, computed ${JSON.stringify(answer)}`]
}

function listDifferences(place: string, expected: readonly Json[], answer: Answer, allowed: Allowed): readonly string[] {
  if (!Array.isArray(answer)) return [`${place}: expected a list`]
  const list = answer as readonly Answer[]
  if (list.length !== expected.length) return [`${place}: expected ${expected.length} values, computed ${list.length}`]
  return expected.flatMap((one, at) => differences(`${place}[${at}]`, one, list[at], allowed))
}

function objectDifferences(place: string, expected: JsonObject, answer: Answer, allowed: Allowed): readonly string[] {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return [`${place}: expected fields`]
  const computed = answer as Computed
  return Object.entries(expected).flatMap(([field, one]) => differences(`${place}.${field}`, one, Object.hasOwn(computed, field) ? computed[field] : undefined, allowed))
}

/** A row with its own question: the fields that ask go in, all others are compared; a row must expect something. */
function rowDifferences(place: string, row: Json, { asks, answer }: ByRow, allowed: Allowed): readonly string[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return [`${place}: expected a row`]
  const fields = Object.entries(row)
  const asked = Object.fromEntries(fields.filter(([field]) => asks.includes(field)))
  const missing = asks.filter((field) => !(field in asked))
  const wanted = Object.fromEntries(fields.filter(([field]) => !asks.includes(field)))
  if (missing.length > 0 || Object.keys(wanted).length === 0) return [`${place}: a row with ${asks.join(', ')} and an answer was expected`]
  return objectDifferences(place, wanted, answer(asked as never), allowed)
}

/** Half a unit in the last decimal that a published number has: it agrees after rounding. */
export function afterRounding(published: number): number {
  const decimals = String(published).split('.')[1]?.length ?? 0
  return 0.5 * 10 ** -decimals * (1 + 1e-9)
}
