import { cellText, type Cell } from '../words/cell.ts'

/** A figure in a table or a sentence; a suppressed one is hatched and says so. */
export function CellText({ cell, write }: { readonly cell: Cell; readonly write: (value: number) => string }) {
  const text = cellText(cell, write)
  return cell.kind === 'shown' ? text : <span className={cell.kind === 'suppressed' ? 'suppressed' : 'absent'}>{text}</span>
}
