import type { Cell } from '../cell.ts'
import { eurosInWords, smallCount } from '../numbers.ts'
import { accent, rich, type Rich } from '../rich.ts'

/** What finance adds to the forecast of a year or takes off, and what that makes of it. */
export function adjustmentFinding(year: number, amounts: readonly number[], adjusted: Cell): Rich {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  const count = amounts.length === 1 ? 'één bijstelling' : `${smallCount(amounts.length)} bijstellingen`
  const told = total === 0 ? rich`Financiën doet ${count} die elkaar opheffen` : rich`Financiën telt er ${accent(`${eurosInWords(Math.abs(total))} ${total > 0 ? 'bij op' : 'af'}`)}, in ${count}`
  return adjusted.kind === 'shown' ? [...told, `; dan komt ${year} uit op ${eurosInWords(adjusted.value)}`] : told
}
