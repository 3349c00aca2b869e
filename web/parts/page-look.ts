import { inColours } from '../charts/colours.ts'
import { FONT } from '../charts/style.ts'

/** The letters of the page as the theme names them, the way `FONT` is written. */
export const pageFont = (): string => getComputedStyle(document.body).fontFamily.replaceAll('"', "'")

/** A drawing for paper and documents: the letters of the theme and its light colours, whatever the reader has on screen. */
export function onPaper(svg: string): string {
  const probe = Object.assign(document.createElement('span'), { className: 'raadszicht-theme', hidden: true })
  document.body.append(probe)
  const tokens = getComputedStyle(probe)
  const drawing = inColours(svg, (token) => tokens.getPropertyValue(token).trim()).replaceAll(FONT, pageFont())
  probe.remove()
  return drawing
}
