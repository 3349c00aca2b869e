import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readPdf, type ReadPdf } from '../briefing/read-pdf.ts'
import { saved } from './downloads.ts'

/** A reader with an own browser, who counts what was done. */
export interface Reader {
  readonly context: BrowserContext
  readonly page: Page
  readonly act: <T>(what: () => Promise<T>) => Promise<T>
  readonly actions: () => number
}

export async function openReader(browser: Browser): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, acceptDownloads: true })
  const page = await context.newPage()
  page.on('pageerror', (error) => { throw error })
  let done = 0
  return { context, page, actions: () => done, act: async (what) => { done += 1; const given = await what(); await page.waitForLoadState('networkidle'); return given } }
}

/** To a page of the menu. */
export const goTo = (page: Page, name: string): Promise<void> => page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name, exact: true }).click()

export const collect = (page: Page, figure: string): Promise<void> => page.locator(`#figuur-${figure}`).getByRole('button', { name: 'Zet in mijn briefing' }).click()

export const toBriefing = (page: Page, figure: string): Promise<void> => page.locator(`#figuur-${figure}`).getByRole('link', { name: 'Naar mijn briefing' }).click()

/** The briefing on paper, as an independent reader finds it. */
export const onPaper = async (page: Page): Promise<ReadPdf> => readPdf(await saved(page, page.getByRole('button', { name: 'Maak PDF' })))
