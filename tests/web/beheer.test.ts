import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolder, freePort, raadszicht, serving, stopped } from '../cli/product.ts'
import { ROOT } from '../house/files.ts'
import { openBrowser } from './browser.ts'
import { axeFindings, englishLabels, sideways } from './page-checks.ts'

const example = (name: string): string => join(ROOT, 'fixtures', 'deliveries', name)

let home: Awaited<ReturnType<typeof dataFolder>>
let website: { child: ChildProcess; url: string; said: () => string }
let address: string
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  home = await dataFolder()
  const env = { RAADSZICHT_DATA: home.folder, RAADSZICHT_KEY: join(home.folder, '..', 'raadszicht.key'), RAADSZICHT_GEMEENTE: 'GM9901', PORT: await freePort() }
  await raadszicht(['key', 'new', env.RAADSZICHT_KEY], env)
  const opening = openBrowser()
  website = await serving(['serve'], env)
  address = /http:\/\/localhost:\d+\/beheer/.exec(website.said())?.[0].replace('localhost', '127.0.0.1') ?? ''
  browser = await opening
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(8_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()) })
  await page.goto(address)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  if (website) await stopped(website.child)
  await home?.remove()
})

const choose = (...files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0][]) => page.locator('input[type=file]').setInputFiles(files.flat() as string[])
const broken = async () => ({ name: 'kosten maart.csv', mimeType: 'text/csv', buffer: Buffer.from((await readFile(example('kostenregels.csv'), 'utf8')).replace(/,\d\d;/, ',1;')) })

