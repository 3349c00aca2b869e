import { WETTEN, type Wet } from '../../server/units/wet.ts'
import type { Concentratie, GebiedEigenschappen, Uitgave } from '../data/rows.ts'
import { amountOf, concentrationOf, householdsOf } from '../data/select.ts'
import { valueOf, type Cell } from '../words/cell.ts'
import { concentrationNote, householdsNote, lawNote, wijkNote, type Note } from '../words/copy/overview.ts'
import { wetName } from '../words/names.ts'

export interface ChangeInput {
  readonly years: readonly [number, number]
  readonly laws: readonly Uitgave[]
  readonly totals: readonly Uitgave[]
  readonly concentration: readonly Concentratie[]
  readonly wijken: readonly GebiedEigenschappen[]
}

interface Change {
  readonly key: string
  readonly name: string
  readonly now: number
  readonly before: number
}

/** At most four notes: the largest change by law in euros and in households, and by wijk in euros per household and in concentration. Only figures shown in both years take part. */
export function notesOf(input: ChangeInput): readonly Note[] {
  const { years } = input
  const law = single(lawChanges(input, amountOf), absolute, 1)
  const households = single(lawChanges(input, householdsOf), absolute, 1)
  const wijk = single(wijkChanges(input), relative, 0.01)
  const concentration = single(concentrationChanges(input), absolute, 0.01)
  return [
    law && lawNote(law.key as Wet, law.now, law.before, years),
    households && householdsNote(households.key as Wet, households.now, households.before, years),
    wijk && wijkNote([wijk.name], wijk.now, wijk.before, years),
    concentration && concentrationNote(concentration.name, concentration.now, concentration.before, years),
  ].filter((note) => note !== null)
}

const absolute = (change: Change): number => Math.abs(change.now - change.before)
const relative = (change: Change): number => Math.abs(change.now / change.before - 1)

/** The one largest change; null when it is too small to speak of or when two are equally large, for then neither is "the largest". */
function single(changes: readonly Change[], size: (change: Change) => number, least: number): Change | null {
  const [first, second] = changes.toSorted((a, b) => size(b) - size(a))
  if (!first || size(first) < least - 1e-9) return null
  return second && Math.abs(size(first) - size(second)) < 1e-9 ? null : first
}

function changeOf({ key, name }: Pick<Change, 'key' | 'name'>, now: Cell, before: Cell): readonly Change[] {
  return now.kind === 'shown' && before.kind === 'shown' && before.value > 0 ? [{ key, name, now: now.value, before: before.value }] : []
}

const lawChanges = ({ years, laws }: ChangeInput, measure: (row: Uitgave | undefined) => Cell): readonly Change[] =>
  WETTEN.flatMap((wet) => {
    const of = (year: number) => measure(laws.find((row) => row.wet === wet && row.jaar === year))
    return changeOf({ key: wet, name: wetName(wet) }, of(years[0]), of(years[1]))
  })

/** In a smaller group a few households that move make a difference that looks like news. */
const LEAST_USERS = 300

const largeWijken = ({ years, totals, wijken }: ChangeInput): readonly GebiedEigenschappen[] =>
  wijken.filter(({ code }) => years.every((year) => (valueOf(householdsOf(totals.find((row) => row.gebied === code && row.jaar === year))) ?? 0) >= LEAST_USERS))

const wijkChanges = (input: ChangeInput): readonly Change[] =>
  largeWijken(input).flatMap(({ code, naam, huishoudens }) => {
    if (huishoudens === null || huishoudens === 0) return []
    const of = (year: number) => amountOf(input.totals.find((row) => row.gebied === code && row.jaar === year))
    return changeOf({ key: code, name: naam }, of(input.years[0]), of(input.years[1])).map((change) => ({ ...change, now: change.now / huishoudens, before: change.before / huishoudens }))
  })

const concentrationChanges = (input: ChangeInput): readonly Change[] =>
  largeWijken(input).flatMap(({ code, naam }) => {
    const of = (year: number) => concentrationOf(input.concentration, { gebied: code, jaar: year, noemer: 'gebruikers', maat: 'top', punt: 0.1 })
    return changeOf({ key: code, name: naam }, of(input.years[0]), of(input.years[1]))
  })
