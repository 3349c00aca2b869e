/** Width of A4 between the margins of the print style, in the pixels of CSS. */
const PAPER_WIDTH = 680

/** Calls `fit` with the width of the paper before the page is printed, and with null afterwards. Answers how to stop. */
export function onPrint(fit: (paper: number | null) => void): () => void {
  const before = () => fit(PAPER_WIDTH)
  const after = () => fit(null)
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => { window.removeEventListener('beforeprint', before); window.removeEventListener('afterprint', after) }
}
