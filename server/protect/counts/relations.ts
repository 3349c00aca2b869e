import { isProductCode, PRODUCTS, productIndex, taakveldOf } from '../../facts/catalogue.ts'
import { wetOfTaakveld } from '../../tabulate/axes.ts'
import type { CellCoordinate, Division } from '../../tabulate/plan.ts'
import { gemeenteCode, gemeenteOf, isBuurtCode, isCombinationCode, isWijkCode, membersOf, wijkOfBuurt } from '../../units/areas.ts'
import { quarterOfMonth } from '../../units/period.ts'
import { WETTEN, type Wet } from '../../units/wet.ts'
import { year } from '../../units/year.ts'

/** A cell and the cells that it is made of along one axis. */
export interface CountRelation {
  readonly parent: number
  readonly children: readonly number[]
  /** True when the parent counts exactly the sum of its children: areas, and combinations of laws. Else a household may be in several. */
  readonly additive: boolean
}

/** All relations between the counts of a year that a reader can write down (DISCLOSURE 3.6). */
export function countRelations(coordinates: readonly CellCoordinate[]): readonly CountRelation[] {
  const index = new Map(coordinates.map((at, cell) => [nameOf(plain(at)), cell]))
  return [...AXES, ...axesOfCombinations(coordinates)].flatMap(({ parentOf, additive }) => relationsAlong(coordinates, index, parentOf, additive))
}

interface Name { readonly area: string; readonly division: Division; readonly item: string; readonly period: string }
type ParentOf = (at: Name) => Name | null

const nameOf = ({ area, division, item, period }: Name): string => [area, division, item, period].join(' ')
const plain = ({ family, area, item, period }: CellCoordinate): Name => ({ area, division: family.division, item, period })

interface Relating { readonly parentOf: ParentOf; readonly additive: boolean }

const AXES: readonly Relating[] = [
  { parentOf: areaParent, additive: true },
  { parentOf: itemParent, additive: false },
  { parentOf: combinationParent, additive: true },
  ...WETTEN.map((wet) => ({ parentOf: lawOfCombination(wet), additive: true })),
  { parentOf: periodParent, additive: false },
]

function relationsAlong(coordinates: readonly CellCoordinate[], index: ReadonlyMap<string, number>, parentOf: ParentOf, additive: boolean): CountRelation[] {
  const children = new Map<number, number[]>()
  coordinates.forEach((at, cell) => {
    const above = parentOf(plain(at))
    const parent = above === null ? undefined : index.get(nameOf(above))
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), cell])
  })
  return [...children].map(([parent, cells]) => ({ parent, children: cells, additive }))
}

/** A combination is the sum of its members, and the gemeente that of its combinations and all wijken that are in none. */
function axesOfCombinations(coordinates: readonly CellCoordinate[]): readonly Relating[] {
  const codes = new Set(coordinates.map(({ area }) => area).filter(isCombinationCode))
  const combinationOf = new Map([...codes].flatMap((code) => membersOf(code).map((member): [string, string] => [member, code])))
  if (codes.size === 0) return []
  const toCombination = (at: Name): Name | null => (combinationOf.has(at.area) ? { ...at, area: combinationOf.get(at.area)! } : null)
  const toGemeente = (at: Name): Name | null => {
    if (isCombinationCode(at.area)) return { ...at, area: gemeenteCode(`GM${at.area.slice(2, 6)}`) }
    return isBuurtCode(at.area) || combinationOf.has(at.area) ? null : areaParent(at)
  }
  return [{ parentOf: toCombination, additive: true }, { parentOf: toGemeente, additive: true }]
}

function areaParent(at: Name): Name | null {
  if (isBuurtCode(at.area)) return { ...at, area: wijkOfBuurt(at.area) }
  if (isWijkCode(at.area)) return { ...at, area: gemeenteOf(at.area) }
  const [area, rest] = at.area.split('-')
  if (rest === undefined || isCombinationCode(at.area)) return null
  return { ...at, area: area! }
}

/** product ─▶ taakveld ─▶ wet ─▶ totaal; a form lies in its law. */
function itemParent(at: Name): Name | null {
  const inYear = year(Number(at.period.slice(0, 4)))
  if (at.division === 'product' && isProductCode(at.item)) return { ...at, division: 'taakveld', item: taakveldOf(PRODUCTS[productIndex(at.item)]!, inYear) }
  if (at.division === 'taakveld') return { ...at, division: 'wet', item: wetOfTaakveld(at.item) ?? '' }
  if (at.division === 'wet') return { ...at, division: 'totaal', item: '' }
  if (at.division === 'leveringsvorm') return { ...at, division: 'wet', item: at.item.split('/')[0]! }
  return null
}

/** Every household has one combination of laws, so the combinations add up to the total. */
function combinationParent(at: Name): Name | null {
  return at.division === 'combinatie' ? { ...at, division: 'totaal', item: '' } : null
}

/** Who uses a law has one of the combinations that hold it, so these add up to the law (but for who over all laws gets more back than was spent). */
function lawOfCombination(wet: Wet): ParentOf {
  return (at) => (at.division === 'combinatie' && at.item.split('+').includes(wet) ? { ...at, division: 'wet', item: wet } : null)
}

/** month ─▶ quarter ─▶ year. */
function periodParent(at: Name): Name | null {
  const [inYear, part] = at.period.split('-')
  if (part === undefined) return null
  return { ...at, period: part.startsWith('K') ? inYear! : `${inYear}-K${quarterOfMonth(Number(part))}` }
}
