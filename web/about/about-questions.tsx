import { use } from 'react'
import { rowsOf } from '../data/rows.ts'
import { usePublication } from '../parts/publication.tsx'
import { Questions } from '../parts/questions.tsx'
import { wetInSentence } from '../words/names.ts'
import { correctedQuestion, elsewhereQuestion, hiddenQuestion, lateQuestion } from '../words/release-questions.ts'
import { explainedYears } from './explained.ts'

/** What a councillor may ask about the figures themselves: what is hidden, what is still to come, what belongs to no household, and what was put right. */
export function AboutQuestions() {
  const { release, all } = usePublication()
  const loading = [rowsOf('begroting', { publicatie: release.id }), rowsOf('prognose', { publicatie: release.id })] as const
  const [budget, forecast] = [use(loading[0]), use(loading[1])]
  const newest = release.jaren.toSorted((one, other) => other.jaar - one.jaar)[0]
  const months = forecast.filter(({ jaar, soort, maat, waarde }) => jaar === newest?.jaar && soort === 'maand' && maat === 'compleet' && waarde !== null)
  const last = Math.max(...months.map(({ maand }) => maand))
  const late = months.filter(({ maand, wet }) => maand === last && wet !== 'alle').map(({ wet, jaar, waarde }) => ({ law: wetInSentence(wet), year: jaar, month: last, share: waarde! })).toSorted((one, other) => one.share - other.share)[0]
  const before = all.publicaties[all.publicaties.findIndex(({ id }) => id === release.id) + 1]
  return <Questions questions={[hiddenQuestion(newest), lateQuestion(late), elsewhereQuestion(explainedYears(release, budget).at(-1)), correctedQuestion(release, before)]} />
}
