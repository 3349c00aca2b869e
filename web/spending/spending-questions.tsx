import { use } from 'react'
import { WETTEN, type Wet } from '../../server/units/wet.ts'
import { plannedOf } from '../data/planned.ts'
import { rowsOf, type Uitgave } from '../data/rows.ts'
import { spentOf, usersOf } from '../data/select.ts'
import { usePublication } from '../parts/publication.tsx'
import { Questions } from '../parts/questions.tsx'
import { wetInSentence } from '../words/names.ts'
import { budgetQuestion, growthQuestion } from '../words/page-questions.ts'

/** What a councillor may ask about money: the law that grew most, and, of the whole gemeente, accounts that closed far from the budget. */
export function SpendingQuestions({ laws, year, isWhole }: { readonly laws: readonly Uitgave[]; readonly year: number; readonly isWhole: boolean }) {
  const { release } = usePublication()
  const budget = use(rowsOf('begroting', { publicatie: release.id, jaar: year }))
  const years = release.jaren.filter(({ totMaand, jaar }) => totMaand === 12 && jaar <= year).map(({ jaar }) => jaar).toSorted((a, b) => a - b)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  const rowOf = (wet: Wet, jaar: number): Uitgave | undefined => laws.find((row) => row.wet === wet && row.jaar === jaar)
  const moved = first === last ? [] : WETTEN.map((wet) => ({
    law: wetInSentence(wet), money: [spentOf(rowOf(wet, first)), spentOf(rowOf(wet, last))] as const, households: [usersOf(rowOf(wet, first)), usersOf(rowOf(wet, last))] as const,
  }))
  const spent = budget.reduce((sum, { soort, bedrag }) => (soort === 'realisatie' ? sum + bedrag : sum), 0)
  return <Questions questions={[growthQuestion(moved, first, last), isWhole ? budgetQuestion(year, spent, plannedOf(budget)) : null]} />
}
