import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ACTIONS } from '../../web/words/copy/figure.ts'
import { NAVIGATION } from '../../web/words/copy/navigation.ts'
import { ROOT } from '../house/files.ts'
import { openBrowser } from './browser.ts'

/**
 * `npm run drill:screenshots`, with RAADSZICHT_SITE the address of a running demo: every page at three widths, in light and dark, a filled briefing,
 * its Beheer and one page in the theme of another gemeente, into docs/screenshots/pages, at half their size.
 */
const SITE = process.env['RAADSZICHT_SITE'] ?? ''
const PAGES = [...NAVIGATION.map(({ href }) => href).filter((href) => href !== '/zoeken'), '/wijken/WK990102', '/zoeken?zoek=jeugd']
/** What goes into the briefing: a page and one of its figures. */
const COLLECTED = [['/geld?jaar=2025', 'jaren'], ['/de-10-procent?jaar=2025', 'lorenz']] as const
const FOLDER = join(ROOT, 'docs', 'screenshots', 'pages')
const THEME = join(ROOT, 'fixtures', 'thema', 'waterdorp')

const nameOf = (page: string): string => page.replace(/\?.*/, '').replaceAll('/', '-').replace(/^-/, '').toLowerCase() || 'overzicht'

describe.runIf(import.meta.env.MODE === 'drill')('The pages, to be looked at', () => {
  it('are taken whole, with every drawing in them', async () => {
    expect(SITE, 'set RAADSZICHT_SITE to the address of a running demo').not.toBe('')
    await mkdir(FOLDER, { recursive: true })
    const browser = await openBrowser()
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1280, 768, 320]) {
          const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: 0.5, colorScheme, locale: 'nl-NL', reducedMotion: 'reduce' })
          await takeAll(context, `${width}-${colorScheme}`)
          await context.close()
        }
      }
    } finally {
      await browser.close()
    }
  }, 900_000)
})

async function takeAll(context: BrowserContext, look: string): Promise<void> {
  const tab = await context.newPage()
  const take = (address: string, name: string) => taken(tab, address, `${name}-${look}.jpg`)
  for (const page of PAGES) await take(SITE + page, nameOf(page))
  await take(beheerOf(SITE), 'beheer')
  for (const [page, figure] of COLLECTED) {
    await tab.goto(SITE + page, { waitUntil: 'networkidle' })
    await tab.locator(`#figuur-${figure}`).getByRole('button', { name: ACTIONS.collect }).click()
    await tab.locator(`#figuur-${figure}`).getByRole('link', { name: ACTIONS.toBriefing }).waitFor()
  }
  await take(`${SITE}/briefing`, 'briefing-gevuld')
  await tab.route('**/thema/*', (route) => route.fulfill({ path: join(THEME, basename(new URL(route.request().url()).pathname)) }))
  await take(`${SITE}/geld`, 'geld-waterdorp')
}

/** Beheer listens one port further. */
const beheerOf = (site: string): string => site.replace(/:(\d+)$/, (_, port: string) => `:${Number(port) + 1}/beheer`)

async function taken(tab: Page, address: string, file: string): Promise<void> {
  await tab.goto(address, { waitUntil: 'networkidle' })
  const height = await tab.evaluate(() => document.documentElement.scrollHeight)
  for (let y = 0; y < height; y += 700) {
    await tab.evaluate((to) => window.scrollTo(0, to), y)
    await tab.waitForTimeout(120)
  }
  await tab.waitForLoadState('networkidle')
  // The way past the menu waits two windows above the page; a picture of the whole page has a window as high as the page.
  await tab.evaluate(() => { document.querySelector('.utrecht-skip-link')?.remove(); window.scrollTo(0, 0) })
  await tab.screenshot({ path: join(FOLDER, file), fullPage: true, type: 'jpeg', quality: 45 })
}
