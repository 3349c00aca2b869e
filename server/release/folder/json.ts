import { refusals } from './refusals.ts'

/** Any JSON object, by key. */
export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON as it stands in a file of the user; `what` names the file in a refusal. */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw refusals.notJson(what)
  }
}
