import { changeOf } from './audit/insider-attack.ts'
import { lookalikes } from './audit/lookalikes.ts'
import type { Choice } from './choose.ts'
import { fieldOf, PRIME_OF_CONFIRMATION } from './field.ts'
import type { Incidence } from './incidence.ts'

/**
 * Columns that were shown because they follow from others, but do so modulo the prime of the elimination only (DISCLOSURE 3.3, 4): shown
 * on a false ground, each would tell something that the elimination does not know of. A random table that keeps every column that was
 * shown as something new, modulo another prime, changes such a column; one that truly follows stays what it is.
 */
export function unconfirmed({ columns, rowCount, forced }: Incidence, choice: Choice): number[] {
  const field = fieldOf(PRIME_OF_CONFIRMATION)
  const news = columns.filter((_, column) => choice.shown[column] === 1 && choice.follows[column] === 0)
  const [change] = lookalikes(news, rowCount, 1, field)
  return [...columns.keys()].filter((column) => column >= forced && choice.follows[column] === 1 && changeOf(columns[column]!, change!, field) !== 0)
}