describe('A financieel adviseur takes in the files of a month', () => {
  it('finds a page that says where to begin', async () => {
    await page.getByRole('heading', { level: 1, name: 'Leveringen inlezen' }).waitFor()
    await page.getByText('Er is nog niets ingelezen').waitFor()
    expect(await page.title()).toBe('Beheer – Raadszicht')
  })

  it('chooses files with the keyboard and gets a receipt for each, in their order', async () => {
    await page.getByLabel('Kies bestanden').focus()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('file')
    await choose([example('gebieden.csv'), example('huishoudens.csv'), example('wmo323.xml')])
    await page.getByText(/Aangenomen.*\(declaraties Wmo\): \d+ regels?, samen €/).waitFor()
    expect(await page.locator('.uploads__item').count()).toBe(3)
    expect(await page.getByRole('status').filter({ hasText: 'wmo323.xml: Aangenomen' }).count()).toBe(1)
    await page.getByText('Gemeente Voorbeeldstad').waitFor()
  })

  it('sees the files below in the list, and opens a receipt', async () => {
    await page.getByText('3 in totaal').waitFor()
    await page.getByRole('button', { name: /^wmo323\.xml ?: ontvangstbewijs$/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Ontvangstbewijs van wmo323.xml' })
    expect(await dialog.innerText()).toMatch(/SHA-256\): [0-9a-f]{64}/)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('wmo323.xml')
  })

  it('reads that it adds up to the cent, month by month, and what is not there yet', async () => {
    await page.getByText(/^Ja, tot op de cent\. €\s[\d.,]+ ontvangen in \d+ regels/).waitFor()
    await page.getByText(/^2025: €.* in \d+ regels?$/).click()
    expect(await page.getByRole('table', { name: 'Ontvangen en opgeslagen, per maand en wet, 2025' }).getByRole('row').count()).toBeGreaterThan(1)
    await page.getByText('Er is nog geen jaarrekening ingelezen').waitFor()
    await page.getByRole('heading', { level: 3, name: 'Welke maanden ontbreken nog?' }).waitFor()
  })

  it('is told what is wrong in a file, by line, and can take that to the provider', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await choose([await broken()] as never)
    await page.getByText('Geweigerd (betalingen van de gemeente). Er is niets opgeslagen.').waitFor()
    const row = page.getByRole('row', { name: /AMOUNT_FORMAT/ })
    expect(await row.innerText()).toMatch(/^2\s+Het bedrag heeft niet de goede vorm[^\t]+\s+bedrag\s+AMOUNT_FORMAT$/)
    await page.getByRole('button', { name: /^Kopieer voor een mail aan de aanbieder ?: kosten maart\.csv$/ }).click()
    await page.getByText('De tekst is gekopieerd').waitFor()
    const mail = await page.evaluate(() => navigator.clipboard.readText())
    expect(mail).toMatch(/^Onderwerp: levering kosten maart\.csv is geweigerd[\s\S]*- Regel 2, veld bedrag: .*\[AMOUNT_FORMAT\]/)
    expect(mail).not.toMatch(/\d{9}/)
  })

  it('drops a file that was there already, and nothing counts twice', async () => {
    const text = await readFile(example('wmo323.xml'), 'utf8')
    await page.locator('.drop').evaluate((place, content) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([content], 'nog eens.xml'))
      place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }))
    }, text)
    await page.getByText(/Was al ingelezen.*Er is niets dubbel geteld/).waitFor()
    await page.getByText('4 in totaal').waitFor()
  })

  it('reaches the oldest receipt with the keyboard, a page at a time, and one kind alone', async () => {
    const list = address.replace('/beheer', '/v1/beheer/leveringen')
    const file = (at: number) => ({ method: 'POST', body: `niets ${at}`, headers: { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''niets-${at}.csv` } })
    for (let at = 0; at < 60; at++) expect((await fetch(list, file(at))).status).toBe(400)
    await page.reload()
    await page.getByText('1 tot en met 50 van 64, de nieuwste eerst.').waitFor()
    const [newer, older] = [page.getByRole('button', { name: 'Nieuwere leveringen' }), page.getByRole('button', { name: 'Oudere leveringen' })]
    expect([await newer.getAttribute('aria-disabled'), await older.getAttribute('aria-disabled')]).toEqual(['true', 'false'])
    await older.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: '51 tot en met 64 van 64' }).waitFor()
    expect(await page.getByRole('button', { name: /^gebieden\.csv ?: ontvangstbewijs$/ }).count()).toBe(1)
    await page.keyboard.press('Enter')
    expect([await older.getAttribute('aria-disabled'), await page.evaluate(() => document.activeElement?.textContent)]).toEqual(['true', 'Oudere leveringen'])
    await newer.press('Enter')
    await page.getByText('1 tot en met 50 van 64').waitFor()
    await page.getByLabel('Soort levering').selectOption({ label: 'Declaraties Wmo (1)' })
    await page.getByText('1 in totaal, de nieuwste eerst.').waitFor()
    expect(await page.getByRole('table', { name: 'Eerdere leveringen' }).getByRole('row').nth(1).innerText()).toMatch(/^wmo323\.xml[\s\S]*€/)
    expect(await older.count()).toBe(0)
    await page.getByLabel('Soort levering').selectOption({ label: 'Alle soorten (64)' })
    await older.press('Enter')
    await page.getByText('51 tot en met 64 van 64').waitFor()
  }, 60_000)

  it.each([[1280, 'light'], [768, 'light'], [320, 'light'], [1280, 'dark'], [320, 'dark']] as const)('reads it at %i px, %s, and axe finds nothing', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    for (const open of [false, true]) {
      if (open) await page.getByRole('button', { name: /^kosten maart\.csv ?: ontvangstbewijs$/ }).click()
      expect(await axeFindings(page)).toEqual([])
      expect(await englishLabels(page)).toEqual([])
      expect(await sideways(page)).toBeLessThanOrEqual(0)
    }
    await page.getByRole('button', { name: 'Sluiten' }).click()
    expect(complaints.filter((text) => !/status of 400/.test(text))).toEqual([])
  }, 60_000)

  it('hears it when Raadszicht has stopped, and loses nothing by trying', async () => {
    await stopped(website.child)
    await choose([example('huishoudens.csv')])
    await page.locator('.uploads').getByText('Er kwam geen antwoord').waitFor()
    expect(await page.getByRole('button', { name: /^Probeer het opnieuw ?: huishoudens\.csv$/ }).count()).toBe(1)
  })
})
