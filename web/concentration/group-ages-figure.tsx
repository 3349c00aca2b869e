import { dotBounds, type DotRow } from '../charts/dots.ts'
import { ACCENT, INK_SECOND } from '../charts/style.ts'
import { topOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { statusOf } from '../parts/figures/status.ts'
import { HiddenBox } from '../parts/hidden-box.tsx'
import { cellText, SUPPRESSED, valueOf, type Cell } from '../words/cell.ts'
import { ageWords, TOP_GROUP } from '../words/copy/top-group.ts'
import { groupAgesFinding } from '../words/findings/top-group.ts'
import { count, oneDecimalOf, percent } from '../words/numbers.ts'
import type { TopGroupProps } from './shared.ts'

type Maat = 'huishoudensInGroep' | 'vanGroep' | 'vanGebruikers' | 'verhouding' | 'laag' | 'hoog'

/** By age of whoever most is spent on: the part of the group beside the part of all user households, from young to old. */
export function GroupAgesFigure({ rows, view, source }: TopGroupProps) {
  const ages = [...new Set(rows.flatMap(({ onderdeel, code }) => (onderdeel === 'leeftijd' && code !== 'alle' ? [code] : [])))].map((code) => ({ code, ...ageWords(code) }))
  const cell = (code: string, maat: Maat): Cell => topOf(rows, { onderdeel: 'leeftijd', code, maat })
  const dots = ages.map(({ code, name }, order): DotRow => {
    const figure = cell(code, 'vanGroep')
    return { name, order, status: statusOf(figure), value: valueOf(figure), before: valueOf(cell(code, 'vanGebruikers')), text: cellText(figure, percent) }
  })
  const isDrawn = dots.some(({ status }) => status === 'getoond')
  const unit = `Aandeel van alle huishoudens met een voorziening en van de duurste 10 procent daarvan, naar leeftijd, ${view.period}`
  return (
    <Figure id="groep-leeftijd" title={groupAgesFinding(ages.map(({ code, whom }) => ({ whom, inGroup: cell(code, 'vanGroep'), ofUsers: cell(code, 'vanGebruikers') })))} unit={unit} source={source('leeftijd')}
      chart={isDrawn ? { name: 'dots', rows: { rows: dots, references: [], bounds: dotBounds(dots, []) }, height: dots.length * 34 + 32 } : { draw: <HiddenBox cell={SUPPRESSED} /> }}
      description={`Stippen per leeftijd, van jong naar oud. ${dots.map(({ name, text }) => `${name}: ${text}`).join('; ')}.`}
      {...(isDrawn && { legend: <><Key kind="punt" colour={ACCENT}>van de duurste 10 procent</Key><Key kind="open" colour={INK_SECOND}>van alle huishoudens met een voorziening</Key></> })}
      note={TOP_GROUP.ages.note(view.year)} explanation={TOP_GROUP.ages.explanation.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={ages} rowKey={({ code }) => code} columns={[
        { head: 'Leeftijd', cell: ({ name }) => name },
        { head: 'Van de duurste 10%', numeric: true, figure: ({ code }) => cell(code, 'vanGroep'), write: percent },
        { head: 'Van alle met een voorziening', numeric: true, figure: ({ code }) => cell(code, 'vanGebruikers'), write: percent },
        { head: 'Verhouding', numeric: true, figure: ({ code }) => cell(code, 'verhouding'), write: oneDecimalOf },
        { head: 'Marge van', numeric: true, figure: ({ code }) => cell(code, 'laag'), write: oneDecimalOf },
        { head: 'Marge tot', numeric: true, figure: ({ code }) => cell(code, 'hoog'), write: oneDecimalOf },
        { head: 'Huishoudens in de groep, ongeveer', numeric: true, figure: ({ code }) => cell(code, 'huishoudensInGroep'), write: count },
      ]} />} />
  )
}
