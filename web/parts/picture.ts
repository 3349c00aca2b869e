import { FONT, INK, INK_SECOND, PAPER } from '../charts/style.ts'
import { HATCH_MARKUP } from './hatch.tsx'
import { onPaper, pageFont } from './page-look.ts'

/** The words that go along with a picture, so that it can be cited on its own. */
export interface PictureWords {
  readonly title: string
  readonly unit: string
  /** What the signs mean, where the page has a legend beside the drawing. */
  readonly note: string
  readonly source: string
}

const MARGIN = 24
const LINE = 24

/** A drawing with its title above and its source below, as one SVG file. */
export function framedSvg(drawing: string, words: PictureWords, style = ''): string {
  const { width, height } = sizeOf(drawing)
  const full = Math.max(width, 480) + 2 * MARGIN
  const title = wrapped(words.title, full / 10.5)
  const source = [...wrapped(words.note, full / 7.4), ...wrapped(words.source, full / 7.4)]
  const top = MARGIN + title.length * 28 + LINE + 8
  const total = top + height + source.length * 20 + 2 * MARGIN
  const inner = drawing.replace(/^[\s\S]*?<svg/, `<svg x="${MARGIN}" y="${top}"`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${full}" height="${total}" viewBox="0 0 ${full} ${total}" lang="nl" font-family="${FONT}">${style}${HATCH_MARKUP}`
    + `<rect width="100%" height="100%" fill="${PAPER}"/>${textLines(title, MARGIN + 18, 28, `font-size="22" font-weight="680" fill="${INK}"`)}`
    + `${textLines([words.unit], MARGIN + title.length * 28 + 14, LINE, `font-size="16" fill="${INK_SECOND}"`)}${inner}`
    + `${textLines(source, top + height + MARGIN + 8, 20, `font-size="14" fill="${INK_SECOND}"`)}</svg>`
}

const textLines = (lines: readonly string[], start: number, step: number, look: string): string =>
  lines.map((line, at) => `<text x="${MARGIN}" y="${start + at * step}" ${look}>${escaped(line)}</text>`).join('')

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const read = (name: string) => Number(new RegExp(`<svg[^>]*? ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0)
  return { width: read('width'), height: read('height') }
}

function wrapped(text: string, length: number): readonly string[] {
  if (text === '') return []
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The picture as SVG, in the light colours of the theme. */
export const svgOf = (drawing: string, words: PictureWords): Blob => new Blob([onPaper(framedSvg(drawing, words))], { type: 'image/svg+xml' })

/** The picture as PNG at twice its size; the font goes along inside. */
export async function pngOf(drawing: string, words: PictureWords): Promise<Blob> {
  const svg = onPaper(framedSvg(drawing, words, await fontStyle()))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width * 2, height: image.height * 2 })
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'))
}

/** The font of the page as data: a picture on its own cannot fetch one. */
async function fontStyle(): Promise<string> {
  const family = pageFont().split(',')[0]?.replaceAll("'", '').trim() ?? ''
  const address = fontAddress(family)
  if (address === null) return ''
  const font = await dataAddress(await (await fetch(address)).blob())
  return `<style>@font-face{font-family:'${family}';font-weight:200 900;src:url(${font})}</style>`
}

/** Where the page itself got the Latin letters of this family. */
function fontAddress(family: string): string | null {
  for (const sheet of document.styleSheets) {
    const face = [...sheet.cssRules].find((rule) => rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '') === family && hasLatin(rule))
    const address = face instanceof CSSFontFaceRule ? /url\("?([^")]+)/.exec(face.style.getPropertyValue('src'))?.[1] : undefined
    if (address !== undefined) return new URL(address, sheet.href ?? document.baseURI).href
  }
  return null
}

/** A face without a range of its own has all letters. */
const hasLatin = (face: CSSFontFaceRule): boolean => /^$|U\+0+-0*FF\b/i.test(face.style.getPropertyValue('unicode-range'))

const dataAddress = (blob: Blob): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader()
  reader.addEventListener('load', () => resolve(String(reader.result)))
  reader.addEventListener('error', () => reject(new Error('font not read')))
  reader.readAsDataURL(blob)
})
