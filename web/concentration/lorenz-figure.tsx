import type { LorenzMark, LorenzPoint } from '../charts/lorenz.ts'
import type { Concentratie } from '../data/rows.ts'
import { concentrationOf } from '../data/select.ts'
import { DataTable } from '../parts/data-table.tsx'
import { HiddenBox } from '../parts/hidden-box.tsx'
import { Figure } from '../parts/figure.tsx'
import { cellText, type Cell } from '../words/cell.ts'
import { CONCENTRATION } from '../words/copy/concentration.ts'
import { theseHouseholds } from '../words/findings/concentration.ts'
import { lorenzFinding } from '../words/findings/lorenz.ts'
import { denominatorName, wetInList } from '../words/names.ts'
import { index, percent, percentInWords } from '../words/numbers.ts'
import { shareText } from '../words/shares.ts'
import type { ConcentrationProps } from './shared.ts'

interface Row extends LorenzPoint {
  readonly cell: Cell
}

/** Lorenz curve from dear to cheap; only the points that the release shows. */
export function LorenzFigure({ area, place, rows, view, group }: ConcentrationProps) {
  const here = rows.filter((row) => row.jaar === view.year && row.noemer === view.noemer)
  const tenth = concentrationOf(here, { maat: 'top', punt: 0.1 })
  const half = concentrationOf(here, { maat: 'helft', punt: 0.5 })
  const gini = concentrationOf(here, { maat: 'gini' })
  const points = pointsOf(here)
  const whose = theseHouseholds(view.noemer, view.wet)
  const unit = `Aandeel van de uitgaven, ${wetInList(view.wet)}, ${denominatorName(view.noemer, view.wet)}, ${place}, ${view.period}`
  const isHeardShown = view.noemer === 'gebruikers' && view.wet === 'alle' && points.length > 0
  return (
    <Figure id="lorenz" level={2} title={lorenzFinding(tenth, half, { households: 0.1, receiving: group.receiving }, view)} unit={unit}
      chart={points.length > 0 ? { name: 'lorenz', rows: { points: closed(points), marks: marksOf(tenth, isHeardShown, group.receiving) }, height: 420 } : { draw: <HiddenBox cell={tenth} /> }}
      description={`Een lijn van linksonder naar rechtsboven, over ${whose}. ${points.map((point) => `Naar de duurste ${percentInWords(point.households)} gaat ${percentInWords(point.cost)}`).join('; ')}.`}
      note={isHeardShown ? CONCENTRATION.heardNote : ''}
      legend={isHeardShown ? CONCENTRATION.heardNote : undefined}
      explanation={<>{CONCENTRATION.lorenz.map((text) => <p key={text}>{text}</p>)}<p>De Gini-index is {cellText(gini, index)}. Die is 0 als iedereen evenveel kost, en bijna 1 als één huishouden alles kost.</p></>}
      table={<DataTable caption={unit} hideCaption rows={tableRows(here)} rowKey={(row) => String(row.households)} columns={[
        { head: `Duurste deel van ${whose}`, cell: (row) => percent(row.households) },
        { head: 'Aandeel van de uitgaven', numeric: true, figure: (row) => row.cell, write: (share, row) => shareText(share, { households: row.households, receiving: group.receiving }) },
      ]} />}
      source={{ resource: 'concentratie', question: { gebied: area, jaar: view.year, noemer: view.noemer, wet: view.wet } }} />
  )
}

const isPoint = (row: Concentratie): boolean => (row.maat === 'top' || row.maat === 'lorenz') && row.punt !== null

/** Top shares and deciles as one list, each point once. */
function tableRows(rows: readonly Concentratie[]): readonly Row[] {
  const sorted = rows.filter(isPoint).toSorted((a, b) => (a.punt ?? 0) - (b.punt ?? 0) || (a.maat === 'top' ? -1 : 1))
  return sorted.filter((row, at) => at === 0 || sorted[at - 1]?.punt !== row.punt)
    .map((row) => ({ households: row.punt ?? 0, cost: row.waarde ?? 0, cell: concentrationOf([row], {}) }))
}

const pointsOf = (rows: readonly Concentratie[]): readonly LorenzPoint[] =>
  tableRows(rows).filter((row) => row.cell.kind === 'shown').map(({ households, cost }) => ({ households, cost }))

/** Every curve begins at nothing and ends at everything. */
const closed = (points: readonly LorenzPoint[]): readonly LorenzPoint[] => [{ households: 0, cost: 0 }, ...points, { households: 1, cost: 1 }]

function marksOf(tenth: Cell, isHeardShown: boolean, receiving: Cell): readonly LorenzMark[] {
  return [
    { kind: 'gelijk', households: 0.5, cost: 0.5, text: 'als ieder\nevenveel kostte' },
    ...(isHeardShown ? [{ kind: 'veelgehoord', households: 0.1, cost: 0.25, text: CONCENTRATION.heard } as const] : []),
    ...(tenth.kind === 'shown' ? [{ kind: 'tiende', households: 0.1, cost: tenth.value, text: `duurste 10%: ${shareText(tenth.value, { households: 0.1, receiving })}` } as const] : []),
  ]
}
