import { PAIR_STEP, type PairRow } from '../../charts/pairs.ts'
import { BRAND, REST } from '../../charts/style.ts'
import type { Source, Stapeling } from '../../data/rows.ts'
import { amountOf, householdsOf } from '../../data/select.ts'
import { stackingOf } from '../../data/stacking.ts'
import { cellText, ratio, SUPPRESSED, valueOf, type Cell } from '../../words/cell.ts'
import { STACKING } from '../../words/copy/concentration.ts'
import { stackingFinding } from '../../words/findings/stacking.ts'
import { combinationName } from '../../words/names.ts'
import { count, euros, percent } from '../../words/numbers.ts'
import { Key } from '../chart-key.tsx'
import { DataTable } from '../data-table.tsx'
import { Figure } from '../figure.tsx'
import { statusOf } from './status.ts'

interface StackingFigureProps {
  readonly id: string
  readonly unit: string
  readonly rows: readonly Stapeling[]
  /** All households with a provision, and all their spending. */
  readonly households: Cell
  readonly money: Cell
  readonly source: Source
}

/** Households by the combination of laws that they use, beside the money that goes with it. */
export function StackingFigure({ id, unit, rows, households, money, source }: StackingFigureProps) {
  const ordered = rows.toSorted((a, b) => a.aantalWetten - b.aantalWetten || (b.huishoudens ?? -1) - (a.huishoudens ?? -1))
  const visible = ordered.filter((row) => row.aantalWetten === 1 || householdsOf(row).kind === 'shown' || amountOf(row).kind === 'shown')
  const hidden = ordered.length - visible.length
  const pairs = [...visible.flatMap((row, order) => pairRows(row, order, households, money)), ...(hidden > 0 ? [hiddenPair(STACKING.hidden, visible.length)] : [])]
  return (
    <Figure id={id} title={stackingFinding(stackingOf(rows, households, money))} unit={unit} source={source}
      chart={{ name: 'pairs', rows: { rows: pairs }, height: (visible.length + (hidden > 0 ? 1 : 0)) * PAIR_STEP }}
      description={`Twee staven per combinatie van wetten: aandeel van de huishoudens en aandeel van het geld. ${pairs.slice(0, 8).map((row) => `${row.name}, ${row.side}: ${row.text}`).join('; ')}.`}
      legend={<><Key kind="vlak" colour={REST}>{STACKING.legend[0]}</Key><Key kind="vlak" colour={BRAND}>{STACKING.legend[1]}</Key></>}
      note={STACKING.note}
      explanation={STACKING.explanation.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={ordered} rowKey={(row) => row.combinatie} columns={[
        { head: 'Wetten', cell: (row) => combinationName(row.combinatie) },
        { head: 'Huishoudens', numeric: true, figure: (row) => householdsOf(row), write: count },
        { head: 'Uitgaven', numeric: true, figure: (row) => amountOf(row), write: euros },
      ]} />} />
  )
}

function pairRows(row: Stapeling, order: number, households: Cell, money: Cell): readonly PairRow[] {
  const name = combinationName(row.combinatie)
  const one = (side: PairRow['side'], cell: Cell, colour: string): PairRow =>
    ({ name, order, side, status: statusOf(cell), value: valueOf(cell), text: cellText(cell, percent), colour })
  if (householdsOf(row).kind === 'suppressed' && amountOf(row).kind === 'suppressed') return [hiddenPair(name, order)]
  return [one('huishoudens', ratio(householdsOf(row), households), REST), one('geld', ratio(amountOf(row), money), BRAND)]
}

/** One hatched bar for a line of which nothing is shown: one law alone, or all hidden combinations together, which the table names. */
const hiddenPair = (name: string, order: number): PairRow =>
  ({ name, order, side: 'huishoudens', status: 'afgeschermd', value: null, text: cellText(SUPPRESSED, percent), colour: REST })
