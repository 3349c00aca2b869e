/** A JSON value as the oracles have it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

/** Answers to rows that bring their own question, such as `{p: 0.1, share: 0.25}`: `asks` names the question's fields, `answer` computes the others. */
export interface ByRow {
  readonly kind: 'by-row'
  readonly asks: readonly string[]
  readonly answer: (asked: never) => Computed
}

/** What our code computed for a case, under the names of `expected`. */
export type Answer = null | boolean | number | string | ByRow | readonly Answer[] | Computed
export interface Computed { readonly [field: string]: Answer }

/** How a topic answers its cases. `input`: every field that an input of this topic may have. */
export interface Topic {
  readonly input: readonly string[]
  readonly answers: (input: never) => Computed
  /** Fields that are money: 1e-6 relative where a case names no tolerance. */
  readonly money?: readonly string[]
  /** The difference allowed in a field where a case describes its tolerance in words; NaN, which no difference meets, for words it cannot read. */
  readonly inWords?: (field: string, expected: JsonObject, words: JsonObject) => number
}

/** A topic; the fields of its input type are listed once and the compiler sees that none is forgotten. */
export const topicOf = <Input extends object>(
  { input, ...rest }: Omit<Topic, 'input' | 'answers'> & { readonly input: { readonly [Field in keyof Required<Input>]: true }; readonly answers: (input: Input) => Computed },
): Topic => ({ ...rest, input: Object.keys(input) })

export const byRow = <Asked extends object>(asks: readonly (keyof Asked & string)[], answer: (asked: Asked) => Computed): ByRow => ({ kind: 'by-row', asks, answer })

export const isByRow = (answer: Answer): answer is ByRow =>
  typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'by-row'

/** An interval as the cases have it: low, high. */
export const lowHigh = (interval: { readonly low: number; readonly high: number } | null): readonly number[] | null => interval && [interval.low, interval.high]
