import { useId } from 'react'
import { BRIEFING_LIMITS } from '../../server/contract/briefing-limits.ts'
import { BRIEFING } from '../words/copy/briefing.ts'
import { cleaned, questionsIn } from './collection.ts'

interface WordsProps {
  readonly label: string
  readonly value: string
  readonly most: number
  readonly rows?: number
  readonly hint?: string
  readonly onChange: (value: string) => void
}

/** A field for own words; one line, or so many rows. */
export function WordsField({ label, value, most, rows = 1, hint, onChange }: WordsProps) {
  const id = useId()
  const shared = { id, value, maxLength: most, className: 'briefing__input', ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }) }
  return (
    <div className={`briefing__field${value === '' ? ' briefing__screen' : ''}`}>
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : <span className="small muted" id={`${id}-hint`}>{hint}</span>}
      {rows === 1
        ? <input type="text" {...shared} onChange={(event) => onChange(cleaned(event.target.value))} />
        : <textarea {...shared} rows={rows} onChange={(event) => onChange(cleaned(event.target.value))} />}
    </div>
  )
}

interface QuestionsProps {
  readonly label: string
  readonly questions: readonly string[]
  readonly most: number
  readonly onChange: (questions: string[]) => void
}

/** A field for questions, one on a line. */
export const QuestionsField = ({ label, questions, most, onChange }: QuestionsProps) => (
  <WordsField label={label} hint={BRIEFING.perLine(most)} value={questions.join('\n')} most={most * (BRIEFING_LIMITS.question + 1)} rows={3} onChange={(text) => onChange(questionsIn(text, most))} />
)
