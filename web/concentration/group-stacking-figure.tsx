import { topOf } from '../data/select.ts'
import { BarFigure } from '../parts/figures/bar-figure.tsx'
import { ratioSentence, TOP_GROUP } from '../words/copy/top-group.ts'
import { groupStackingFinding } from '../words/findings/top-group.ts'
import { percent } from '../words/numbers.ts'
import type { TopGroupProps } from './shared.ts'

/** Dear and more laws: both ways round, because they are not the same. */
export function GroupStackingFigure({ rows, view, source }: TopGroupProps) {
  const of = (maat: 'vanGroep' | 'inGroep' | 'verhouding' | 'laag' | 'hoog') => topOf(rows, { onderdeel: 'combinatie', code: '2+', maat })
  const ratio = ratioSentence({ ratio: of('verhouding'), low: of('laag'), high: of('hoog') })
  return (
    <BarFigure id="groep-stapeling" title={groupStackingFinding(of('vanGroep'), of('inGroep'))} ofWhole unit={`Aandeel van de huishoudens, duurste 10 procent van alle huishoudens met een voorziening, ${view.period}`}
      items={[{ key: 'groep', name: TOP_GROUP.stacking.group, cell: of('vanGroep') }, { key: 'meer', name: TOP_GROUP.stacking.multi, cell: of('inGroep') }]}
      rowHead="Vraag" valueHead="Aandeel" write={percent} {...(ratio !== '' && { legend: ratio })}
      explanation={TOP_GROUP.stacking.explanation.map((text) => <p key={text}>{text}</p>)} source={source('combinatie')} />
  )
}
