import type { Gap } from '../balance/completeness.ts'
import { keepSignatures } from '../store/concept/signatures.ts'
import type { Database } from '../store/database.ts'
import { StoreError } from '../store/errors.ts'
import { EVERY_DELIVERY } from '../store/intake/facts.ts'
import { keepEvent } from '../store/intake/receipts.ts'
import { inTransaction } from '../store/transaction.ts'
import type { GemeenteCode } from '../units/areas.ts'
import { completenessAt } from './judge-completeness.ts'
import { plainReason } from './reason.ts'

/** What is signed for, by whom and why. */
export interface Signing {
  readonly gemeente: GemeenteCode
  /** A source (`jw323 99992104`), or the AGB code of a provider: then in every law. */
  readonly source: string
  /** Months (2026-01); all open ones of the source when there are none. */
  readonly months: readonly string[]
  readonly by: string
  readonly reason: string
}

/** Signs for open gaps of one source and answers them. Throws when there is nothing to sign for, or no name or reason. */
export async function signGaps(db: Pick<Database, 'pool'>, { gemeente, source, months, by, reason }: Signing): Promise<readonly Gap[]> {
  if (by.trim() === '' || reason.trim() === '') throw new StoreError('REASON_MISSING', 'Geef een naam en een reden op om te tekenen. Zij blijven bewaard.')
  const told = plainReason(reason)
  return inTransaction(db.pool('publish'), async (client) => {
    const { open } = await completenessAt(client, gemeente, EVERY_DELIVERY)
    const gaps = open.filter((gap) => (gap.source === source || gap.source.endsWith(` ${source}`)) && (months.length === 0 || months.includes(monthOf(gap))))
    if (gaps.length === 0) throw new StoreError('GAP_UNKNOWN', 'Hier valt niets te tekenen: deze aanbieder heeft in deze maanden geen gat. raadszicht completeness laat zien wat er openstaat.')
    await keepSignatures(client, gemeente, gaps, { by: by.trim(), reason: told })
    await keepEvent(client, { gemeente, actor: by.trim(), action: 'gaps-signed', subject: source, detail: { months: gaps.map(monthOf), reason: told } })
    return gaps
  })
}

const monthOf = ({ year, month }: Gap): string => `${year}-${String(month).padStart(2, '0')}`
