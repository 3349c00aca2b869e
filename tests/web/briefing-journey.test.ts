import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../server/api/server.ts'
import { openDesk } from '../../server/briefing/desk.ts'
import type { TopGroupRow } from '../../server/release/tables.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { fakeStore, record } from '../api/fake-store.ts'
import { partsWith, type ReadPdf } from '../briefing/read-pdf.ts'
import { ROOT } from '../house/files.ts'
import { openBrowser } from './browser.ts'
import { prepareThursday } from './personas.ts'
import { collect, onPaper, openReader, type Reader } from './reader.ts'
import { axeFindings, englishLabels, lookAtAll, sideways } from './page-checks.ts'

/** The built pages and the built process over a release in memory: what counts actions on the release of Voorbeeldstad stands in journey.test.ts. */
const store = fakeStore()
const group = (measure: TopGroupRow['measure'], value: number): TopGroupRow => ({ area: gemeenteCode('GM9901'), level: 'gemeente', year: 2024, part: 'blijven', code: 'groep', measure, value, status: 'shown', asOf: null })
const released = {
  ...store, releases: (gemeente: Parameters<typeof store.releases>[0]) => store.releases(gemeente), topGroup: async () => [group('huishoudens', 40), group('aandeelUitgaven', 0.3)],
  concentration: async (question: Parameters<typeof store.concentration>[0]) => (await store.concentration(question)).map((row) => (row.measure === 'top' && row.point === 0.1 ? { ...row, value: 0.4126, status: 'shown' as const } : row)),
  spending: async (question: Parameters<typeof store.spending>[0]) => (await store.spending(question)).map((row) => (row.level === 'gemeente' && row.division === 'totaal' ? { ...row, households: 420, householdsStatus: 'shown' as const } : row)),
}

let app: FastifyInstance
let browser: Browser
let url: string

