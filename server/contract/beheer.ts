import { Type, type Static } from 'typebox'
import { Nullable, OneOf } from './words.ts'

const strict = { additionalProperties: false }
const Cent = Type.Integer({ description: 'Bedrag in hele centen.' })

/** One thing that is wrong with a file, or worth knowing. It never repeats what the file says. */
export const Melding = Type.Object({
  code: Type.String({ description: 'Vaste code; docs/sources/meldingen.md heeft de lijst.' }),
  ernst: OneOf(['fout', 'waarschuwing'] as const, 'Een fout houdt het hele bestand tegen, een waarschuwing niet.'),
  regel: Nullable(Type.Integer({ description: 'Regel in het bestand, vanaf 1.' })),
  veld: Nullable(Type.String({ description: 'Kolom of element.' })),
  melding: Type.String({ description: 'Waar het staat, wat er is en wat u kunt doen.' }),
}, strict)
export type Melding = Static<typeof Melding>

const summary = {
  bestand: Type.String({ description: 'Naam van het bestand; wat een BSN kan zijn, is weggelakt.' }),
  soort: Type.String({ description: 'Wat het bestand bleek te zijn, bijvoorbeeld wmo323.' }),
  status: OneOf(['aangenomen', 'aangenomenMetWaarschuwing', 'geweigerd', 'wasErAl'] as const, 'Wat er met het bestand gebeurde.'),
  regels: Type.Integer({ description: 'Regels met gegevens van deze gemeente.' }),
  bedragCent: Nullable(Cent),
  onbekendCent: Type.Integer({ description: 'Deel van het bedrag dat niet geplaatst kon worden.' }),
}

/** What a deliverer gets back for one file. */
export const Ontvangstbewijs = Type.Object({
  ...summary,
  levering: Nullable(Type.String({ description: 'Naam van de levering; leeg als er niets is opgeslagen.' })),
  meldingen: Type.Array(Melding),
}, strict)
export type Ontvangstbewijs = Static<typeof Ontvangstbewijs>

/** The answer to a file that is refused: a problem (RFC 9457) with the receipt beside it. */
export const GeweigerdeLevering = Type.Object({
  status: Type.Integer(), title: Type.String(), detail: Type.String(), ontvangstbewijs: Ontvangstbewijs,
}, strict)
export type GeweigerdeLevering = Static<typeof GeweigerdeLevering>

/** One file that came in earlier, landed or refused. */
export const Levering = Type.Object({
  id: Type.String(),
  ...summary,
  ontvangenOp: Type.String({ format: 'date-time' }),
  fouten: Type.Integer({ minimum: 0 }),
  waarschuwingen: Type.Integer({ minimum: 0 }),
}, strict)
export type Levering = Static<typeof Levering>

/** The name of a delivery. */
export const LeveringId = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })

/** Which page of what came in. */
export const LeveringenQuery = Type.Object({
  soort: Type.Optional(Type.String({ pattern: '^[a-z0-9]{1,30}$', description: 'Alleen leveringen van deze soort.' })),
  ouderDan: Type.Optional(LeveringId),
}, strict)
export type LeveringenQuery = Static<typeof LeveringenQuery>

/** A page of the files that came in, newest first, and how many there are of each kind in all. */
export const Leveringen = Type.Object({
  gemeente: Type.Object({ code: Type.String(), naam: Nullable(Type.String()) }, strict),
  aantal: Type.Integer({ minimum: 0, description: 'Alle leveringen, van elke soort.' }),
  soorten: Type.Array(Type.Object({ soort: Type.String(), aantal: Type.Integer({ minimum: 1 }) }, strict)),
  nieuwer: Type.Integer({ minimum: 0, description: 'Zo veel leveringen van de gevraagde soort kwamen na die op deze bladzijde.' }),
  leveringen: Type.Array(Levering),
}, strict)
export type Leveringen = Static<typeof Leveringen>

/** The receipt of a file that came in earlier. */
export const BewaardBewijs = Type.Object({
  ...Levering.properties,
  sha256: Type.String({ description: 'Controlegetal van het bestand zoals het binnenkwam.' }),
  meldingen: Type.Array(Melding),
}, strict)
export type BewaardBewijs = Static<typeof BewaardBewijs>
