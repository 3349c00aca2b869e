import { BELOW, TOTAL, type Dimension, type Level } from '../../facts/microdata.ts'
import { refusals } from './refusals.ts'

/** A label on a level, under its parent, with the line that named it first. */
interface Node {
  readonly number: number
  readonly label: string
  readonly parent: Node | null
  readonly line: number
}

/** A tree that grows while lines are read. Every label stands once on its level; a label under two parents is refused. */
export class Tree {
  #columns: readonly string[]
  #nodes: readonly Map<string, Node>[]

  /** Columns from coarse to fine. */
  constructor(columns: readonly string[]) {
    this.#columns = columns
    this.#nodes = columns.map(() => new Map<string, Node>())
  }

  /** Number of the finest node of a line, given its labels from coarse to fine. */
  member(labels: readonly string[], line: number): number {
    return this.#node(labels.length - 1, labels, line)!.number
  }

  #node(level: number, labels: readonly string[], line: number): Node | null {
    if (level < 0) return null
    const parent = this.#node(level - 1, labels, line)
    const label = labels[level]!
    const known = this.#nodes[level]!.get(label)
    if (known === undefined) return this.#grow(level, { label, parent, line, number: this.#nodes[level]!.size })
    if (known.parent !== parent) throw refusals.twoParents(line, this.#columns[level]!, this.#columns[level - 1]!, known.line)
    return known
  }

  #grow(level: number, node: Node): Node {
    if (node.label === TOTAL || node.label.includes(BELOW)) throw refusals.reserved(node.line, this.#columns[level]!)
    this.#nodes[level]!.set(node.label, node)
    return node
  }

  /** Refuses a label that stands on two levels. Only needed where labels are published without their parents. */
  refuseSharedLabels(): void {
    this.#nodes.forEach((nodes, level) => this.#nodes.slice(level + 1).forEach((finer, below) => {
      const shared = [...nodes.values()].find(({ label }) => finer.has(label))
      if (shared !== undefined) throw refusals.twoLevels(Math.max(shared.line, finer.get(shared.label)!.line), this.#columns[level]!, this.#columns[level + below + 1]!)
    }))
  }

  /** The tree as a dimension, and the place in it of every member that was numbered while reading. */
  grown(name: string, labelOf: (path: readonly string[]) => string): { readonly dimension: Dimension; readonly place: Int32Array } {
    const paths = [...this.#nodes.at(-1)!.values()].map(pathOf)
    const order = [...paths.keys()].sort((a, b) => compare(paths[a]!.join(BELOW), paths[b]!.join(BELOW)))
    const place = new Int32Array(order.length)
    order.forEach((member, at) => { place[member] = at })
    const sorted = order.map((member) => paths[member]!)
    return { dimension: { name, levels: this.#columns.map((column, depth) => levelOf(column, sorted.map((path) => labelOf(path.slice(0, depth + 1))))) }, place }
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const pathOf = (node: Node): readonly string[] => (node.parent === null ? [node.label] : [...pathOf(node.parent), node.label])

function levelOf(name: string, labelOfMember: readonly string[]): Level {
  const labels = [...new Set(labelOfMember)]
  const index = new Map(labels.map((label, at) => [label, at]))
  return { name, labels, of: Int32Array.from(labelOfMember, (label) => index.get(label)!) }
}
