import * as fc from 'fast-check'
import { DEFAULT_RULES, type Rules } from '../../server/protect/rules.ts'
import type { CellTable } from '../../server/tabulate/cell-table.ts'
import { smallTable, TOY_RULES } from '../server/protect/arbitrary.ts'
import { grid, household, households, unlike, type Bills } from '../server/protect/grid.ts'

/** A table with the rules it is published under. */
export interface Case {
  readonly table: CellTable
  readonly rules: Rules
}

const around = (first: Bills): CellTable => grid([
  [first, households(30), households(60)],
  [households(40), households(50), households(60)],
  [households(70), households(80), households(90)],
])

const [name1, name2] = [5_000_001, 5_000_002]
const rest = (count: number, amount: number): Bills => households(count, amount)

const BOUNDARIES: readonly CellTable[] = [
  around(households(9)),
  around([...households(9), ...household(name1, 0)]),
  around([...households(9), ...household(name1, -1_000)]),
  around([...household(name1, 10_000), ...household(name2, 9_000), ...rest(18, 50)]),
  around([...household(name1, 10_000), ...household(name2, 9_000), ...rest(11, 60)]),
  around([...household(name1, 7_600), ...rest(12, 200)]),
  around([...household(name1, -7_600), ...rest(12, 200)]),
  around([...household(name1, 7_501), ...rest(10, 250)]),
]

const UNIONS: readonly CellTable[] = [
  grid([[households(5), households(3), households(30), households(40)], [households(50), households(60), households(70), households(80)]]),
  grid([[household(1), households(9), households(30), households(40)]]),
  grid([[household(1), household(1), households(9), households(40)], [households(50), households(60), households(70), households(80)]]),
  grid([[households(3), households(30), households(40)], [households(50), households(4), households(60)], [households(70), households(80), households(90)]]),
]

/** Tables on which every rule and every step of protection is needed: made for it, and a fixed handful drawn at random. */
export const CASES: readonly Case[] = [
  ...[...BOUNDARIES, ...UNIONS].map((table) => ({ table, rules: DEFAULT_RULES })),
  ...fc.sample(smallTable(20, 80), { seed: 7, numRuns: 60 }).map((table) => ({ table, rules: TOY_RULES })),
]

/** Where a hidden cell stands beside one that is far smaller, so that only intervals protect it. */
export const LOPSIDED: CellTable = grid([
  [unlike(3, 100_000), households(30, 10), households(60)],
  [households(40), households(50), households(60)],
  [households(70), households(80), households(90)],
])

/** A careless publication, and what an attack on it finds. */
export interface Hole extends Case {
  readonly hidden: readonly string[]
  readonly finds: 'exact' | 'insider' | 'differencing' | 'sharp'
}

const RECTANGLE = ['cell/0.0', 'cell/0.1', 'cell/1.0', 'cell/1.1']
const hole = (table: CellTable, hidden: readonly string[], finds: Hole['finds']): Hole => ({ table, hidden, finds, rules: DEFAULT_RULES })

export const HOLES: readonly Hole[] = [
  hole(around(households(3)), ['cell/0.0'], 'exact'),
  hole(around(households(3)), [], 'exact'),
  hole(grid([[household(1), households(4), households(30), households(40)], [households(50), households(60), households(70), households(80)]]), RECTANGLE, 'insider'),
  hole(grid([[households(5), households(3), households(30), households(40)], [households(50), households(60), households(70), households(80)]]), RECTANGLE, 'differencing'),
  hole(LOPSIDED, RECTANGLE, 'sharp'),
]
