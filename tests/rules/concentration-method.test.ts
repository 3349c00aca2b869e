import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { curveOf, type Curve } from '../../server/concentration/curve.ts'
import { gini, giniOfAll } from '../../server/concentration/gini.ts'
import { inverseShare } from '../../server/concentration/inverse-share.ts'
import { topShare } from '../../server/concentration/top-share.ts'

const page = readFileSync(new URL('../../docs/methods/concentration.md', import.meta.url), 'utf8')
const examples = page.split('## Examples')[1]!.split('##')[0]!.split('\n').filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').slice(1, 4).map((cell) => cell.trim()) as [amounts: string, figure: string, value: string])

function compute(figure: string, amounts: readonly number[]): number {
  const curve = curveOf(amounts) as Curve
  if (figure === 'Gini') return gini(curve)
  if (figure === 'Gini of all') return giniOfAll(gini(curve), curve.users, amounts.length)
  if (figure === 'half') return inverseShare(curve, 0.5)
  return topShare(curve, Number(/^top (\d+)%$/.exec(figure)![1]))
}

describe('The method page on concentration', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(7)
  })
  it.each(examples)('computes for %s: %s is %s', (amounts, figure, value) => {
    expect(compute(figure, amounts.split(', ').map(Number))).toBeCloseTo(Number(value), 4)
  })
})
