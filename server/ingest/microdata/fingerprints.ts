import { createHash } from 'node:crypto'
import type { Microdata } from '../../facts/microdata.ts'

/** SHA-256 of the lines of every quarter, sorted, so that the order of the file makes no difference. */
export function fingerprints({ dimensions, member, unit, amount }: Microdata, ids: readonly string[]): Readonly<Record<string, string>> {
  const quarters = dimensions[2]!.levels.at(-1)!.labels
  const [areas, products] = [pathsOf(dimensions[0]!.levels), pathsOf(dimensions[1]!.levels)]
  const lines: string[][] = quarters.map(() => [])
  amount.forEach((cents, at) => lines[member[2]![at]!]!.push(JSON.stringify([ids[unit[at]!], areas[member[0]![at]!], products[member[1]![at]!], cents])))
  return Object.fromEntries(quarters.map((label, at) => [label, createHash('sha256').update(lines[at]!.sort().join('\n')).digest('hex')]))
}

const pathsOf = (levels: Microdata['dimensions'][number]['levels']): readonly (readonly string[])[] =>
  levels.at(-1)!.labels.map((_, member) => levels.map(({ labels, of }) => labels[of[member]!]!))
