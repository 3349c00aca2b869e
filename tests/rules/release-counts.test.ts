import { describe, expect, it } from 'vitest'
import { balancesOfLaws } from '../../server/protect/counts/balances.ts'
import { countRelations, type CountRelation } from '../../server/protect/counts/relations.ts'
import { knownBounds, showableCounts, type CountQuestion } from '../../server/protect/counts/showable.ts'
import { RELEASE_PLAN } from '../../server/release/plan.ts'
import { tabulate } from '../../server/tabulate/tabulate.ts'
import { town } from '../server/release/town.ts'

const sum = (parent: number, ...children: number[]): CountRelation => ({ parent, children, additive: true })
const question = (users: readonly number[], shown: readonly number[], relations: readonly CountRelation[]): CountQuestion =>
  ({ users, atLeast: shown.map((one) => one * 10), listed: users.map(() => 1), relations, minimum: 10, rounding: 5 })

describe('The number of households beside an amount', () => {
  it('is shown from ten households', () => {
    expect([...showableCounts(question([9, 10, 11], [1, 1, 1], []))]).toEqual([0, 1, 1])
  })
  it('is not shown where the amount is not shown', () => {
    expect([...showableCounts(question([50], [0], []))]).toEqual([0])
  })
  it('is hidden when a hidden count beside it would follow from rounding', () => {
    // 27 = 13 + 13 + 1, published as 25 = 15 + 15 + ?: the hidden one is at most 27 - 13 - 13 = 1
    const all = question([27, 13, 13, 1], [1, 1, 1, 0], [sum(0, 1, 2, 3)])
    expect(knownBounds(all, Uint8Array.from([1, 1, 1, 0])).high[3]).toBe(1)
    // without the first 13 it is still at most 27 - 13 - 10 = 4, because a shown amount means ten households
    expect([...showableCounts(all)]).toEqual([1, 0, 0, 0])
  })
  it('stays when the hidden count keeps five possible values', () => {
    expect([...showableCounts(question([60, 30, 21, 9], [1, 1, 1, 0], [sum(0, 1, 2, 3)]))]).toEqual([1, 1, 1, 0])
  })
  it('gives the same verdict over products, where a household may count twice', () => {
    const all = question([12, 12, 3], [1, 1, 0], [{ parent: 0, children: [1, 2], additive: false }])
    expect([...showableCounts(all)]).toEqual([1, 1, 0])
  })
})

describe('Relations between counts', () => {
  const { table, coordinates } = tabulate(town({ seed: 6 }), RELEASE_PLAN)
  const relations = countRelations(coordinates)
  const users = table.cells.map((cell) => cell.users)

  it('add up over areas and over combinations of laws', () => {
    for (const { parent, children } of relations.filter(({ additive }) => additive)) {
      expect(children.reduce((all, child) => all + users[child]!, 0), table.cells[parent]!.key).toBe(users[parent])
    }
  })
  it('tie a law to the combinations of laws that hold it', () => {
    const named = (cell: number) => coordinates[cell]!
    const laws = relations.filter(({ parent, children }) => named(parent).family.division === 'wet' && named(children[0]!).family.division === 'combinatie')
    expect(new Set(laws.map(({ parent }) => named(parent).item))).toEqual(new Set(coordinates.filter(({ family }) => family.division === 'wet').map(({ item }) => item)))
    for (const { parent, children } of laws) for (const child of children) expect(named(child).item.split('+')).toContain(named(parent).item)
  })
  it('tell more together: whoever has two laws is in both', () => {
    // 60 and 50 of 100 in all, each to within two: 4 to 16 have both. By no relation alone.
    const at = (division: 'totaal' | 'wet' | 'combinatie', item: string) => ({ ...coordinates.find(({ family, period }) => family.division === division && family.level === 'gemeente' && period === '2024')!, item })
    const few = [at('totaal', ''), at('wet', 'wmo'), at('wet', 'jeugdwet'), at('combinatie', 'wmo'), at('combinatie', 'jeugdwet'), at('combinatie', 'wmo+jeugdwet')]
    const alone = { ...question([100, 60, 50, 50, 40, 10], [1, 1, 1, 0, 0, 0], countRelations(few)) }
    const shown = Uint8Array.from([1, 1, 1, 0, 0, 0])
    expect(knownBounds(alone, shown).high[5]).toBeGreaterThan(16)
    const { low, high } = knownBounds({ ...alone, balances: balancesOfLaws(few) }, shown)
    expect([low[5], high[5]]).toEqual([4, 16])
  })
  it('tie every cell but the first to another one', () => {
    const tied = new Set(relations.flatMap(({ children }) => children))
    const loose = coordinates.filter((_, cell) => !tied.has(cell)).map(({ family, period }) => `${family.level} ${family.division} ${period}`)
    expect(loose).toEqual(['gemeente totaal 2024'])
  })
  it('never leave a hidden count with fewer than five values', () => {
    for (const seed of [1, 2, 3]) {
      const made = tabulate(town({ seed, units: 900 }), RELEASE_PLAN)
      const counts = made.table.cells.map((cell) => cell.users)
      const all = { ...question(counts, counts.map((count) => (count >= 10 ? 1 : 0)), countRelations(made.coordinates)) }
      const shown = showableCounts(all)
      const { low, high } = knownBounds(all, shown)
      const sharp = counts.filter((count, cell) => count < 10 && count > 0 && low[cell]! <= count && count <= high[cell]! && high[cell]! - low[cell]! < 4)
      expect(sharp).toEqual([])
    }
  })
})
