import type { Page } from 'playwright-core'

/** When things stood on the page, in seconds after the visit began, and how much moved afterwards (cumulative layout shift). */
export interface Arrival {
  readonly headline: number
  /** The first picture of any kind: the signature, the map or a chart. */
  readonly picture: number
  readonly chart: number
  readonly shift: number
}

/** Watches a page that is still to be opened; what comes back waits until everything on it has been drawn. */
export async function watchArrival(page: Page): Promise<() => Promise<Arrival>> {
  await page.addInitScript(() => {
    const seen: Record<string, number> = {}
    let shift = 0
    const wanted = { headline: 'main h1', picture: 'main .signature, main .map path, main .chart svg', chart: 'main .chart svg' }
    const look = () => {
      for (const [name, selector] of Object.entries(wanted)) if (seen[name] === undefined && document.querySelector(selector)) seen[name] = performance.now() / 1000
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    Object.assign(globalThis, { arrival: () => ({ ...seen, shift }) })
  })
  return async () => {
    await page.waitForLoadState('networkidle')
    await page.locator('main h1').waitFor()
    await page.waitForTimeout(6_000)
    await page.waitForLoadState('networkidle')
    const seen = await page.evaluate(() => (globalThis as unknown as { arrival(): Partial<Arrival> }).arrival())
    return { headline: seen.headline ?? Number.NaN, picture: seen.picture ?? Number.NaN, chart: seen.chart ?? Number.NaN, shift: seen.shift ?? Number.NaN }
  }
}
