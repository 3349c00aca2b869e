import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NAVIGATION } from '../../web/words/copy/navigation.ts'
import { openBrowser } from './browser.ts'

/** `npm run drill:screenshots`, with RAADSZICHT_SITE the address of a running demo: every page at three widths, in light and dark, into docs/screenshots/pages, at half their size. */
const SITE = process.env['RAADSZICHT_SITE']
const PAGES = [...NAVIGATION.map(({ href }) => href).filter((href) => href !== '/zoeken'), '/wijken/WK990102', '/zoeken?zoek=jeugd']
const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screenshots', 'pages')

const nameOf = (page: string): string => page.replace(/\?.*/, '').replaceAll('/', '-').replace(/^-/, '').toLowerCase() || 'overzicht'

describe.runIf(import.meta.env.MODE === 'drill')('The pages, to be looked at', () => {
  it('are taken whole, with every drawing in them', async () => {
    expect(SITE, 'set RAADSZICHT_SITE to the address of a running demo').toBeDefined()
    await mkdir(FOLDER, { recursive: true })
    const browser = await openBrowser()
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1280, 768, 320]) {
          const context = await browser.newContext({ viewport: { width, height: 900 }, deviceScaleFactor: 0.5, colorScheme, locale: 'nl-NL', reducedMotion: 'reduce' })
          const tab = await context.newPage()
          for (const page of PAGES) {
            await tab.goto(SITE + page, { waitUntil: 'networkidle' })
            const height = await tab.evaluate(() => document.documentElement.scrollHeight)
            for (let y = 0; y < height; y += 700) {
              await tab.evaluate((to) => window.scrollTo(0, to), y)
              await tab.waitForTimeout(120)
            }
            await tab.waitForLoadState('networkidle')
            // The way past the menu waits two windows above the page; a picture of the whole page has a window as high as the page.
            await tab.evaluate(() => { document.querySelector('.utrecht-skip-link')?.remove(); window.scrollTo(0, 0) })
            await tab.screenshot({ path: join(FOLDER, `${nameOf(page)}-${width}-${colorScheme}.jpg`), fullPage: true, type: 'jpeg', quality: 45 })
          }
          await context.close()
        }
      }
    } finally {
      await browser.close()
    }
  }, 900_000)
})
