/** One measured figure: what, how much, in which unit, against which target. `ratio` compares with a limit or a peer in the same run. */
export interface Figure {
  readonly name: string
  readonly figure: number
  readonly unit: string
  readonly ratio?: number
  /** Passes when the figure (or the ratio, where there is one) is at most or at least this. */
  readonly target?: { readonly atMost?: number; readonly atLeast?: number }
}

/** Prints a line per figure; answers whether one missed its target. What was not measured (NaN) has missed it. */
export function report(suite: string, figures: readonly Figure[]): boolean {
  for (const item of figures) process.stdout.write(`${suite}\t${item.name}\t${round(item.figure)} ${item.unit}\t${item.ratio === undefined ? '-' : `${round(item.ratio)}x`}\t${targetText(item)}\t${missed(item) ? 'FAIL' : 'PASS'}\n`)
  return figures.some(missed)
}

function missed({ figure, ratio, target }: Figure): boolean {
  const value = ratio ?? figure
  return target !== undefined && !(value <= (target.atMost ?? Infinity) && value >= (target.atLeast ?? -Infinity))
}

function targetText({ target }: Figure): string {
  if (target?.atMost !== undefined) return `<= ${target.atMost}`
  return target?.atLeast === undefined ? '-' : `>= ${target.atLeast}`
}

const round = (value: number): number => Number(value.toPrecision(4))
