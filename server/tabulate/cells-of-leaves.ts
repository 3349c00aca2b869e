import type { FactColumns } from '../facts/columns.ts'
import type { CombinationCode } from '../units/areas.ts'
import { areaAxes, combinationAxis, isRemainder, periodAxes, productAxes, type Axis } from './axes.ts'
import type { Leaves } from './leaves.ts'
import type { CellCoordinate, CellFamily, TablePlan } from './plan.ts'

/** Which cells each leaf stands in: leaf l stands in `cell[start[l]]` up to `cell[start[l + 1]]`. */
export interface CellsOfLeaves<Coordinate = CellCoordinate> {
  readonly start: Int32Array
  readonly cell: Int32Array
  /** Every cell that is not empty, in the order of the plan and of its codes. */
  readonly coordinates: readonly Coordinate[]
}

/** One family laid over the leaves: dense numbering of its cells, then the cell of every leaf (-1 for none). */
export interface Layer<Coordinate = CellCoordinate> {
  readonly coordinates: readonly Coordinate[]
  readonly ofLeaf: Int32Array
}

/** Lays the whole plan over the leaves. Only cells with a line exist. */
export function cellsOfLeaves(plan: TablePlan, facts: FactColumns, leaves: Leaves, together: readonly CombinationCode[]): CellsOfLeaves {
  const axes = allAxes(facts, together)
  const layers = plan.map((family) => layer(family, axes, leaves))
  return joined(layers, leaves.count)
}

type Axes = ReturnType<typeof allAxes>

function allAxes(facts: FactColumns, together: readonly CombinationCode[]) {
  return {
    area: areaAxes(facts.places, facts.gemeente, together),
    item: { ...productAxes(facts.year), combinatie: combinationAxis() },
    period: periodAxes(facts.year),
  }
}

function layer(family: CellFamily, axes: Axes, leaves: Leaves): Layer {
  const [area, item, period] = [axes.area[family.level], axes.item[family.division], axes.period[family.period]]
  const member = family.division === 'combinatie' ? leaves.combination : leaves.product
  const dense = Int32Array.from({ length: leaves.count }, (_, leaf) => {
    const a = area.of[leaves.place[leaf]!]!
    const i = item.of[member[leaf]!]!
    return a < 0 || i < 0 ? -1 : (a * item.codes.length + i) * period.codes.length + period.of[leaves.month[leaf]!]!
  })
  return compact(family, dense, area, item, period)
}

/** Renumbers the dense cells of a family so that only those with a leaf remain, in the order of their codes. */
function compact(family: CellFamily, dense: Int32Array, area: Axis, item: Axis, period: Axis): Layer {
  const used = [...new Set(dense)].filter((at) => at >= 0).sort((a, b) => a - b)
  const number = new Map(used.map((at, cell) => [at, cell]))
  const coordinates = used.map((at) => coordinate(family, at, area, item, period))
  return { coordinates, ofLeaf: dense.map((at) => (at < 0 ? -1 : number.get(at)!)) }
}

function coordinate(family: CellFamily, at: number, area: Axis, item: Axis, period: Axis): CellCoordinate {
  const row = Math.floor(at / period.codes.length)
  const code = area.codes[Math.floor(row / item.codes.length)]!
  return { family, area: code, item: item.codes[row % item.codes.length]!, period: period.codes[at % period.codes.length]!, published: !isRemainder(code) }
}

/** The layers of all families as one list of cells per leaf. */
export function joined<Coordinate>(layers: readonly Layer<Coordinate>[], leafCount: number): CellsOfLeaves<Coordinate> {
  const start = new Int32Array(leafCount + 1)
  for (const { ofLeaf } of layers) for (let leaf = 0; leaf < leafCount; leaf++) if (ofLeaf[leaf]! >= 0) start[leaf + 1]!++
  for (let leaf = 0; leaf < leafCount; leaf++) start[leaf + 1]! += start[leaf]!
  const cell = new Int32Array(start[leafCount]!)
  const next = start.slice(0, leafCount)
  let offset = 0
  for (const { ofLeaf, coordinates } of layers) {
    for (let leaf = 0; leaf < leafCount; leaf++) if (ofLeaf[leaf]! >= 0) cell[next[leaf]!++] = offset + ofLeaf[leaf]!
    offset += coordinates.length
  }
  return { start, cell, coordinates: layers.flatMap((one) => one.coordinates) }
}
