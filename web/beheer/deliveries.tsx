import { useState } from 'react'
import type { BewaardBewijs, Levering, Leveringen } from '../../server/contract/beheer.ts'
import { DataTable, type Column } from '../parts/data-table.tsx'
import { BEHEER, outcome, remarksInWords, showing, showMore } from '../words/copy/beheer.ts'
import { sourceName } from '../words/copy/figure.ts'
import { momentInWords } from '../words/dates.ts'
import { capital, count, eurosExact } from '../words/numbers.ts'
import { ReceiptDialog } from './receipt-dialog.tsx'
import { loadReceipt } from './send.ts'

/** As many as one looks over at once. */
const FIRST = 25

/** The files that came in earlier, each with its receipt. */
export function Deliveries({ list }: { readonly list: Leveringen }) {
  const [open, setOpen] = useState<BewaardBewijs | null>(null)
  const [failed, setFailed] = useState(false)
  const [all, setAll] = useState(false)
  const show = ({ id }: Levering) => { loadReceipt(id).then((receipt) => { setFailed(false); setOpen(receipt) }, () => setFailed(true)) }
  if (list.aantal === 0) return <p>{BEHEER.none}</p>
  return (
    <>
      <p className="section__lead">{showing(list.leveringen.length, list.aantal)}</p>
      <p role="status">{failed ? BEHEER.listFailed : ''}</p>
      <DataTable caption={BEHEER.earlier} hideCaption rows={all ? list.leveringen : list.leveringen.slice(0, FIRST)} rowKey={({ id }) => id} emphasised={({ status }) => status === 'geweigerd'} columns={columnsWith(show)} />
      {all || list.leveringen.length <= FIRST ? null : <button type="button" className="button button--quiet more" onClick={() => setAll(true)}>{showMore(list.leveringen.length)}</button>}
      {open === null ? null : <ReceiptDialog receipt={open} onClose={() => setOpen(null)} />}
    </>
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
