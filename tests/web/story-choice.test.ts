import { describe, expect, it } from 'vitest'
import { BUDGET_SUBJECT, storiesFor, subjectsOf } from '../../web/words/story-choice.ts'

const told = (titel: string, datum: string, tekst = '') => ({ titel, datum, tekst })
const HOMES = told('Langer thuis wonen', '2026-09-17')
const DESKS = told('Zonder balie weten mensen de weg niet', '2025-05-20', 'Dan maken zij bezwaar.')
const WAITING = told('Wachten valt zwaarder', '2024-06-11')
const LATER = told('Een brief', '2025-12-01', 'De **wachttijd** is lang.')
const ALL = [HOMES, DESKS, WAITING, LATER]
const pick = (signals: readonly string[], stories = ALL) => storiesFor(stories, subjectsOf(signals), () => true, 2)

describe('Stories beside figures', () => {
  it('are about what the figures show, before they are new', () => expect(pick(['bezwaren', 'begin-op-tijd'])).toEqual([DESKS, WAITING]))
  it('speak of it in their title rather than in their text, and only at the beginning of a word', () => {
    expect(pick(['begin-op-tijd'], [LATER, HOMES])).toEqual([LATER, HOMES])
    expect(pick(['begin-op-tijd'], [told('Verwachting', '2026-01-01'), HOMES])[0]).toBe(HOMES)
  })
  it('are the newest where nothing speaks of it, and no story stands there twice', () => {
    expect(pick([])).toEqual([HOMES, LATER])
    expect(pick(['wachttijd-binnen-termijn', 'begin-op-tijd'])).toEqual([WAITING, HOMES])
  })
  it('of another theme stand there only for their subject', () => {
    const college = told('Waarom wij meer uitgeven dan begroot', '2024-10-08')
    expect(storiesFor([HOMES, college], [BUDGET_SUBJECT], () => false, 2)).toEqual([college])
  })
})
