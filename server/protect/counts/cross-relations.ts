import type { Dimension, Level, Microdata } from '../../facts/microdata.ts'
import type { CrossCoordinate } from '../../tabulate/cross/tabulate-cross.ts'
import type { CountRelation } from './relations.ts'

/**
 * All relations between the counts of a cross that a reader can write down: along each dimension a cell and the cells one level below it.
 * Along the first dimension counts add up when no household is in two of its members; along the others a household may be in several.
 */
export function crossRelations(data: Microdata, coordinates: readonly CrossCoordinate[]): readonly CountRelation[] {
  const index = new Map(coordinates.map(({ family, nodes }, cell) => [nameOf(family.levels, nodes), cell]))
  const oneEach = eachInOneMember(data)
  return data.dimensions.flatMap((dimension, along) => {
    const steps = stepsOf(dimension)
    return steps.flatMap((one) => relationsOf(coordinates, index, along, one).map(([parent, children]) => ({ parent, children, additive: along === 0 && oneEach })))
  })
}

const nameOf = (levels: readonly number[], nodes: readonly number[]): string => `${levels.join()}:${nodes.join()}`

/** From a level to one above it, with the node above every node (-1 for none). */
interface Step { readonly from: number; readonly to: number; readonly above: Int32Array }

/** Each level to the whole level above it, and the finest also to levels that hold only some of its members. */
function stepsOf({ levels }: Dimension): Step[] {
  const whole = [...levels.keys()].filter((at) => levels[at]!.of.every((node) => node >= 0))
  const chain = whole.slice(1).map((from, at) => step(levels, from, whole[at]!))
  const finest = levels.length - 1
  return [...chain, ...[...levels.keys()].filter((at) => !whole.includes(at)).map((to) => step(levels, finest, to))]
}

function step(levels: readonly Level[], from: number, to: number): Step {
  const above = new Int32Array(levels[from]!.labels.length).fill(-1)
  levels[from]!.of.forEach((node, member) => { above[node] = levels[to]!.of[member]! })
  return { from, to, above }
}

function relationsOf(coordinates: readonly CrossCoordinate[], index: ReadonlyMap<string, number>, along: number, { from, to, above }: Step): [number, number[]][] {
  const children = new Map<number, number[]>()
  coordinates.forEach(({ family, nodes }, cell) => {
    const node = family.levels[along] === from ? above[nodes[along]!]! : -1
    if (node < 0) return
    const parent = index.get(nameOf(family.levels.with(along, to), nodes.with(along, node)))
    if (parent === undefined) return
    const own = children.get(parent)
    if (own) own.push(cell)
    else children.set(parent, [cell])
  })
  return [...children]
}

/** True when every household stays in one member of the first dimension. */
function eachInOneMember({ unit, unitCount, member, length }: Microdata): boolean {
  const first = new Int32Array(unitCount).fill(-1)
  for (let at = 0; at < length; at++) {
    const [own, place] = [unit[at]!, member[0]![at]!]
    if (first[own] !== -1 && first[own] !== place) return false
    first[own] = place
  }
  return true
}
