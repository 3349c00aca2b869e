/**
 * Half the deviance of x against its expected value m, both above 0: x ln(x / m) + m - x. Near m a series keeps the digits that the
 * difference would lose. Source: Loader 2000 (`bd0`).
 */
export function deviance(x: number, m: number): number {
  const ratio = (x - m) / (x + m)
  if (Math.abs(ratio) >= 0.1) return x * Math.log(x / m) + m - x
  let sum = (x - m) * ratio
  let power = 2 * x * ratio
  for (let odd = 3; odd < 100; odd += 2) {
    power *= ratio * ratio
    const next = sum + power / odd
    if (next === sum) break
    sum = next
  }
  return sum
}
