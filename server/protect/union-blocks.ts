/** Leaves that no given group tells apart, taken together: sums of groups can be followed block by block. */
export interface Blocks {
  /** Ascending blocks of each group. */
  readonly ofGroup: readonly Int32Array[]
  /** Leaves of each block. */
  readonly leaves: readonly Int32Array[]
}

/** The blocks of groups of leaves. Example: of {0,1,2} and {1,2,3} they are {0}, {1,2} and {3}; leaves in no group are in no block. */
export function blocksOf(groups: readonly Int32Array[], leafCount: number): Blocks {
  const holders = Array.from({ length: leafCount }, (): number[] => [])
  groups.forEach((leaves, group) => { for (const leaf of leaves) holders[leaf]!.push(group) })
  const byHolders = new Map<string, number[]>()
  holders.forEach((own, leaf) => {
    if (own.length === 0) return
    const name = own.join()
    const block = byHolders.get(name)
    if (block) block.push(leaf)
    else byHolders.set(name, [leaf])
  })
  const blocks = [...byHolders.values()]
  const ofGroup = groups.map((): number[] => [])
  blocks.forEach((leaves, block) => { for (const group of holders[leaves[0]!]!) ofGroup[group]!.push(block) })
  return { ofGroup: ofGroup.map((own) => Int32Array.from(own)), leaves: blocks.map((leaves) => Int32Array.from(leaves)) }
}
