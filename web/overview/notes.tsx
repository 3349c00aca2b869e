import { use } from 'react'
import { WETTEN } from '../../server/units/wet.ts'
import { rowsOf, type Uitgave } from '../data/rows.ts'
import { OVERVIEW } from '../words/copy/overview.ts'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { notesOf } from './changes.ts'

interface NotesProps {
  readonly year: number
  readonly before: number | null
  readonly laws: readonly Uitgave[]
}

/** The largest changes against last year, each with a question. Simple comparison: no verdict about chance. */
export function Notes({ year, before, laws }: NotesProps) {
  const { release } = usePublication()
  const question = { publicatie: release.id, niveau: 'wijk' } as const
  const loading = [rowsOf('uitgaven', { ...question, indeling: 'totaal', periodeSoort: 'jaar' }), rowsOf('concentratie', { ...question, wet: 'alle', noemer: 'gebruikers' })] as const
  const wijken = useWijken()
  const [totals, concentration] = [use(loading[0]), use(loading[1])]
  const notes = before === null ? [] : notesOf({ years: [year, before], laws, totals, concentration, wijken })
  return (
    <section className="section">
      <h2 className="section__title">{OVERVIEW.notesTitle}</h2>
      <p className="section__lead">{before === null ? OVERVIEW.notesNone : OVERVIEW.notesLead(year, WETTEN.length, wijken.length, before)}</p>
      {notes.length === 0 ? null : (
        <ol className="notes">
          {notes.map((note) => (
            <li className="notes__item" key={note.key}><h3 className="notes__title">{note.title}</h3><p className="notes__text">{note.text}</p><p className="notes__question">{note.question}</p></li>
          ))}
        </ol>
      )}
    </section>
  )
}
