import { Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { HATCH } from '../charts/style.ts'
import { Key } from '../parts/chart-key.tsx'
import { HATCH_MARKUP } from '../parts/hatch.tsx'
import type { PaperKey } from './paper-figure.ts'
import { isElement, opened, wordsOf } from './words-of.ts'

/** The legend that stands below a drawing of the page itself. */
export const keysBelow = (draw: ReactNode): readonly PaperKey[] =>
  (isElement(draw) && Array.isArray(draw.props.children) ? draw.props.children.slice(1).flatMap((one: ReactNode) => keysOf(isElement(one) ? opened(one) : one)) : [])

/** A legend in pieces: signs with their meaning, and sentences. */
export function keysOf(node: ReactNode): readonly PaperKey[] {
  if (Array.isArray(node)) return joined(node.flatMap(keysOf))
  if (isElement(node) && node.type === Fragment) return keysOf(node.props.children)
  if (isElement(node) && node.type === 'ul') return keysOf(node.props.children)
  if (isElement(node) && node.type === 'li') return [{ sign: svgIn(renderToStaticMarkup(node)), text: wordsOf(node) }]
  if (isElement(node) && node.type === Key) return [{ sign: svgIn(renderToStaticMarkup(node)), text: wordsOf(node.props.children) }]
  const text = wordsOf(node)
  if (isElement(node) && node.props['className'] === 'signal__words') return text.trim() === '' ? [] : [{ sign: null, text, isApart: true }]
  return text.trim() === '' ? [] : [{ sign: null, text }]
}

/** Pieces of one sentence that stood apart in the source are one sentence. */
function joined(keys: readonly PaperKey[]): readonly PaperKey[] {
  return keys.reduce<PaperKey[]>((all, key) => {
    const last = all.at(-1)
    if (last?.sign === null && key.sign === null && !last.isApart && !key.isApart) all[all.length - 1] = { sign: null, text: `${last.text}${/[.!?]$/.test(last.text) && /^\S/.test(key.text) ? ' ' : ''}${key.text}` }
    else all.push(key)
    return all
  }, [])
}

/** The first drawing in a piece of a page that is at least so many pixels wide, complete enough to stand alone; null where there is none. */
export function svgIn(markup: string, least = 0): string | null {
  const svg = /<svg[^>]* width="([\d.]+)"[\s\S]*?<\/svg>/.exec(markup)
  return svg === null || Number(svg[1]) < least ? null : alone(svg[0])
}

/** A drawing on its own: links of the page become plain groups, and the hatch goes along where it is used. */
export function alone(svg: string): string {
  const plain = svg.replace(/<a\b/g, '<g').replaceAll('</a>', '</g>').replace(/ (?:href|aria-[a-z]+|class|role|focusable)="[^"]*"/g, '').replace(/<title>.*?<\/title>/g, '')
  const named = plain.includes('xmlns=') ? plain : plain.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
  return named.includes(HATCH) ? named.replace(/^(<svg[^>]*>)/, `$1${HATCH_MARKUP}`) : named
}
