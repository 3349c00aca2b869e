import type { Page } from 'playwright-core'

export interface PageText {
  /** Sentence, cell, label or piece of a drawing. */
  readonly kind: 'tekst' | 'label' | 'tekening' | 'as'
  readonly text: string
}

/** Everything that a page says: sentences and cells, also behind tabs and folds, labels and values that are only spoken, and texts in drawings. */
export const textsOf = (page: Page): Promise<readonly PageText[]> => page.evaluate(() => {
  const BLOCK = 'p, li, td, th, h1, h2, h3, h4, dt, dd, caption, figcaption, summary, legend, label, option, button, text, title, desc, code'
  const SPOKEN = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'alt', 'placeholder', 'value']
  /** Pieces of one element are one word, those of two elements two. */
  const wordsOf = (block: Element): string => {
    const inside = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let [words, last]: [string, Element | null] = ['', null]
    while (inside.nextNode()) {
      const { textContent, parentElement } = inside.currentNode
      words += (last === null || last === parentElement ? '' : ' ') + (textContent ?? '')
      last = parentElement
    }
    return words
  }
  const blocks = new Set<Element>()
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (parent && walker.currentNode.textContent?.trim() && !parent.closest('script, style, noscript')) blocks.add(parent.closest(BLOCK) ?? parent)
  }
  const outermost = [...blocks].filter((block) => !block.parentElement?.closest(BLOCK) || !blocks.has(block.parentElement.closest(BLOCK)!))
  const said = outermost.map((block) => ({ kind: block.closest('.role-axis-label') ? 'as' as const : block.closest('svg') ? 'tekening' as const : 'tekst' as const, text: wordsOf(block) }))
  const spoken = [...document.querySelectorAll('body *')].flatMap((element) => SPOKEN.map((name) => ({ kind: 'label' as const, text: element.getAttribute(name) ?? '' })))
  return [...said, ...spoken].filter(({ text }) => text.trim() !== '')
})
