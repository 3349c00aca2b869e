import type { Page } from 'playwright-core'

/** Waits until all figures are there and every chart is drawn, as they are before a page is printed. */
export async function drawnWhole(page: Page): Promise<void> {
  await page.locator('main h1').waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton, .skeleton__section') === null)
  await page.evaluate(() => { dispatchEvent(new Event('beforeprint')) })
  await page.waitForFunction(() => [...document.querySelectorAll('.chart')].every((chart) => chart.querySelector('svg, .chart__problem')))
  await page.evaluate(() => { dispatchEvent(new Event('afterprint')) })
}

/** Words that stand in an English sentence and in no Dutch one. */
const ENGLISH = /\b(the|titled|axis|legend|with|chart|graphic|close|search|loading|next|previous|select|button|image|undefined|null|NaN)\b/i

/** What a screen reader says on this page in its Dutch voice, as far as it is English or no word at all: what is marked as English it says in its English one. */
export async function englishSpoken(page: Page): Promise<string[]> {
  const hide = (isHidden: boolean) => page.evaluate((hidden) => { for (const part of document.querySelectorAll('main [lang="en"]')) part.ariaHidden = hidden ? 'true' : null }, isHidden)
  await hide(true)
  const tree = await page.locator('body').ariaSnapshot()
  await hide(false)
  const spoken = tree.split('\n').flatMap((line) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, name = '']) => name).concat(/^\s*- (?:text|paragraph|cell|rowheader|columnheader|listitem|term|definition|caption|status): (.*)$/.exec(line)?.[1] ?? ''))
  return spoken.filter((text) => ENGLISH.test(text))
}

/** Buttons, tabs, fields and choices that are smaller than 24 by 24 pixels (WCAG 2.5.8), with their size. Links in a sentence are free of it. */
export const smallControls = (page: Page): Promise<string[]> => page.evaluate(() =>
  [...document.querySelectorAll('button, select, summary, [role="tab"], label:has(input), nav a, .choice__link')]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => box.width > 0 && !element.classList.contains('utrecht-skip-link') && (box.width < 24 || box.height < 24))
    .map(({ element, box }) => `${element.textContent?.trim()} (${Math.round(box.width)} x ${Math.round(box.height)})`))

/** Everything the keyboard stops at that does not show it: no outline of 2 pixels, no thicker edge in the map. */
export async function unseenFocus(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab')
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement | SVGElement>('a[href], button, select, input, textarea, summary, [tabindex="0"]')]
    .filter((element) => element.getClientRects().length > 0)
    .filter((element) => {
      element.focus({ preventScroll: true })
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const border = element.querySelector('path')
      const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return !isSeen && !(border && Number.parseFloat(getComputedStyle(border).strokeWidth) >= 3)
    })
    .map((element) => `${element.tagName}: ${element.textContent?.trim().slice(0, 40)}`))
}

/** What would still move. */
export const movingParts = (page: Page): Promise<string[]> => page.evaluate(() =>
  [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element)
    return animationName !== 'none' || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0)
  }).map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`))
