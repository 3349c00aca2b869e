import { protectFile } from '../flow/protect/protect-file.ts'
import type { Summary } from '../release/folder/summary.ts'
import type { Context } from './verbs.ts'
import { CliError, complaints } from './words.ts'

/** Protects a table of microdata and writes it as a folder. Answers 0 only when the audit passes. */
export async function protect({ args, say, out }: Context): Promise<number> {
  const { file, plan, rules, previous, folder, amountRounding } = args.protect
  if (args.rest.length > 0) throw new CliError('OPTION_UNKNOWN', complaints.looseWord(), 2)
  if (file === null) throw new CliError('IN_MISSING', complaints.inMissing(), 2)
  if (folder === null) throw new CliError('OUT_MISSING', complaints.outMissing(), 2)
  const summary = await protectFile({ in: file, out: folder, plan, rules, previous, amountRounding: roundingOf(amountRounding) }, say)
  out(args.json ? `${JSON.stringify(answer(summary, folder))}\n` : `${told(summary, folder)}\n`)
  return summary.passed ? 0 : 1
}

function roundingOf(text: string | null): number | null {
  if (text === null) return null
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new CliError('ROUNDING_INVALID', complaints.rounding(), 2)
  return Number(text)
}

const answer = ({ passed, shown, primary, secondary, zero, hiddenValueShare, exact, insider, unions, lost }: Summary, folder: string) =>
  ({ folder, passed, shown, primary, secondary, zero, hidden_value_share: hiddenValueShare, exact, insider, unions, lost_before: lost })

function told({ passed, shown, primary, secondary, lost }: Summary, folder: string): string {
  const dutch = (count: number): string => count.toLocaleString('nl-NL')
  const figures = `${dutch(shown)} cijfers getoond, ${dutch(primary + secondary)} verborgen. Lees ${folder}/rapport.html.`
  if (passed) return `De toets is geslaagd: ${figures}`
  const before = lost === 0 ? '' : ` Uit wat eerder is getoond ${lost === 1 ? 'was 1 cijfer' : `waren ${dutch(lost)} cijfers`} al te achterhalen.`
  return `De toets is NIET geslaagd. Publiceer deze cijfers niet.${before} ${figures}`
}
