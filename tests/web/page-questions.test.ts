import { describe, expect, it } from 'vitest'
import { shown, SUPPRESSED, type Cell } from '../../web/words/cell.ts'
import { besideQuestion, budgetQuestion, growthQuestion, stoppedQuestion, unusedQuestion, wijkenQuestion } from '../../web/words/page-questions.ts'

const said = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null
const moved = (law: string, last: Cell, households: Cell = shown(100)) => ({ law, money: [shown(1000), last] as const, households: [shown(100), households] as const })

describe('A question about the law that grew most', () => {
  it('sets the money beside the households', () => {
    expect(said(growthQuestion([moved('de Wmo', shown(1100)), moved('de Jeugdwet', shown(1300), shown(90))], 2022, 2025)))
      .toBe('De uitgaven voor de Jeugdwet stegen van 2022 tot 2025 met 30 procent; het aantal huishoudens daalde met 10 procent. Waar zit het verschil volgens het college?')
  })
  it('says where the households stayed the same', () => expect(growthQuestion([moved('de Wmo', shown(1100))], 2022, 2025)).toContain('het aantal huishoudens bleef vrijwel gelijk'))
  it('is asked from a twentieth on', () => {
    expect([1049, 1050].map((last) => growthQuestion([moved('de Wmo', shown(last))], 2022, 2025) !== null)).toEqual([false, true])
  })
  it('says nothing of what is hidden', () => {
    expect(growthQuestion([moved('de Wmo', SUPPRESSED), moved('de Jeugdwet', shown(1300), SUPPRESSED)], 2022, 2025)).toBeNull()
  })
})

describe('A question about the accounts', () => {
  it.each([[949, true], [950, true], [951, false], [1049, false], [1050, true]])('%d spent of 1.000 asks: %s', (spent, asks) => expect(budgetQuestion(2025, spent, 1000) !== null).toBe(asks))
  it('is not asked before the accounts are closed, or without a budget', () => expect([budgetQuestion(2026, 0, 1000), budgetQuestion(2025, 1000, 0)]).toEqual([null, null]))
  it('says which way', () => expect([budgetQuestion(2025, 1100, 1000), budgetQuestion(2025, 900, 1000)].map((text) => / (meer|minder) uitgegeven/.exec(text!)![1])).toEqual(['meer', 'minder']))
})

describe('Other questions', () => {
  it('name what was bought and hardly used', () => {
    expect(said(unusedQuestion([{ name: 'Kortdurend verblijf', share: 0.4 }]))).toBe('Van Kortdurend verblijf (40 procent) is minder dan de helft gebruikt van wat was ingekocht. Waarop rustte wat is ingekocht, en wat zien verwijzers?')
    expect(unusedQuestion([])).toBeNull()
  })
  it('count the initiatives that stopped', () => {
    expect(stoppedQuestion(29, 40)).toContain('Van de 40 initiatieven zijn er 29 gestopt')
    expect(stoppedQuestion(0, 40)).toBeNull()
  })
  it('tell on which side of the middle half a gemeente lies, and never a rank', () => {
    expect(besideQuestion('Voorbeeldstad', [{ name: 'Wmo', place: 'above' }, { name: 'Werk', place: 'within' }, { name: 'Jeugd', place: null }])).toEqual(['Voorbeeldstad geeft per inwoner meer uit dan de middelste helft aan: Wmo. Is daarvoor gekozen, of past het bij wie er woont?', null])
  })
  it('name wijken and nothing else', () => {
    expect(wijkenQuestion(['Krakeel', 'Oostwijk'])).toBe('In Krakeel en Oostwijk ligt het cijfer ten minste een tiende boven dat van de hele gemeente. Past dat bij wie er woont, en wat ziet het wijkteam?')
    expect(wijkenQuestion(['Krakeel'], true)).toMatch(/^In Krakeel is dit aandeel duidelijk groter dan in de hele gemeente\. /)
    expect(wijkenQuestion([])).toBeNull()
  })
})
