import type { CellTable } from '../../tabulate/cell-table.ts'
import { fieldOf, PRIME_OF_AUDIT } from '../field.ts'
import { changeOf } from './insider-attack.ts'
import { lookalikes } from './lookalikes.ts'

/** In how many lookalikes a cell must be the same to be called known; one alone fools us once in 67 million times. */
export const WITNESSES = 2

/** Keys of the hidden cells that follow to the cent from what is shown (1 per cell), by the road of the audit. */
export function knownExactly({ cells, leafCount }: CellTable, shown: Uint8Array): string[] {
  const field = fieldOf(PRIME_OF_AUDIT)
  const published = cells.filter((_, at) => shown[at] === 1).map(({ leaves }) => leaves).filter(({ length }) => length > 0)
  const changes = lookalikes(published, leafCount, WITNESSES, field)
  const hidden = cells.filter(({ leaves }, at) => shown[at] !== 1 && leaves.length > 0)
  return hidden.filter(({ leaves }) => changes.every((change) => changeOf(leaves, change, field) === 0)).map(({ key }) => key)
}
