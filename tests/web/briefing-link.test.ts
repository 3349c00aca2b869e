import { assert, jsonValue, property, string } from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { BRIEFING_LIMITS as MOST } from '../../server/contract/briefing-limits.ts'
import { cleaned, moved, offeredFor, pageOf, questionsIn, withFigure, type Collection, type Item } from '../../web/briefing/collection.ts'
import { read, written } from '../../web/briefing/link.ts'
import { requestPdf } from '../../web/briefing/send.ts'
import { leftOutInWords, LINK_PROBLEMS } from '../../web/words/copy/briefing.ts'

const item = (more: Partial<Item> = {}): Item => ({ pagina: '/geld?jaar=2025', figuur: 'wetten', toon: 'beide', tekst: 'Let op', vragen: ['Waarom?'], ...more })
const collection = (more: Partial<Collection> = {}): Collection => ({ publicatie: '2026-2', titel: 'Donderdag', inleiding: 'Eerst dit.\nDan dat.', vragen: ['Wie?'], cijfers: [item()], ...more })

/** A link with these parts, made by hand. */
const byHand = (parts: unknown): string => `1.${Buffer.from(JSON.stringify(parts)).toString('base64url')}`
const parts = (cijfer: readonly unknown[] = ['/geld', 'wetten', 0, '', []]) => ['2026-2', 'Titel', '', [], [cijfer]]
const BROKEN = { problem: LINK_PROBLEMS.broken }

describe('A briefing in a link', () => {
  it('comes back as it went, accents and all', () => {
    const one = collection({ titel: 'Zorg – “één” € 1 🙂', cijfers: [item(), item({ figuur: 'jaren', toon: 'tabel' })] })
    expect(read(written(one))).toEqual({ collection: one })
  })

  it('comes back as it went, whatever words are in it', () => {
    assert(property(string({ maxLength: 100, unit: 'grapheme' }).map(cleaned), (words) => {
      const one = collection({ titel: words.slice(0, MOST.title), inleiding: words, vragen: [words], cijfers: [item({ tekst: words })] })
      expect(read(written(one))).toEqual({ collection: one })
    }))
  })

  it('is short: a usual one stays below 2,000 characters, the largest below what is read', () => {
    expect(written(collection({ cijfers: [1, 2, 3, 4].map((at) => item({ figuur: `figuur-${at}`, tekst: 'Een zin of twee over dit cijfer, zoals mensen die schrijven. En nog een.' })) })).length).toBeLessThan(2_000)
    const most = collection({ titel: 'a'.repeat(MOST.title), inleiding: 'b'.repeat(MOST.intro), vragen: Array.from({ length: MOST.questions }, () => 'c'.repeat(MOST.question)), cijfers: Array.from({ length: MOST.figures }, () => item({ pagina: `/geld?x=${'d'.repeat(MOST.page - 8)}`, tekst: 'e'.repeat(MOST.text), vragen: Array.from({ length: MOST.questionsPerFigure }, () => 'f'.repeat(MOST.question)) })) })
    expect(read(written(most))).toEqual({ collection: most })
  })

  it('holds letters that need no coding in an address', () => {
    expect(written(collection({ titel: 'é?&#%/+=<>"' }))).toMatch(/^1\.[A-Za-z0-9_-]+$/)
  })
})

describe('A link that was changed or made by somebody else', () => {
  it('is read when it keeps to the rules', () => {
    expect(read(byHand(parts()))).toHaveProperty('collection.cijfers.0.figuur', 'wetten')
  })

  it.each([
    ['https://elders.example/'], ['//elders.example'], ['javascript:alert(1)'], ['/geld"><script>'], ['/../beheer'], ['/geld#figuur-x'], ['/briefing'], ['/briefing?x=1'], [''], ['geld'], ['/geld?x= y'], ['/geld\n'], [`/geld?x=${'a'.repeat(MOST.page)}`], [7], [null],
  ])('leads to no other place than a page of ours: %s', (pagina) => {
    expect(read(byHand(parts([pagina, 'wetten', 0, '', []])))).toEqual(BROKEN)
  })

  it.each([['Wetten'], ['a b'], ['<b>'], [''], ['a'.repeat(61)], [null]])('names no other thing than a figure: %s', (figuur) => {
    expect(read(byHand(parts(['/geld', figuur, 0, '', []])))).toEqual(BROKEN)
  })

  it.each([[3], [-1], [0.5], ['0'], ['length'], [null]])('shows it in no other way: %s', (shown) => {
    expect(read(byHand(parts(['/geld', 'wetten', shown, '', []])))).toEqual(BROKEN)
  })

  it('keeps to the limits: at them it is read, above them not', () => {
    const titled = (length: number) => read(byHand(['2026-2', 'a'.repeat(length), '', [], []]))
    expect([titled(MOST.title - 1), titled(MOST.title), titled(MOST.title + 1)].map((one) => 'collection' in one)).toEqual([true, true, false])
    const filled = (count: number) => read(byHand(['2026-2', '', '', [], Array.from({ length: count }, () => ['/geld', 'wetten', 0, '', []])]))
    expect([filled(MOST.figures - 1), filled(MOST.figures), filled(MOST.figures + 1)].map((one) => 'collection' in one)).toEqual([true, true, false])
  })

  it.each([['\u0000'], ['\u202e'], ['\u0007'], ['\u2066']])('carries no sign that steers how words are read', (sign) => {
    expect(read(byHand(['2026-2', `a${sign}b`, '', [], []]))).toEqual(BROKEN)
  })

  it.each([['onzin', LINK_PROBLEMS.version], ['', LINK_PROBLEMS.version], ['2.abc', LINK_PROBLEMS.version], ['1.', LINK_PROBLEMS.broken], ['1.%%%', LINK_PROBLEMS.broken], ['1.e30', LINK_PROBLEMS.broken], ['1.____', LINK_PROBLEMS.broken], [`1.${'a'.repeat(60_000)}`, LINK_PROBLEMS.long]])('says in words what is wrong', (text, problem) => {
    expect(read(text)).toEqual({ problem })
  })

  it('never breaks, whatever it holds', () => {
    assert(property(jsonValue(), (value) => { expect(Object.keys(read(byHand(value)))).toHaveLength(1) }))
    assert(property(string({ unit: 'binary' }), (text) => { expect(read(`1.${text}`)).toHaveProperty('problem') }))
  })

  it('that lost its end is not half read', () => {
    const whole = written(collection())
    for (const length of [whole.length - 1, whole.length - 5, 10]) expect(read(whole.slice(0, length))).toEqual(BROKEN)
  })
})

