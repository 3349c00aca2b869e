import { ACCENT } from '../charts/style.ts'
import type { Signaal, Signaalkaart } from '../data/rows.ts'
import { cellOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { HiddenBox } from '../parts/hidden-box.tsx'
import { usePublication } from '../parts/publication.tsx'
import { SUPPRESSED } from '../words/cell.ts'
import { funnelTitle, perOf, SIGNALS, signalLimit, signalValue } from '../words/copy/signals.ts'
import { besideOf, besideOthers } from '../words/findings/beside-others.ts'
import { capital, count, listed } from '../words/numbers.ts'
import type { Period } from '../words/signals.ts'
import { FUNNEL_NOTES } from '../words/comparing.ts'
import { CardWords } from './card-words.tsx'
import { funnelRows } from './drawn.ts'

interface FunnelProps {
  readonly card: Signaalkaart
  /** The gemeente and its wijken in one year. */
  readonly rows: readonly Signaal[]
  readonly year: number
  readonly place: string
  readonly names: (code: string) => string
  /** The periods that make up the year. */
  readonly periods: { readonly many: number; readonly kind: Period }
}

/** The wijken of one signal and year beside each other: which lie further out than their size explains. By name, never by value. */
export function FunnelFigure({ card, rows, year, place, names, periods }: FunnelProps) {
  const { release } = usePublication()
  const wijken = rows.filter(({ niveau }) => niveau === 'wijk').toSorted((a, b) => names(a.gebied).localeCompare(names(b.gebied), 'nl'))
  const marked = (side: 'hoog' | 'laag') => wijken.filter((row) => besideOf(row) === side).map(({ gebied }) => names(gebied))
  const hidden = wijken.filter(({ status }) => status === 'afgeschermd').map(({ gebied }) => names(gebied))
  const title = funnelTitle({ name: card.naam, year, high: marked('hoog'), low: marked('laag'), judged: wijken.filter((row) => row.bovengrens !== null).length, wijken: wijken.length })
  const unit = `${card.teller}, ${perOf(card)}, per wijk, ${place}, ${year}`
  const drawn = funnelRows(rows, names, periods.many)
  const axes = SIGNALS.funnelAxes(perOf(card), card.noemer, periods)
  return (
    <Figure id={`w-${card.code}`} title={title} unit={unit} note={[axes, ...(hidden.length === 0 ? [] : [`Afgeschermd: ${listed(hidden)}.`])].join(' ')}
      chart={drawn.length === 0 ? { draw: <HiddenBox cell={SUPPRESSED} /> } : { name: 'funnel', rows: { rows: drawn }, height: 270 }}
      description={`Punten per wijk tussen twee grenzen. ${count(wijken.length - hidden.length)} wijken getoond. De tabel noemt ze alle.`}
      legend={<>{drawn.length === 0 ? null : <span className="signal__words">{axes}</span>}{marked('hoog').length + marked('laag').length > 0 ? <span className="signal__words"><b>{SIGNALS.notSaid}</b> {card.zegtNiet}</span> : null}{marked('hoog').length > 0 ? <Key kind="driehoek" colour={ACCENT}>{SIGNALS.besideMarks.hoog}</Key> : null}{marked('laag').length > 0 ? <Key kind="omlaag" colour={ACCENT}>{SIGNALS.besideMarks.laag}</Key> : null}{hidden.length > 0 ? <Key kind="arcering">afgeschermd: {listed(hidden)}</Key> : null}</>}
      explanation={<CardWords card={card} more={rows.some(({ stand }) => stand === 'weinigGebieden') ? [...SIGNALS.funnel, FUNNEL_NOTES.fewDistricts] : SIGNALS.funnel} />}
      table={<DataTable caption={unit} hideCaption rows={wijken} rowKey={(row) => row.gebied} columns={[
        { head: SIGNALS.heads.wijk, cell: (row) => names(row.gebied) },
        { head: SIGNALS.heads.value, numeric: true, figure: (row: Signaal) => cellOf(row.waarde, row.status, row.standVan), write: (value, row) => signalValue(value, row, card) },
        { head: SIGNALS.heads.numerator, numeric: true, figure: (row: Signaal) => cellOf(row.teller, row.status, row.standVan), write: count },
        { head: SIGNALS.addedUp(periods), numeric: true, figure: (row: Signaal) => cellOf(row.noemer, row.status, row.standVan), write: count },
        { head: SIGNALS.heads.lower, numeric: true, cell: (row) => (row.ondergrens === null ? '–' : signalLimit(row.ondergrens, row, card)) },
        { head: SIGNALS.heads.upper, numeric: true, cell: (row) => (row.bovengrens === null ? '–' : signalLimit(row.bovengrens, row, card)) },
        { head: SIGNALS.heads.verdict, cell: (row) => capital(besideOthers(row)) },
      ]} />}
      source={{ resource: 'signalen', question: { publicatie: release.id, signaal: card.code, weergave: 'trechter', jaar: year } }} />
  )
}
