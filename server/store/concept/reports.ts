import type pg from 'pg'
import type { GateReport } from '../../release/gate-report.ts'
import { StoreError } from '../errors.ts'
import type { ReleaseEntry } from './store.ts'

/** Keeps the report of the gate beside the concept that it attacked; the caller has the transaction. */
export async function keepReport(client: pg.ClientBase, { gemeente, id, hash }: ReleaseEntry, report: GateReport): Promise<void> {
  if (report.artefact !== hash) throw new StoreError('REPORT_MISSING', `Publicatie ${id} is veranderd terwijl zij werd getoetst. Toets haar opnieuw met: raadszicht check ${id}`)
  await client.query('insert into concept.report (gemeente, release, artefact, report) values ($1, $2, $3, $4)', [gemeente, id, hash, JSON.stringify(report)])
}

/** The report about exactly these bytes. Throws when there is none: a release is never published without. */
export async function reportOf(client: pg.ClientBase, { gemeente, id, hash }: ReleaseEntry): Promise<GateReport> {
  const { rows } = await client.query<{ report: GateReport }>('select report from concept.report where gemeente = $1 and release = $2 and artefact = $3', [gemeente, id, hash])
  if (!rows[0]) throw new StoreError('REPORT_MISSING', `Van publicatie ${id} is geen toetsrapport bewaard. Bouw en toets een nieuwe publicatie.`)
  return rows[0].report
}
