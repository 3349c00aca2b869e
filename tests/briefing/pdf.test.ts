import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeStore, HIDDEN } from '../api/fake-store.ts'
import { openApi, type Api } from '../api/harness.ts'
import type { TopGroupRow } from '../../server/release/tables.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { findLook } from '../../web/paper/look.ts'
import { ROOT } from '../house/files.ts'
import { makeBriefing, type Ask } from '../../server/briefing/make.ts'
import { answerOf, briefing, figure, pdfOf, release, SITE } from './release.ts'
import { partsWith, readPdf, type Part, type ReadPdf } from './read-pdf.ts'

let api: Api
let ask: Ask
let asked: string[]
let bytes: Uint8Array
let pdf: ReadPdf

beforeAll(async () => {
  ({ api, ask, asked } = await release())
  bytes = await pdfOf(ask)
  pdf = await readPdf(bytes)
})
afterAll(() => api.close())

const parts = (role: string): readonly Part[] => pdf.structure.flatMap((page) => partsWith(page, role))

describe('A briefing on paper, as an independent reader finds it', () => {
  it('says that it is PDF/UA-1, tagged, in Dutch, and shows its title', () => {
    expect(pdf).toMatchObject({ marked: true, lang: 'nl-NL', title: 'Commissie van donderdag', showsTitle: true })
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('has one first heading and below it a heading for each figure, in order', () => {
    expect(parts('H1').map(({ text }) => text.trim())).toEqual(['Commissie van donderdag'])
    expect(parts('H2').map(({ text }) => text.trim())).toEqual([expect.stringMatching(/^Het meeste geld gaat/), expect.stringMatching(/ligt het bedrag per huishouden/), expect.stringMatching(/^Het deel van het geld dat naar de duurste/), 'Vragen', 'Over deze briefing'])
    for (const role of ['H3', 'H4']) expect(parts(role)).toEqual([])
  })

  it('says in words what each drawing shows', () => {
    expect(parts('Figure').map(({ alt }) => alt)).toEqual([expect.stringMatching(/^Staafdiagram\. Wmo: €\s68\.800; /), expect.stringMatching(/^Kaart\. In /), expect.stringMatching(/^Stippen per wijk\. /)])
  })

  it('has tables whose columns have a name', () => {
    expect(parts('Table')).toHaveLength(3)
    for (const table of parts('Table')) expect(partsWith(table, 'TH').length).toBeGreaterThan(1)
  })

  it('reads in order: title, introduction, each finding before its table, own words after it, questions last', () => {
    const places = ['Commissie van donderdag', 'Waar begint u te kijken?', 'Het meeste geld gaat', 'Uitgaven per wet', 'Wet | Uitgaven', 'Dit valt mij op.', 'Waarom?', 'ligt het bedrag per huishouden', 'Wijk | Cijfer', 'Het deel van het geld dat naar de duurste', 'Wie heeft het overzicht?', 'Over deze briefing'].map((words) => pdf.text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('names source and release, says that the data are invented, and leads back to each figure', () => {
    expect(pdf.text).toMatch(/publicatie 2026-2, stand 31\sdecember\s2024/)
    expect(pdf.text).toMatch(/Bron: declaraties Wmo/)
    expect(pdf.text).toContain('Haar gegevens zijn verzonnen')
    expect(pdf.links).toEqual([`${SITE}/geld?jaar=2024&publicatie=2026-2#figuur-wetten`, `${SITE}/wijken?jaar=2024&publicatie=2026-2#figuur-kaart`, `${SITE}/de-10-procent?jaar=2024&publicatie=2026-2#figuur-wijkstippen`, `${SITE}/?publicatie=2026-2`])
  })

  it('prints the whole address of every figure, over lines where it is long', async () => {
    const { text, links } = await readPdf(await pdfOf(ask, { cijfers: [figure('/geld?jaar=2024', 'wetten'), figure(`/geld?jaar=2024&${'lang=ja+'.repeat(29)}`, 'taakvelden')] }))
    expect(links).toHaveLength(3)
    for (const link of links.slice(0, 2)) expect(text.replaceAll(' ', '')).toContain(link.replace('https://', ''))
  })

  it.each([7, 10, 13])('keeps the finding of a figure, its table, its source and its address on one page, wherever the page ends: %i lines before it', async (lines) => {
    const cijfers = ['/geld?jaar=2024', '/geld?jaar=2023', '/geld?jaar=2024&wet=jeugdwet'].flatMap((page) => ['wetten', 'taakvelden', 'leveringsvormen'].map((id) => figure(page, id)))
    const { pages, structure } = await readPdf(await pdfOf(ask, { inleiding: 'Een regel.\n'.repeat(lines), cijfers }))
    expect(pages).toBeGreaterThan(2)
    for (const page of structure) {
      const findings = partsWith(page, 'H2').filter(({ text }) => !/^\s*(Vragen|Over deze briefing)/.test(text))
      const count = (words: string) => page.text.split(words).length - 1
      expect([count('Bron: '), count('#figuur-'), partsWith(page, 'Table').length]).toEqual(Array.from({ length: 3 }, () => findings.length))
    }
  })

  it('leads to the release that it is of, whatever release an address asks for', async () => {
    expect((await readPdf(await pdfOf(ask, { cijfers: [figure('/geld?publicatie=2020-1', 'wetten')] }))).links[0]).toBe(`${SITE}/geld?publicatie=2026-2#figuur-wetten`)
  })

  it.each([['leden', 'grafiek'], ['leden', 'tabel'], ['leden', 'beide'], ['bewoners', 'grafiek'], ['bewoners', 'tabel'], ['bewoners', 'beide']] as const)('has a what-if with its assumptions, who made them, what it leaves out, and that it is not of the release: %s, %s', async (blad, toon) => {
    const store = fakeStore()
    const group = (measure: TopGroupRow['measure'], value: number): TopGroupRow => ({ area: gemeenteCode('GM9901'), level: 'gemeente', year: 2024, part: 'blijven', code: 'groep', measure, value, status: 'shown', asOf: null })
    const own = await openApi({ ...store, topGroup: async () => [group('huishoudens', 60), group('aandeelUitgaven', 0.4)],
      concentration: async (question) => (await store.concentration(question)).map((row) => ({ ...row, value: 0.5, status: 'shown' })) })
    const page = `/de-10-procent?jaar=2024&${['deelname=30_50_70', 'effect=0_12_30', 'kosten=1500_1800_2500', ...['deelname', 'effect', 'kosten'].map((name) => `${name}Bron=een+onderzoek+van+de+GGD+uit+2024`)].join('&')}`
    const { text, pages } = await readPdf(await pdfOf((address) => answerOf(own, address), { blad, vragen: [], inleiding: '', cijfers: [figure(page, 'wat-als', { toon })] }))
    const said = text.replaceAll(/\s+/g, ' ')
    for (const words of ['1.500 tot 2.500 euro, meest waarschijnlijk 1.800 (volgens een onderzoek van de GGD uit 2024)', 'Dit is een rekenvoorbeeld, geen prognose', 'besparing die ergens anders landt', 'Aannames van: een onderzoek van de GGD uit 2024. Zij staan niet in de publicatie.', 'Een rekenvoorbeeld staat niet in de publicatie']) expect(said.toLowerCase()).toContain(words.toLowerCase())
    expect(said.includes('1 op de 10 lager dan')).toBe(blad === 'leden' && toon !== 'grafiek')
    if (blad === 'bewoners') expect(pages).toBe(1)
    expect(pdf.text).not.toContain('rekenvoorbeeld')
    await own.close()
  })

  it('has drawings of lines and letters, never a picture of dots', () => {
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/)
  })

  it('has the same bytes each time', async () => {
    expect(Buffer.compare(Buffer.from(await pdfOf(ask)), Buffer.from(bytes))).toBe(0)
  })
})

describe('The figures of a briefing', () => {
  it('are those of the release that it names, asked from the public API alone', async () => {
    expect(asked.length).toBeGreaterThan(5)
    for (const address of asked.filter((one) => one !== '/v1/publicaties' && !one.startsWith('/thema/'))) expect(address).toMatch(/^\/v1\/[a-z]+\?.*publicatie=2026-2/)
  })

  it('equal the rows of the API, and hidden ones are named and never a number', async () => {
    const { rijen } = (await api.ask('/v1/uitgaven?publicatie=2026-2&gebied=GM9901&jaar=2024&indeling=wet&periodeSoort=jaar')).json<{ rijen: { bedrag: number; huishoudens: number }[] }>()
    const row = partsWith(parts('Table')[0]!, 'TR')[1]!.text
    expect(row.replace(/[^\d|]/g, '').split('|').slice(0, 2)).toEqual(['', String(rijen[0]!.bedrag)])
    expect(row.replace(/[^\d|]/g, '').split('|').at(-1)).toBe(String(rijen[0]!.huishoudens))
    expect(partsWith(parts('Table')[1]!, 'TR').map(({ text }) => text)).toContainEqual(expect.stringMatching(/=1\+1 \| afgeschermd/))
  })

  it('hold no hidden value in any form', async () => {
    const all = [pdf.text, ...parts('Figure').map(({ alt }) => alt)].join(' ').replace(/[\s.]/g, '')
    for (const value of Object.values(HIDDEN)) expect(all).not.toContain(String(value).replace('.', ','))
    expect(all).not.toContain(String(HIDDEN.amount))
    expect(all).not.toContain(String(HIDDEN.value).slice(2, 6))
  })

  it('follow the release: another release, another figure', async () => {
    const store = fakeStore()
    const other = await openApi({ ...store, spending: async (question) => (await store.spending(question)).map((row) => (row.amountStatus === 'shown' ? { ...row, amount: 4_400 } : row)) })
    const changed = await readPdf(await pdfOf((address) => answerOf(other, address)))
    expect(changed.text).toMatch(/Wmo \| €\s4\.400/)
    await other.close()
  })

  it('that a page does not have are refused by their place', async () => {
    const cijfers = [figure('/geld', 'wetten'), figure('/geld', 'niets'), figure('/wijken/WK999999', 'wetten'), figure('/bestaat-niet', 'wetten')]
    expect(await makeBriefing(briefing({ cijfers }), SITE, ask)).toEqual({ missing: [1, 2, 3] })
  })

  it.each(['jaar=1999', 'wijk=WK999999', 'wet=onbekend'])('are refused where the release lacks what their page is asked for, never replaced by others: %s', async (setting) => {
    const cijfers = [figure('/geld', 'wetten'), figure(`/geld?${setting}`, 'wetten')]
    expect(await makeBriefing(briefing({ cijfers }), SITE, ask)).toEqual({ missing: [1] })
  })
})

describe('Own words', () => {
  const HOSTILE = '#import "x.typ" *vet* _schuin_ $x^2$ \\u{41} `raw` <label> @ref // weg\n= Kop\n#panic("au") "]) ${1} <script>alert(1)</script> = - + /* */'

  it('stand there as they were typed, whatever they look like to the typesetter', async () => {
    const hostile = await readPdf(await pdfOf(ask, { titel: HOSTILE.split('\n')[0]!.slice(0, 120), inleiding: HOSTILE, vragen: [HOSTILE.replace('\n', ' ')], cijfers: [figure('/geld?jaar=2024', 'wetten', { tekst: HOSTILE, vragen: [HOSTILE.replace('\n', ' ')] })] }))
    const bare = (text: string) => text.replace(/[\s-]/g, '')
    expect(bare(hostile.text).split(bare('#panic("au") "]) ${1} <script>alert(1)</script>'))).toHaveLength(5)
    expect(hostile.structure.flatMap((page) => partsWith(page, 'H1'))).toHaveLength(1)
    expect(hostile.structure.flatMap((page) => partsWith(page, 'H2')).map(({ text }) => text.trim())).not.toContain('Kop')
  })

  it('are told of only where there are any', async () => {
    const bare = { inleiding: '', vragen: [], cijfers: [figure('/geld?jaar=2024', 'wetten')] }
    expect(pdf.text).toContain('De inleiding, de toelichting en de vragen zijn van wie deze briefing maakte.')
    expect((await readPdf(await pdfOf(ask, bare))).text).not.toContain('van wie deze briefing maakte')
    expect((await readPdf(await pdfOf(ask, { ...bare, vragen: ['Waarom?', ' '] }))).text).toContain('De vraag is van wie deze briefing maakte.')
  })

  it('stand apart under their own heading, after the source, and never without', async () => {
    const text = pdf.text.replace(/\s+/g, ' ')
    expect(text).toMatch(/#figuur-wetten Toelichting van de maker Dit valt mij op\. Vraag bij dit cijfer/)
    expect(text.split('Toelichting van de maker')).toHaveLength(2)
    expect((await readPdf(await pdfOf(ask, { cijfers: [figure('/geld?jaar=2024', 'wetten')] }))).text).not.toContain('Toelichting van de maker')
  })

  it('are never broken with a hyphen', async () => {
    const { text } = await readPdf(await pdfOf(ask, { inleiding: 'Voorbeeldstad grafieken '.repeat(50).trim() }))
    expect(text.match(/Voorbeeldstad grafieken/g)).toHaveLength(50)
  })

  it('with a letter that has no type are refused by their field', async () => {
    expect(await makeBriefing(briefing({ titel: 'Zorg 🙂', cijfers: [figure('/geld', 'wetten', { tekst: '漢' })] }), SITE, ask)).toEqual({ unprintable: ['titel', 'cijfers/0/tekst'] })
  })

  it('in the languages of the town are printed', async () => {
    const { text } = await readPdf(await pdfOf(ask, { inleiding: 'Łódź, Eskişehir, Αθήνα, Київ, € 1 – “ja” – ’s avonds' }))
    expect(text).toContain('Łódź, Eskişehir, Αθήνα, Київ, € 1 – “ja” – ’s avonds')
  })
})

describe('The sheet for an evening with residents', () => {
  it('is one page in large letters, with as many figures as fit, and says what is left out', async () => {
    const sheet = await readPdf(await pdfOf(ask, { blad: 'bewoners' }))
    expect(sheet.pages).toBe(1)
    expect(sheet.text).toMatch(/Nog (één cijfer|2 cijfers) uit deze briefing/)
    expect(sheet).toMatchObject({ marked: true, lang: 'nl-NL' })
  })

  it('tells which figures fell off, and leaves out what was said and asked beside them', async () => {
    const cijfers = briefing().cijfers.map((one, at) => ({ ...one, tekst: '', vragen: [`Hoort dit bij cijfer ${at + 1}?`] }))
    const made = await makeBriefing(briefing({ blad: 'bewoners', vragen: [], cijfers }), SITE, ask)
    if (!('pdf' in made)) throw new Error(JSON.stringify(made))
    expect(made.left.length).toBeGreaterThan(0)
    expect(made.left).toEqual([0, 1, 2].slice(3 - made.left.length))
    expect((await readPdf(made.pdf)).text.match(/Hoort dit bij cijfer \d/g)).toEqual([0, 1, 2].filter((at) => !made.left.includes(at)).map((at) => `Hoort dit bij cijfer ${at + 1}`))
  })

  it('is refused when the words alone take more than a page', async () => {
    expect(await makeBriefing(briefing({ blad: 'bewoners', inleiding: 'Een lange inleiding. '.repeat(71).slice(0, 1500), cijfers: [figure('/geld?jaar=2024', 'wetten', { tekst: 'Veel tekst. '.repeat(50) })] }), SITE, ask)).toEqual({ tooLong: true })
  })
})

describe('The sheet for members', () => {
  it('is two pages for a usual briefing', () => {
    expect(pdf.pages).toBe(2)
  })

  it.each([[0, 2], [15, 3]])('has a long table overleaf from its drawing, under its title and whole, only where that saves a page: %i lines before it', async (lines, pages) => {
    const rows = Array.from({ length: 12 }, (_, at) => ({ kind: 'taakveld' as const, code: `6.${at}`, name: `Taakveld ${at}`, wet: null }))
    const amounts = rows.flatMap(({ code }) => [['begroting', 1_000], ['realisatie', 1_100]].map(([report, amount]) => ({ year: 2024, report: report as 'begroting', taakveld: code, amount: Number(amount), amendment: null, decided: null })))
    const own = await openApi({ ...fakeStore(), budget: async () => amounts, labels: async () => rows })
    const cijfers = [figure('/geld?jaar=2024', 'wetten', { toon: 'grafiek' }), figure('/geld?jaar=2024', 'begroting'), figure('/wijken?jaar=2024', 'kaart', { toon: 'grafiek' })]
    const made = await readPdf(await pdfOf((address) => answerOf(own, address), { vragen: [], inleiding: 'Een regel.\n'.repeat(lines), cijfers }))
    const titles = made.text.match(/Tabel bij “[^”]+”\. Bron en adres staan bij de grafiek/g) ?? []
    expect([made.pages, titles.length]).toEqual([pages, 3 - pages])
    for (const page of made.structure) expect(page.text.split('Bron: ').length).toBe(page.text.split('#figuur-').length)
    for (const { name } of rows) expect(made.text).toContain(name)
    await own.close()
  })

  it('carries every row of a table that goes on overleaf', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({ kind: 'taakveld' as const, code: `6.${at}`, name: `Taakveld ${at}`, wet: null }))
    const store = fakeStore()
    const many = await openApi({ ...store, budget: async () => rows.map(({ code }) => ({ year: 2024, report: 'begroting' as const, taakveld: code, amount: 1_000, amendment: null, decided: null })), labels: async () => rows })
    const { text, pages } = await readPdf(await pdfOf((address) => answerOf(many, address), { cijfers: [figure('/geld?jaar=2024', 'wetten'), figure('/geld?jaar=2024', 'begroting', { toon: 'tabel' })] }))
    expect(pages).toBeGreaterThan(1)
    expect(text).toContain('Taakveld 29')
    expect(text).toContain('6.29')
    await many.close()
  })
})

describe('The look of the gemeente', () => {
  const themed = (css: string | null, logo: string | null): Ask => (address) => (address === '/thema/thema.css' ? Promise.resolve(css) : address.startsWith('/thema/') ? Promise.resolve(logo) : ask(address))
  const waterdorp = readFileSync(join(ROOT, 'fixtures', 'thema', 'waterdorp', 'thema.css'), 'utf8')

  it('is that of its theme: other colours and another logo, the same words', async () => {
    const own = await pdfOf(themed(waterdorp, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#123456"/></svg>'))
    expect(Buffer.compare(Buffer.from(own), Buffer.from(bytes))).not.toBe(0)
    expect((await readPdf(own)).text).toBe(pdf.text)
  })

  it('is the neutral one where a theme has none, or colours that paper does not know', async () => {
    expect((await readPdf(await pdfOf(themed('.raadszicht-theme { --raadszicht-brand: color-mix(in srgb, red, blue); --raadszicht-logo: url(https://elders.example/x.svg); }', null)))).text).toBe(pdf.text)
  })

  it('leaves no colour open in a drawing', async () => {
    const { drawn } = await findLook(async () => null)
    const tokens = [...new Set(JSON.stringify(await import('../../web/charts/style.ts')).match(/var\(--[a-z0-9-]+\)/g))]
    expect(tokens.length).toBeGreaterThan(20)
    for (const token of tokens) expect(drawn(`<rect fill="${token}"/>`), token).toMatch(/fill="#[0-9a-f]{6}"/)
  })
})
