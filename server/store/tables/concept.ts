import type { Generated } from 'kysely'
import type { ReleaseState } from '../../release/manifest.ts'
import type { ReportTable } from './released.ts'

/** Releases before they are public. */
export interface ConceptTables {
  'concept.release': ConceptReleaseTable
  'concept.report': ReportTable
  'concept.signature': ConceptSignatureTable
}

interface ConceptSignatureTable {
  gemeente: string
  source: string
  year: number
  month: number
  clients: number
  signed_by: string
  reason: string
  signed_at: Generated<string>
}

interface ConceptReleaseTable {
  gemeente: string
  id: string
  state: ReleaseState
  hash: string
  bytes: Buffer
  made_by: string
  made_at: Generated<string>
  checked_by: string | null
  checked_at: string | null
  published_by: string | null
  published_at: string | null
  withdrawn_by: string | null
  withdrawn_at: string | null
  withdrawal_reason: string | null
  last_delivery: number | null
}
