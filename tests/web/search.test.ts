import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAVIGATION } from '../../web/words/copy/navigation.ts'
import { TERMS, termsIn } from '../../web/words/copy/terms.ts'
import { moneyNames, PAGES } from '../../web/words/copy/search.ts'
import { search, type Findable } from '../../web/words/search.ts'
import { distance, isNearly } from '../../web/words/typing.ts'

const item = (title: string, text = '', kind: Findable['kind'] = 'pagina'): Findable => ({ kind, title, text, href: `/${title}` })
const ALL = [item('Geld', 'Uitgaven, begroting en tekort'), item('Wijken', 'Kaart'), item('Oostwijk', 'Alles over Oostwijk', 'wijk'), item('Cliëntenraad', 'Wie het vertelt'), item('Kortdurend verblijf', 'Uitgaven per voorziening', 'voorziening')]
const titles = (question: string) => search(ALL, question).map(({ title }) => title)

describe('Finding things', () => {
  it('finds by the beginning of a word, in title or text, titles first', () => {
    expect(titles('uitg')).toEqual(['Geld', 'Kortdurend verblijf'])
    expect(titles('wijk')).toEqual(['Wijken', 'Oostwijk'])
  })
  it('takes no notice of capitals, accents and marks', () => expect(titles('CLIENTENraad!')).toEqual(['Cliëntenraad']))
  it('wants every word of the question', () => {
    expect(titles('kortdurend uitgaven')).toEqual(['Kortdurend verblijf'])
    expect(titles('kortdurend kaart')).toEqual([])
  })
  it('takes no notice of small words, unless there is nothing else', () => {
    expect(titles('wat is er met het tekort?')).toEqual(['Geld'])
    expect(titles('over')).toEqual(['Oostwijk'])
    expect(titles('is het wat')).toEqual([])
    expect(search([item('Er is meer'), item('Meer')], 'er is meer').map(({ title }) => title)).toEqual(['Er is meer', 'Meer'])
  })
  it.each(['', ' ', '!?', 'xyz'])('finds nothing for %j', (question) => expect(titles(question)).toEqual([]))
  it('puts a title that is the question first', () => expect(search([item('Geldzorgen'), item('Geld')], 'geld')[0]!.title).toBe('Geld'))
  it('finds whatever has the question as its title, and never breaks on one', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (question) => { expect(search([...ALL, item(question)], question).length).toBeGreaterThanOrEqual(/[\p{L}\p{N}]/u.test(question) ? 1 : 0) }))
  })
  it('knows every page of the menu', () => {
    const own = new Set(PAGES.map(([href]) => href))
    expect(NAVIGATION.map(({ href }) => href).filter((href) => !own.has(href) && href !== '/zoeken')).toEqual([])
  })
})

describe('Everyday words', () => {
  const here = [item('Overige hulpmiddelen', 'Uitgaven per voorziening', 'voorziening'), item('Hulp bij het huishouden', 'Uitgaven per voorziening', 'voorziening'), { ...item('Aan tafel begint het gesprek', 'Wijkteam, Oostwijk, over ontmoeting', 'verhaal'), more: 'Veel mensen eten alleen.' }, item('Oostwijk', 'Alles over Oostwijk', 'wijk')]
  const found = (question: string) => search(here, question).map(({ title }) => title)

  it.each([['rollator', 'Overige hulpmiddelen'], ['poetshulp', 'Hulp bij het huishouden'], ['eenzaamheid', 'Aan tafel begint het gesprek'], ['eten', 'Aan tafel begint het gesprek']])('%s finds %s', (question, title) => {
    expect(found(question)).toContain(title)
  })
  it('finds a wijk and then its stories', () => expect(found('Oostwijk')).toEqual(['Oostwijk', 'Aan tafel begint het gesprek']))
  it.each([['rolator', 'Overige hulpmiddelen'], ['eenzamheid', 'Aan tafel begint het gesprek'], ['oostwjik', 'Oostwijk'], ['huishoudne', 'Hulp bij het huishouden']])('%s, typed wrong, finds %s', (question, title) => {
    expect(found(question)).toContain(title)
  })
  it('takes nearly the same word only where nothing is the same', () => expect(search([item('Wijken'), item('Wijzen')], 'wijken').map(({ title }) => title)).toEqual(['Wijken']))
})

