import type { Field } from '../field.ts'

/** Pairs of cells: the lower and the higher number of each. */
export interface Pairs { readonly low: Int32Array; readonly high: Int32Array }

/** What each cell changes by in two lookalikes. */
export interface Changes { readonly x: Float64Array; readonly y: Float64Array }

type Sign = 1 | -1

/** Tells every sum that changes in neither lookalike; cells without a sign are added. */
export interface PairSums {
  twos(tell: (a: number, b: number, sign: Sign) => void): void
  threes(tell: (a: number, b: number, c: number, sign: Sign) => void): void
  fours(tell: (a: number, b: number, c: number, d: number, signs: readonly [Sign, Sign]) => void): void
}

/** Meets in the middle: pairs kept by what they change by together, then asked for the opposite of a cell or of another pair. */
export function pairSums({ x, y }: Changes, { low, high }: Pairs, { prime }: Field): PairSums {
  const plus = (a: number, b: number): number => (a + b >= prime ? a + b - prime : a + b)
  const minus = (a: number, b: number): number => (a >= b ? a - b : a - b + prime)
  const cells = chains(x, y)
  const pairX = Float64Array.from(low, (a, at) => plus(x[a]!, x[high[at]!]!))
  const pairY = Float64Array.from(low, (a, at) => plus(y[a]!, y[high[at]!]!))
  const pairs = chains(pairX, pairY)
  const twos: PairSums['twos'] = (tell) => x.forEach((_, a) => {
    cells.each(x[a]!, y[a]!, (b) => { if (b > a) tell(a, b, -1) })
    cells.each(minus(0, x[a]!), minus(0, y[a]!), (b) => { if (b > a) tell(a, b, 1) })
  })
  const threes: PairSums['threes'] = (tell) => low.forEach((a, at) => {
    const b = high[at]!
    cells.each(pairX[at]!, pairY[at]!, (c) => { if (c !== a && c !== b) tell(a, b, c, -1) })
    cells.each(minus(0, pairX[at]!), minus(0, pairY[at]!), (c) => { if (c !== a && c !== b) tell(a, b, c, 1) })
  })
  const fours: PairSums['fours'] = (tell) => {
    for (let at = 0; at < low.length; at++) foursWith(at, low[at]!, high[at]!, tell)
  }
  const foursWith = (at: number, a: number, b: number, tell: Parameters<PairSums['fours']>[0]): void => {
    const apart = (pair: number): boolean => low[pair] !== a && low[pair] !== b && high[pair] !== a && high[pair] !== b
    pairs.each(pairX[at]!, pairY[at]!, (pair) => { if (pair > at && apart(pair)) tell(a, b, low[pair]!, high[pair]!, [-1, -1]) })
    pairs.each(minus(0, pairX[at]!), minus(0, pairY[at]!), (pair) => { if (pair > at && apart(pair)) tell(a, b, low[pair]!, high[pair]!, [1, 1]) })
    pairs.each(minus(x[b]!, x[a]!), minus(y[b]!, y[a]!), (pair) => { if (apart(pair)) tell(low[pair]!, high[pair]!, a, b, [1, -1]) })
    pairs.each(minus(x[a]!, x[b]!), minus(y[a]!, y[b]!), (pair) => { if (apart(pair)) tell(low[pair]!, high[pair]!, b, a, [1, -1]) })
  }
  return { twos, threes, fours }
}

/** Numbers of pairs of values, found back by those values. */
interface Chains { each(x: number, y: number, tell: (at: number) => void): void }

/** A hash table with chains in typed arrays, behind a filter of bits by first value: the values are random, so their bits are hash enough. */
function chains(x: Float64Array, y: Float64Array): Chains {
  const mask = 2 ** Math.ceil(Math.log2(2 * x.length + 2)) - 1
  const head = new Int32Array(mask + 1).fill(-1)
  const next = new Int32Array(x.length)
  const slot = (a: number, b: number): number => (a ^ (b << 5)) & mask
  const filter = Math.min(2 ** 24, 16 * (mask + 1)) - 1
  const met = new Uint8Array((filter + 1) / 8)
  for (let at = x.length - 1; at >= 0; at--) {
    const place = slot(x[at]!, y[at]!)
    next[at] = head[place]!
    head[place] = at
    met[(x[at]! & filter) >> 3]! |= 1 << (x[at]! & 7)
  }
  const each: Chains['each'] = (a, b, tell) => {
    if ((met[(a & filter) >> 3]! & (1 << (a & 7))) === 0) return
    for (let at = head[slot(a, b)]!; at >= 0; at = next[at]!) if (x[at] === a && y[at] === b) tell(at)
  }
  return { each }
}
