import { describe, expect, it } from 'vitest'
import { PAGES } from '../../server/api/pages.ts'
import { nextIndex } from '../../web/parts/tabs.tsx'
import { hrefFrom, hrefTo, hrefWith, matchRoute, oneOf, roomTo, searchWith } from '../../web/parts/route.ts'
import { NAVIGATION } from '../../web/words/copy/navigation.ts'

const at = (pathname: string, search = '') => ({ pathname, search, hash: '' })

describe('Addresses of pages', () => {
  it('are served, every one of the menu', () => {
    expect(NAVIGATION.map(({ href }) => href).filter((href) => !PAGES.has(href))).toEqual([])
  })
  it('names every page by its own address', () => {
    expect(['/', '/geld', '/de-10-procent', '/wijken', '/aanbod', '/verhalen', '/vergelijken', '/briefing', '/zoeken', '/over-de-cijfers'].map((path) => matchRoute(path).page)).toEqual(['overzicht', 'geld', 'concentratie', 'wijken', 'aanbod', 'verhalen', 'vergelijken', 'briefing', 'zoeken', 'over'])
  })
  it('reads the code of a wijk', () => {
    expect(matchRoute('/wijken/WK990102')).toEqual({ page: 'wijk', code: 'WK990102' })
    expect(matchRoute('/wijken/WK0363MA')).toEqual({ page: 'wijk', code: 'WK0363MA' })
  })
  it('reads the name of a method', () => {
    expect(matchRoute('/over-de-cijfers/methode/wat-als')).toEqual({ page: 'methode', name: 'wat-als' })
  })
  it('does not know other addresses', () => {
    expect(['/nergens', '/wijken/GM9901', '/wijken/WK99', '/geld/x'].map((path) => matchRoute(path).page)).toEqual(['onbekend', 'onbekend', 'onbekend', 'onbekend'])
  })
})

describe('Settings in the address', () => {
  it('adds, changes and takes away a setting', () => {
    expect(hrefWith(at('/geld', '?jaar=2024'), { wijk: 'WK990102' })).toBe('/geld?jaar=2024&wijk=WK990102')
    expect(hrefWith(at('/geld', '?jaar=2024&wijk=WK990102'), { wijk: null })).toBe('/geld?jaar=2024')
    expect(hrefWith(at('/geld', '?jaar=2024'), { jaar: null })).toBe('/geld')
  })
  it('gives one view one address', () => {
    expect(searchWith('?wet=wmo&jaar=2024', {})).toBe(searchWith('?jaar=2024&wet=wmo', {}))
  })
  it('takes only year and release along to another page', () => {
    expect(hrefTo(at('/geld', '?jaar=2024&publicatie=2026-2&wetten=tabel'), '/wijken')).toBe('/wijken?jaar=2024&publicatie=2026-2')
  })
  it('takes the wijk along through the menu, and nothing that is no wijk', () => {
    expect(roomTo(at('/geld', '?jaar=2024&wijk=WK990102&wetten=tabel'), '/de-10-procent')).toBe('/de-10-procent?jaar=2024&wijk=WK990102')
    expect(roomTo(at('/vergelijken', '?wijk=WK990102'), '/signalen')).toBe('/signalen?wijk=WK990102')
    expect(roomTo(at('/verhalen', '?wijk=gemeente'), '/geld')).toBe('/geld')
  })
  it('falls back when an address made by hand holds nonsense', () => {
    expect(oneOf('?wet=onzin', 'wet', ['alle', 'wmo'], 'alle')).toBe('alle')
    expect(oneOf('?wet=wmo', 'wet', ['alle', 'wmo'], 'alle')).toBe('wmo')
  })
})

describe('A link pressed while another is on its way', () => {
  const drawn = at('/geld', '?jaar=2024&wet=wmo')
  it('changes its own setting only, of where the reader is by now', () => {
    const now = at('/geld', '?jaar=2023&wet=wmo')
    expect(hrefFrom('/geld?jaar=2024&wet=wmo&wijk=WK990102', drawn, now)).toBe('/geld?jaar=2023&wet=wmo&wijk=WK990102')
    expect(hrefFrom('/geld?jaar=2024#figuur-wetten', drawn, now)).toBe('/geld?jaar=2023#figuur-wetten')
    expect(hrefFrom('/geld?jaar=2022&wet=wmo', drawn, now)).toBe('/geld?jaar=2022&wet=wmo')
    expect(hrefFrom('#figuur-wetten', drawn, now)).toBe('/geld?jaar=2023&wet=wmo#figuur-wetten')
  })
  it('leads where it says from a page that stands still, and to and from another page', () => {
    expect(hrefFrom('/geld?jaar=2022', drawn, drawn)).toBe('/geld?jaar=2022')
    expect(hrefFrom('/wijken?jaar=2024', drawn, at('/geld', '?jaar=2023'))).toBe('/wijken?jaar=2024')
    expect(hrefFrom('/geld?jaar=2022', drawn, at('/wijken', '?jaar=2023'))).toBe('/geld?jaar=2022')
  })
})

describe('Keys on tabs', () => {
  it('moves round with the arrows and jumps with Home and End', () => {
    expect([nextIndex('ArrowRight', 2, 3), nextIndex('ArrowLeft', 0, 3), nextIndex('Home', 2, 3), nextIndex('End', 0, 3)]).toEqual([0, 2, 0, 2])
  })
  it('leaves other keys alone', () => {
    expect(nextIndex('a', 0, 3)).toBe(-1)
  })
})
