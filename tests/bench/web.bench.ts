import type { Browser, BrowserContext, Page } from 'playwright-core'
import { dataFolder, freePort, serving, stopped } from '../cli/product.ts'
import { openBrowser } from '../web/browser.ts'
import { watchArrival, type Arrival } from '../web/arrival.ts'
import { FURTHER, weigh } from '../web/weigh.ts'
import type { Figure } from './report.ts'

/** A phone on a slow line: 4 times slower, 1.6 Mbit a second, 150 ms there and back. */
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true } as const
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 } as const
const SLOWER = 4
const ROUNDS = 3

/** First visits on a phone, and what each page weighs. RAADSZICHT_BENCH_DATA names the data folder of a demo that has run; without it one is made. */
export async function measure(): Promise<Figure[]> {
  const kept = process.env['RAADSZICHT_BENCH_DATA']
  const home = kept === undefined ? await dataFolder() : null
  const product = await serving(kept === undefined ? ['demo'] : ['serve', '--gemeente', 'GM9901'], { RAADSZICHT_DATA: kept ?? home!.folder, PORT: await freePort() })
  const browser = await openBrowser()
  try {
    return await measureAt(product.url, browser)
  } finally {
    await browser.close()
    await stopped(product.child)
    await home?.remove()
  }
}

async function measureAt(url: string, browser: Browser): Promise<Figure[]> {
  const [first, chart] = [await median(browser, `${url}/`), await median(browser, `${url}/geld`)]
  const shifts = await shiftsOf(browser, url)
  const { initial, vega, further } = await weigh(browser, url)
  return [
    { name: 'headline, first visit to Overzicht', figure: first.headline, unit: 's', target: { atMost: 2.5 } },
    { name: 'first picture on Overzicht', figure: first.picture, unit: 's', target: { atMost: 4 } },
    { name: 'headline, first visit to Geld', figure: chart.headline, unit: 's' },
    { name: 'first chart, first visit to Geld', figure: chart.chart, unit: 's', target: { atMost: 4 } },
    ...shifts.map(([path, shift]): Figure => ({ name: `layout shift ${path}`, figure: shift, unit: '', target: { atMost: 0.02 } })),
    { name: 'JavaScript before the first chart', figure: initial, unit: 'kB', target: { atMost: 110 } },
    { name: 'Vega runtime', figure: vega, unit: 'kB', target: { atMost: 140 } },
    ...further.map(([path, size]): Figure => ({ name: `further page ${path}`, figure: size, unit: 'kB', target: { atMost: 40 } })),
  ]
}

/** A browser that has never been here. */
async function visitor(browser: Browser): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.emulateNetworkConditions', LINE)
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return { page, context }
}

/** When the headline, the first picture and the first chart stood there: the middle of a few first visits, in seconds. */
async function median(browser: Browser, address: string): Promise<Arrival> {
  const rounds: Arrival[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { page, context } = await visitor(browser)
    const arrival = await watchArrival(page)
    await page.goto(address)
    rounds.push(await arrival())
    await context.close()
  }
  const middle = (pick: (arrival: Arrival) => number) => rounds.map(pick).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
  return { headline: middle((one) => one.headline), picture: middle((one) => one.picture), chart: middle((one) => one.chart), shift: middle((one) => one.shift) }
}

async function shiftsOf(browser: Browser, url: string): Promise<readonly (readonly [string, number])[]> {
  const shifts: (readonly [string, number])[] = []
  for (const path of ['/', ...FURTHER]) {
    const { page, context } = await visitor(browser)
    const arrival = await watchArrival(page)
    await page.goto(url + path)
    shifts.push([path, (await arrival()).shift])
    await context.close()
  }
  return shifts
}
