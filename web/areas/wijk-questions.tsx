import { use } from 'react'
import { WETTEN } from '../../server/units/wet.ts'
import { rowsOf, type GebiedEigenschappen, type Stapeling } from '../data/rows.ts'
import { householdsOf, knownOr, spentOf } from '../data/select.ts'
import { usePublication } from '../parts/publication.tsx'
import { Questions } from '../parts/questions.tsx'
import { ABSENT, ratio, type Cell } from '../words/cell.ts'
import { standsOutBeside } from '../words/findings/beside-others.ts'
import { wetInSentence } from '../words/names.ts'
import { lawsQuestion, signalsQuestion, stackingQuestion, tenthQuestion } from '../words/questions.ts'

interface WijkQuestionsProps {
  readonly area: GebiedEigenschappen
  readonly gemeente: GebiedEigenschappen | undefined
  readonly year: number
  readonly period: string
  readonly users: Cell
  readonly topShare: Cell
  readonly stacking: readonly Stapeling[]
}

/** What a councillor may ask about a wijk: its dearest tenth, its laws beside the gemeente, where laws come together, and its signals. */
export function WijkQuestions({ area, gemeente, year, period, users, topShare, stacking }: WijkQuestionsProps) {
  const { release } = usePublication()
  const base = { publicatie: release.id } as const
  const question = { ...base, jaar: year, indeling: 'wet', periodeSoort: 'jaar' } as const
  const loading = [rowsOf('uitgaven', { ...question, gebied: area.code }), rowsOf('uitgaven', { ...question, gebied: release.gemeente.code }), rowsOf('signaalkaarten', base), rowsOf('signalen', { ...base, gebied: area.code, weergave: 'trechter' })] as const
  const [here, whole, cards, signals] = [use(loading[0]), use(loading[1]), use(loading[2]), use(loading[3])]
  const newest = Math.max(...signals.map(({ jaar }) => jaar))
  const special = signals.filter((row) => row.jaar === newest && standsOutBeside(row)).map(({ signaal }) => cards.find(({ code }) => code === signaal)?.naam.toLocaleLowerCase('nl') ?? signaal)
  const laws = WETTEN.map((wet) => ({
    law: wetInSentence(wet), here: ratio(spentOf(here.find((row) => row.wet === wet)), knownOr(area.huishoudens)),
    gemeente: gemeente === undefined ? ABSENT : ratio(spentOf(whole.find((row) => row.wet === wet)), knownOr(gemeente.huishoudens)),
  }))
  return (
    <Questions questions={[
      tenthQuestion({ place: area.naam, period, users, topShare }), lawsQuestion(area.naam, laws),
      stackingQuestion(area.naam, stacking.map((row) => ({ laws: row.combinatie.split('+').length, households: householdsOf(row) })), users), signalsQuestion(area.naam, special),
    ]} />
  )
}