describe('A briefing that is being made', () => {
  it('begins with its first figure, and is of the release of that figure', () => {
    expect(withFigure(null, { pagina: '/', figuur: 'kop' }, '2026-2')).toMatchObject({ publicatie: '2026-2', cijfers: [{ pagina: '/', figuur: 'kop', toon: 'grafiek' }] })
    expect(withFigure(collection({ publicatie: '2026-1', cijfers: [] }), { pagina: '/', figuur: 'kop' }, '2026-2')).toMatchObject({ publicatie: '2026-2', titel: 'Donderdag' })
  })

  it('takes no figure of another release, none twice, and none when it is full', () => {
    expect(withFigure(collection(), { pagina: '/', figuur: 'kop' }, '2026-3')).toBe('andere publicatie')
    expect(withFigure(collection(), { pagina: '/geld?jaar=2025', figuur: 'wetten' }, '2026-2')).toBe('al')
    const figures = (count: number) => collection({ cijfers: Array.from({ length: count }, (_, at) => item({ figuur: `f${at}` })) })
    expect(withFigure(figures(MOST.figures - 1), { pagina: '/', figuur: 'kop' }, '2026-2')).toHaveProperty('cijfers.length', MOST.figures)
    expect(withFigure(figures(MOST.figures), { pagina: '/', figuur: 'kop' }, '2026-2')).toBe('vol')
  })

  it('takes no page whose address could not be read back', () => {
    const long = (length: number) => withFigure(null, { pagina: '/geld?a='.padEnd(length, 'x'), figuur: 'kop' }, '2026-2')
    const fits = long(MOST.page)
    expect(typeof fits === 'string' ? fits : read(written(fits))).toEqual({ collection: fits })
    expect(long(MOST.page + 1)).toBe('lang')
  })

  it('keeps of a page what was chosen there, not the tab that was open nor the release', () => {
    expect(pageOf('/geld', '?wetten=tabel&publicatie=2026-2&wet=wmo&jaar=2025&jaren=uitleg')).toBe('/geld?jaar=2025&wet=wmo')
    expect(pageOf('/', '?publicatie=2026-2')).toBe('/')
  })

  it('moves a figure one place, and at the edge not at all', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((figuur) => item({ figuur })) as [Item, Item, Item]
    expect(moved([a, b, c], 0, 1)).toEqual([b, a, c])
    expect(moved([a, b, c], 2, -1)).toEqual([a, c, b])
    expect(moved([a, b, c], 0, -1)).toEqual([a, b, c])
    expect(moved([a, b, c], 2, 1)).toEqual([a, b, c])
  })

  it('takes questions one on a line, each cut at its limit', () => {
    expect(questionsIn('Een?\nTwee?\nDrie?', 2)).toEqual(['Een?', 'Twee?'])
    expect(questionsIn('', 3)).toEqual([])
    expect(questionsIn(`${'a'.repeat(MOST.question)}b`, 1)[0]).toHaveLength(MOST.question)
  })

  it('takes words as they are typed, without signs that steer', () => {
    expect(cleaned('a\tb\u0000c\u202ed\r\ne')).toBe('a bcd\ne')
  })
})

describe('A sheet with less than was chosen', () => {
  it('is told of by its figures, counted as they stand in the briefing', () => {
    expect([leftOutInWords([], 4), leftOutInWords([2, 3, 4], 4), leftOutInWords([3], 3)]).toEqual([[], ['1 van de 4 cijfers past op dit blad. Weggelaten: cijfer 2, 3 en 4, met wat u daarbij schreef en vroeg.'], ['2 van de 3 cijfers passen op dit blad. Weggelaten: cijfer 3, met wat u daarbij schreef en vroeg.']])
  })
  it('comes with these figures, and a whole one with none', async () => {
    const answered = async (headers: Record<string, string>) => {
      vi.stubGlobal('fetch', async () => new Response('%PDF', { headers }))
      const outcome = await requestPdf(collection(), 'bewoners', '')
      vi.unstubAllGlobals()
      return 'left' in outcome ? outcome.left : null
    }
    expect([await answered({ 'raadszicht-weggelaten': '2, 3' }), await answered({})]).toEqual([[2, 3], []])
  })
})

describe('Questions of a page beside a figure of a briefing', () => {
  const long = 'x'.repeat(MOST.question)
  it('are those that the briefing does not ask yet and that fit', () => expect(offeredFor({ vragen: ['Eigen?'] }, ['Eigen?', 'Wie?'], ['Wie?', 'Waarom?', long, `${long}x`])).toEqual(['Waarom?', long]))
  it('are none where the figure has as many as it may; an empty line is none', () => {
    expect([['a', 'b', ''], ['a', 'b', 'c']].map((vragen) => offeredFor({ vragen }, [], ['Waarom?']).length)).toEqual([1, 0])
  })
})
