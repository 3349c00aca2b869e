import type { AreaCheck } from '../fields/area.ts'
import type { Code } from '../messages.ts'
import type { DeliveryKind } from '../reading.ts'
import type { RegisterRow } from '../../facts/rows.ts'

/** A value as it is kept. */
export type Value = string | number | null

/** What reading a field may ask besides its text. */
export interface FieldWorld {
  readonly areas: AreaCheck
  readonly gemeente: string
  /** Where the field stands. */
  readonly at: { readonly line: number | null; readonly field: string | null }
}

/** One column of a register: how it is called, what stands in it, how it is read and how it is kept. The page about the source is made from it. */
export interface RegisterColumn {
  readonly name: string
  /** Name and type in the facts. */
  readonly stored: string
  readonly type: 'text' | 'integer' | 'smallint' | 'bigint' | 'date'
  /** Dutch: what stands in it, and what it must look like. */
  readonly words: string
  readonly rule: string
  readonly optional: boolean
  /** True for a column that a file may lack altogether. */
  readonly mayLack: boolean
  /** The value, with what in it may point to somebody, or with a warning; or what is wrong with the text, null when it was noted already. */
  readonly read: (text: string, world: FieldWorld) => { readonly value: Value; readonly personal?: readonly string[]; readonly warning?: Code } | { readonly fault: Code | null }
}

/** A CSV delivery whose lines are kept as they are: no persons, no sums. */
export interface Register {
  readonly kind: DeliveryKind
  readonly row: RegisterRow['kind']
  readonly columns: readonly RegisterColumn[]
  /** Columns that together are unique in a file. */
  readonly key: readonly string[]
  /** Columns of which at least one must be filled; empty when there is no such rule. */
  readonly oneOf: readonly string[]
  /** Most characters in a field. */
  readonly longest: number
}

type Field = Pick<RegisterColumn, 'type' | 'read' | 'rule'>

/** A column that must be filled. */
export const column = (name: string, stored: string, words: string, field: Field): RegisterColumn => ({ name, stored, words, optional: false, mayLack: false, ...field })
/** A column that may be empty. */
export const maybe = (name: string, stored: string, words: string, field: Field): RegisterColumn =>
  ({ ...column(name, stored, words, field), rule: `${field.rule}; mag leeg zijn`, optional: true })
/** A column that may be empty or not be there: files from before it had none. */
export const later = (name: string, stored: string, words: string, field: Field): RegisterColumn =>
  ({ ...maybe(name, stored, words, field), rule: `${field.rule}; mag leeg zijn of ontbreken`, mayLack: true })
