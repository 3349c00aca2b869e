import { useState } from 'react'
import type { Melding, Ontvangstbewijs } from '../../server/contract/beheer.ts'
import { DataTable, type Column } from '../parts/data-table.tsx'
import { copyText } from '../parts/save.ts'
import { BEHEER, mailText, placeOf, problemsCaption, withoutPlace } from '../words/copy/beheer.ts'

interface ProblemsProps {
  readonly told: Omit<Ontvangstbewijs, 'levering' | 'meldingen'>
  readonly problems: readonly Melding[]
}

/** What is wrong with a file, line by line, and the way to tell whoever made it. */
export function Problems({ told, problems }: ProblemsProps) {
  if (problems.length === 0) return null
  const rows = problems.map((problem, key) => ({ ...problem, key }))
  return (
    <div className="problems">
      <DataTable caption={problemsCaption(told)} hideCaption rows={rows} rowKey={({ key }) => String(key)} columns={COLUMNS} />
      <CopyMail text={mailText(told, problems)} about={told.bestand} />
    </div>
  )
}

const COLUMNS: readonly Column<Melding>[] = [
  { head: 'Regel', cell: placeOf },
  { head: 'Wat er is, en wat u kunt doen', cell: withoutPlace },
  { head: 'Veld', cell: ({ veld }) => veld ?? '–' },
  { head: 'Code', cell: ({ code }) => <code>{code}</code> },
]

/** Where the browser keeps the clipboard shut, the text itself appears. */
function CopyMail({ text, about }: { readonly text: string; readonly about: string }) {
  const [done, setDone] = useState<boolean | null>(null)
  return (
    <div className="copy-mail">
      <button type="button" className="button button--quiet" onClick={() => void copyText(text).then(setDone)}>{BEHEER.copy}<span className="visually-hidden">: {about}</span></button>
      <p className="small" role="status">{done === null ? '' : done ? BEHEER.copied : BEHEER.copyYourself}</p>
      {done === false ? <textarea className="copy-mail__text" aria-label={BEHEER.copyYourself} readOnly rows={8} value={text} /> : null}
    </div>
  )
}
