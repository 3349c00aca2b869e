import { describe, expect, it } from 'vitest'
import { MicrodataReader, type ReadMicrodata } from '../../../server/ingest/microdata/reader.ts'
import { DEFAULT_PLAN } from '../../../server/release/folder/plan-file.ts'
import { earlierTotal, withEarlierTotals } from '../../../server/tabulate/cross/earlier.ts'
import { crossPlan } from '../../../server/tabulate/cross/plan.ts'
import { tabulateCross } from '../../../server/tabulate/cross/tabulate-cross.ts'
import { hardTown } from '../../bench/hard-town.ts'
import { tableOf, type Line } from '../protect/microdata.ts'

const LINES = [...hardTown({ wijken: 2, buurten: 5, products: 8, quarters: 3, households: 150, seed: 3 })].join('').trim().split('\n')

function read(lines: readonly string[]): ReadMicrodata {
  const reader = new MicrodataReader()
  for (const line of lines) reader.line(line)
  return reader.end()
}

const crossOf = (lines: readonly string[]) => {
  const { microdata } = read(lines)
  return tabulateCross(microdata, crossPlan(microdata.dimensions, DEFAULT_PLAN)).table
}

/** The same cells the plain way: every line named into every family. */
function slowly(lines: readonly string[]) {
  const [areas, items, periods] = [['gemeente', 'wijk', 'buurt'], ['totaal', 'wet', 'taakveld', 'product'], ['totaal', 'kwartaal']]
  const families = areas!.flatMap((area) => items!.flatMap((item) => periods!.map((period) => ({ name: `${area} ${item} ${period}`, rank: 0 }))))
  const named = lines.slice(1).map((text): Line => {
    const [household, buurt, wijk, gemeente, wet, taakveld, product, quarter, amount] = text.split(',') as [string, string, string, string, string, string, string, string, string]
    const paths = ['Totaal', wet, `${wet} > ${taakveld}`, `${wet} > ${taakveld} > ${product}`]
    return {
      unit: Number(household.slice(1)), amount: Number(amount),
      cells: [gemeente, wijk, buurt].flatMap((area, a) => paths.flatMap((path, i) => ['Totaal', quarter].map((period, t) => `${areas![a]}=${area}|${items![i]}=${path}|${periods![t]}=${period}`))),
    }
  })
  return tableOf(families, named)
}

const figures = ({ sum, contributors, users, top1, top2, absolute }: ReturnType<typeof crossOf>['cells'][number]) => ({ sum, contributors, users, top1, top2, absolute })

describe('The full cross of microdata', () => {
  it('has the same cells with the same figures as naming every line into every cell', () => {
    const slow = new Map(slowly(LINES).cells.map((cell) => [cell.key.slice(cell.key.indexOf('/') + 1), figures(cell)]))
    const fast = new Map(crossOf(LINES).cells.map((cell) => [cell.key, figures(cell)]))
    expect(fast).toEqual(slow)
  })

  it('is the same table whatever the order of the lines', () => {
    const [header, ...rest] = LINES
    expect(crossOf([header!, ...rest.reverse()])).toEqual(crossOf(LINES))
  })

  it('never lets two cells of one family share a leaf', () => {
    const met = new Set<string>()
    for (const cell of crossOf(LINES).cells) for (const leaf of cell.leaves) {
      expect(met.has(`${cell.family}/${leaf}`)).toBe(false)
      met.add(`${cell.family}/${leaf}`)
    }
  })

  it('names the only household of a leaf its owner', () => {
    const { leafOwner, spending } = crossOf(LINES)
    leafOwner.forEach((owner, leaf) => expect(owner >= 0).toBe(Number(spending.start[leaf + 1]) - Number(spending.start[leaf]) === 1))
  })

  it('has no total over time where there is one quarter', () => {
    const { microdata } = read([LINES[0]!, ...LINES.filter((line) => line.includes('2024K1'))])
    expect(microdata.dimensions[2]!.levels.map(({ name }) => name)).toEqual(['kwartaal'])
  })

  it('can hold a total of only some quarters', () => {
    const { microdata } = read(LINES)
    const period = withEarlierTotals(microdata.dimensions[2]!, [['2024K1', '2024K2'], ['2024K1'], ['2024K1', '2024K2', '2024K3']])
    expect(period.levels.map(({ labels, of }) => [labels, [...of]])).toEqual([
      [['Totaal'], [0, 0, 0]], [[earlierTotal(['2024K2', '2024K1'])], [0, 0, -1]], [['2024K1', '2024K2', '2024K3'], [0, 1, 2]],
    ])
  })
})

describe('Lines of microdata', () => {
  const header = LINES[0]!
  const oneLine = (line: string, head = header) => read([head, line]).microdata

  it('may have quoted fields with commas in them', () => {
    expect(oneLine('H1,B1,W1,G1,Wmo,"Hulp, ""zwaar""",P1,K1,-500').dimensions[1]!.levels[2]!.labels).toEqual(['Wmo > Hulp, "zwaar"'])
  })
  it('may be parted by semicolons, in any order of columns, with columns to pass over', () => {
    const { amount } = oneLine('x;12;K1;P1;T1;Wmo;G1;W1;B1;H1', `anders;${header.split(',').reverse().join(';')}`)
    expect([...amount]).toEqual([12])
  })
  it('have one fingerprint per quarter, whatever their order', () => {
    const [head, ...rest] = LINES
    expect(read([head!, ...rest.reverse()]).quarters).toEqual(read(LINES).quarters)
  })
  it('have another fingerprint when a cent changes, for that quarter only', () => {
    const [before, after] = [read(LINES).quarters, read([...LINES.slice(0, -1), LINES.at(-1)!.replace(/\d+$/, (cents) => String(Number(cents) + 1))]).quarters]
    expect(Object.keys(before).filter((quarter) => before[quarter] !== after[quarter])).toHaveLength(1)
  })
})
