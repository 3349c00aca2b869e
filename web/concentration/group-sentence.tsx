import { concentrationOf } from '../data/select.ts'
import { groupSentence } from '../words/copy/concentration.ts'
import type { ConcentrationProps } from './shared.ts'

/** The finding in one sentence, with both sizes and last year. */
export function GroupSentence({ place, rows, view }: ConcentrationProps) {
  const of = (year: number, maat: 'top' | 'huishoudens') => concentrationOf(rows, { jaar: year, noemer: view.noemer, maat, ...(maat === 'top' ? { punt: 0.1 } : {}) })
  const before = view.before ? { year: view.before.jaar, share: of(view.before.jaar, 'top') } : null
  return <p className="group-sentence">{groupSentence({ place, year: view.year, noemer: view.noemer, wet: view.wet, share: of(view.year, 'top'), households: of(view.year, 'huishoudens'), before })}</p>
}
