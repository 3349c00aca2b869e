import { Type, type Static } from 'typebox'
import { OneOf } from './words.ts'

const strict = { additionalProperties: false }

export const Fout = Type.Object({
  plaats: OneOf(['query', 'pad', 'inhoud'] as const, 'Waar de fout staat.'),
  veld: Type.String({ description: 'Naam van de parameter, of de plek in de inhoud: cijfers/0/tekst is de tekst bij het eerste cijfer.' }),
  melding: Type.String({ description: 'Wat er mis is en wat wel kan.' }),
}, strict)
export type Fout = Static<typeof Fout>

/** Name under which other schemas refer to a problem. */
export const PROBLEEM_ID = 'Probleem'

/** Every answer that is not a success (RFC 9457). */
export const Probleem = Type.Object({
  status: Type.Integer({ minimum: 400, maximum: 599, description: 'De HTTP-status.' }),
  title: Type.String({ description: 'Korte naam van het probleem, steeds dezelfde bij dezelfde status.' }),
  detail: Type.String({ description: 'Wat er aan de hand is en wat u kunt doen.' }),
  kenmerk: Type.Optional(Type.String({ description: 'Nummer om te noemen als u de beheerder vraagt wat er misging.' })),
  fouten: Type.Optional(Type.Array(Fout, { description: 'Alle fouten in de vraag, in één keer.' })),
}, { ...strict, $id: PROBLEEM_ID, description: 'Wat er misging (RFC 9457).' })
export type Probleem = Static<typeof Probleem>
