import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DrawingPanel } from '../../web/parts/figure.tsx'
import { EVIDENCE_ORDER, showsItWorks, supplyName, unitName } from '../../web/words/copy/supply.ts'
import { evidenceFinding, registerFinding, supplyFinding, survivalFinding, type UsedProduct } from '../../web/words/findings/supply.ts'
import { plain, type Rich } from '../../web/words/rich.ts'

const said = (sentence: Rich): string => plain(sentence).replaceAll('\u00a0', ' ')
const used = (name: string, share: number): UsedProduct => ({ name, share, withoutDemand: share < 0.5 })

describe('The legend of the initiatives', () => {
  it('stands before a drawing that does not fit a screen, and after one that does', () => {
    const panel = (height: number) => renderToStaticMarkup(DrawingPanel({ drawing: 'drawing', meaning: 'legend', height }))
    expect([panel(1640), panel(320)]).toEqual(['legenddrawing', 'drawinglegend'])
  })
})

describe('The finding about supply', () => {
  it('names the one product that is hardly used, with its part', () => {
    expect(said(supplyFinding(2025, [used('Begeleiding', 0.9), used('Kortdurend verblijf', 0.4)], false))).toBe('Van wat in 2025 is ingekocht aan kortdurend verblijf is 40 procent gebruikt')
  })
  it('names two or three in the order of the table, not of their size', () => {
    expect(said(supplyFinding(2025, [used('Begeleiding', 0.4), used('Dagbesteding', 0.1), used('Basis-ggz', 0.3)], true)))
      .toBe('Van begeleiding, dagbesteding en basis-ggz is in 2025 minder dan de helft gebruikt van wat was ingekocht, voor zover getoond')
  })
  it('counts more than three', () => {
    expect(said(supplyFinding(2025, ['A1', 'B1', 'C1', 'D1'].map((name) => used(name, 0.1)), false))).toMatch(/^Van vier voorzieningen is in 2025 minder dan de helft/)
  })
  it('says so when there is none, and that some are hidden', () => {
    expect(said(supplyFinding(2025, [used('Begeleiding', 0.5)], true))).toBe('In 2025 is van elke voorziening waarvoor dit te zeggen is, minstens de helft gebruikt van wat was ingekocht, voor zover getoond')
  })
  it('says nothing of a year without shares', () => {
    expect(said(supplyFinding(2026, [], false))).toBe('Ingekocht en gebruikt in 2026')
  })
  it('marks supply without demand in words', () => {
    expect([supplyName('Begeleiding', false), supplyName('Begeleiding', true)]).toEqual(['Begeleiding', 'Begeleiding: onder de helft'])
  })
  it('counts units in good Dutch', () => {
    expect([unitName('etmaal', 1), unitName('etmaal', 2), unitName('uur', 5)]).toEqual(['etmaal', 'etmalen', 'uur'])
  })
})

describe('The finding about initiatives', () => {
  it('says how many ran after a year, with the margin', () => {
    expect(said(survivalFinding({ count: 40, since: 2017, share: 0.539, low: 0.367, high: 0.684 })))
      .toBe('Van de 40 initiatieven sinds 2017 liep na een jaar nog ongeveer 54 procent (19 van de 20 keer tussen 37 procent en 68 procent)')
  })
  it('has no margin where nothing ended, and no share where too few were followed', () => {
    expect(said(survivalFinding({ count: 12, since: 2024, share: 1, low: null, high: null }))).toBe('Van de 12 initiatieven sinds 2024 liep na een jaar nog ongeveer 100 procent')
    expect(said(survivalFinding(null))).toBe('Hoe lang initiatieven blijven, is nog niet te zeggen')
  })
  it('counts what still runs', () => {
    expect(said(registerFinding(40, 11))).toBe('Van de 40 initiatieven in het register lopen er nu nog 11')
  })
  it('keeps unknown apart from what works', () => {
    expect(said(evidenceFinding(2025, 0.191, 0.544))).toBe('In 2025 ging 19 procent van het geld voor initiatieven naar iets met aanwijzingen dat het werkt; van 54 procent is dat niet bekend')
    expect(said(evidenceFinding(2025, null, 0))).toBe('Van het geld voor initiatieven in 2025 is niets bekend')
  })
  it('counts three levels as indications, from strong to weak', () => {
    expect(EVIDENCE_ORDER.filter(showsItWorks)).toEqual(['sterke aanwijzingen', 'goede aanwijzingen', 'eerste aanwijzingen'])
    expect(showsItWorks(null)).toBe(false)
  })
})
