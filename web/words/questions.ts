import type { Cell } from './cell.ts'
import { count, listed, oneDecimalOf, percentInWords, toFives } from './numbers.ts'

/** From here on a difference with the gemeente is worth a question; less may be chance, rounding or who lives there. */
const CLEARLY = 1.25
/** Fewer households than this are never counted in a question. */
const LEAST = 10

/** What a place tells, as published. */
export interface Told {
  /** In a sentence: "Oostwijk", "de gemeente". */
  readonly place: string
  readonly period: string
  /** Households with a voorziening, and the share of the spending that their dearest tenth has. */
  readonly users: Cell
  readonly topShare: Cell
}

/** Who helps the dearest tenth; null where it is not shown or too few. */
export function tenthQuestion({ place, period, users, topShare }: Told): string | null {
  if (users.kind !== 'shown' || topShare.kind !== 'shown') return null
  const tenth = toFives(users.value / 10)
  if (tenth < LEAST) return null
  return `In ${place} gaat ${percentInWords(topShare.value)} van de uitgaven naar ongeveer ${count(tenth)} huishoudens (${period}). Hebben zij één aanspreekpunt, en wat zeggen zij zelf dat helpt?`
}

interface LawBeside {
  /** In a sentence: "de Jeugdwet". */
  readonly law: string
  readonly here: Cell
  readonly gemeente: Cell
}

/** Why a wijk has clearly more of a law than its gemeente, per household; the laws by name. Null where none has. */
export function lawsQuestion(place: string, laws: readonly LawBeside[]): string | null {
  const times = laws.flatMap(({ law, here, gemeente }) => (here.kind === 'shown' && gemeente.kind === 'shown' && gemeente.value > 0 ? [{ law, times: here.value / gemeente.value }] : []))
  const more = times.filter((one) => one.times >= CLEARLY)
  if (more.length === 0) return null
  const said = more.map(({ law, times: many }) => `${law} (${oneDecimalOf(many)} keer zo veel)`)
  return `In ${place} gaat per huishouden meer geld dan in de hele gemeente naar ${listed(said)}. Past dat bij wie er woont, en wat verwachtte het college?`
}

interface Combination {
  readonly laws: number
  readonly households: Cell
}

/** Who keeps the overview where laws come together; null where the counts are not all shown, or too few use more than one law. */
export function stackingQuestion(place: string, combinations: readonly Combination[], users: Cell): string | null {
  const several = combinations.filter(({ laws }) => laws > 1)
  if (users.kind !== 'shown' || users.value === 0 || several.length === 0) return null
  const known = several.reduce((sum, { households }) => sum + (households.kind === 'shown' ? households.value : 0), 0)
  if (known < LEAST) return null
  const atLeast = several.some(({ households }) => households.kind !== 'shown') ? 'minstens ' : ''
  return `In ${place} gebruiken ${atLeast}${count(known)} van de ${count(users.value)} huishoudens met een voorziening hulp uit meer dan één wet. Wie houdt daar het overzicht?`
}

/** What is behind signals that stand out in a wijk, by name. Null without one. */
export const signalsQuestion = (place: string, names: readonly string[]): string | null =>
  (names.length === 0 ? null : `Over ${listed(names)} valt ${place} op naast de andere wijken. Wat ziet het wijkteam, en hoe wordt er geteld?`)
