import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { METHODS, methodAddress } from '../../server/contract/methods.ts'
import { createServer } from '../../server/api/server.ts'
import { METHOD_LINK } from '../../web/words/copy/figure.ts'
import { METHOD_PAGE, METHOD_TITLES } from '../../web/words/copy/methods.ts'
import { count, eurosInWords, eurosShort, percentPrecise, percentPreciseInWords } from '../../web/words/numbers.ts'
import { NAVIGATION } from '../../web/words/copy/navigation.ts'
import { termsIn } from '../../web/words/copy/terms.ts'
import { fakeStore, HIDDEN } from '../api/fake-store.ts'
import { ROOT } from '../house/files.ts'
import { openBrowser } from './browser.ts'
import { axeFindings, sideways, smallChartTexts } from './page-checks.ts'
import { drawnWhole, englishSpoken, movingParts, smallControls, unseenFocus } from './reader-checks.ts'

/** Every page, on a release in which every third figure is hidden and every seventh is not known. The whole of Voorbeeldstad is read in journey.test.ts. */
const PAGES = ['/', '/geld', '/de-10-procent?jaar=2024', '/wijken', '/wijken/WK990101', '/signalen', '/aanbod', '/verhalen', '/vergelijken', '/briefing', '/zoeken?zoek=wmo', '/over-de-cijfers', '/over-de-cijfers/methode/verdeling', '/over-de-cijfers/methode/signalen', '/bestaat-niet']

/** The hidden figures of the fake release as a page could write them, whole, short or rounded. */
const HIDDEN_FORMS = [HIDDEN.amount, HIDDEN.households, HIDDEN.amount / 1000, HIDDEN.value].flatMap((value) => [String(value), count(value), eurosShort(value), eurosInWords(value), String(Math.round(value)).slice(0, 5)])
  .concat([percentPrecise(HIDDEN.value), percentPreciseInWords(HIDDEN.value)]).map((form) => form.replaceAll('\u00a0', ' ')).filter((form) => form.length > 3)

/** 210 mm less twice 14, in pixels of CSS. */
const A4 = 688

const served: FastifyInstance[] = []
let [url, themed] = ['', '']
let browser: Browser

beforeAll(async () => {
  const opening = openBrowser()
  ;[url, themed] = await Promise.all([serve(null), serve(join(ROOT, 'fixtures', 'thema', 'waterdorp'))]) as [string, string]
  browser = await opening
})
afterAll(async () => {
  await browser?.close()
  await Promise.all(served.map((app) => app.close()))
})

async function serve(themeFolder: string | null): Promise<string> {
  const app = await createServer({ released: fakeStore(), gemeente: null, webRoot: join(ROOT, 'dist', 'web'), themeFolder, log: false })
  served.push(app)
  return app.listen({ port: 0, host: '127.0.0.1' })
}

async function open(address: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'light' })
  await page.goto(address)
  await drawnWhole(page)
  return page
}

describe.each(PAGES)('%s', (path) => {
  let page: Page
  beforeAll(async () => { page = await open(url + path, 320) })
  afterAll(() => page?.close())

  it('fits a phone, with words that can be read and controls that can be hit', async () => {
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(await smallChartTexts(page)).toEqual([])
    expect(await smallControls(page)).toEqual([])
  })

  it('is read aloud in Dutch, with one title', async () => {
    expect(await page.locator('html').getAttribute('lang')).toBe('nl')
    expect(await page.locator('h1').count()).toBe(1)
    expect(await englishSpoken(page)).toEqual([])
  })

  it('has no figure that is hidden, written in any way', async () => {
    const all = (await page.content()).replaceAll('\u00a0', ' ')
    for (const form of HIDDEN_FORMS) expect(all).not.toContain(form)
  })

  it('shows where the keyboard is', async () => {
    expect(await unseenFocus(page)).toEqual([])
  })

  it.each([['light', 'screen'], ['dark', 'screen'], ['light', 'print']] as const)('is free of what axe finds: %s, on %s', async (colorScheme, media) => {
    await page.emulateMedia({ colorScheme, media })
    // A table learns that it became wider than its place a moment after the page is laid out.
    await page.evaluate(() => new Promise((done) => { setTimeout(() => requestAnimationFrame(done), 100) }))
    const findings = await axeFindings(page)
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
    expect(findings).toEqual([])
  })

  it('stands still for who wants no movement', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const moving = await movingParts(page)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(moving).toEqual([])
  })

  it('keeps its words within the window at twice their size', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
    expect(await sideways(page)).toBeLessThanOrEqual(0)
  })
})

