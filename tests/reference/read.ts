import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json, JsonObject } from './topic.ts'

/** One case with its input complete: what it borrows from another case is filled in. */
export interface Case {
  readonly topic: string
  readonly id: string
  readonly input: JsonObject
  readonly expected: Json
  readonly tolerance: JsonObject
}

/** The case as its file has it. */
type Raw = Omit<Case, 'tolerance'> & { readonly tolerance?: JsonObject }

const FILE_FIELDS = ['topic', 'cases']
const TOLERANCES = ['abs', 'rel', 'mean', 'quantiles']
const CASE_FIELDS = ['id', 'source', 'input', 'expected', 'tolerance', 'note']

/** Every case of every JSON file in a folder. Throws for a folder without cases and for anything that is not in the form of its README. */
export function readCases(folder: string): readonly Case[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort()
  const raw = files.flatMap((name) => casesOf(name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonObject))
  if (raw.length === 0) throw new Error(`${folder}: no cases`)
  const byName = new Map(raw.map((one) => [nameOf(one), one]))
  if (byName.size < raw.length) throw new Error(`${folder}: two cases with one name`)
  return raw.map((one) => ({ ...one, input: inputOf(one, byName), tolerance: one.tolerance ?? {} }))
}

/** `topic/id`. */
export const nameOf = ({ topic, id }: Pick<Case, 'topic' | 'id'>): string => `${topic}/${id}`

function casesOf(file: string, content: JsonObject): Raw[] {
  known(file, content, FILE_FIELDS)
  const { topic, cases } = content
  if (typeof topic !== 'string' || !Array.isArray(cases) || cases.length === 0) throw new Error(`${file}: no topic or no cases`)
  return cases.map((one: JsonObject) => {
    known(`${file} ${String(one['id'])}`, one, CASE_FIELDS)
    known(`${file} ${String(one['id'])} tolerance`, (one['tolerance'] ?? {}) as JsonObject, TOLERANCES)
    for (const field of ['id', 'input', 'expected']) if (!(field in one)) throw new Error(`${file} ${String(one['id'])}: no ${field}`)
    return { ...one, topic } as unknown as Raw
  })
}

function known(place: string, content: JsonObject, fields: readonly string[]): void {
  const unknown = Object.keys(content).filter((field) => !fields.includes(field))
  if (unknown.length > 0) throw new Error(`${place}: unknown field ${unknown.join(', ')}`)
}

/** The input of a case over that of the case it points to, if any; `seen` stops a circle. */
function inputOf(one: Raw, all: ReadonlyMap<string, Raw>, seen: readonly string[] = []): JsonObject {
  const { sameInputAs, valuesOf, ...own } = one.input
  const pointer = sameInputAs ?? valuesOf
  if (pointer === undefined) return own
  const name = String(pointer).includes('/') ? String(pointer) : `${one.topic}/${String(pointer)}`
  const other = all.get(name)
  if (!other || seen.includes(name)) throw new Error(`${nameOf(one)}: points to ${name}`)
  return { ...inputOf(other, all, [...seen, name]), ...own }
}