describe('What a council member asked', () => {
  const label = (soort: 'taakveld' | 'product', code: string, naam: string) => ({ soort, code, naam, wet: null })
  const labels = [label('product', 'a', 'Hulp bij het huishouden'), label('product', 'b', 'Opvang'), label('product', 'c', 'Crisishulp'), label('product', 'd', 'Pleegzorg en gezinshuis'), label('taakveld', '6.711', 'Huishoudelijke hulp (Wmo)'), label('taakveld', '6.71a', 'Huishoudelijke hulp (Wmo)'), label('taakveld', 'onbekend-wmo', 'Wmo, taakveld niet bekend')]
  const everything = [
    ...PAGES.map(([href, title, text]): Findable => ({ kind: 'pagina', title, text, href })), item('Hulp binnen de afgesproken termijn', 'Aanvragen waarvoor de hulp binnen de termijn begon', 'signaal'), item('Hulp begonnen binnen zes weken', 'Toegewezen hulp', 'signaal'),
    ...TERMS.map(({ word, meaning }): Findable => ({ kind: 'begrip', title: word, text: meaning, href: '/' })), ...moneyNames(labels, '/geld'),
  ]
  const found = (question: string) => search(everything, question).map(({ title }) => title)

  it.each([
    ['huishoudelijke hulp', 'Huishoudelijke hulp (Wmo)'], ['huishoudelijk', 'Hulp bij het huishouden'], ['thuiszorg', 'Hulp bij het huishouden'], ['daklozen', 'Opvang'], ['leeftijd', 'De 10 procent'], ['top 10', 'De 10 procent'],
    ['wachttijd', 'Hulp binnen de afgesproken termijn'], ['wachttijd', 'Hulp begonnen binnen zes weken'], ['uithuisplaatsing', 'Crisishulp'], ['uithuisplaatsing', 'Pleegzorg en gezinshuis'],
  ])('%s finds %s', (question, title) => expect(found(question)).toContain(title))
  it('finds the page about the budget for a tekort, and not everything that was spent', () => expect(found('tekort')).toEqual(['Geld']))
  it.each(['kosten', 'duur'])('means by %s first what was spent and what was budgeted', (question) => {
    expect(found(question).slice(0, 4)).toEqual(['Begroting na wijziging', 'Uitgaven die bij een huishouden horen', 'Geld', 'De 10 procent'])
    expect(found(question)).not.toContain('Opvang')
  })
  it('does not find every voorziening and taakveld by where they stand', () => expect(['uitgaven', 'begroting', 'geld', 'pagina'].filter((question) => found(question).includes('Opvang'))).toEqual([]))
  it('names a taakveld once, and none that is not known', () => expect(moneyNames(labels, '/geld').filter(({ kind }) => kind === 'taakveld').map(({ title, href }) => [title, href])).toEqual([['Huishoudelijke hulp (Wmo)', '/geld#taakvelden']]))
})

describe('A word typed wrong', () => {
  it.each([['kaart', 'kaart', 0], ['kart', 'kaart', 1], ['kaarrt', 'kaart', 1], ['kaatr', 'kaart', 1], ['kiert', 'kaart', 2], ['', 'abc', 3]])('%s is so far from %s', (one, other, letters) => {
    expect([distance(one, other), distance(other, one)]).toEqual([letters, letters])
  })
  it('may have no letter wrong up to four, one up to seven, two from eight', () => {
    expect([isNearly('gild', 'geld'), isNearly('kaars', 'kaart'), isNearly('wijktem', 'wijkteam'), isNearly('wiktemm', 'wijkteam'), isNearly('wiktteam', 'wijkteam'), isNearly('wixxxeam', 'wijkteam')]).toEqual([false, true, true, false, true, false])
  })
})

describe('What people say about initiatives and bills', () => {
  const pages = [...PAGES.map(([href, title, text]): Findable => ({ kind: 'pagina', title, text, href })), ...TERMS.map(({ word, meaning }) => item(word, meaning, 'begrip'))]
  it.each([['pilot', '/aanbod'], ['declareert', '/geld'], ['declareren', '/geld'], ['laat declareren', '/geld'], ['te laat declareren', '/geld'], ['hoe is het met de declaraties?', '/geld']])('%s leads to a page', (question, href) => expect(search(pages, question).some((found) => found.href === href)).toBe(true))
})

describe('The words of the house', () => {
  const told = (text: string): string[] => termsIn(text).map(({ word }) => word)
  it('are found where a word begins, in capitals or not', () => {
    expect(told('Wmo-hulp is afgeschermd')).toEqual(['Afgeschermd', 'Wmo'])
    expect(told('In twee wijken stijgen de UITGAVEN')).toEqual(['Buurt en wijk', 'Uitgaven die bij een huishouden horen'])
  })
  it('are not found inside another word', () => expect(told('een aflevering van gisteren, een ontwijkend antwoord')).toEqual([]))
  it('each are found in their own name', () => { for (const { word } of TERMS) expect(told(word)).toContain(word) })
})
