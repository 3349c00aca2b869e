import type { Gap } from './completeness.ts'

/** Gaps of one source and kind in months that follow each other. */
export interface GapRun {
  readonly source: string
  readonly what: Gap['what']
  readonly gaps: readonly Gap[]
}

/** Gaps, in the order of completenessOf, as runs of months. */
export function runsOf(gaps: readonly Gap[]): readonly GapRun[] {
  const runs: { source: string; what: Gap['what']; gaps: Gap[] }[] = []
  for (const gap of gaps) {
    const run = runs.at(-1)
    if (run !== undefined && follows(run.gaps.at(-1)!, gap)) run.gaps.push(gap)
    else runs.push({ source: gap.source, what: gap.what, gaps: [gap] })
  }
  return runs
}

const follows = (before: Gap, gap: Gap): boolean =>
  before.source === gap.source && before.what === gap.what && before.year * 12 + before.month + 1 === gap.year * 12 + gap.month
