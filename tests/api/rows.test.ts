import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { GebiedEigenschappen } from '../../server/contract/areas.ts'
import { Publicatie } from '../../server/contract/releases.ts'
import { ROWS } from '../../server/contract/rows.ts'
import { columnsOf } from '../../server/api/encode/columns.ts'
import { aanbod, begroting, bijstelling, concentratie, gebied, indeling, initiatief, initiatievenCijfer, leveringsvorm, prognose, publicatie, signaal, signaalafspraak, signaalkaart, stapeling, topgroep, uitgave, vergelijking, verhaal } from '../../server/api/rows.ts'
import type { ConcentrationRow, Measures } from '../../server/release/tables.ts'
import { HIDDEN, record, TABLES } from './fake-store.ts'

const place = { area: 'WK990101', level: 'wijk', year: 2024 } as const
const measures = (over: Partial<Measures>): Measures => ({ amount: 1_200, amountStatus: 'shown', households: 15, householdsStatus: 'shown', asOf: null, ...over })
const form = (over: Partial<Measures>) => leveringsvorm({ ...place, wet: 'wmo', form: 'pgb', ...measures(over) })
const point = (over: Partial<ConcentrationRow>): ConcentrationRow => ({ ...place, wet: 'alle', denominator: 'alle', measure: 'top', point: 0.1, value: 0.41, status: 'shown', asOf: null, ...over })

describe('A row on its way out', () => {
  it('says in Dutch what is shown', () => {
    expect(form({})).toEqual({ gebied: 'WK990101', niveau: 'wijk', jaar: 2024, wet: 'wmo', leveringsvorm: 'pgb', bedrag: 1_200, bedragStatus: 'getoond', huishoudens: 15, huishoudensStatus: 'getoond', standVan: null })
  })

  it('says of a figure that was kept from an earlier release when it was so', () => {
    expect(form({ asOf: '2025-02-28' })).toMatchObject({ bedrag: 1_200, standVan: '2025-02-28' })
    expect(concentratie(point({ asOf: '2025-02-28' }))).toMatchObject({ waarde: 0.41, standVan: '2025-02-28' })
  })

  it('keeps a shown zero apart from what is hidden and what is not known', () => {
    expect(form({ amount: 0 })).toMatchObject({ bedrag: 0, bedragStatus: 'getoond' })
    expect(form({ amount: null, amountStatus: 'suppressed' })).toMatchObject({ bedrag: null, bedragStatus: 'afgeschermd' })
    expect(form({ amount: null, amountStatus: 'absent' })).toMatchObject({ bedrag: null, bedragStatus: 'nietBekend' })
  })

  it('drops a value that came along with a suppressed status', () => {
    expect(form({ amount: HIDDEN.amount, amountStatus: 'suppressed' })).toMatchObject({ bedrag: null, huishoudens: 15 })
    expect(form({ households: HIDDEN.households, householdsStatus: 'suppressed' })).toMatchObject({ bedrag: 1_200, huishoudens: null })
    expect(aanbod(TABLES.supply[1]!)).toMatchObject({ gebruikt: null, gebruiktStatus: 'afgeschermd', deel: null, reden: 'afgeschermd' })
    expect(concentratie(point({ value: HIDDEN.value, status: 'suppressed' }))).toMatchObject({ waarde: null, status: 'afgeschermd', punt: 0.1 })
  })

  it('names each measure of concentration', () => {
    const names = (['top', 'lorenz', 'half', 'gini', 'households'] as const).map((measure) => concentratie(point({ measure })).maat)
    expect(names).toEqual(['top', 'lorenz', 'helft', 'gini', 'huishoudens'])
  })

  it('fits the contract, for every row of every table', () => {
    const made = {
      uitgaven: TABLES.spending.map(uitgave), leveringsvormen: TABLES.forms.map(leveringsvorm), stapeling: TABLES.stacking.map(stapeling),
      concentratie: TABLES.concentration.map(concentratie), begroting: TABLES.budget.map(begroting), indelingen: TABLES.labels.map(indeling),
      aanbod: TABLES.supply.map(aanbod), initiatieven: TABLES.initiatives.map(initiatief), initiatievencijfers: TABLES.initiativeFigures.map(initiatievenCijfer), vergelijking: TABLES.comparison.map(vergelijking), verhalen: TABLES.stories.map(verhaal), bijstellingen: TABLES.adjustments.map(bijstelling),
      prognose: TABLES.forecast.map(prognose),
      signalen: TABLES.signals.map(signaal), signaalkaarten: TABLES.signalCards.map(signaalkaart), signaalafspraken: TABLES.signalNotes.map(signaalafspraak),
      topgroep: TABLES.topGroup.map(topgroep),
    }
    for (const [name, schema] of Object.entries(ROWS)) for (const row of made[name as keyof typeof ROWS]) expect(Value.Check(schema, row), name).toBe(true)
    for (const row of TABLES.areas.map(gebied)) expect(Value.Check(GebiedEigenschappen, row)).toBe(true)
  })

  it('turns rules in cents into euros for a release', () => {
    const made = publicatie(record('2026-3', 'ingetrokken'))
    expect(made.regels.afrondingBedrag).toBe(100)
    expect(made).toMatchObject({ status: 'ingetrokken', redenIntrekking: 'een levering was dubbel meegeteld' })
    expect(Object.keys(made).sort()).toEqual(Object.keys(Publicatie.properties).sort())
  })
})

describe('A column', () => {
  const kinds = (name: keyof typeof ROWS) => Object.fromEntries(columnsOf(ROWS[name]).map((column) => [column.name, `${column.kind}${column.nullable ? '?' : ''}`]))

  it('takes the smallest type the contract allows', () => {
    expect(kinds('uitgaven')).toMatchObject({ jaar: 'small', bedrag: 'large?', huishoudens: 'whole?', niveau: 'closed', gebied: 'code', wet: 'closed?', product: 'code?' })
    expect(kinds('concentratie')).toMatchObject({ punt: 'number?', waarde: 'number?', maat: 'closed' })
    expect(kinds('indelingen')).toMatchObject({ naam: 'text', code: 'code' })
  })
})
