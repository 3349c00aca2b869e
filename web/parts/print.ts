/** Widths in the pixels of CSS: of A4 between the margins of the print style, and of what is made smaller to fit a column where a page goes on one sheet. */
const [PAPER_WIDTH, SHEET_WIDTH] = [680, 460]

/** Calls `fit` with the width that an element has on paper before the page is printed, and with null afterwards. Answers how to stop. */
export function onPrint(element: Element, fit: (paper: number | null) => void): () => void {
  const before = () => fit(element.closest('.page--sheet') === null ? PAPER_WIDTH : SHEET_WIDTH)
  const after = () => fit(null)
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => { window.removeEventListener('beforeprint', before); window.removeEventListener('afterprint', after) }
}
