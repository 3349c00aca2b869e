import type { CellCoordinate } from '../../tabulate/plan.ts'

/** Counts that come to nothing together, each so many times. */
export interface CountBalance {
  readonly cells: readonly number[]
  readonly times: readonly number[]
}

/** The count of a law, or of everyone, as the sum of the combinations of laws that hold it. */
interface Sum { readonly whole: number; readonly parts: ReadonlySet<number> }

/**
 * What the laws and the total of one area tell together of its combinations of laws: every two or more of these sums, added or taken away
 * once. By themselves they bound a combination less: jeugdwet and schuldhulp, less everyone, leave those with both. Factors of two and
 * three add nothing to it on Voorbeeldstad.
 */
export function balancesOfLaws(coordinates: readonly CellCoordinate[]): readonly CountBalance[] {
  const all = [...coordinates.keys()]
  const combined = all.filter((cell) => coordinates[cell]!.family.division === 'combinatie')
  return [...new Set(combined.map((cell) => placeOf(coordinates[cell]!)))].flatMap((place) => {
    const combinations = combined.filter((cell) => placeOf(coordinates[cell]!) === place)
    return balancesOf(all.filter((cell) => placeOf(coordinates[cell]!) === place).flatMap((cell) => sumOf(cell, combinations, coordinates)))
  })
}

const placeOf = ({ area, period }: CellCoordinate): string => `${area} ${period}`

function sumOf(whole: number, combinations: readonly number[], coordinates: readonly CellCoordinate[]): Sum[] {
  const { family: { division }, item } = coordinates[whole]!
  if (division === 'totaal') return [{ whole, parts: new Set(combinations) }]
  return division === 'wet' ? [{ whole, parts: new Set(combinations.filter((cell) => coordinates[cell]!.item.split('+').includes(item))) }] : []
}

function balancesOf(sums: readonly Sum[]): CountBalance[] {
  const signs = sums.reduce<(readonly number[])[]>((all) => all.flatMap((own) => [-1, 0, 1].map((sign) => [...own, sign])), [[]])
  const together = signs.filter((own) => own.filter((sign) => sign !== 0).length > 1 && own.find((sign) => sign !== 0) === 1)
  return together.map((own) => {
    const times = new Map<number, number>()
    sums.forEach(({ whole, parts }, at) => {
      times.set(whole, -own[at]!)
      for (const part of parts) times.set(part, (times.get(part) ?? 0) + own[at]!)
    })
    const left = [...times].filter(([, many]) => many !== 0)
    return { cells: left.map(([cell]) => cell), times: left.map(([, many]) => many) }
  })
}
