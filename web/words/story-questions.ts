import { dateInWords, inYears } from './dates.ts'
import { count, listed } from './numbers.ts'

/** A story as far as a question needs it. */
export interface Told {
  readonly wijk: string | null
  readonly van: string
  readonly thema: string
  /** ISO date. */
  readonly datum: string
}

/** From so many stories about one theme on it is worth asking who is not heard; after so many years a story may have been overtaken. Our choices. */
const SEVERAL = 2
const YEARS = 2
/** A theme that says nothing of what it is about. */
const OTHER = 'overig'

/** What is seen in wijken that stand out and of which nobody tells; by name, and null where every one of them has a story. */
export function untoldQuestion(standingOut: readonly { readonly code: string; readonly name: string }[], stories: readonly Told[]): string | null {
  const names = standingOut.filter(({ code }) => !stories.some(({ wijk }) => wijk === code)).map(({ name }) => name)
  if (names.length === 0) return null
  return `Bij de signalen ${names.length === 1 ? 'valt' : 'vallen'} ${listed(names)} op naast de andere wijken, maar daar komt geen verhaal vandaan. Wat ziet het wijkteam er?`
}

/** What the people say whom a theme is about: the theme most told of without a story of the cliëntenraad. Null without one. */
export function unheardQuestion(stories: readonly Told[]): string | null {
  const [most] = themesOf(stories).filter(([, told]) => told.length >= SEVERAL && told.every(({ van }) => van !== 'cliëntenraad')).toSorted(([, one], [, other]) => other.length - one.length)
  return most === undefined ? null : `Over ${most[0]} staan hier ${count(most[1].length)} verhalen, en geen ervan is van de cliëntenraad. Wat zeggen de mensen om wie het gaat?`
}

/** What changed since the last story about a theme: the theme that is silent longest. Null where none is old on the day of the figures. */
export function silentQuestion(stories: readonly Told[], today: string): string | null {
  const newest = themesOf(stories).map(([theme, told]) => [theme, told.map(({ datum }) => datum).toSorted().at(-1)!] as const)
  const [oldest] = newest.filter(([, date]) => inYears(today) - inYears(date) >= YEARS).toSorted(([, one], [, other]) => (one < other ? -1 : 1))
  return oldest === undefined ? null : `Over ${oldest[0]} is het nieuwste verhaal van ${dateInWords(oldest[1])}. Wat is er sindsdien veranderd?`
}

/** The stories by theme, themes by name so that an equal number always gives the same question. */
function themesOf(stories: readonly Told[]): readonly (readonly [theme: string, told: readonly Told[]])[] {
  const themes = [...new Set(stories.map(({ thema }) => thema))].filter((theme) => theme !== OTHER).toSorted((one, other) => one.localeCompare(other, 'nl'))
  return themes.map((theme) => [theme, stories.filter(({ thema }) => thema === theme)])
}
