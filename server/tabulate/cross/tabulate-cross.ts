import type { Dimension, Microdata } from '../../facts/microdata.ts'
import type { CellTable, TabulatedCell } from '../cell-table.ts'
import { joined, type CellsOfLeaves, type Layer } from '../cells-of-leaves.ts'
import { figures } from '../kernel.ts'
import { soleOwners, spendingByLeaf } from '../leaf-spending.ts'
import { leavesOfCells } from '../leaves-of-cells.ts'
import { crossLeaves, type CrossLeaves } from './leaves.ts'
import type { CrossFamily } from './plan.ts'

/** Where a cell of a cross stands: its family and, for every dimension, its node on the family's level. */
export interface CrossCoordinate {
  readonly family: CrossFamily
  readonly nodes: readonly number[]
}

/** A cross with what stands where; cells without a line are not in it. */
export interface Cross {
  readonly table: CellTable
  /** Same order as the cells of the table. */
  readonly coordinates: readonly CrossCoordinate[]
}

/**
 * lines ─▶ leaves (the finest cells) ─▶ cells of each leaf ─▶ one pass over the lines ─▶ table
 *
 * The full cross of any dimensions, with the same kernel as a release.
 */
export function tabulateCross(data: Microdata, plan: readonly CrossFamily[]): Cross {
  const leaves = crossLeaves(data)
  const cells = joined(plan.map((family) => layer(family, data.dimensions, leaves)), leaves.count)
  const spending = spendingByLeaf(data, leaves)
  const table = { leafCount: leaves.count, leafOwner: soleOwners(spending), cells: tabulated(data, plan, cells, leaves), spending }
  return { table, coordinates: cells.coordinates }
}

/** Name of a cell of a cross: its labels with their levels. Unique and stable. */
export const crossKey = (dimensions: readonly Dimension[], { family, nodes }: CrossCoordinate): string =>
  nodes.map((node, at) => {
    const level = dimensions[at]!.levels[family.levels[at]!]!
    return `${level.name}=${level.labels[node]!}`
  }).join('|')

/** The cell of the family in which every leaf stands. */
function layer(family: CrossFamily, dimensions: readonly Dimension[], { count, member }: CrossLeaves): Layer<CrossCoordinate> {
  const levels = family.levels.map((level, at) => dimensions[at]!.levels[level]!)
  const code = Float64Array.from({ length: count }, (_, leaf) => levels.reduce((sum, { labels, of }, at) => {
    const node = of[member[at]![leaf]!]!
    return sum < 0 || node < 0 ? -1 : sum * labels.length + node
  }, 0))
  const used = [...new Set(code)].filter((one) => one >= 0).sort((a, b) => a - b)
  const number = new Map(used.map((one, at) => [one, at]))
  const sizes = levels.map(({ labels }) => labels.length)
  return { coordinates: used.map((one) => ({ family, nodes: nodesOf(one, sizes) })), ofLeaf: Int32Array.from(code, (one) => number.get(one) ?? -1) }
}

function nodesOf(code: number, sizes: readonly number[]): number[] {
  const nodes: number[] = []
  for (let at = sizes.length - 1, rest = code; at >= 0; at--) {
    nodes.unshift(rest % sizes[at]!)
    rest = Math.floor(rest / sizes[at]!)
  }
  return nodes
}

function tabulated(data: Microdata, plan: readonly CrossFamily[], cells: CellsOfLeaves<CrossCoordinate>, leaves: CrossLeaves): TabulatedCell[] {
  const { sum, contributors, users, top1, top2, absolute } = figures(data, leaves.ofLine, cells)
  const own = leavesOfCells(cells)
  const family = new Map(plan.map((one, at) => [one, at]))
  return cells.coordinates.map((at, cell) => ({
    key: crossKey(data.dimensions, at), rank: at.family.rank, family: family.get(at.family)!, leaves: own[cell]!, sum: sum[cell]!,
    contributors: contributors[cell]!, users: users[cell]!, top1: top1[cell]!, top2: top2[cell]!, absolute: absolute[cell]!,
  }))
}
