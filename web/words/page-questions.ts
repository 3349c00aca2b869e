import type { Cell } from './cell.ts'
import { count, eurosInWords, listed, percentInWords } from './numbers.ts'

/** From here on growth, or a gap with the budget, is worth a question: less may be prices or rounding. Our choice. */
const CLEARLY = 0.05

export interface LawMoved {
  /** In a sentence: "de Jeugdwet". */
  readonly law: string
  readonly money: readonly [first: Cell, last: Cell]
  readonly households: readonly [first: Cell, last: Cell]
}

/** What is behind the law that grew most: more households, or more money for each. Null where none grew clearly, or the figures are hidden. */
export function growthQuestion(laws: readonly LawMoved[], first: number, last: number): string | null {
  const grown = laws.flatMap(({ law, money, households }) => {
    const [more, others] = [change(money), change(households)]
    return more === null || others === null || more < CLEARLY ? [] : [{ law, more, others }]
  })
  const most = grown.toSorted((a, b) => b.more - a.more)[0]
  if (most === undefined) return null
  const households = Math.abs(most.others) < 0.005 ? 'het aantal huishoudens bleef vrijwel gelijk' : `het aantal huishoudens ${most.others > 0 ? 'steeg' : 'daalde'} met ${percentInWords(Math.abs(most.others))}`
  return `De uitgaven voor ${most.law} stegen van ${first} tot ${last} met ${percentInWords(most.more)}; ${households}. Waar zit het verschil volgens het college?`
}

const change = ([first, last]: readonly [Cell, Cell]): number | null =>
  (first.kind === 'shown' && last.kind === 'shown' && first.value > 0 ? last.value / first.value - 1 : null)

/** Why the accounts closed far from the budget; null where they did not, or are not there. */
export function budgetQuestion(year: number, spent: number, budget: number): string | null {
  if (spent <= 0 || budget <= 0 || Math.abs(spent / budget - 1) < CLEARLY) return null
  return `In ${year} is ${eurosInWords(Math.abs(spent - budget))} ${spent > budget ? 'meer' : 'minder'} uitgegeven dan begroot (${percentInWords(Math.abs(spent / budget - 1))}). Wanneer wist het college dit, en wat is er voor dit jaar bijgesteld?`
}

/** What is behind care that was bought and hardly used; by name, and null without any. */
export const unusedQuestion = (products: readonly { readonly name: string; readonly share: number }[]): string | null =>
  (products.length === 0 ? null : `Van ${listed(products.map(({ name, share }) => `${name} (${percentInWords(share)})`))} is minder dan de helft gebruikt van wat was ingekocht. Waarop rustte wat is ingekocht, en wat zien verwijzers?`)

/** What initiatives that stopped leave behind; null where none did. */
export const stoppedQuestion = (stopped: number, all: number): string | null =>
  (stopped <= 0 ? null : `Van de ${count(all)} initiatieven zijn er ${count(stopped)} gestopt. Wat is er met de mensen gebeurd die er kwamen, en wat is ervan geleerd?`)

/** Where the gemeente lies outside the middle half of those of its size; null where it lies within. */
export const besideQuestion = (gemeente: string, figures: readonly { readonly name: string; readonly place: 'below' | 'within' | 'above' | null }[]): readonly (string | null)[] => (['above', 'below'] as const).map((side) => {
  const names = figures.filter(({ place }) => place === side).map(({ name }) => name)
  if (names.length === 0) return null
  return `${gemeente} geeft per inwoner ${side === 'above' ? 'meer' : 'minder'} uit dan de middelste helft aan: ${listed(names)}. Is daarvoor gekozen, of past het bij wie er woont?`
})

/** Why households in some wijken have clearly more money than the gemeente as a whole; by name, never in order of size. */
export const wijkenQuestion = (names: readonly string[], isShare = false): string | null =>
  (names.length === 0 ? null : `In ${listed(names)} ${isShare ? 'is dit aandeel duidelijk groter dan in' : 'ligt het cijfer ten minste een tiende boven dat van'} de hele gemeente. Past dat bij wie er woont, en wat ziet het wijkteam?`)