describe('The page of a method', () => {
  it.each(METHODS.map(methodAddress).filter((path) => !PAGES.some((one) => one === path)))('fits a phone, is Dutch where it says so, and free of what axe finds: %s', async (path) => {
    const page = await open(url + path, 320)
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    expect(await englishSpoken(page)).toEqual([])
    expect(await axeFindings(page)).toEqual([])
    await page.close()
  })
  it('is found from Over de cijfers and from a figure, has the focus on its title, and leads back', async () => {
    const page = await open(`${url}/de-10-procent?jaar=2024`, 1280)
    await page.locator('#figuur-lorenz').getByRole('tab', { name: 'Wat zie ik?' }).click()
    await page.locator('#figuur-lorenz').getByRole('link', { name: METHOD_LINK }).click()
    await page.waitForURL('**/over-de-cijfers/methode/verdeling?jaar=2024')
    await page.getByRole('heading', { level: 1, name: METHOD_TITLES.verdeling }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.title()).toContain(METHOD_TITLES.verdeling)
    await page.getByRole('link', { name: 'topgroep' }).first().click()
    await page.getByRole('heading', { level: 1, name: METHOD_TITLES.topgroep }).waitFor()
    await page.getByRole('link', { name: METHOD_PAGE.list, exact: true }).click()
    await page.waitForURL('**/over-de-cijfers?jaar=2024#methoden')
    await expect.poll(() => page.locator('#methoden').getByRole('link').allTextContents()).toEqual(Object.values(METHOD_TITLES))
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: METHOD_TITLES.topgroep }).waitFor()
    await page.close()
  })
})

describe('Two choices pressed shortly after each other', () => {
  it('both hold', async () => {
    const page = await open(`${url}/geld`, 1280)
    const other = (setting: string) => `main .choice__link[href*="${setting}="]:not([aria-current])`
    const links = [other('jaar'), other('wet')]
    const settings = (await Promise.all(links.map((link) => page.locator(link).first().getAttribute('href')))).map((href) => new URL(href!, url).search.slice(1))
    await page.evaluate((all) => { for (const one of all.map((link) => document.querySelector<HTMLElement>(link)!)) one.click() }, links)
    const both = `/geld?${settings.join('&')}`
    await expect.poll(() => page.url()).toBe(url + both)
    await expect.poll(() => page.locator(`main .choice__link[href="${both}"][aria-current]`).count()).toBe(2)
    await page.close()
  })
})

const fillOf = (page: Page): Promise<string> => page.locator('#figuur-wetten .chart svg .mark-rect path').first().evaluate((bar) => getComputedStyle(bar).fill)

describe('Light and dark', () => {
  let page: Page
  beforeAll(async () => { page = await open(`${url}/geld`, 1280) })
  afterAll(() => page?.close())

  it('follows the device, and a drawing follows without being drawn again', async () => {
    const bar = await page.locator('#figuur-wetten .chart svg').elementHandle()
    const light = await fillOf(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => fillOf(page)).not.toBe(light)
    expect(await bar?.evaluate((node) => node.isConnected)).toBe(true)
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(() => fillOf(page)).toBe(light)
  })

  it('does what the reader says, and still knows on the next visit', async () => {
    await page.getByRole('radio', { name: 'donker' }).check()
    const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    await page.goto(`${url}/wijken`)
    await page.locator('main h1').waitFor()
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(dark)
    expect(await page.getByRole('radio', { name: 'donker' }).isChecked()).toBe(true)
  })

  it('is on paper as if it were light', async () => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'screen' })
  })

  it('leaves no colour open in a picture that is saved, and that picture is light', async () => {
    await page.goto(`${url}/geld`)
    await drawnWhole(page)
    const saving = page.waitForEvent('download')
    await page.locator('#figuur-wetten').getByRole('button', { name: /^SVG/ }).click()
    const svg = await readFile(await (await saving).path(), 'utf8')
    expect(svg).toContain('fill="#ffffff"')
    expect(svg).not.toContain('var(')
  })
})

