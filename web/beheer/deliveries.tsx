import '@utrecht/select-css/dist/index.css'
import { useId, useState } from 'react'
import type { BewaardBewijs, Levering } from '../../server/contract/beheer.ts'
import { DataTable, type Column } from '../parts/data-table.tsx'
import { BEHEER, kindInWords, outcome, remarksInWords, showing } from '../words/copy/beheer.ts'
import { sourceName } from '../words/copy/figure.ts'
import { momentInWords } from '../words/dates.ts'
import { capital, count, eurosExact } from '../words/numbers.ts'
import { ReceiptDialog } from './receipt-dialog.tsx'
import { loadReceipt, type Asked, type Page } from './send.ts'

interface DeliveriesProps {
  readonly page: Page
  readonly onAsk: (asked: Asked) => void
}

/** The files that came in earlier, each with its receipt, a page at a time. */
export function Deliveries({ page, onAsk }: DeliveriesProps) {
  const [open, setOpen] = useState<BewaardBewijs | null>(null)
  const [failed, setFailed] = useState(false)
  const show = ({ id }: Levering) => { loadReceipt(id).then((receipt) => { setFailed(false); setOpen(receipt) }, () => setFailed(true)) }
  if (page.list.aantal === 0) return <p>{BEHEER.none}</p>
  return (
    <>
      <KindChoice page={page} onAsk={onAsk} />
      <p className="section__lead" role="status">{failed ? BEHEER.listFailed : showing(page.list.nieuwer, page.list.leveringen.length, countOf(page))}</p>
      <Turn page={page} onAsk={onAsk} />
      <DataTable caption={BEHEER.earlier} hideCaption rows={page.list.leveringen} rowKey={({ id }) => id} emphasised={({ status }) => status === 'geweigerd'} columns={columnsWith(show)} />
      {open === null ? null : <ReceiptDialog receipt={open} onClose={() => setOpen(null)} />}
    </>
  )
}

/** How many there are of the kind that was asked for. */
const countOf = ({ asked, list }: Page): number => (asked.kind === '' ? list.aantal : (list.soorten.find(({ soort }) => soort === asked.kind)?.aantal ?? 0))

function KindChoice({ page: { asked, list }, onAsk }: DeliveriesProps) {
  const id = useId()
  return (
    <div className="choices">
      <div className="choice">
        <label className="choice__legend" htmlFor={id}>{BEHEER.kind}</label>
        <select id={id} className="utrecht-select utrecht-select--html-select" value={asked.kind} onChange={(event) => onAsk({ kind: event.target.value, after: [] })}>
          {[{ soort: '', aantal: list.aantal }, ...list.soorten].map(({ soort, aantal }) => <option key={soort} value={soort}>{kindInWords(soort, aantal)}</option>)}
        </select>
      </div>
    </div>
  )
}

/** A button that leads nowhere keeps the focus and says so. */
function Turn({ page, onAsk }: DeliveriesProps) {
  const { asked, list } = page
  const isLast = list.nieuwer + list.leveringen.length >= countOf(page)
  const turn = (isEnd: boolean, label: string, after: () => readonly string[]) =>
    <button type="button" className="button button--quiet" aria-disabled={isEnd} onClick={() => { if (!isEnd) onAsk({ ...asked, after: after() }) }}>{label}</button>
  if (isLast && asked.after.length === 0) return null
  return (
    <nav className="turn" aria-label={BEHEER.turn}>
      {turn(asked.after.length === 0, BEHEER.newer, () => asked.after.slice(0, -1))}
      {turn(isLast, BEHEER.older, () => [...asked.after, list.leveringen.at(-1)!.id])}
    </nav>
  )
}

const columnsWith = (show: (row: Levering) => void): readonly Column<Levering>[] => [
  { head: 'Bestand', cell: (row) => <button type="button" className="action" aria-haspopup="dialog" onClick={() => show(row)}>{row.bestand}<span className="visually-hidden">: {BEHEER.receipt.toLowerCase()}</span></button> },
  { head: 'Soort', cell: ({ soort }) => capital(sourceName(soort)) },
  { head: 'Ontvangen', cell: ({ ontvangenOp }) => momentInWords(ontvangenOp) },
  { head: 'Uitkomst', cell: ({ status }) => outcome(status) },
  { head: 'Meldingen', cell: remarksInWords },
  { head: 'Regels', numeric: true, cell: ({ regels }) => count(regels) },
  { head: 'Bedrag', numeric: true, cell: ({ bedragCent }) => (bedragCent === null ? '–' : eurosExact(bedragCent)) },
  { head: 'Waarvan onbekend', numeric: true, cell: ({ onbekendCent }) => (onbekendCent === 0 ? '–' : eurosExact(onbekendCent)) },
]
