import { FIRST_YEAR, LAST_MONTH, LAST_RECEIPT, monthAt, monthOf, yearOf } from '../../../fixtures/voorbeeldstad/calendar.ts'
import { useIn, type Scale } from '../../../fixtures/voorbeeldstad/care/amounts.ts'
import { linesOf, providerOf } from '../../../fixtures/voorbeeldstad/care/lines.ts'
import { PROVIDERS, type ProviderName } from '../../../fixtures/voorbeeldstad/care/providers.ts'
import { SERVICES } from '../../../fixtures/voorbeeldstad/care/services.ts'
import { drawTown } from '../../../fixtures/voorbeeldstad/generate.ts'
import type { Household, Spell } from '../../../fixtures/voorbeeldstad/people/household.ts'
import type { HomeTeam } from '../../../fixtures/voorbeeldstad/people/story.ts'
import { BUURTEN, GEMEENTE } from '../../../fixtures/voorbeeldstad/town/wijken.ts'
import type { DeliveredMonth } from '../../../server/balance/completeness.ts'
import { productIndex } from '../../../server/facts/catalogue.ts'
import type { FactColumns, Place } from '../../../server/facts/columns.ts'
import { firstDayOf } from '../../../server/facts/placement.ts'
import { buurtCode, gemeenteCode, wijkCode } from '../../../server/units/areas.ts'
import { year as yearNumber } from '../../../server/units/year.ts'
import type { Wet } from '../../../server/units/wet.ts'

/** A provider that declares a whole year at once, in the January after it, from some year on. */
export interface LateProvider { readonly name: ProviderName; readonly since: number }

/** What is planted in the care of a drawn town. */
export interface CareStory { readonly team: HomeTeam; readonly late: LateProvider }

/** The facts of a drawn town as its own books would deliver them, by year; beside them what was used, whenever it is declared. */
export interface CareTown {
  readonly years: readonly FactColumns[]
  readonly delivered: readonly DeliveredMonth[]
  /** Cents used from January to September 2026. */
  readonly books: ReadonlyMap<Wet, number>
}

interface Booked { readonly spell: Spell; readonly month: number; readonly receipt: number; readonly amount: number; readonly provider: number }

const AGB = (Object.keys(PROVIDERS) as ProviderName[]).map((key) => ({ ...PROVIDERS[key], key }))

export function careTown(seed: number, story: CareStory): CareTown {
  const { people, scale } = drawTown({ seed, team: story.team })
  const booked = people.spells.flatMap((spell) => bookedOf(spell, scale, story.late)).filter(({ receipt }) => receipt <= LAST_RECEIPT)
  const years = Array.from({ length: yearOf(LAST_MONTH) - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at)
  return { years: years.map((year) => columnsOf(year, people.households, booked.filter(({ month }) => yearOf(month) === year))), delivered: deliveredOf(booked), books: booksOf(people.spells, scale) }
}

/** The lines of one spell, received as its provider declares in this story. */
function bookedOf(spell: Spell, scale: Scale, late: LateProvider): readonly Booked[] {
  const service = SERVICES[spell.service]
  const provider = service.kind === 'declared' ? AGB.findIndex(({ agb }) => agb === providerOf(spell, service).agb) : -1
  return Array.from({ length: Math.min(spell.until, LAST_MONTH + 1) - spell.from }, (_, at) => spell.from + at).flatMap((month): readonly Booked[] => {
    if (service.kind === 'booked') {
      const use = useIn(spell, month, scale)
      return use === null ? [] : [{ spell, month, receipt: month + 1, amount: use.amount, provider }]
    }
    const isYearly = AGB[provider]!.key === late.name && yearOf(month) >= late.since
    return linesOf(spell, month, scale).map(({ receipt, use, takesBack }) => ({
      spell, month, provider, amount: takesBack === null ? use.amount : -use.amount,
      receipt: isYearly ? monthAt(yearOf(month) + 1, 1) : AGB[provider]!.yearly ? month + 1 : receipt,
    }))
  })
}

const PLACES: readonly Place[] = BUURTEN.map(({ code, wijk }) => ({ buurt: buurtCode(code), wijk: wijkCode(wijk.code) }))

/** A year as columns: a household lives all year where it lived on 1 January. */
function columnsOf(year: number, households: readonly Household[], lines: readonly Booked[]): FactColumns {
  const units = [...new Set(lines.map(({ spell }) => spell.person.household.id))].sort((a, b) => a - b)
  const unitOf = new Map(units.map((id, unit) => [id, unit]))
  const homeOf = units.map((id) => (households[id - 1]!.homes.findLast(({ since }) => since <= monthAt(year, 1)) ?? households[id - 1]!.homes[0]!).buurt)
  const unit = Int32Array.from(lines, ({ spell }) => unitOf.get(spell.person.household.id)!)
  return {
    gemeente: gemeenteCode(GEMEENTE.code), year: yearNumber(year), length: lines.length, places: PLACES, unit, place: unit.map((one) => homeOf[one]!),
    unitCount: units.length, unitIsHousehold: new Uint8Array(units.length).fill(1), unitKey: Float64Array.from(units),
    product: Int16Array.from(lines, ({ spell }) => productIndex(SERVICES[spell.service].product)), month: Uint8Array.from(lines, ({ month }) => monthOf(month)),
    amount: Float64Array.from(lines, ({ amount }) => amount), provider: Int32Array.from(lines, ({ provider }) => provider), booked: Int32Array.from(lines, ({ receipt }) => dayIn(receipt)),
  }
}

/** The fifteenth of a month, in days since 2000. */
const dayIn = (month: number): number => firstDayOf(FIRST_YEAR) + Math.round((Date.UTC(FIRST_YEAR, month, 15) - Date.UTC(FIRST_YEAR, 0, 1)) / 86_400_000)

/** Clients with a net cost above nought per provider and month. */
function deliveredOf(booked: readonly Booked[]): readonly DeliveredMonth[] {
  const nets = new Map<string, number>()
  for (const { spell, month, amount, provider } of booked) if (provider >= 0) nets.set(`${provider} ${month} ${spell.person.id}`, (nets.get(`${provider} ${month} ${spell.person.id}`) ?? 0) + amount)
  const clients = new Map<string, number>()
  for (const [key, net] of nets) if (net > 0) clients.set(key.slice(0, key.lastIndexOf(' ')), (clients.get(key.slice(0, key.lastIndexOf(' '))) ?? 0) + 1)
  return [...clients].map(([key, many]) => {
    const [provider, month] = key.split(' ').map(Number) as [number, number]
    return { source: `${AGB[provider]!.message} ${AGB[provider]!.agb}`, year: yearOf(month), month: monthOf(month), clients: many }
  })
}

function booksOf(spells: readonly Spell[], scale: Scale): ReadonlyMap<Wet, number> {
  const sums = new Map<Wet, number>()
  for (const spell of spells) for (let month = Math.max(spell.from, monthAt(2026, 1)); month < Math.min(spell.until, LAST_MONTH + 1); month++) {
    const wet = WET_OF_REGELING[SERVICES[spell.service].product.slice(0, 2)]!
    sums.set(wet, (sums.get(wet) ?? 0) + (useIn(spell, month, scale)?.amount ?? 0))
  }
  return sums
}

const WET_OF_REGELING: Readonly<Record<string, Wet>> = { wm: 'wmo', jw: 'jeugdwet', pw: 'participatiewet', sh: 'schuldhulp' }
