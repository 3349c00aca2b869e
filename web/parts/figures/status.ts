import type { Cell } from '../../words/cell.ts'

/** The state of a cell by its name in the API. */
export function statusOf(cell: Cell): 'getoond' | 'afgeschermd' | 'nietBekend' {
  switch (cell.kind) {
    case 'shown': return 'getoond'
    case 'suppressed': return 'afgeschermd'
    case 'absent': return 'nietBekend'
    default: return cell satisfies never
  }
}
