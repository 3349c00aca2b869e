import { ACCENT, INK_SECOND } from '../charts/style.ts'
import { concentrationOf } from '../data/select.ts'
import { BarFigure } from '../parts/figures/bar-figure.tsx'
import { ratio, shown, type Cell } from '../words/cell.ts'
import { CONCENTRATION } from '../words/copy/concentration.ts'
import { theseHouseholds } from '../words/findings/concentration.ts'
import { halfFinding, topsFinding } from '../words/findings/lorenz.ts'
import { denominatorName, wetInList, type Noemer } from '../words/names.ts'
import { percent } from '../words/numbers.ts'
import { plain } from '../words/rich.ts'
import { shareText, type Cut } from '../words/shares.ts'
import type { ConcentrationProps } from './shared.ts'

const POINTS = [0.01, 0.05, 0.1, 0.2] as const
const OTHER: Readonly<Record<Noemer, Noemer>> = { gebruikers: 'alle', alle: 'gebruikers' }

/** Top 1, 5, 10 and 20 per cent, with the other denominator in the table, and how many households carry half. */
export function TopsFigure({ area, place, rows, view, group }: ConcentrationProps) {
  const here = rows.filter((row) => row.jaar === view.year)
  const top = (noemer: Noemer, punt: number): Cell => concentrationOf(here, { noemer, maat: 'top', punt })
  const half = concentrationOf(here, { noemer: view.noemer, maat: 'helft', punt: 0.5 })
  const other = OTHER[view.noemer]
  const cutOf = (noemer: Noemer, punt: number): Cut => ({ households: punt, receiving: noemer === 'alle' ? ratio(group.users, group.all) : shown(1) })
  const writeOf = (noemer: Noemer, punt: number) => (share: number) => shareText(share, cutOf(noemer, punt))
  const ofWhom = (noemer: Noemer): string => `Van ${theseHouseholds(noemer, view.wet)}`
  const items = POINTS.map((punt) => ({ key: String(punt), name: `Duurste ${percent(punt)}`, cell: top(view.noemer, punt), write: writeOf(view.noemer, punt), colour: punt === 0.1 ? ACCENT : INK_SECOND }))
  return (
    <BarFigure id="top" level={2} title={topsFinding(POINTS.map((punt) => ({ cut: cutOf(view.noemer, punt), cell: top(view.noemer, punt) })), view)} ofWhole legend={plain(halfFinding(half, group.households, view))} unit={`Aandeel van de uitgaven, ${wetInList(view.wet)}, ${denominatorName(view.noemer, view.wet)}, ${place}, ${view.period}`} items={items}
      rowHead="Groep" valueHead={ofWhom(view.noemer)} write={percent}
      extraColumns={[
        { head: ofWhom(other), numeric: true, figure: (item) => top(other, Number(item.key)), write: (share, item) => writeOf(other, Number(item.key))(share) },
      ]}
      explanation={CONCENTRATION.tops.map((text) => <p key={text}>{text}</p>)}
      source={{ resource: 'concentratie', question: { gebied: area, jaar: view.year, wet: view.wet } }} />
  )
}

