import type { Cell } from '../words/cell.ts'
import { CellText } from './cell-text.tsx'

/** In place of a drawing without a single shown figure: a hatched field with the word, or just the word when nothing is known. */
export const HiddenBox = ({ cell }: { readonly cell: Cell }) => (
  <p className={`nothing${cell.kind === 'suppressed' ? ' nothing--hatched' : ''}`}><CellText cell={cell} write={String} /></p>
)
