import { describe, expect, it } from 'vitest'
import type { Begroting } from '../../web/data/rows.ts'
import { amendmentsOf, budgetLines, together } from '../../web/spending/budget-lines.ts'
import { ABSENT, shown } from '../../web/words/cell.ts'
import { BUDGET } from '../../web/words/copy/budget.ts'

const row = (soort: Begroting['soort'], taakveld: string, bedrag: number, wijziging: number | null = null): Begroting =>
  ({ jaar: 2026, soort, taakveld, bedrag, wijziging, besluit: wijziging === null ? null : `2026-0${5 + wijziging}-07` })
const name = (code: string): string => `Taakveld ${code}`

describe('The begroting per taakveld', () => {
  it('tells what it was at first, what changed and what it is now', () => {
    const [line] = budgetLines([row('begroting', '6.3', 100), row('wijziging', '6.3', 30, 1), row('wijziging', '6.3', -10, 2), row('realisatie', '6.3', 125)], name)
    expect(line).toEqual({ code: '6.3', name: 'Taakveld 6.3', original: shown(100), changes: shown(20), budget: shown(120), actual: shown(125), gap: shown(5) })
  })
  it('has a line for a taakveld that only a change brought', () => {
    expect(budgetLines([row('begroting', '6.3', 100), row('wijziging', '6.1', 30, 1)], name)[1]).toMatchObject({ code: '6.1', original: ABSENT, changes: shown(30), budget: shown(30) })
  })
  it('tells that nothing was changed of a taakveld, and nothing at all of one that only the jaarrekening has', () => {
    expect(budgetLines([row('begroting', '6.3', 100), row('realisatie', '6.4', 7)], name)).toMatchObject([{ changes: shown(0), budget: shown(100) }, { original: ABSENT, changes: ABSENT, budget: ABSENT, gap: ABSENT }])
  })
  it('counts no change of a begroting that nobody delivered', () => {
    expect(budgetLines([row('wijziging', '6.3', 30, 1), row('wijziging', '6.1', 30, 1), row('realisatie', '6.3', 125)], name)).toEqual([expect.objectContaining({ code: '6.3', changes: ABSENT, budget: ABSENT, gap: ABSENT })])
  })
  it('adds up what is shown, and nothing where nothing is', () => {
    expect([together([shown(1), ABSENT, shown(2)]), together([ABSENT])]).toEqual([shown(3), ABSENT])
  })
})

describe('The changes of a year', () => {
  it('stand in their order, each with its day and what it comes to', () => {
    expect(amendmentsOf([row('wijziging', '6.3', 5, 2), row('wijziging', '6.3', 30, 1), row('wijziging', '6.1', -30, 1), row('begroting', '6.3', 9)]))
      .toEqual([{ number: 1, decided: '2026-06-07', amount: 0 }, { number: 2, decided: '2026-07-07', amount: 5 }])
  })
  it('are told in words, up or down', () => {
    const said = (amount: number) => BUDGET.amendment({ number: 1, decided: '2026-07-07', amount }).replaceAll('\u00a0', ' ')
    expect([said(400_000), said(-400_000), said(0)]).toEqual(['Wijziging 1, besluit van 7 juli 2026: 400.000 euro erbij.', 'Wijziging 1, besluit van 7 juli 2026: 400.000 euro eraf.', 'Wijziging 1, besluit van 7 juli 2026: per saldo niets erbij of eraf.'])
  })
})
