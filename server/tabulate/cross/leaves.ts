import type { Microdata } from '../../facts/microdata.ts'

/** The finest cells of a cross that have a line: the member of every dimension, per leaf. */
export interface CrossLeaves {
  readonly count: number
  readonly ofLine: Int32Array
  /** For every dimension the member of each leaf. */
  readonly member: readonly Int32Array[]
}

/** Numbers the leaves along their members, never by the order of the lines. */
export function crossLeaves({ dimensions, member, length }: Microdata): CrossLeaves {
  const sizes = dimensions.map(({ levels }) => levels.at(-1)!.labels.length)
  const code = Float64Array.from({ length }, (_, at) => member.reduce((sum, own, dimension) => sum * sizes[dimension]! + own[at]!, 0))
  const used = Float64Array.from(new Set(code)).sort()
  const number = new Map(Array.from(used, (one, at) => [one, at] as const))
  const ofLine = Int32Array.from(code, (one) => number.get(one)!)
  const made = sizes.map(() => new Int32Array(used.length))
  ofLine.forEach((leaf, at) => made.forEach((own, dimension) => { own[leaf] = member[dimension]![at]! }))
  return { count: used.length, ofLine, member: made }
}
