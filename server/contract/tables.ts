import { Type, type Static, type TObject } from 'typebox'
import { PublicatieId } from './words.ts'

/** A table as JSON: which release it comes from and its rows. CSV and Arrow carry the same rows in the same order. */
export const TableAnswer = <Row extends TObject>(row: Row) => Type.Object({
  publicatie: PublicatieId,
  hash: Type.String({ description: 'SHA-256 van de publicatie waar deze rijen uit komen.' }),
  aantal: Type.Integer({ minimum: 0, description: 'Aantal rijen.' }),
  rijen: Type.Array(row),
}, { additionalProperties: false })
/** What the JSON of a table with these rows looks like. */
export interface TableAnswer<Row> {
  readonly publicatie: string
  readonly hash: string
  readonly aantal: number
  readonly rijen: readonly Row[]
}

const Verwijzing = Type.Object({ href: Type.String(), titel: Type.String() }, { additionalProperties: false })

/** The root of the API: what it is and where everything stands. */
export const Startpunt = Type.Object({
  titel: Type.String(),
  versie: Type.String({ description: 'Versie van deze API.' }),
  verwijzingen: Type.Array(Verwijzing),
}, { additionalProperties: false })
export type Startpunt = Static<typeof Startpunt>

/** The answer of /gezond. */
export const Gezond = Type.Object({ status: Type.Literal('gezond') }, { additionalProperties: false })
