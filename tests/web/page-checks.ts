import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds at WCAG 2.2 AA, as "rule: element". The page's own content policy stays on. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } }
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }, WCAG)
}

/** Draws every chart by passing it, then goes back to the top. */
export async function lookAtAll(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton, .skeleton__section') === null)
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 0.8 * innerHeight) {
      scrollTo(0, y)
      await new Promise((resolve) => { setTimeout(resolve, 60) })
    }
  })
  // A busy machine may not have drawn a frame while the page passed.
  await page.waitForFunction(() => {
    const left = [...document.querySelectorAll('.chart')].filter((chart) => chart.getClientRects().length > 0 && !chart.querySelector('svg, .chart__problem'))
    left[0]?.scrollIntoView()
    return left.length === 0
  }, undefined, { polling: 60 })
  await page.evaluate(() => { scrollTo(0, 0) })
  await page.waitForLoadState('networkidle')
}

/** Pixels by which the page is wider than the window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Texts in drawings that are smaller on screen than 14 px, with their size. */
export const smallChartTexts = (page: Page): Promise<string[]> => page.evaluate(() =>
  [...document.querySelectorAll<SVGTextElement>('svg text')]
    .filter((text) => text.textContent?.trim() && text.getClientRects().length > 0)
    .map((text) => ({ words: text.textContent, size: Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(text.getScreenCTM()?.a ?? 1, text.getScreenCTM()?.b ?? 0) }))
    .filter(({ size }) => size < 13.9)
    .map(({ words, size }) => `${words} (${size.toFixed(1)} px)`))

/** Words that betray a label in English: what drawing libraries say by themselves. */
const ENGLISH = /\b(the|titled|axis|legend|scale|with|values|bar|line|point|chart|graphic|symbol|group|mark|container|close|open|menu|search|loading|next|previous|select|button|image)\b/i

/** Everything a screen reader says that a sighted reader does not see, as far as it is English. */
export async function englishLabels(page: Page): Promise<string[]> {
  const labels = await page.evaluate(() => {
    const attributes = ['aria-label', 'aria-roledescription', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder']
    const spoken = [...document.querySelectorAll('*')].filter((element) => !element.closest('main [lang="en"]')).flatMap((element) => attributes.map((name) => element.getAttribute(name) ?? ''))
    const titles = [...document.querySelectorAll('svg title, svg desc')].map((element) => element.textContent ?? '')
    return [...spoken, ...titles].filter((text) => text !== '')
  })
  return labels.filter((label) => ENGLISH.test(label))
}

/**
 * Milliseconds of processor that the page needs for a change until it has drawn it again: the middle one of these. Of its main thread, so that
 * other work on the machine does not count; what the test itself does in the page does.
 */
export async function workOf(page: Page, changes: readonly (() => Promise<unknown>)[]): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async (): Promise<number> => 1000 * (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value
  const taken: number[] = []
  for (const change of changes) {
    const before = await spent()
    await change()
    await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve) }) }))
    taken.push((await spent()) - before)
  }
  await session.detach()
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)]!
}

/** Tables of which the first figure of a row can only be read by scrolling sideways, behind tabs and folds too, with how many pixels are out of sight. */
export const amountsOutOfSight = (page: Page): Promise<string[]> => page.evaluate(async () => {
  const [panels, folds] = [[...document.querySelectorAll<HTMLElement>('[role="tabpanel"][hidden]')], [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]]
  for (const panel of panels) panel.hidden = false
  for (const fold of folds) fold.open = true
  await new Promise((done) => { setTimeout(() => requestAnimationFrame(done), 100) })
  const found = [...document.querySelectorAll<HTMLElement>('.table-place')].flatMap((place) => {
    const edge = place.getBoundingClientRect().right + 0.5
    const most = Math.max(0, ...[...place.querySelectorAll('tbody tr')].map((row) => (row.querySelector('[class*="numeric"]')?.getBoundingClientRect().right ?? 0) - edge))
    return most > 0 ? [`${place.querySelector('caption')?.textContent} (${Math.round(most)} px)`] : []
  })
  for (const panel of panels) panel.hidden = true
  for (const fold of folds) fold.open = false
  await new Promise((done) => { setTimeout(() => requestAnimationFrame(done), 100) })
  return found
})

/** Words in drawings that stand over each other, are cut short, or stick out of the drawing. A word drawn twice, once for its halo, stands over itself. */
export const crowdedTexts = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<SVGSVGElement>('svg')].flatMap((svg) => {
  const texts = [...svg.querySelectorAll<SVGTextElement>('text')].filter((text) => text.textContent?.trim() && text.getClientRects().length > 0 && getComputedStyle(text).opacity !== '0')
  const boxes = texts.map((text) => ({ words: text.textContent!.trim(), box: text.getBoundingClientRect() }))
  const room = svg.getBoundingClientRect()
  const over = boxes.flatMap((one, at) => boxes.slice(at + 1).filter(({ words, box }) => Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 2 && Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 5 && words !== one.words).map(({ words }) => `${one.words} over ${words}`))
  return [...over, ...boxes.filter(({ words }) => words.endsWith('…')).map(({ words }) => `cut short: ${words}`), ...boxes.filter(({ box }) => box.right > room.right + 2 || box.left < room.left - 2).map(({ words }) => `sticks out: ${words}`)]
}))
