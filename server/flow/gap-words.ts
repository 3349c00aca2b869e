import { runsOf, type GapRun } from '../balance/runs.ts'
import type { Gap } from '../balance/completeness.ts'

/** Most lines of gaps in one message. */
const MOST = 20

/** Gaps as lines for people, months that follow each other on one line. */
export function gapLines(gaps: readonly Gap[]): readonly string[] {
  const runs = runsOf(gaps)
  const more = runs.length > MOST ? [`en nog ${runs.length - MOST} regels; raadszicht completeness noemt ze allemaal`] : []
  return [...runs.slice(0, MOST).map(gapLine), ...more]
}

/** One run of gaps: who, which months, and what is usual. */
export function gapLine({ source, what, gaps }: GapRun): string {
  const [first, last] = [gaps[0]!, gaps.at(-1)!]
  const months = first === last ? monthOf(first) : `${monthOf(first)} tot en met ${monthOf(last)}`
  const [has, usual] = [rangeOf(gaps.map((gap) => gap.clients)), rangeOf(gaps.map((gap) => gap.usual))]
  return what === 'ontbreekt' ? `${source}, ${months}: ontbreekt (gewoonlijk ${usual} cliënten)` : `${source}, ${months}: ${has} cliënten, gewoonlijk ${usual}`
}

const monthOf = ({ year, month }: Gap): string => `${year}-${String(month).padStart(2, '0')}`

function rangeOf(numbers: readonly number[]): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map((number) => number.toLocaleString('nl-NL'))
  return least === most ? `${least}` : `${least} tot ${most}`
}
