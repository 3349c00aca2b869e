import type { Generated } from 'kysely'
import type { ConceptTables } from './tables/concept.ts'
import type { FactsTables } from './tables/facts.ts'
import type { RegisterTables } from './tables/registers.ts'
import type { ReleasedTables } from './tables/released.ts'

/** Every table as Kysely knows it, by schema and name. The SQL in sql/migrations is the source; sql/schema.sql is its dump. */
export interface Tables extends FactsTables, RegisterTables, ConceptTables, ReleasedTables {
  'app.migration': AppMigrationTable
  'audit.event': AuditEventTable
}

interface AppMigrationTable {
  name: string
  checksum: string
  applied_at: Generated<string>
}

interface AuditEventTable {
  gemeente: string
  id: string
  at: Generated<string>
  login: Generated<string>
  actor: string
  action: string
  subject: string
  detail: Generated<unknown>
}