beforeAll(async () => {
  app = await createServer({ released, gemeente: null, webRoot: join(ROOT, 'dist', 'web'), log: false, briefings: openDesk({ entry: pathToFileURL(join(ROOT, 'dist', 'server', 'briefing.js')) }) })
  url = await app.listen({ port: 0, host: '127.0.0.1' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
})

describe('A raadslid prepares Thursday', () => {
  let raadslid: Reader
  let paper: ReadPdf
  let link = ''

  beforeAll(async () => {
    raadslid = await openReader(browser)
    await raadslid.page.goto(url)
    await raadslid.page.waitForLoadState('networkidle')
    paper = await prepareThursday(raadslid, 'Oud-Zuid; haven')
  })
  afterAll(() => raadslid?.context.close())

  it('holds a tagged PDF in Dutch with the very findings of the page', async () => {
    expect(paper).toMatchObject({ title: 'Commissie van donderdag', lang: 'nl-NL', marked: true })
    const headings = paper.structure.flatMap((one) => partsWith(one, 'H2')).map(({ text }) => text.replace(/\s+/g, ' ').trim())
    const onPage = (await raadslid.page.getByRole('heading', { level: 3 }).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
    expect(onPage).toHaveLength(3)
    expect(headings.slice(0, 3)).toEqual(onPage)
    expect(paper.links.every((one) => one.startsWith(`${url.replace('127.0.0.1', 'localhost')}/`))).toBe(true)
  })

  it('finds the briefing again after closing the page, and puts it in order with the keyboard alone', async () => {
    const { page } = raadslid
    await page.reload()
    const findings = page.getByRole('heading', { level: 3 })
    await findings.nth(2).waitFor()
    const [first, second] = [await findings.nth(0).innerText(), await findings.nth(1).innerText()]
    await page.getByRole('button', { name: 'Omlaag van: cijfer 1' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => findings.nth(0).innerText()).toBe(second)
    expect(await findings.nth(1).innerText()).toBe(first)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Omlaag van: cijfer 2')
    expect(await page.locator('#cijfers').getByRole('status').innerText()).toBe('Dit is nu cijfer 2 van 3.')
  })

  it('has a page that is whole, Dutch and free of what axe finds, on a phone too', async () => {
    const { page } = raadslid
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 900 })
      await lookAtAll(page)
      expect(await sideways(page), `${width}`).toBeLessThanOrEqual(0)
      expect(await axeFindings(page), `${width}`).toEqual([])
    }
    expect(await englishLabels(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('shares it by a link that carries all of it, and nothing is kept at the server', async () => {
    const { page, context } = raadslid
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Kopieer link naar deze briefing' }).click()
    await page.getByText('De link is gekopieerd').waitFor()
    link = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(link).pathname).toBe('/briefing')
    const other = await openReader(browser)
    await other.page.goto(link)
    await other.page.getByRole('heading', { level: 2, name: 'Commissie van donderdag' }).waitFor()
    await other.page.getByRole('heading', { level: 3 }).nth(2).waitFor()
    expect(await other.page.getByLabel('Titel').count()).toBe(0)
    expect(await axeFindings(other.page)).toEqual([])
    await other.page.getByRole('button', { name: 'Zet dit in mijn briefing' }).click()
    await expect.poll(() => other.page.getByLabel('Titel').inputValue()).toBe('Commissie van donderdag')
    await other.context.close()
  })

  it('is told in words what is wrong with a link that was cut off', async () => {
    const other = await openReader(browser)
    await other.page.goto(link.slice(0, -40))
    expect(await other.page.getByRole('alert').innerText()).toMatch(/niet heel meer/)
    await other.context.close()
  })

  it('sees the words of a hostile link as words, and leads nowhere else', async () => {
    const parts = ['2026-2', '<img src=x onerror=alert(1)>', '</p><script>alert(2)</script>', ['<a href="https://elders.example">klik</a>'], [['/', 'wetten', 0, '<b>dik</b>', []]]]
    const other = await openReader(browser)
    await other.page.goto(`${url}/briefing#b=1.${Buffer.from(JSON.stringify(parts)).toString('base64url')}`)
    await other.page.getByRole('heading', { level: 2, name: '<img src=x onerror=alert(1)>' }).waitFor()
    await other.page.getByRole('heading', { level: 3, name: /Het meeste geld gaat/ }).waitFor()
    expect(await other.page.locator('main img, main script, main a[href*="elders"]').count()).toBe(0)
    await other.context.close()
  })
})

describe('A wethouder prepares a what-if', () => {
  let wethouder: Reader
  beforeAll(async () => {
    wethouder = await openReader(browser)
    await wethouder.page.goto(`${url}/de-10-procent?jaar=2024`)
    await wethouder.page.waitForLoadState('networkidle')
  })
  afterAll(() => wethouder?.context.close())

  it('puts it into the briefing with its assumptions, who says so, and an explanation of one’s own', async () => {
    const { page } = wethouder
    await page.getByRole('button', { name: 'Probeer het met verzonnen getallen' }).click()
    await page.getByText('zegt niets over uw gemeente').waitFor()
    expect(await page.locator('#figuur-wat-als').count()).toBe(0)
    for (const source of await page.getByLabel('Wie zegt dit?').all()) await source.fill('het wijkteam')
    await collect(page, 'wat-als')
    await page.locator('#figuur-wat-als').getByRole('link', { name: 'Naar mijn briefing' }).click()
    await page.getByRole('heading', { level: 3, name: /^Rekenvoorbeeld: beginnen bij de duurste huishoudens/ }).waitFor()
    await page.getByText('Schrijf of vraag iets bij dit cijfer').click()
    await page.getByLabel('Uw toelichting').fill('Dit willen wij in het voorjaar proberen.')
    await page.getByLabel('Op papier').selectOption('tabel')
    expect(await page.locator('.briefing__figure').innerText()).toMatch(/volgens het wijkteam[\s\S]*1 op de 10 lager dan/)
    const paper = await onPaper(page)
    expect(paper.text).toMatch(/Wie doet mee: 30 tot 70 procent, meest waarschijnlijk 50 \(volgens het wijkteam\)\./)
    expect(paper.text).toMatch(/Aannames van: het wijkteam\. Zij staan niet in de publicatie/)
    expect(paper.text).toMatch(/Dit is een rekenvoorbeeld, geen prognose/)
    expect(paper.text).toContain('Dit willen wij in het voorjaar proberen.')
    expect(paper.text).toContain('1 op de 10 lager dan')
  })

  it('is told at choosing that two scenarios do not fit on one page in large print, and one does', async () => {
    const other = await openReader(browser)
    const linkTo = (page: string): string => `${url}/briefing#b=1.${Buffer.from(JSON.stringify(['2026-2', 'Wat als', '', [], [[page, 'wat-als', 0, '', []]]])).toString('base64url')}`
    for (const [page, warnings] of [['/de-10-procent?tweede=ja', 1], ['/de-10-procent', 0]] as const) {
      await other.page.goto('about:blank')
      await other.page.goto(linkTo(page))
      await other.page.getByLabel('voor een avond met bewoners').check()
      expect(await other.page.getByText('Een rekenvoorbeeld met twee scenario’s past niet op één bladzijde').count()).toBe(warnings)
    }
    await other.context.close()
  })

  it('takes over a question of that page with one press, and is not offered it again', async () => {
    const { page } = wethouder
    const offers = page.getByRole('group', { name: 'Vragen van de pagina van dit cijfer:' }).getByRole('listitem')
    const question = (await offers.first().innerText()).replace(/\s*Neem over[^]*$/, '')
    const many = await offers.count()
    await offers.first().getByRole('button').click()
    await expect.poll(() => offers.count()).toBe(many - 1)
    expect(await page.getByLabel('Uw vragen bij dit cijfer').inputValue()).toBe(question)
    const bare = (text: string): string => text.replace(/[\s-]/g, '')
    expect(bare((await onPaper(page)).text)).toContain(bare(question))
    expect(await axeFindings(page)).toEqual([])
  })

  it('is told that there is a newer release, keeps the old figures until asked, and then takes the new', async () => {
    const { page } = wethouder
    store.records = [record('2026-4'), ...store.records]
    await page.reload()
    await page.getByText('Er is een nieuwere: 2026-4').waitFor()
    await page.getByRole('button', { name: 'Neem de cijfers uit publicatie 2026-4' }).click()
    await page.getByText('Deze briefing hoort bij publicatie 2026-4').waitFor()
    await page.getByRole('heading', { level: 3, name: /^Rekenvoorbeeld/ }).waitFor()
  })

  it('is told that a release was withdrawn, and gets no PDF of it', async () => {
    const { page } = wethouder
    store.records = store.records.map((one) => (one.id === '2026-4' ? record('2026-4', 'ingetrokken') : one))
    await page.reload()
    await page.getByText('Publicatie 2026-4 is ingetrokken').waitFor()
    expect(await page.getByRole('button', { name: 'Maak PDF' }).count()).toBe(0)
  })
})
