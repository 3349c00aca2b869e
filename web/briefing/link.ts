import { BRIEFING_LIMITS as MOST, FIGURE_PATTERN, PAGE_PATTERN, SHOWN_AS, WORDS_PATTERN } from '../../server/contract/briefing-limits.ts'
import { LINK_PROBLEMS } from '../words/copy/briefing.ts'
import type { Collection, Item } from './collection.ts'

/** Which way of writing this is. A later way gets a number of its own; this one stays readable. */
const VERSION = '1'
/** More than the largest briefing takes; whatever is longer is not read at all. */
const LONGEST = 60_000

/** A briefing as text for a link or for the memory of the browser: `1.` and its parts as JSON in base64url. */
export function written({ publicatie, titel, inleiding, vragen, cijfers }: Collection): string {
  const parts = [publicatie, titel, inleiding, vragen, cijfers.map((item) => [item.pagina, item.figuur, SHOWN_AS.indexOf(item.toon), item.tekst, item.vragen])]
  return `${VERSION}.${toBase64(JSON.stringify(parts))}`
}

/** The briefing in a text, or in words what is wrong with it. Nothing of the text is trusted: it may come from anyone's link. */
export function read(text: string): { readonly collection: Collection } | { readonly problem: string } {
  if (text.length > LONGEST) return { problem: LINK_PROBLEMS.long }
  const [version, coded = ''] = text.split('.', 2)
  if (version !== VERSION) return { problem: LINK_PROBLEMS.version }
  const parts = parsed(coded)
  const collection = Array.isArray(parts) && parts.length === 5 ? collectionOf(parts) : null
  return collection === null ? { problem: LINK_PROBLEMS.broken } : { collection }
}

function collectionOf([publicatie, titel, inleiding, vragen, cijfers]: readonly unknown[]): Collection | null {
  if (!isText(publicatie, 10, RELEASE) || !isText(titel, MOST.title) || !isText(inleiding, MOST.intro) || !areQuestions(vragen, MOST.questions)) return null
  if (!Array.isArray(cijfers) || cijfers.length > MOST.figures) return null
  const items = cijfers.map(itemOf)
  return items.includes(null) ? null : { publicatie, titel, inleiding, vragen, cijfers: items as Item[] }
}

function itemOf(part: unknown): Item | null {
  if (!Array.isArray(part) || part.length !== 5) return null
  const [pagina, figuur, shown, tekst, vragen] = part as readonly unknown[]
  const toon = typeof shown === 'number' ? SHOWN_AS[shown] : undefined
  const fits = isText(pagina, MOST.page, PAGE) && isText(figuur, 60, FIGURE) && isText(tekst, MOST.text) && areQuestions(vragen, MOST.questionsPerFigure)
  return fits && toon !== undefined ? { pagina, figuur, toon, tekst, vragen } : null
}

const RELEASE = /^\d{4}-\d{1,4}$/
const PAGE = new RegExp(PAGE_PATTERN)
const FIGURE = new RegExp(FIGURE_PATTERN)
const WORDS = new RegExp(WORDS_PATTERN)

const isText = (value: unknown, most: number, form = WORDS): value is string => typeof value === 'string' && value.length <= most && form.test(value)
const areQuestions = (value: unknown, most: number): value is string[] => Array.isArray(value) && value.length <= most && value.every((item) => isText(item, MOST.question))

const toBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

function parsed(coded: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(coded.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
