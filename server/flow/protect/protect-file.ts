import { openSolver } from '../../protect/intervals/solver.ts'
import { DEFAULT_RULES, type Rules } from '../../protect/rules.ts'
import { auditJson, type Making } from '../../release/folder/audit-json.ts'
import { cellsCsv } from '../../release/folder/cells-csv.ts'
import { makeFolder } from '../../release/folder/make.ts'
import { DEFAULT_PLAN, parsePlan } from '../../release/folder/plan-file.ts'
import { reportHtml } from '../../release/folder/report-html.ts'
import { parseRules } from '../../release/folder/rules-file.ts'
import { summaryOf, type Summary } from '../../release/folder/summary.ts'
import { readEarlier, refuseTaken, textOf, writeFolder } from './folder.ts'
import { readMicrodata } from './read-microdata.ts'

/** What is asked of the tool. */
export interface ProtectFileOptions {
  readonly in: string
  readonly out: string
  readonly plan: string | null
  readonly rules: string | null
  readonly previous: readonly string[]
  /** Cents; null for what the rules say. */
  readonly amountRounding: number | null
}

/**
 * microdata ─▶ tabulate ─▶ protect ─▶ audit ─▶ a folder with cells.csv, audit.json and rapport.html
 *
 * Throws an InputRefusal, and writes nothing, when the input cannot be used. Whether the audit passed is in the answer.
 */
export async function protectFile(options: ProtectFileOptions, say: (line: string) => void): Promise<Summary> {
  await refuseTaken(options.out)
  const watch = stopwatch()
  const parts = options.plan === null ? DEFAULT_PLAN : parsePlan(await textOf('--plan', options.plan))
  const rules = await rulesOf(options)
  const earlier = await Promise.all(options.previous.map(readEarlier))
  const { microdata, quarters, sha256 } = await readMicrodata(options.in)
  watch.done('read')
  say(`${dutch(microdata.length)} regels van ${dutch(microdata.unitCount)} huishoudens gelezen`)
  const solver = await openSolver()
  const made = makeFolder({ microdata, quarters, parts, rules, earlier, solver, isSpent: () => watch.minutes() > MOST_MINUTES, done: watch.done })
  const summary = summaryOf(made, rules)
  const making: Making = {
    rules, parts, input: { sha256, lines: microdata.length, households: microdata.unitCount, quarters },
    earlier: earlier.length, seconds: watch.seconds(), peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  await writeFolder(options.out, { 'cells.csv': cellsCsv(made, rules), 'audit.json': [auditJson(summary, making)], 'rapport.html': [reportHtml(summary, making)] })
  return summary
}

/** So long after the start the audit of a large table looks no further for intervals; what is not proven by then counts as not settled. */
const MOST_MINUTES = 45

async function rulesOf({ rules, amountRounding }: ProtectFileOptions): Promise<Rules> {
  const named = rules === null ? DEFAULT_RULES : parseRules(await textOf('--rules', rules))
  return amountRounding === null ? named : { ...named, amountRounding }
}

/** Seconds between the ends of phases, to the millisecond. */
function stopwatch(): { readonly done: (phase: string) => void; readonly seconds: () => Readonly<Record<string, number>>; readonly minutes: () => number } {
  const seconds: Record<string, number> = {}
  const start = performance.now()
  let last = start
  const done = (phase: string): void => {
    const now = performance.now()
    seconds[phase] = Math.round(now - last) / 1000
    last = now
  }
  return { done, seconds: () => seconds, minutes: () => (performance.now() - start) / 60_000 }
}

const dutch = (count: number): string => count.toLocaleString('nl-NL')
