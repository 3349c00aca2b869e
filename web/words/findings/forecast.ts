import { type Cell } from '../cell.ts'
import { monthName } from '../dates.ts'
import { eurosInWords, listed, percentInWords, smallCount } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'

/** A forecast as the title needs it. */
export interface Foreseen {
  readonly year: number
  readonly expected: Cell
  readonly low: Cell
  readonly high: Cell
  /** As it stands after its changes, and whether it had any. */
  readonly budget: Cell
  readonly isAmended?: boolean
  readonly runRate: Cell
  /** Laws of which the forecast is shown, as in a sentence. */
  readonly laws: readonly string[]
}

/** What the whole year is expected to come to, with its margin, beside the budget. */
export function forecastFinding({ year, expected, low, high, budget, isAmended = false, runRate, laws }: Foreseen): Rich {
  if (expected.kind === 'suppressed') return rich`De verwachting voor ${String(year)} is afgeschermd${laws.length === 0 ? '' : `; voor ${listed(laws)} staat zij wel in de tabel`}`
  if (expected.kind !== 'shown') return runRate.kind === 'shown' ? rich`Nog te weinig maanden voor een verwachting van ${String(year)}; gaat het zo door, dan wordt het ruw ${eurosInWords(runRate.value)}` : rich`Er is nog geen verwachting voor ${String(year)}`
  const margin = low.kind === 'shown' && high.kind === 'shown' ? `, ongeveer drie op de vier keer tussen ${millions(low.value)} en ${millions(high.value)}` : ''
  return rich`Verwachting heel ${String(year)}: ${accent(eurosInWords(expected.value))}${margin}${budgeted(expected.value, budget, isAmended)}`
}

/** How much more or less than the begroting as it stands, in euros and as a part of it. */
function budgeted(expected: number, budget: Cell, isAmended: boolean): string {
  if (budget.kind !== 'shown' || budget.value <= 0) return ''
  const plan = `${millions(budget.value)} die ${isAmended ? 'nu ' : ''}begroot is`
  if (expected === budget.value) return `; dat is precies de ${plan}`
  return `; dat is ongeveer ${eurosInWords(Math.abs(expected - budget.value))} (${percentInWords(Math.abs(expected / budget.value - 1))}) ${expected > budget.value ? 'meer' : 'minder'} dan de ${plan}`
}

/** Beside an amount in millions: the same number without its unit; what is less keeps its own. */
const millions = (value: number): string => (value < 1e6 ? eurosInWords(value) : eurosInWords(value).replace(/\s?miljoen euro$/u, ''))

/** How much of the newest month that is told of is in. */
export function completenessFinding(month: number, part: Cell, wet: string): Rich {
  if (part.kind === 'suppressed') return rich`Hoe compleet de maanden van ${wet} zijn, is afgeschermd`
  if (part.kind !== 'shown') return rich`Hoe compleet de maanden van ${wet} zijn, is nog niet te zeggen`
  if (part.value >= 0.995) return rich`Alle maanden van ${wet} zijn zo goed als compleet`
  return rich`Van ${monthName(month)} is voor ${wet} naar verwachting ${accent(`${percentInWords(part.value)}`)} binnen`
}

/** How often the year came out within the margin. */
export interface Held { readonly inside: number; readonly all: number }

/** What is drawn, all laws together, and beside it each law by itself. */
export function backTestFinding(together: Held, each: Held): Rich {
  if (each.all === 0) return rich`Er zijn nog te weinig jaren om onze verwachting te controleren`
  if (together.all === 0) return rich`Per wet geteld viel de uitkomst ${accent(timesOf(each))} binnen onze marge`
  return rich`Alle wetten samen viel de uitkomst ${accent(timesOf(together))} binnen onze marge; per wet ${accent(timesOf(each))}`
}

const timesOf = ({ inside, all }: Held): string => `${smallCount(inside)} van de ${smallCount(all)} keer`
