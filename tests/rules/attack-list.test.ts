import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attackLines } from '../../server/flow/gate-report.ts'
import { ATTACKS, NOT_YET } from '../../server/release/attack-list.ts'
import { roughly } from '../../server/release/gate-report.ts'
import { visibleKinds } from '../../server/release/visible-kinds.ts'
import type { SpendingRow } from '../../server/release/tables.ts'
import { ROOT } from '../house/files.ts'

const titles = (file: string): string => readFileSync(`${ROOT}/${file}`, 'utf8').match(/^describe\('.*'/gm)!.join('\n')

describe('The attack list', () => {
  it('has 21 attacks, numbered', () => expect(ATTACKS.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1)))
  it.each(ATTACKS.map(({ number, test }) => [number, test] as const))('has a chapter of tests for attack %i', (number, file) => {
    expect(titles(file)).toMatch(new RegExp(`Attacks? (\\d+ and )?${number}\\b`))
  })
  it('names no cell and no area', () => expect(JSON.stringify(ATTACKS)).not.toMatch(/(GM|WK|BU)\d{4}/))
})

describe('The report of the gate', () => {
  const line = (number: number, parts: Parameters<typeof attackLines>[0]) => attackLines(parts).find((one) => one.number === number)!
  it('adds the years up', () => {
    expect(line(1, [new Map([[1, { tries: 3, found: 0 }]]), new Map([[1, { tries: 4, found: 1 }]])])).toMatchObject({ outcome: 'attacked', tries: 7, found: 1 })
  })
  it('calls an attack open that was not tried, or not in every year', () => {
    expect(line(7, [])).toMatchObject({ outcome: 'open', how: NOT_YET, tries: 0, found: 0 })
    expect(line(7, [new Map([[7, { tries: 3, found: 0 }]]), new Map([[7, null]])])).toMatchObject({ outcome: 'open', tries: 3 })
  })
  it('keeps an attack that cannot occur apart from one that was tried', () => expect(line(17, [])).toMatchObject({ outcome: 'excluded' }))
  it('tells numbers about households roughly', () => expect([0, 1, 10, 11, 99, 100, 101, 1_234].map(roughly)).toEqual([0, 10, 10, 20, 100, 100, 110, 1_300]))
})

describe('How much is visible, by kind', () => {
  const row = (level: SpendingRow['level'], area: string, amount: number | null): SpendingRow => ({
    area, level, year: 2024, periodKind: 'jaar', period: '2024', division: 'totaal', wet: null, taakveld: null, product: null,
    amount, amountStatus: amount === null ? 'suppressed' : 'shown', households: null, householdsStatus: 'suppressed', asOf: null,
  })
  it('is the shown amounts over the total of the year, in whole per cents, rounded down', () => {
    const kinds = visibleKinds({ spending: [row('gemeente', 'GM9901', 1_000), row('wijk', 'WK990101', 600), row('wijk', 'WK990102', 299), row('wijk', 'WK990103', null)] })
    expect(kinds).toEqual([expect.objectContaining({ level: 'gemeente', share: 1 }), expect.objectContaining({ level: 'wijk', cells: 3, shown: 2, share: 0.89 })])
  })
  it('is nothing where the total is not shown or is not above zero', () => {
    expect([null, 0, -5].map((total) => visibleKinds({ spending: [row('gemeente', 'GM9901', total), row('wijk', 'WK990101', 600)] })[1]!.share)).toEqual([0, 0, 0])
  })
})
