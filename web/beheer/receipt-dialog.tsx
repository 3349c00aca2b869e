import { useEffect, useRef } from 'react'
import type { BewaardBewijs } from '../../server/contract/beheer.ts'
import { BEHEER, receiptInWords } from '../words/copy/beheer.ts'
import { momentInWords } from '../words/dates.ts'
import { Problems } from './problems.tsx'

interface ReceiptDialogProps {
  readonly receipt: BewaardBewijs
  readonly onClose: () => void
}

/** The receipt of one file. The browser's own dialog keeps the focus inside and gives it back; Escape closes it. */
export function ReceiptDialog({ receipt, onClose }: ReceiptDialogProps) {
  const place = useRef<HTMLDialogElement>(null)
  useEffect(() => { place.current?.showModal() }, [])
  return (
    <dialog ref={place} className="receipt" aria-labelledby="bewijs-titel" onClose={onClose}>
      <h2 id="bewijs-titel" className="receipt__title" tabIndex={-1}>{BEHEER.receipt} van {receipt.bestand}</h2>
      <p>{receiptInWords(receipt)}</p>
      <p className="small muted">Ontvangen op {momentInWords(receipt.ontvangenOp)}. Naam van dit bewijs: <code>{receipt.id}</code></p>
      <p className="small muted">Controlegetal van het bestand (SHA-256): <code className="hash">{receipt.sha256}</code></p>
      <Problems told={receipt} problems={receipt.meldingen} />
      <button type="button" className="button" onClick={() => place.current?.close()}>{BEHEER.close}</button>
    </dialog>
  )
}
