import type { Browser, Page } from 'playwright-core'
import { drawnWhole } from '../reader-checks.ts'
import { watchDrawings } from './drawings.ts'
import { fixedWords, methodWords } from './fixed.ts'
import { functionsOn } from './functions.ts'
import { undrawn, untraced, type Untraced } from './judge.ts'
import { markNumbers, unmarked } from './marks.ts'
import { ownFunctions } from './own.ts'
import { publishedIn } from './published.ts'
import { textsOf } from './texts.ts'

export interface Traced {
  /** Numbers that were written with the value behind them, and those that were drawn. */
  readonly written: number
  readonly drawn: number
  readonly untraced: readonly Untraced[]
  /** Everything that the page says, as a reader sees it, without where it is served: a port is no figure. */
  readonly said: string
}

const FIXED = fixedWords()

/**
 * Opens a page, and traces every number in its sentences, tables, spoken labels and drawings: to a published cell, to a named function of
 * published cells (docs/methods/cijfers-op-de-paginas.md), or to fixed words. What was published is asked anew, beside the page. `plant` may put something wrong in between.
 */
export async function trace(browser: Browser, address: string, plant: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<Traced> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const asked = new Set<string>()
  page.on('request', (request) => { if (new URL(request.url()).pathname.startsWith('/v1/')) asked.add(request.url()) })
  const valuesBehind = await markNumbers(page)
  const drawnFrom = await watchDrawings(page)
  await plant(page)
  await page.goto(address)
  await drawnWhole(page)
  const [values, drawn, texts] = [await valuesBehind(), await drawnFrom(), await textsOf(page)]
  const results = await resultsOf(page)
  await page.close()
  const published = publishedIn(await Promise.all([...asked].map(async (from) => ({ address: from, body: await (await fetch(from, { headers: { accept: 'application/json, application/geo+json' } })).json() as unknown }))))
  const known = { published, functions: functionsOn(published, { ...ownFunctions(published.rows), resultaten: results }), fixed: [...FIXED, ...methodWords(new URL(address).pathname)] }
  return { said: texts.map(({ text }) => unmarked(text)).join('\n').replaceAll('\u00a0', ' ').replaceAll(new URL(address).host, ''), written: values.length, drawn: drawn.length, untraced: [...untraced(texts, values, known), ...undrawn(drawn, known)] }
}

/** How many results a search has, those behind the button too. */
async function resultsOf(page: Page): Promise<readonly number[]> {
  if (await page.getByRole('search').count() === 0) return []
  const all = page.getByRole('button', { name: /^Toon alle/ })
  if (await all.count() > 0) await all.click()
  return [await page.locator('main .notes__item').count()]
}
