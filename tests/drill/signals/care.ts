import { allocationOf } from '../../../fixtures/voorbeeldstad/care/lines.ts'
import { drawTown } from '../../../fixtures/voorbeeldstad/generate.ts'
import { careEvents, type CareEvents } from '../../../fixtures/voorbeeldstad/messages/events.ts'
import { homeIn } from '../../../fixtures/voorbeeldstad/people/addresses.ts'
import { BUURTEN, WIJKEN } from '../../../fixtures/voorbeeldstad/town/wijken.ts'
import type { CareFacts, CareKey } from '../../../server/facts/care-facts.ts'
import { outcomeOf } from '../../../server/facts/end-reasons.ts'
import type { SignalFact } from '../../../server/facts/signals.ts'
import { dateText } from '../../../server/units/period.ts'
import { monthAt } from '../../../fixtures/voorbeeldstad/calendar.ts'
import { careSignals } from './care-signals.ts'
import { TOWN } from './town.ts'

/** What the messages of a drawn town count, straight from what happened: the second road beside intake. */
export function drawnCareSignals(seed: number): readonly SignalFact[] {
  const { people } = drawTown({ seed })
  const events = careEvents(people.spells)
  const persons = new Map(people.persons.map((person) => [person.id, person]))
  return careSignals(careFacts(events), {
    gemeente: TOWN, wijken: WIJKEN.map(({ code }) => code), firstYear: 2022, asOf: dateText('2026-10-20'),
    homeIn: (id, year) => {
      const person = persons.get(id)!
      return { household: person.household.id, wijk: BUURTEN[homeIn(person, monthAt(year, 1))]!.wijk.code }
    },
  })
}

function careFacts(events: readonly CareEvents[]): CareFacts {
  const told = events.filter(({ decided }) => decided !== null)
  return {
    assigned: told.map((care) => ({ ...keyOf(care), decided: care.decided!, from: care.decided! })),
    begun: told.map((care) => ({ ...keyOf(care), assignedFrom: care.decided, from: care.begun })),
    ended: events.flatMap((care) => (care.ended === null ? [] : [{ ...keyOf(care), to: care.ended.day, outcome: outcomeOf(keyOf(care).wet, care.ended.reason) }])),
  }
}

const keyOf = ({ spell, service, provider, wet }: CareEvents): CareKey =>
  ({ person: spell.person.id, wet: wet === 'jw' ? 'jeugdwet' : 'wmo', provider: provider.agb, product: service.product, productCode: service.code, assignment: allocationOf(spell) })
