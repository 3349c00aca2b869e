import type { SignalFacts } from '../../facts/signals.ts'
import { careOf, homesOf } from '../../store/intake/care.ts'
import type { Database } from '../../store/database.ts'
import { areasOf } from '../../store/intake/areas.ts'
import { asOf, yearsOf } from '../../store/intake/register-questions.ts'
import { signalsOf } from '../../store/intake/signals.ts'
import { besideDelivered, careSignals } from '../../tabulate/care/signals.ts'
import type { GemeenteCode } from '../../units/areas.ts'

type Store = Pick<Database, 'pool' | 'kysely'>

/** All signals up to and including a delivery: what the gemeente counts itself, and what its messages about care say. */
export async function allSignals(db: Store, gemeente: GemeenteCode, lastDelivery: number): Promise<SignalFacts> {
  const [delivered, care, years, day] = await Promise.all([signalsOf(db, gemeente, lastDelivery), careOf(db, gemeente, lastDelivery), yearsOf(db, gemeente), asOf(db, gemeente)])
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined || day === null || care.assigned.length + care.begun.length + care.ended.length === 0) return delivered
  const wijken = (await areasOf(db, gemeente, last)).flatMap(({ code, level }) => (level === 'wijk' ? [code] : []))
  const homeIn = await homesOf(db, gemeente, yearsBetween(first, Number(day.slice(0, 4))), lastDelivery)
  return { ...delivered, facts: besideDelivered(delivered.facts, careSignals(care, { gemeente, wijken, homeIn, firstYear: first, asOf: day })) }
}

const yearsBetween = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)
