import { describe, expect, it } from 'vitest'
import { amendmentsIn, divided, gapsOf, lawOfTaakveld } from '../../web/data/budget.ts'
import type { Begroting, Indeling } from '../../web/data/rows.ts'
import { attentionOf } from '../../web/overview/attention.ts'
import { accountsNote } from '../../web/words/copy/attention.ts'
import { BUDGET } from '../../web/words/copy/budget.ts'
import { FORECAST } from '../../web/words/copy/forecast.ts'
import { planSteps } from '../../web/spending/budget-lines.ts'
import { gapRows } from '../../web/spending/gap-rows.ts'

const label = (code: string, wet: Indeling['wet']): Indeling => ({ soort: 'taakveld', code, naam: `Taakveld ${code}`, wet })
const LABELS = [label('6.1', null), label('6.3', 'participatiewet'), label('6.751', 'jeugdwet'), label('6.761', 'jeugdwet'), label('6.792', 'jeugdwet')]
const lawOf = lawOfTaakveld([...LABELS, { soort: 'product', code: '6.1', naam: 'no taakveld', wet: 'wmo' }])
const row = (soort: Begroting['soort'], taakveld: string, bedrag: number, wijziging: number | null = null, jaar = 2025): Begroting => ({ jaar, soort, taakveld, bedrag, wijziging, besluit: wijziging === null ? null : '2026-07-07' })
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('A change of the begroting', () => {
  const changes = [row('wijziging', '6.1', -50_000, 1), row('wijziging', '6.751', 90_000, 1), row('wijziging', '6.761', 60_000, 1)]
  it('is told as it was delivered: for the laws, for the rest, and in all', () => {
    expect(divided(changes, lawOf)).toEqual({ byLaw: new Map([['jeugdwet', 150_000]]), laws: 150_000, others: -50_000, all: 100_000 })
  })
  it('stands in steps that add up, with the jaarrekening outside them', () => {
    const plan = [row('begroting', '6.1', 700_000), row('begroting', '6.751', 900_000), row('realisatie', '6.751', 1), ...changes, row('wijziging', '6.3', 5, 2)]
    const steps = planSteps(plan, lawOf)
    expect(steps.map(({ step, sums }) => [typeof step === 'string' ? step : step.number, sums.laws, sums.others, sums.all])).toEqual([['start', 900_000, 700_000, 1_600_000], [1, 150_000, -50_000, 100_000], [2, 5, 0, 5], ['now', 1_050_005, 650_000, 1_700_005]])
    expect(plain(FORECAST.plan.change(1, '2026-07-07'))).toBe('Wijziging 1, 7 juli 2026')
  })
  it('is counted once, however many taakvelden it has', () => expect([amendmentsIn(changes), amendmentsIn([...changes, row('wijziging', '6.1', 1, 2)]), amendmentsIn([])]).toEqual([1, 2, 0]))
})

describe('Where a year differs most from its begroting', () => {
  const rows = [row('begroting', '6.3', 100), row('realisatie', '6.3', 140), row('begroting', '6.751', 100), row('realisatie', '6.751', 121), row('begroting', '6.761', 100), row('realisatie', '6.761', 120), row('begroting', '6.1', 50), row('realisatie', '6.1', 45)]
  it('is the law whose taakvelden together differ most, though one taakveld of another differs more', () => {
    expect(gapsOf(rows, lawOf)).toEqual([{ wet: 'participatiewet', code: 'participatiewet', amount: 40 }, { wet: 'jeugdwet', code: 'jeugdwet', amount: 41 }, { wet: null, code: '6.1', amount: -5 }])
    expect(largest(rows)).toMatchObject({ wet: 'jeugdwet', amount: 41 })
  })
  it('is a taakveld of its own where that belongs to no law', () => expect(largest([...rows, row('realisatie', '6.1', 47)])).toMatchObject({ wet: null, code: '6.1', amount: 42 }))
  it('counts a change as budget', () => expect(largest([...rows, row('wijziging', '6.751', 2, 1)])).toMatchObject({ wet: 'participatiewet' }))
  it('is told of no year that the release does not have', () => {
    expect(look(rows, [2026]).chosen).toEqual([])
    expect(look(rows, [2025, 2026]).chosen).toMatchObject([{ kind: 'accounts', year: 2025 }])
  })
})

describe('The bars of a year beside its begroting', () => {
  const gaps = [{ name: 'A', wet: 'participatiewet', gap: 30 }, { name: 'B', wet: 'jeugdwet', gap: 20 }, { name: 'C', wet: 'jeugdwet', gap: 15 }, { name: 'D', wet: 'jeugdwet', gap: -1 }, { name: 'E', wet: null, gap: -32 }] as const
  const drawn = (most: number) => gapRows(gaps, most).map(({ name, value, thick }) => `${thick > 15 ? 'dik' : 'dun'} ${name} ${value}`)
  it('begin with the law that together differs most, its taakvelden below it', () => {
    expect(drawn(9)).toEqual(['dik Jeugdwet, alles samen 34', 'dun \u2013 B 20', 'dun \u2013 C 15', 'dun \u2013 D -1', 'dik E -32', 'dik Participatiewet, alles samen 30', 'dun \u2013 A 30'])
  })
  it('keep every law whole where only the largest taakvelden are drawn', () => {
    expect(drawn(2)).toEqual(['dik Jeugdwet, alles samen 34', 'dik E -32', 'dik Participatiewet, alles samen 30', 'dun \u2013 A 30'])
    expect(new Set(gapRows(gaps, 9).filter(({ name }) => /Jeugd|[BCD]$/.test(name)).map(({ colour }) => colour)).size).toBe(1)
  })
})

describe('Which begroting it is', () => {
  const words = (amendments: number) => plain(accountsNote({ year: 2025, spent: 109, budget: 100, amendments, largest: { amount: 9 } }, 'de Jeugdwet', '/geld').text)
  it('is said in the same words on Overzicht and on Geld', () => {
    expect(words(0)).toContain('9 procent van de begroting van begin dat jaar (wijzigingen van dat jaar zijn niet aangeleverd), voor het hele sociaal domein. Het grootste verschil zit bij de Jeugdwet: 9 euro.')
    expect(words(2)).toContain('9 procent van de begroting na twee wijzigingen')
    expect([BUDGET.measured(0), BUDGET.measured(2)]).toEqual(['Gemeten aan de begroting van begin dat jaar (wijzigingen van dat jaar zijn niet aangeleverd).', 'Gemeten aan de begroting na twee wijzigingen.'])
  })
})

function look(budget: readonly Begroting[], years: readonly number[]) {
  return attentionOf({ year: 2026, whole: 2025, notes: [], years, laws: [], concentration: [], signals: [], cards: [], moves: [], forecast: [], supply: [], labels: LABELS, budget })
}

function largest(budget: readonly Begroting[]) {
  const [found] = look(budget, [2025, 2026]).chosen
  return found?.kind === 'accounts' ? found.largest : null
}
