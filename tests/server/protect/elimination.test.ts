import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coordinates } from '../../../server/protect/coordinates.ts'
import { echelon } from '../../../server/protect/echelon.ts'
import { fieldOf, PRIME_OF_AUDIT, PRIME_OF_PROTECTION } from '../../../server/protect/field.ts'
import { incidence } from '../../../server/protect/incidence.ts'
import { nullSpace } from '../../../server/protect/null-space.ts'
import { accumulator, combine, ones, unit } from '../../../server/protect/sparse.ts'
import { smallTable, TOY_RULES } from './arbitrary.ts'
import { rank } from './oracle.ts'

const PRIMES = [PRIME_OF_PROTECTION, PRIME_OF_AUDIT]

describe('The field of a prime', () => {
  it('has two different primes below two to the twenty-sixth', () => {
    expect(new Set(PRIMES).size).toBe(2)
    for (const prime of PRIMES) {
      expect(prime).toBeLessThan(2 ** 26)
      expect(isPrime(prime)).toBe(true)
    }
  })
  it('multiplies as whole numbers do', () => {
    fc.assert(fc.property(fc.constantFrom(...PRIMES), fc.nat(), fc.nat(), (prime, a, b) => {
      const field = fieldOf(prime)
      expect(BigInt(field.multiply(a % prime, b % prime))).toBe((BigInt(a % prime) * BigInt(b % prime)) % BigInt(prime))
    }), { numRuns: 2_000 })
  })
  it('multiplies its two largest numbers exactly', () => {
    for (const prime of PRIMES) expect(fieldOf(prime).multiply(prime - 1, prime - 1)).toBe(1)
  })
  it('gives every number but zero an inverse', () => {
    fc.assert(fc.property(fc.constantFrom(...PRIMES), fc.integer({ min: 1, max: PRIME_OF_AUDIT - 1 }), (prime, a) => {
      const field = fieldOf(prime)
      expect(field.multiply(a, field.inverse(a))).toBe(1)
    }), { numRuns: 500 })
    expect(() => fieldOf(7).inverse(0)).toThrow(RangeError)
  })
  it('takes three times five for one when counting to seven', () => {
    expect([fieldOf(7).multiply(3, 5), fieldOf(7).inverse(3), fieldOf(7).subtract(2, 5), fieldOf(7).negate(0)]).toEqual([1, 5, 4, 0])
  })
})

describe('An accumulator', () => {
  const field = fieldOf(7)
  it('adds vectors and is empty afterwards', () => {
    const sum = accumulator(4, field)
    const vector = combine([[ones(Int32Array.of(0, 2)), 3], [unit(2), 5]], sum)
    expect([[...vector.at], [...vector.value]]).toEqual([[0, 2], [3, 1]])
    expect(sum.take().at).toHaveLength(0)
  })
  it('forgets a place that comes out at zero', () => {
    expect([...combine([[unit(1), 3], [unit(1), 4], [unit(0), 1]], accumulator(2, field)).at]).toEqual([0])
  })
})

describe('The null space of a small system', () => {
  const field = fieldOf(PRIME_OF_PROTECTION)
  const rows = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  it('is orthogonal to every row and as large as it should be', () => {
    fc.assert(fc.property(rows, (given) => {
      const found = nullSpace(given.map((row) => Float64Array.from(row)), 5, field)
      for (const vector of found) for (const row of given) expect(row.reduce((sum, value, i) => (sum + field.multiply(value, vector[i]!)) % field.prime, 0)).toBe(0)
      expect(found).toHaveLength(5 - rank(given.map((row) => row.map(BigInt))))
    }))
  })
})

describe('Columns in echelon form', () => {
  const field = fieldOf(PRIME_OF_PROTECTION)
  it('has as many independent columns as exact fractions find', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      const matrix = incidence(table, TOY_RULES)
      const dense = matrix.columns.map((rows) => Array.from({ length: matrix.rowCount }, (_, row) => (rows.includes(row) ? 1n : 0n)))
      expect(echelon(matrix.columns, matrix.columns.keys(), matrix.rowCount, field).basis).toHaveLength(rank(dense))
    }))
  })
  it('writes every column as a combination that adds up to it', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      const matrix = incidence(table, TOY_RULES)
      const form = echelon(matrix.columns, matrix.columns.keys(), matrix.rowCount, field)
      for (const column of matrix.columns) {
        const { at, value } = form.express(ones(column))!
        const sum = combine(Array.from(at, (part, i) => [ones(matrix.columns[part]!), value[i]!] as const), accumulator(matrix.rowCount, field))
        expect([...sum.at]).toEqual([...column])
      }
    }))
  })
  it('says no to what is no combination of columns', () => {
    const form = echelon([Int32Array.of(0, 1)], [0], 2, field)
    expect(form.express(unit(0))).toBeNull()
  })
})

describe('Coordinates in the order of choice', () => {
  const field = fieldOf(PRIME_OF_PROTECTION)
  it('keep the first independent columns and write the rest in those before them', () => {
    fc.assert(fc.property(smallTable(), (table) => {
      const matrix = incidence(table, TOY_RULES)
      const cells = coordinates(matrix, echelon(matrix.columns, matrix.columns.keys(), matrix.rowCount, field), field)
      matrix.columns.forEach((column, number) => {
        const { at, value } = cells.ofColumn[number]!
        for (const part of at) expect(cells.independent[part] === 1 && part <= number).toBe(true)
        const sum = combine(Array.from(at, (part, i) => [ones(matrix.columns[part]!), value[i]!] as const), accumulator(matrix.rowCount, field))
        expect([...sum.at]).toEqual([...column])
      })
    }))
  })
})

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false
  return true
}
