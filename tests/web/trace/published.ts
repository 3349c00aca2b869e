import { dateInWords, momentInWords, quarterInWords, thePeriod } from '../../../web/words/dates.ts'

/** A row as the API gave it, with the table that it is of. */
export interface Row { readonly table: string; readonly values: Readonly<Record<string, unknown>> }

export interface Cell { readonly value: number; readonly field: string; readonly row: Row }

export interface Published {
  readonly rows: readonly Row[]
  readonly cells: readonly Cell[]
  /** Names, codes, years and dates of the release, and dates and quarters as a page writes them. */
  readonly texts: ReadonlySet<string>
  /** Its names, stories and other words that hold a number. */
  readonly long: readonly string[]
}

interface Answer { readonly address: string; readonly body: unknown }

/** What the answers that a page asked for say: the only place where its numbers may come from. */
export function publishedIn(answers: readonly Answer[]): Published {
  const all = answers.flatMap(({ address, body }) => rowsIn(new URL(address).pathname.replace('/v1/', '').replace(/\/.*/, ''), body))
  const rows = [...new Map(all.map((row) => [JSON.stringify(row), row])).values()]
  const cells = rows.flatMap((row) => Object.entries(row.values).flatMap(([field, value]): Cell[] => (typeof value === 'number' ? [{ value, field, row }] : [])))
  const texts = rows.flatMap(({ values }) => textsIn(values)).map(plain)
  const years = cells.filter(({ field }) => field === 'jaar').map(({ value }) => String(value))
  return { rows, cells: cells.filter(({ field }) => field !== 'jaar'), texts: new Set([...texts, ...years, ...texts.flatMap(yearIn), ...texts.flatMap(agesIn)]), long: [...new Set(texts.flatMap(asWritten))] }
}

const DAY = /^\d{4}-\d{2}-\d{2}(T.*)?$/

/** A date and a quarter as the words of the pages write them, other words as they are. */
const asWritten = (text: string): readonly string[] =>
  (DAY.test(text) ? [dateInWords(text), ...(text.includes('T') ? [momentInWords(text)] : [])] : /^\d{4}-K\d$/.test(text) ? [quarterInWords(text), thePeriod(text).replace('het ', '')] : /\d/.test(text) && text.includes(' ') ? [text] : []).map(plain)

/** The code of an age class holds its ends: 18-64, 65+. A class that was joined begins or ends at one of them. */
const agesIn = (text: string): readonly string[] => (/^\d{1,2}(-\d{1,2}|\+)(\+\d{1,2}(-\d{1,2}|\+))*$/.test(text) ? text.match(/\d+/g) ?? [] : [])

const yearIn = (text: string): readonly string[] => (/^20\d\d-/.test(text) ? [text.slice(0, 4)] : [])

function rowsIn(table: string, body: unknown): Row[] {
  const answer = body as { readonly rijen?: readonly object[]; readonly features?: readonly { readonly properties: object }[] }
  const values = answer.rijen ?? answer.features?.map(({ properties }) => properties) ?? objectsIn(body)
  return values.map((one) => ({ table, values: one as Row['values'] }))
}

/** Every object inside an answer that is no table: the release, its sources, its years, the report of the gate. */
function objectsIn(part: unknown): object[] {
  if (typeof part !== 'object' || part === null) return []
  const inside = Object.values(part).flatMap(objectsIn)
  return Array.isArray(part) ? inside : [part, ...inside]
}

function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : []
}

export const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').replace(/[*_#]/g, '').trim()
