import { concentrationOf } from '../data/select.ts'
import { groupSentence } from '../words/copy/concentration.ts'
import type { ConcentrationProps } from './shared.ts'

/** The finding in one sentence, with both sizes and last year. */
export function GroupSentence({ place, rows, view, group }: ConcentrationProps) {
  const top = (year: number) => concentrationOf(rows, { jaar: year, noemer: view.noemer, maat: 'top', punt: 0.1 })
  const before = view.before ? { year: view.before.jaar, share: top(view.before.jaar) } : null
  return <p className="group-sentence">{groupSentence({ place, period: view.yearInfo, noemer: view.noemer, wet: view.wet, share: top(view.year), households: group.households, receiving: group.receiving, before })}</p>
}
