import { describe, expect, it } from 'vitest'
import { notesOf, type ChangeInput } from '../../web/overview/changes.ts'
import type { Concentratie, Uitgave } from '../../web/data/rows.ts'

const spending = (gebied: string, jaar: number, wet: Uitgave['wet'], bedrag: number | null, huishoudens: number | null = wet ? null : 300): Uitgave => ({
  gebied, niveau: gebied.startsWith('GM') ? 'gemeente' : 'wijk', jaar, periodeSoort: 'jaar', periode: String(jaar), indeling: wet ? 'wet' : 'totaal', wet, taakveld: null, product: null,
  bedrag, bedragStatus: bedrag === null ? 'afgeschermd' : 'getoond', huishoudens, huishoudensStatus: huishoudens === null ? 'afgeschermd' : 'getoond', standVan: null,
})
const top = (gebied: string, jaar: number, waarde: number | null): Concentratie =>
  ({ gebied, niveau: 'wijk', jaar, wet: 'alle', noemer: 'gebruikers', maat: 'top', punt: 0.1, waarde, status: waarde === null ? 'afgeschermd' : 'getoond', standVan: null })
const wijk = (code: string, naam: string) => ({ code, naam, niveau: 'wijk' as const, ouder: 'GM9901', inwoners: 1000, huishoudens: 500 })

const input = (change: Partial<ChangeInput> = {}): ChangeInput => ({ years: [2025, 2024], laws: [], totals: [], concentration: [], wijken: [wijk('WK990101', 'Noord'), wijk('WK990102', 'Zuid')], ...change })
const titles = (change: Partial<ChangeInput>) => notesOf(input(change)).map((note) => note.title.replaceAll('\u00a0', ' '))

describe('What changed most', () => {
  it('names the law with the largest change in euros', () => {
    const laws = [spending('GM9901', 2024, 'wmo', 10e6), spending('GM9901', 2025, 'wmo', 11e6), spending('GM9901', 2024, 'jeugdwet', 10e6), spending('GM9901', 2025, 'jeugdwet', 8e6)]
    expect(titles({ laws })).toEqual(['Jeugdwet: 2 miljoen euro minder dan in 2024'])
  })
  it('says nothing when two changes are equally large', () => {
    const laws = [spending('GM9901', 2024, 'wmo', 10e6), spending('GM9901', 2025, 'wmo', 11e6), spending('GM9901', 2024, 'jeugdwet', 10e6), spending('GM9901', 2025, 'jeugdwet', 9e6)]
    expect(titles({ laws })).toEqual([])
  })
  it('leaves a hidden wijk out instead of counting it as zero', () => {
    const totals = [spending('WK990101', 2024, null, 500_000), spending('WK990101', 2025, null, 600_000), spending('WK990102', 2024, null, 900_000), spending('WK990102', 2025, null, null)]
    expect(titles({ totals })).toEqual(['Noord: per huishouden 20 procent meer dan in 2024'])
  })
  const both = (huishoudens: number) => [2024, 2025].map((jaar) => spending('WK990101', jaar, null, null, huishoudens))
  it('tells of a change in one wijk with the warning that it may be chance', () => {
    const notes = notesOf(input({ totals: both(300), concentration: [top('WK990101', 2024, 0.4), top('WK990101', 2025, 0.45)] }))
    expect(notes.map((note) => note.title.replaceAll('\u00a0', ' '))).toEqual(['Noord: 45 procent van het geld ging naar de duurste 10 procent, in 2024 was dat 40 procent'])
    expect(notes[0]?.text).toContain('Het kan toeval zijn')
  })
  it('is silent on wijken with fewer than 300 user households', () => {
    expect(titles({ totals: both(295), concentration: [top('WK990101', 2024, 0.4), top('WK990101', 2025, 0.45)] })).toEqual([])
  })
  it('asks what fits the law', () => {
    const laws = [spending('GM9901', 2024, 'participatiewet', 10e6), spending('GM9901', 2025, 'participatiewet', 11e6)]
    expect(notesOf(input({ laws }))[0]?.question).toMatch(/bijstand.*uitkering/)
  })
  it('has nothing to say without figures', () => {
    expect(titles({})).toEqual([])
  })
})
