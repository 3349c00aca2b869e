import type { SignalFacts, SignalsBefore } from '../../facts/signals.ts'
import { careOf, homesOf } from '../../store/intake/care.ts'
import type { Database } from '../../store/database.ts'
import { areasOf } from '../../store/intake/areas.ts'
import { asOf, yearsOf } from '../../store/intake/register-questions.ts'
import { signalsOf } from '../../store/intake/signals.ts'
import { besideDelivered, careSignalsBeside, type SeenCare } from '../../tabulate/care/signals.ts'
import type { GemeenteCode } from '../../units/areas.ts'

type Store = Pick<Database, 'pool' | 'kysely'>

/** All signals up to and including a delivery: what the gemeente counts itself, and what its messages about care say beside what readers saw of that before. */
export async function allSignals(db: Store, gemeente: GemeenteCode, { lastDelivery, before }: { readonly lastDelivery: number; readonly before: SignalsBefore }): Promise<SignalFacts> {
  const [delivered, care, years, day] = await Promise.all([signalsOf(db, gemeente, lastDelivery), careOf(db, gemeente, lastDelivery), yearsOf(db, gemeente), asOf(db, gemeente)])
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined || day === null || care.assigned.length + care.begun.length + care.ended.length === 0) return delivered
  const wijken = (await areasOf(db, gemeente, last)).flatMap(({ code, level }) => (level === 'wijk' ? [code] : []))
  const lived = yearsBetween(first, Number(day.slice(0, 4)))
  const homes = await homesOf(db, gemeente, lived)
  const seen = await Promise.all(before.seen.map(async (one): Promise<SeenCare> =>
    ({ ...one, care: await careOf(db, gemeente, one.delivery), homeIn: homes(one.delivery) })))
  const { facts, changes } = careSignalsBeside(care, { gemeente, wijken, homeIn: homes(lastDelivery), firstYear: first, asOf: day }, { seen, minimum: before.minimum })
  return { ...delivered, facts: besideDelivered(delivered.facts, facts), changes }
}

const yearsBetween = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)
