import { holdsNumber } from '../ingest/registers/numbers.ts'
import { StoreError } from '../store/errors.ts'

/** A reason in somebody's own words, which is kept or published: without spaces around it. Throws where it holds a number of somebody, and never repeats it. */
export function plainReason(reason: string): string {
  if (holdsNumber(reason)) throw new StoreError('REASON_HOLDS_BSN', 'In deze reden staat iets dat een BSN of een telefoonnummer kan zijn. Zij blijft bewaard. Haal het nummer eruit.')
  return reason.trim()
}
