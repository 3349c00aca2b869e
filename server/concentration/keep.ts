import type { ConcentrationFigure, SafeFigures } from './figures.ts'

/** Figures as readers saw them before, each with the date of its facts. */
export type DatedFigures = readonly (ConcentrationFigure & { readonly asOf: string })[]

/**
 * Keeps what readers saw where a figure of now may not stand beside it (DISCLOSURE 3.7.5): all of a group whose amount was kept, because
 * shares and amount are read together; else each hidden figure that was shown before.
 */
export function keepFigures(figures: SafeFigures, before: DatedFigures, amount: 'shown' | 'kept' | 'hidden'): SafeFigures {
  if (amount === 'kept' && before.length > 0) return before as readonly ConcentrationFigure[] as SafeFigures
  if (amount !== 'shown') return figures
  return figures.map((one) => (one.status === 'shown' ? one : before.find((old) => old.status === 'shown' && isSameFigure(old, one)) ?? one)) as readonly ConcentrationFigure[] as SafeFigures
}

const isSameFigure = (a: ConcentrationFigure, b: ConcentrationFigure): boolean =>
  a.denominator === b.denominator && a.measure === b.measure && a.point === b.point
