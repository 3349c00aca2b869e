import { unsigned } from '../balance/unsigned.ts'
import { volledigheidOf } from '../flow/balance-answers.ts'
import { gapLine } from '../flow/gap-words.ts'
import { runsOf } from '../balance/runs.ts'
import { judgeCompleteness, type SignedCompleteness } from '../flow/judge-completeness.ts'
import { withDatabase, wantedGemeente } from './open.ts'
import { counted } from './receipt-words.ts'
import type { Context } from './verbs.ts'

/** Tells which months of which source are missing or low, and whether somebody signed for them. Answers 0 only when all are signed for. */
export async function completeness(context: Context): Promise<number> {
  const gemeente = wantedGemeente(context)
  const found = await withDatabase(context, (db) => judgeCompleteness(db, gemeente))
  context.out(context.args.json ? `${JSON.stringify(volledigheidOf(found))}\n` : told(found))
  return found.open.length === 0 ? 0 : 1
}

function told({ gaps, open, notJudged, signatures }: SignedCompleteness): string {
  const signed = gaps.filter((gap) => unsigned([gap], signatures).length === 0)
  return [
    open.length === 0 ? 'Er staat niets open: wat ontbreekt, is getekend.' : `${counted(open.length, 'maand staat', 'maanden staan')} open. Vraag de declaraties op, of teken met raadszicht sign:`,
    ...runsOf(open).map((run) => `  ${gapLine(run)}`),
    ...(signed.length === 0 ? [] : ['Getekend:', ...runsOf(signed).map((run) => `  ${gapLine(run)}`)]),
    ...(notJudged.length === 0 ? [] : ['Niet te beoordelen:', ...notJudged.map(({ source, because }) => `  ${source}: ${because === 'te kort' ? 'te weinig maanden' : 'levert onregelmatig'}`)]),
  ].map((line) => `${line}\n`).join('')
}
