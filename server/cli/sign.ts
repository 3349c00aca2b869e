import { runsOf } from '../balance/runs.ts'
import { gapLine } from '../flow/gap-words.ts'
import { signGaps } from '../flow/sign-gaps.ts'
import { withDatabase, wantedGemeente } from './open.ts'
import type { Context } from './verbs.ts'
import { CliError, complaints } from './words.ts'

/** Signs for months that a source did not deliver, with a name and a reason: without that a release stays a concept. */
export async function sign(context: Context): Promise<number> {
  const { rest: [source], who, reason, months, json } = context.args
  if (source === undefined) throw new CliError('SOURCE_MISSING', complaints.sourceMissing(), 2)
  if (!who?.trim() || !reason?.trim()) throw new CliError('SIGNATURE_INCOMPLETE', complaints.signatureIncomplete(), 2)
  if (!months.every((month) => /^20\d\d-(0[1-9]|1[0-2])$/.test(month))) throw new CliError('MONTH_INVALID', complaints.month(), 2)
  const gemeente = wantedGemeente(context)
  const gaps = await withDatabase(context, (db) => signGaps(db, { gemeente, source, months, by: who, reason }))
  context.out(json ? `${JSON.stringify({ getekend: gaps.length })}\n` : runsOf(gaps).map((run) => `Getekend door ${who}: ${gapLine(run)}\n`).join(''))
  return 0
}
