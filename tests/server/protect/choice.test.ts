import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceSearch, unsafeDifferences } from '../../../server/protect/audit/differences.ts'
import { nesting } from '../../../server/protect/audit/nesting.ts'
import { choose, type Choice } from '../../../server/protect/choose.ts'
import { unconfirmed } from '../../../server/protect/confirm.ts'
import { coordinates } from '../../../server/protect/coordinates.ts'
import { echelon } from '../../../server/protect/echelon.ts'
import { fieldOf, PRIME_OF_PROTECTION, type Field } from '../../../server/protect/field.ts'
import { incidence, type Incidence } from '../../../server/protect/incidence.ts'
import { queue } from '../../../server/protect/queue.ts'
import type { CellTable } from '../../../server/tabulate/cell-table.ts'
import { smallTable, TOY_RULES } from './arbitrary.ts'
import { tableOf } from './microdata.ts'
import { inSpan } from './oracle.ts'

const field = fieldOf(PRIME_OF_PROTECTION)

describe('A queue of numbers', () => {
  it('gives the smallest that waits, each once', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.nat(19), fc.constant('next'))), (asked) => {
      const [line, waiting] = [queue(20), new Set<number>()]
      for (const one of asked) {
        if (typeof one === 'number') { line.add(one); waiting.add(one) }
        else {
          const least = waiting.size === 0 ? -1 : Math.min(...waiting)
          expect(line.next()).toBe(least)
          waiting.delete(least)
        }
      }
    }), { numRuns: 500 })
  })
})

describe('The choice of cells', () => {
  it('shows a candidate exactly when no target then follows from what is shown', () => {
    fc.assert(fc.property(smallTable(20, 90), fc.infiniteStream(fc.nat()), (table, picks) => {
      const { matrix, cells } = laidOut(table, field)
      const pair = (): readonly [number, number] => [Number(picks.next().value) % matrix.columns.length, Number(picks.next().value) % matrix.columns.length]
      const sums = Array.from({ length: matrix.columns.length === 0 ? 0 : 3 }, pair)
      const combined = sums.map(([a, b]) => cells.ofCombination({ at: Int32Array.of(a, b), value: Float64Array.of(1, 1) }))
      const targets = [...cells.ofColumn.slice(matrix.candidates), ...combined]
      const rows = sums.map(([a, b]) => rowOf(matrix, a).map((one, at) => one + rowOf(matrix, b)[at]!))
      expect([...choose(cells, Array(matrix.candidates).keys(), targets, field).shown]).toEqual(chosenPlainly(matrix, [...primaryRows(matrix), ...rows]))
    }), { numRuns: 150 })
  })
  it('leaves nothing of a column exactly when it follows from what is shown', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      const { matrix, cells } = laidOut(table, field)
      const choice = choose(cells, Array(matrix.candidates).keys(), cells.ofColumn.slice(matrix.candidates), field)
      const shown = shownRows(matrix, choice)
      matrix.columns.forEach((_, column) => expect(choice.leftOf(column).at.length === 0).toBe(inSpan(rowOf(matrix, column), shown)))
    }), { numRuns: 60 })
  })
})

describe('A column that follows modulo one prime', () => {
  const ring = tableOf([{ name: 'one', rank: 0 }, { name: 'two', rank: 1 }, { name: 'three', rank: 2 }], [
    ...[1, 2, 3].map((unit) => ({ unit, amount: 5, cells: ['a', null, 'a'] })),
    ...[4, 5, 6].map((unit) => ({ unit, amount: 5, cells: ['a', 'a', null] })),
    ...[7, 8, 9].map((unit) => ({ unit, amount: 5, cells: [null, 'a', 'a'] })),
  ])
  it('is not confirmed by another when the ground is false', () => {
    const { matrix, choice } = allShown(ring, fieldOf(2))
    expect([...choice.follows]).toEqual([0, 0, 1])
    expect(unconfirmed(matrix, choice)).toEqual([2])
  })
  it('tells something new modulo the prime of the protector', () => {
    const { matrix, choice } = allShown(ring, field)
    expect([...choice.follows]).toEqual([0, 0, 0])
    expect(unconfirmed(matrix, choice)).toEqual([])
  })
  it('is never doubted when it was known before', () => {
    const { matrix, choice } = allShown(ring, fieldOf(2))
    expect(unconfirmed({ ...matrix, forced: 2 }, choice)).toEqual([2])
    expect(unconfirmed({ ...matrix, forced: 3 }, choice)).toEqual([])
  })
  it('is confirmed exactly when it follows in whole numbers', () => {
    fc.assert(fc.property(smallTable(), fc.constantFrom(2, 3, PRIME_OF_PROTECTION), (table, prime) => {
      const { matrix, choice } = allShown(table, fieldOf(prime))
      const news = [...choice.follows.keys()].filter((column) => choice.follows[column] === 0).map((column) => rowOf(matrix, column))
      const wrong = [...choice.follows.keys()].filter((column) => choice.follows[column] === 1 && !inSpan(rowOf(matrix, column), news))
      expect(unconfirmed(matrix, choice)).toEqual(wrong)
    }))
  })
})

describe('Differences asked again', () => {
  it('are those of a fresh search', () => {
    fc.assert(fc.property(smallTable(10, 60), fc.infiniteStream(fc.boolean()), (table, picks) => {
      const nest = nesting(table)
      const judge = (leaves: Int32Array): boolean => leaves.length === 1 || leaves[0]! % 2 === 0
      const search = differenceSearch(nest, judge)
      let shown = Uint8Array.from(nest.leaves, () => Number(picks.next().value))
      for (let round = 0; round < 4; round++) {
        expect(search(shown)).toEqual(unsafeDifferences(nest, shown, judge))
        shown = shown.map((one, cell) => (cell % 5 === round && picks.next().value ? 1 - one : one))
      }
    }))
  })
})

function laidOut(table: CellTable, inField: Field) {
  const matrix = incidence(table, TOY_RULES)
  const cells = coordinates(matrix, echelon(matrix.columns, matrix.columns.keys(), matrix.rowCount, inField), inField)
  return { matrix, cells }
}

function allShown(table: CellTable, inField: Field) {
  const { matrix, cells } = laidOut(table, inField)
  return { matrix, choice: choose(cells, matrix.columns.keys(), [], inField) }
}

const rowOf = ({ columns, rowCount }: Incidence, column: number): bigint[] =>
  Array.from({ length: rowCount }, (_, row) => (columns[column]!.includes(row) ? 1n : 0n))

const primaryRows = (matrix: Incidence): bigint[][] =>
  [...matrix.columns.keys()].slice(matrix.candidates).map((column) => rowOf(matrix, column))

const shownRows = (matrix: Incidence, { shown }: Choice): bigint[][] =>
  [...shown.keys()].filter((column) => shown[column] === 1).map((column) => rowOf(matrix, column))

/** The slow way: a candidate is shown when no target that did not follow already lies in the span of what is shown with it. */
function chosenPlainly(matrix: Incidence, targets: readonly bigint[][]): number[] {
  const shown = matrix.columns.map(() => 0)
  const rows: bigint[][] = []
  for (let column = 0; column < matrix.candidates; column++) {
    const tried = [...rows, rowOf(matrix, column)]
    if (targets.some((target) => !inSpan(target, rows) && inSpan(target, tried))) continue
    rows.push(rowOf(matrix, column))
    shown[column] = 1
  }
  return shown
}
