import type { Leaves } from './leaves.ts'

/** The one provider that declared all lines of a leaf, or -1 where there are more or the gemeente pays itself. */
export function soleProviders(providerOfLine: Int32Array, { count, ofLine }: Pick<Leaves, 'count' | 'ofLine'>): Int32Array {
  const sole = new Int32Array(count).fill(UNSEEN)
  ofLine.forEach((leaf, line) => {
    sole[leaf] = sole[leaf] === UNSEEN || sole[leaf] === providerOfLine[line] ? providerOfLine[line]! : SEVERAL
  })
  return sole
}

const SEVERAL = -1
const UNSEEN = -2
