/** Numbers groups of leaves (ascending) so that groups alike have one number, in the order in which they are first met; -1 for an empty one. */
export function numberedByLeaves(groups: readonly { readonly leaves: Int32Array }[]): Int32Array {
  const first: Int32Array[] = []
  const byHash = new Map<number, number[]>()
  return Int32Array.from(groups, ({ leaves }) => {
    if (leaves.length === 0) return -1
    const alike = byHash.get(hashOf(leaves))
    const known = alike?.find((number) => equal(first[number]!, leaves))
    if (known !== undefined) return known
    const number = first.push(leaves) - 1
    if (alike) alike.push(number)
    else byHash.set(hashOf(leaves), [number])
    return number
  })
}

function hashOf(leaves: Int32Array): number {
  let hash = leaves.length
  for (let i = 0; i < leaves.length; i++) hash = Math.imul(hash ^ leaves[i]!, 0x5bd1e995) + 1
  return hash
}

function equal(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false
  return true
}
