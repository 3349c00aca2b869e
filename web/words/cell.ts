/** A figure as a reader meets it: shown, suppressed ("afgeschermd") or absent ("niet bekend"). Never a zero in disguise. */
export type Cell =
  | { readonly kind: 'shown'; readonly value: number; /** Kept from an earlier release: the date of its facts. */ readonly asOf?: string }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'absent' }

export const SUPPRESSED: Cell = { kind: 'suppressed' }
export const ABSENT: Cell = { kind: 'absent' }
export const shown = (value: number, asOf: string | null = null): Cell => (asOf === null ? { kind: 'shown', value } : { kind: 'shown', value, asOf })

/** The value of a shown cell, else null. */
export const valueOf = (cell: Cell): number | null => (cell.kind === 'shown' ? cell.value : null)

/** The words for a cell: its figure by `write`, or its state. */
export function cellText(cell: Cell, write: (value: number) => string): string {
  switch (cell.kind) {
    case 'shown': return cell.asOf === undefined ? write(cell.value) : `${write(cell.value)} (eerder cijfer)`
    case 'suppressed': return 'afgeschermd'
    case 'absent': return 'niet bekend'
    default: return cell satisfies never
  }
}

/** One figure made of two; what is hidden in either stays hidden. */
export function combine(a: Cell, b: Cell, by: (a: number, b: number) => number | null): Cell {
  if (a.kind === 'shown' && b.kind === 'shown') {
    const value = by(a.value, b.value)
    return value === null ? ABSENT : shown(value, a.asOf ?? b.asOf)
  }
  return a.kind === 'suppressed' || b.kind === 'suppressed' ? SUPPRESSED : ABSENT
}

/** a / b; a division by nothing has no answer. */
export const ratio = (a: Cell, b: Cell): Cell => combine(a, b, (x, y) => (y === 0 ? null : x / y))
export const difference = (a: Cell, b: Cell): Cell => combine(a, b, (x, y) => x - y)
