import type { Cell } from '../../facts/cell.ts'
import type { Level, Microdata } from '../../facts/microdata.ts'
import { publishedCells, type PublishedCell } from '../../protect/protected.ts'
import type { Rules } from '../../protect/rules.ts'
import type { CrossFamily } from '../../tabulate/cross/plan.ts'
import type { MadeFolder } from './make.ts'

/** cells.csv: two lines for every cell of the plan, with or without households, in the order of the plan and of the labels. */
export function* cellsCsv(made: MadeFolder, rules: Rules): Generator<string> {
  const published = publishedCells(made.cross.table, made.pattern, rules)
  const place = new Map(made.cross.coordinates.map(({ family, nodes }, at) => [nameOf(made.plan, family, nodes), at]))
  yield 'geo,product,period,measure,status,value\n'
  for (const family of made.plan) {
    if (!family.listed) continue
    for (const nodes of nodesOf(family, made.data)) {
      const at = place.get(nameOf(made.plan, family, nodes))
      const labels = nodes.map((node, axis) => quoted(levelOf(made.data, family, axis).labels[node]!)).join(',')
      yield at === undefined ? lines(labels, 'zero,', 'zero,') : lines(labels, ...figures(published[at]!, made.countShown[at]!))
    }
  }
}

/** How many cells the plan names, with or without households. */
export const plannedCells = ({ plan, data }: MadeFolder): number =>
  plan.filter(({ listed }) => listed).reduce((sum, family) => sum + [0, 1, 2].reduce((all, axis) => all * levelOf(data, family, axis).labels.length, 1), 0)

const levelOf = ({ dimensions }: Microdata, family: CrossFamily, axis: number): Level => dimensions[axis]!.levels[family.levels[axis]!]!
const nameOf = (plan: readonly CrossFamily[], family: CrossFamily, nodes: readonly number[]): string => `${plan.indexOf(family)}:${nodes.join()}`

function* nodesOf(family: CrossFamily, data: Microdata): Generator<readonly number[]> {
  const [areas, products, periods] = [0, 1, 2].map((axis) => levelOf(data, family, axis).labels.keys())
  const [allProducts, allPeriods] = [[...products!], [...periods!]]
  for (const area of areas!) for (const product of allProducts) for (const period of allPeriods) yield [area, product, period]
}

const lines = (labels: string, amount: string, households: string): string => `${labels},amount,${amount}\n${labels},households,${households}\n`

const figures = ({ amount, households }: PublishedCell, countShown: number): readonly [string, string] =>
  [statusAndValue(amount), countShown === 1 ? statusAndValue(households) : 'suppressed,']

const statusAndValue = (cell: Cell): string => (cell.kind === 'shown' ? `shown,${cell.value}` : 'suppressed,')

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
