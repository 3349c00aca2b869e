import { use } from 'react'
import { rowsOf, type Verhaal } from '../data/rows.ts'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { Questions } from '../parts/questions.tsx'
import { standsOutBeside } from '../words/findings/beside-others.ts'
import { silentQuestion, unheardQuestion, untoldQuestion } from '../words/story-questions.ts'

/** What a councillor may ask about what is told, and about what is not: by all stories of the release, whatever is chosen. */
export function StoryQuestions({ stories }: { readonly stories: readonly Verhaal[] }) {
  const { release } = usePublication()
  const signals = rowsOf('signalen', { publicatie: release.id, weergave: 'trechter' })
  const wijken = useWijken()
  const rows = use(signals)
  const newest = Math.max(...rows.map(({ jaar }) => jaar))
  const standingOut = wijken.filter(({ code }) => rows.some((row) => row.gebied === code && row.jaar === newest && standsOutBeside(row))).map(({ code, naam }) => ({ code, name: naam }))
  return <Questions questions={[untoldQuestion(standingOut, stories), unheardQuestion(stories), silentQuestion(stories, release.standVan)]} />
}
