import { use } from 'react'
import { dotBounds, type DotRow } from '../charts/dots.ts'
import { ACCENT, INK_SECOND } from '../charts/style.ts'
import { rowsOf } from '../data/rows.ts'
import { concentrationOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { HiddenBox } from '../parts/hidden-box.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { statusOf } from '../parts/figures/status.ts'
import { usePublication } from '../parts/publication.tsx'
import type { View } from '../parts/view.ts'
import { ABSENT, cellText, difference, valueOf } from '../words/cell.ts'
import { CONCENTRATION, DOTS } from '../words/copy/concentration.ts'
import { wijkShareFinding } from '../words/findings/areas.ts'
import { denominatorName, moneyName, wetInList } from '../words/names.ts'
import { percent, pointsChange } from '../words/numbers.ts'
import { rich } from '../words/rich.ts'
import { smallestOf, topShareText, useWijkShares, type WijkShare } from './wijk-rows.ts'

/** The share of the most expensive tenth per wijk, this year and last, beside the gemeente. */
export function DotsFigure({ view }: { readonly view: View }) {
  const { release } = usePublication()
  const question = { publicatie: release.id, noemer: view.noemer, wet: view.wet } as const
  const loading = rowsOf('concentratie', { ...question, gebied: release.gemeente.code })
  const shares = useWijkShares(view)
  const whole = concentrationOf(use(loading), { jaar: view.year, noemer: view.noemer, maat: 'top', punt: 0.1 })
  const rows = shares.map((item, order): DotRow => ({ name: item.name, order, status: statusOf(item.now), value: valueOf(item.now), before: valueOf(item.before), text: cellText(item.now, (share) => topShareText(share, item)) }))
  const references = whole.kind === 'shown' ? [{ value: whole.value, text: percent(whole.value) }] : []
  const isDrawn = rows.some((row) => row.status === 'getoond')
  const money = moneyName(view.wet)
  const finding = view.noemer === 'alle' ? rich`${DOTS.subject(money)}, per wijk` : wijkShareFinding({ subject: DOTS.subject(money), told: DOTS.told(money), wijken: shares.map((item) => ({ name: item.name, cell: item.now })), gemeente: whole })
  const unit = `${DOTS.unit}, ${wetInList(view.wet)}, ${denominatorName(view.noemer, view.wet)}, ${view.period}`
  const small = DOTS.small(smallestOf(shares), view)
  return (
    <Figure id="wijkstippen" level={2} title={finding} unit={unit}
      chart={isDrawn ? { name: 'dots', rows: { rows, references, bounds: dotBounds(rows, references) }, height: rows.length * 34 + 32 } : { draw: <HiddenBox cell={shares.find((item) => item.now.kind === 'suppressed')?.now ?? ABSENT} /> }}
      description={`Stippen per wijk. ${rows.slice(0, 6).map((row) => `${row.name}: ${row.text}`).join('; ')}; de andere wijken staan in de tabel.`}
      legend={isDrawn ? <><span className="signal__words">{small}</span><Key kind="punt" colour={ACCENT}>{String(view.year)}</Key>{view.before ? <Key kind="open" colour={INK_SECOND}>{String(view.before.jaar)}</Key> : null}{whole.kind === 'shown' ? <Key kind="streep">hele gemeente: {percent(whole.value)}</Key> : null}</> : undefined}
      note={`${CONCENTRATION.dotsNote(view.year, view.before?.jaar ?? null, whole.kind === 'shown' ? percent(whole.value) : null)} ${small}`}
      explanation={DOTS.explanation.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={shares} rowKey={(item) => item.code} columns={[
        { head: 'Wijk', cell: (item) => item.name },
        { head: String(view.year), numeric: true, figure: (item) => item.now, write: topShareText },
        ...(view.before ? [
          { head: String(view.before.jaar), numeric: true, figure: (item: WijkShare) => item.before, write: percent },
          { head: 'Verschil in procentpunten', numeric: true, figure: (item: WijkShare) => difference(item.now, item.before), write: pointsChange },
        ] : []),
      ]} />}
      source={{ resource: 'concentratie', question: { ...question, niveau: 'wijk' } }} />
  )
}
