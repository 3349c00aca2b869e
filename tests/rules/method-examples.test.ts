import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completenessOf, type DeliveredMonth } from '../../server/balance/completeness.ts'
import { persistence, type TwoYears } from '../../server/concentration/persistence.ts'
import { stepFor } from '../../server/forecast/safe-step.ts'
import { significant } from '../../server/forecast/significant.ts'
import { chanceAgainstYears } from '../../server/statistics/attention/against-years.ts'
import { choose } from '../../server/statistics/attention/choose.ts'
import { amongPeers } from '../../server/statistics/peers.ts'

/** Rows of the tables below the heading of the examples whose first cell starts with a digit. */
const examplesOf = (page: string, columns: number): string[][] =>
  readFileSync(new URL(`../../docs/methods/${page}.md`, import.meta.url), 'utf8').split(/^#+ (?:Voorbeelden|Examples)$/m)[1]!.split(/^#/m)[0]!.split('\n').filter((line) => /^\| \d/.test(line))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim())).filter((cells) => cells.length === columns)

/** As a Dutch page writes it: a comma before the decimals. */
const numbers = (text: string, between = ';'): readonly number[] => text.split(between).map((one) => Number(one.trim().replace(',', '.')))

describe('The page on what deserves attention', () => {
  it.each(examplesOf('aandacht', 2).filter(([given]) => given!.startsWith('0')))('of chances %s: %s stand out', (chances, many) => {
    expect(choose(numbers(chances!).map((chance) => ({ kind: 'wijk' as const, chance }))).standingOut).toBe(Number(many))
  })
  it.each(examplesOf('aandacht', 2).filter(([given]) => !given!.startsWith('0')))('of years %s: %s', (years, chance) => {
    const [now, earlier] = years!.split(';') as [string, string]
    const found = chanceAgainstYears(Number(now) / 100, numbers(earlier, ',').map((share) => share / 100), 0.01)
    expect(found === null ? 'te weinig' : found.toFixed(4).replace('.', ',')).toBe(chance)
  })
})

describe('The page on completeness', () => {
  const months = (clients: readonly number[]): readonly DeliveredMonth[] => clients.map((many, at) => ({ source: 'jw323 1', year: 2024 + Math.floor(at / 12), month: (at % 12) + 1, clients: many }))
  it.each(examplesOf('completeness', 2))('of clients %s: %s', (clients, outcome) => {
    const { gaps, notJudged } = completenessOf(months(numbers(clients!, ',')))
    expect([...notJudged.map(({ because }) => because), ...gaps.map(({ month, what }) => `month ${month} ${what}`)].join(', ') || 'nothing').toBe(outcome)
  })
})

describe('The page on the forecast in a release', () => {
  it.each(examplesOf('prognose', 3))('of %s euros %s: %s', (euros, figure, value) => {
    expect((figure === 'step' ? stepFor : significant)(Number(euros))).toBe(Number(value))
  })
})

describe('The page on the dearest tenth', () => {
  const WHERE = { weg: 'left', onbekend: 'unknown' } as const
  const household = (text: string, key: number): TwoYears => {
    const [before, after] = text.split('>').map((one) => one.trim()) as [string, string]
    return { key, before: Number(before), after: after in WHERE ? WHERE[after as keyof typeof WHERE] : Number(after) }
  }
  it.each(examplesOf('topgroep', 4))('of the dearest %s per cent of %s: %s is %s', (percent, households, figure, value) => {
    const { outcomes, change, chance } = persistence(households!.split(',').map(household), Number(percent)).value!
    const said = { outcomes: `${outcomes.stillTop} still, ${outcomes.userNotTop} user, ${outcomes.noSpending} none, ${outcomes.left} left, ${outcomes.unknown} unknown`, change: change.value ?? 'no-data', chance: chance.value?.toFixed(1) ?? 'no-data' }
    expect(String(said[figure as keyof typeof said])).toBe(value)
  })
})

describe('The page on gemeenten beside each other', () => {
  const PLACES = { below: 'eronder', within: 'erin', above: 'erboven' }
  it.each(examplesOf('vergelijken', 5))('of %s beside %s: %s, %s, %s', (own, others, half, median, place) => {
    const found = amongPeers(Number(own), numbers(others!, ','))
    expect('because' in found ? ['te weinig', '-', '-'] : [`${found.value.low} tot ${found.value.high}`, String(found.value.median), PLACES[found.value.place!]]).toEqual([half, median, place])
  })
})

it.each([['aandacht', 2, 7], ['completeness', 2, 8], ['prognose', 3, 6], ['topgroep', 4, 5], ['vergelijken', 5, 5]] as const)('The examples of %s are there', (page, columns, many) => {
  expect(examplesOf(page, columns)).toHaveLength(many)
})
