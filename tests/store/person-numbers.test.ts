import { describe, expect, it } from 'vitest'
import { personNumbers } from '../../server/store/intake/person-numbers.ts'

/** Pseudonyms of which many begin alike, so that they meet in the table. */
const person = (at: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, byte) => (byte < 3 ? at % 5 : (at >> (8 * (byte % 4))) & 255))

describe('The numbers of persons', () => {
  it('are those of the database, whoever comes again, while the table grows', () => {
    const persons = personNumbers()
    const places = Array.from({ length: 10_000 }, (_, at) => persons.placeOf(person(at)))
    expect(places).toEqual(Array.from({ length: 10_000 }, (_, at) => at))
    expect(Array.from({ length: 10_000 }, (_, at) => persons.placeOf(person(at)))).toEqual(places)
    expect(persons.waiting().map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(places.map((at) => Buffer.from(person(at)).toString('hex')))
    persons.number(places.map((at) => at * 3))
    expect([persons.waiting(), persons.numberOf(0), persons.numberOf(9_999)]).toEqual([[], 0, 29_997])
  })

  it('are asked only of who came since, and never guessed', () => {
    const persons = personNumbers()
    persons.placeOf(person(1))
    persons.number([41])
    const late = persons.placeOf(person(2))
    expect(persons.waiting()).toEqual([person(2)])
    expect(() => persons.numberOf(late)).toThrow('no number yet')
    persons.number([7])
    expect([persons.numberOf(0), persons.numberOf(late)]).toEqual([41, 7])
  })
})