describe('A long page on a phone', () => {
  it.each(['/geld', '/de-10-procent?jaar=2024', '/signalen', '/wijken/WK990101', '/aanbod'])('%s names its parts below its title, and leads to each with the keyboard', async (path) => {
    const page = await open(url + path, 320)
    const contents = page.getByRole('navigation', { name: 'Op deze pagina' })
    await contents.locator('summary').press('Enter')
    const links = contents.getByRole('link')
    await expect.poll(() => links.count()).toBeGreaterThan(1)
    expect(await links.allInnerTexts()).toEqual(await page.locator('main :is(.section__title, .questions__title)').allInnerTexts())
    const last = await links.last().innerText()
    await links.last().press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.querySelector('h2')?.textContent)).toBe(last)
    expect(await axeFindings(page)).toEqual([])
    expect(await smallControls(page)).toEqual([])
    await page.close()
  })
  it.each(['/', '/de-10-procent?jaar=2024', '/vergelijken'])('%s explains the words of the house that it uses, with the keyboard', async (path) => {
    const page = await open(url + path, 320)
    await page.getByText('Wat betekenen de woorden op deze pagina?').press('Enter')
    const words = page.locator('.page__words dt')
    await expect.poll(() => words.count()).toBeGreaterThan(1)
    const told = await words.allInnerTexts()
    expect(told).toEqual(termsIn(await page.locator('main').evaluate((main) => { main.querySelector('.page__words')!.remove(); return (main as HTMLElement).innerText })).map(({ word }) => word))
    expect(told).not.toContain('Levering')
    await page.close()
  })
  it('begins with its own words: the menu takes a third of a small screen, with every room in it', async () => {
    const page = await open(`${url}/geld`, 320)
    expect(await page.locator('main').evaluate((main) => main.getBoundingClientRect().top)).toBeLessThan(240)
    expect(await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link').count()).toBe(NAVIGATION.length)
    await page.close()
  })
})

describe('On paper', () => {
  it('has every figure with drawing, table, explanation and source, no navigation, and the address', async () => {
    const page = await open(`${url}/geld`, 794)
    await page.emulateMedia({ media: 'print' })
    const figure = page.locator('#figuur-wetten')
    expect(await figure.locator('.chart svg').isVisible()).toBe(true)
    expect(await figure.getByRole('table').isVisible()).toBe(true)
    expect(await figure.locator('.figure__explanation').isVisible()).toBe(true)
    expect(await figure.locator('.figure__source').innerText()).toMatch(/^Bron: .*publicatie /)
    expect(await figure.locator('.figure__actions').isVisible()).toBe(false)
    for (const gone of [page.getByRole('navigation', { name: 'Hoofdmenu' }), page.getByText('Naar de inhoud')]) expect(await gone.isVisible()).toBe(false)
    expect(await page.locator('.print-only').innerText()).toMatch(/Deze pagina: http:\/\/.*\/geld\?publicatie=/)
    await page.close()
  })

  it('has drawings as wide as A4 between its margins, and cuts nothing off', async () => {
    const page = await open(`${url}/de-10-procent?jaar=2024`, A4)
    await page.emulateMedia({ media: 'print' })
    await page.waitForFunction(() => {
      dispatchEvent(new Event('beforeprint'))
      return document.querySelector('.chart svg')?.getAttribute('width') === '680'
    })
    const cut = await page.evaluate(() => {
      const edge = document.querySelector('main')!.getBoundingClientRect().right
      return [...document.querySelectorAll('.chart svg, table')].filter((element) => element.getBoundingClientRect().right > edge + 0.5).map((element) => element.outerHTML.slice(0, 60))
    })
    expect(cut).toEqual([])
    await page.close()
  })
})

describe('In the colours of the reader', () => {
  it('what is chosen is still seen, and a bar stands out from the page', async () => {
    const page = await open(`${url}/geld`, 1280)
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    const look = (selector: string) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(await look('.tabs__tab[aria-selected="true"]')).not.toBe(await look('.tabs__tab[aria-selected="false"]'))
    expect(await fillOf(page)).not.toBe(await look('html'))
    await page.close()
  })
})

describe('With the theme of a gemeente', () => {
  it('has its letters, its logo and its colours, in drawings too', async () => {
    const [ours, theirs] = [await open(`${url}/geld`, 1280), await open(`${themed}/geld`, 1280)]
    expect(await theirs.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/^Georgia/)
    expect(await theirs.locator('.logo').evaluate((logo) => getComputedStyle(logo).backgroundImage)).toContain('/thema/waterdorp.svg')
    expect(await fillOf(theirs)).not.toBe(await fillOf(ours))
    expect(await theirs.locator('.chart svg text').first().getAttribute('font-family')).toContain('Georgia')
    expect(await axeFindings(theirs)).toEqual([])
    await Promise.all([ours.close(), theirs.close()])
  })
})
