import { dotBounds, type DotRow } from '../charts/dots.ts'
import { ACCENT, INK_SECOND } from '../charts/style.ts'
import { topOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { statusOf } from '../parts/figures/status.ts'
import { HiddenBox } from '../parts/hidden-box.tsx'
import { useWijken } from '../parts/publication.tsx'
import { cellText, SUPPRESSED, valueOf, type Cell } from '../words/cell.ts'
import { TOP_GROUP } from '../words/copy/top-group.ts'
import { groupWijkFinding } from '../words/findings/top-group.ts'
import { count, oneDecimalOf, percent } from '../words/numbers.ts'
import type { TopGroupProps } from './shared.ts'

type Maat = 'huishoudensInGroep' | 'vanGroep' | 'vanGebruikers' | 'verhouding' | 'laag' | 'hoog'

/** Per wijk its part of the group beside its part of all user households, by name. */
export function GroupWijkenFigure({ rows, view, source, users }: TopGroupProps & { readonly users: Cell }) {
  const wijken = useWijken().map(({ code, naam }) => ({ code, name: naam }))
  const cell = (code: string, maat: Maat): Cell => topOf(rows, { onderdeel: 'wijk', code, maat })
  const dots = wijken.map(({ code, name }, order): DotRow => {
    const figure = cell(code, 'vanGroep')
    return { name, order, status: statusOf(figure), value: valueOf(figure), before: valueOf(cell(code, 'vanGebruikers')), text: cellText(figure, percent) }
  })
  const isDrawn = dots.some(({ status }) => status === 'getoond')
  const unit = `${TOP_GROUP.wijken.unit(users)}, ${view.period}`
  return (
    <Figure id="groep-wijken" title={groupWijkFinding(wijken.map(({ code, name }) => ({ name, low: cell(code, 'laag'), high: cell(code, 'hoog') })))} unit={unit} source={source('wijk')}
      chart={isDrawn ? { name: 'dots', rows: { rows: dots, references: [], bounds: dotBounds(dots, []) }, height: dots.length * 34 + 32 } : { draw: <HiddenBox cell={SUPPRESSED} /> }}
      description={`Stippen per wijk, op volgorde van naam. ${dots.slice(0, 6).map(({ name, text }) => `${name}: ${text}`).join('; ')}; de andere wijken staan in de tabel.`}
      {...(isDrawn && { legend: <><Key kind="punt" colour={ACCENT}>van de duurste 10 procent</Key><Key kind="open" colour={INK_SECOND}>van alle huishoudens met een voorziening</Key></> })}
      note={TOP_GROUP.wijken.note(view.year)} explanation={TOP_GROUP.wijken.explanation.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={wijken} rowKey={({ code }) => code} columns={[
        { head: 'Wijk', cell: ({ name }) => name },
        { head: 'Van de duurste 10%', numeric: true, figure: ({ code }) => cell(code, 'vanGroep'), write: percent },
        { head: 'Van alle met een voorziening', numeric: true, figure: ({ code }) => cell(code, 'vanGebruikers'), write: percent },
        { head: 'Verhouding', numeric: true, figure: ({ code }) => cell(code, 'verhouding'), write: oneDecimalOf },
        { head: 'Marge van', numeric: true, figure: ({ code }) => cell(code, 'laag'), write: oneDecimalOf },
        { head: 'Marge tot', numeric: true, figure: ({ code }) => cell(code, 'hoog'), write: oneDecimalOf },
        { head: 'Huishoudens in de groep, ongeveer', numeric: true, figure: ({ code }) => cell(code, 'huishoudensInGroep'), write: count },
      ]} />} />
  )
}
