import { cellText, type Cell } from '../words/cell.ts'
import { keptNote } from '../words/copy/states.ts'

/** A figure in a table or a sentence; a suppressed one is hatched and says so, one that was kept from an earlier release says of when it is. */
export function CellText({ cell, write }: { readonly cell: Cell; readonly write: (value: number) => string }) {
  if (cell.kind === 'shown' && cell.asOf !== undefined) return <>{write(cell.value)} <span className="small muted">{keptNote(cell.asOf)}</span></>
  const text = cellText(cell, write)
  return cell.kind === 'shown' ? text : <span className={cell.kind === 'suppressed' ? 'suppressed' : 'absent'}>{text}</span>
}
