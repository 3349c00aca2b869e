import { use } from 'react'
import { WETTEN, type Wet } from '../../server/units/wet.ts'
import type { MultipleHead, MultipleRow } from '../charts/multiples.ts'
import { WET_COLOURS } from '../charts/style.ts'
import { rowsOf, type Uitgave } from '../data/rows.ts'
import { amountOf, spentOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { statusOf } from '../parts/figures/status.ts'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { hrefTo } from '../parts/route.ts'
import { useRouter } from '../parts/router.tsx'
import { cellText, valueOf, type Cell } from '../words/cell.ts'
import { FIGURE_WORDS } from '../words/copy/spending.ts'
import { lawWijkFinding } from '../words/findings/law-wijk.ts'
import { wetInSentence, wetName, wetNarrow } from '../words/names.ts'
import { euros, eurosShort } from '../words/numbers.ts'

interface Place { readonly code: string; readonly name: string }

/** Every wijk by every law: the same small picture of each wijk beside the others, and the amounts as a table. */
export function LawWijkFigure({ year, period, total }: { readonly year: number; readonly period: string; readonly total: Cell }) {
  const { release } = usePublication()
  const { place } = useRouter()
  const source = { resource: 'uitgaven', question: { publicatie: release.id, niveau: 'wijk', indeling: 'wet', periodeSoort: 'jaar', jaar: year } } as const
  const rows = use(rowsOf('uitgaven', source.question))
  const wijken = useWijken().map(({ code, naam }): Place => ({ code, name: naam }))
  const amount = ({ code }: Place, wet: Wet): Cell => cellIn(rows, code, wet)
  const drawn = multiplesOf(wijken, amount)
  const unit = `Uitgaven per wijk en wet, ${release.gemeente.naam}, ${period}`
  return (
    <Figure id="wijk-wet" wide title={lawWijkFinding(wijken.flatMap((wijk) => WETTEN.map((wet) => ({ wijk: wijk.name, law: wetInSentence(wet), cell: amount(wijk, wet) }))), total)} unit={unit} source={source}
      chart={{ name: 'multiples', rows: { rows: drawn, heads: HEADS }, height: wijken.length * 80 + 46 }}
      description={`Per wijk vier staven naast elkaar, een per wet, overal op dezelfde schaal. ${wijken.slice(0, 4).map((wijk) => `${wijk.name}: ${WETTEN.map((wet) => `${wetName(wet)} ${cellText(amount(wijk, wet), eurosShort)}`).join(', ')}`).join('; ')}. De tabel noemt alle wijken.`}
      legend={<>{WETTEN.map((wet) => <Key key={wet} kind="vlak" colour={WET_COLOURS[wet] ?? ''}>{wetName(wet)}</Key>)}<span className="signal__words">{SCALE}</span></>}
      note={`Van links naar rechts: ${WETTEN.map(wetName).join(', ')}. ${SCALE}`}
      explanation={FIGURE_WORDS.lawWijk.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={wijken} rowKey={({ code }) => code} columns={[
        { head: 'Wijk', link: ({ code }) => hrefTo(place, `/wijken/${code}`), text: ({ name }) => name },
        ...WETTEN.map((wet) => ({ head: wetName(wet), numeric: true, figure: (wijk: Place) => amount(wijk, wet), write: euros })),
      ]} />} />
  )
}

const HEADS: readonly MultipleHead[] = WETTEN.map((wet, law) => ({ law, text: wetName(wet), narrow: wetNarrow(wet) }))
const SCALE = 'Alle staven hebben dezelfde schaal.'

/** In a wijk of which the release tells anything, a law without a row was used by nobody. */
const cellIn = (rows: readonly Uitgave[], code: string, wet: Wet): Cell => {
  const own = rows.filter(({ gebied }) => gebied === code)
  const row = own.find((one) => one.wet === wet)
  return own.length === 0 ? amountOf(row) : spentOf(row)
}

function multiplesOf(wijken: readonly Place[], amount: (wijk: Place, wet: Wet) => Cell): readonly MultipleRow[] {
  const most = Math.max(1, ...wijken.flatMap((wijk) => WETTEN.map((wet) => valueOf(amount(wijk, wet)) ?? 0)))
  return wijken.flatMap((wijk, order) => WETTEN.map((wet, law): MultipleRow => {
    const cell = amount(wijk, wet)
    return { name: law === 0 ? wijk.name : '', order, law, status: statusOf(cell), value: valueOf(cell), most, text: cellText(cell, eurosShort), colour: WET_COLOURS[wet] ?? '' }
  }))
}
