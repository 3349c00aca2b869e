import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NAVIGATION } from '../../web/words/copy/navigation.ts'
import { PAGES } from '../../web/words/copy/search.ts'
import { search, type Findable } from '../../web/words/search.ts'

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
