import { WETTEN } from '../../server/units/wet.ts'
import { PAIR_STEP, type PairRow } from '../charts/pairs.ts'
import { BRAND, REST } from '../charts/style.ts'
import { topOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { statusOf } from '../parts/figures/status.ts'
import { cellText, valueOf, type Cell } from '../words/cell.ts'
import { TOP_GROUP } from '../words/copy/top-group.ts'
import { groupLawsFinding } from '../words/findings/top-group.ts'
import { wetName } from '../words/names.ts'
import { index, percent } from '../words/numbers.ts'
import type { TopGroupProps } from './shared.ts'

/** A share that rounds to nothing is there all the same: a class without households in the group is never shown. */
const atLeastSome = (share: number): string => (share === 0 ? 'minder dan 1%' : percent(share))

/** What the money of the group is made of, and which part of every law goes to it. */
export function GroupLawsFigure({ rows, view, source }: TopGroupProps) {
  const laws = WETTEN.filter((wet) => rows.some((row) => row.onderdeel === 'wet' && (row.code === wet || row.code === 'alle')))
  const cell = (wet: string, maat: 'vanGroep' | 'inGroep'): Cell => topOf(rows, { onderdeel: 'wet', code: wet, maat })
  const gini = (wet: string): Cell => topOf(rows, { onderdeel: 'gini', code: wet, maat: 'bijdrage' })
  const pairs = laws.flatMap((wet, order): PairRow[] => {
    const one = (side: PairRow['side'], figure: Cell, colour: string): PairRow => ({ name: wetName(wet), order, side, status: statusOf(figure), value: valueOf(figure), text: cellText(figure, atLeastSome), colour })
    const [group, law] = [cell(wet, 'vanGroep'), cell(wet, 'inGroep')]
    return group.kind === 'shown' ? [one('huishoudens', group, REST), one('geld', law, BRAND)] : [one('huishoudens', group, REST)]
  })
  const unit = `Aandelen van de uitgaven, duurste 10 procent van alle huishoudens met een voorziening, ${view.period}`
  return (
    <Figure id="groep-wetten" title={groupLawsFinding(laws.map((wet) => ({ wet, share: cell(wet, 'vanGroep') })))} unit={unit} source={source('wet')}
      chart={{ name: 'pairs', rows: { rows: pairs }, height: laws.length * PAIR_STEP }}
      description={`Twee staven per wet. ${laws.map((wet) => `${wetName(wet)}: ${cellText(cell(wet, 'vanGroep'), atLeastSome)} van het geld van de groep, ${cellText(cell(wet, 'inGroep'), atLeastSome)} van het geld van de wet`).join('; ')}.`}
      legend={<><Key kind="vlak" colour={REST}>{TOP_GROUP.laws.legend[0]}</Key><Key kind="vlak" colour={BRAND}>{TOP_GROUP.laws.legend[1]}</Key></>}
      note={TOP_GROUP.laws.note} explanation={TOP_GROUP.laws.explanation.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={laws} rowKey={(wet) => wet} columns={[
        { head: 'Wet', cell: (wet) => wetName(wet) },
        { head: 'Van het geld van de groep', numeric: true, figure: (wet) => cell(wet, 'vanGroep'), write: atLeastSome },
        { head: 'Van het geld van de wet', numeric: true, figure: (wet) => cell(wet, 'inGroep'), write: atLeastSome },
        { head: 'Bijdrage aan de Gini', numeric: true, figure: gini, write: index },
      ]} />} />
  )
}
