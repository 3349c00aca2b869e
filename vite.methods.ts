import { readFileSync } from 'node:fs'
import { marked, type Token, type Tokens } from 'marked'
import type { Plugin } from 'vite'
import type { MethodBlock, MethodPart, MethodText, Piece } from './web/methods/text.ts'

const DOCUMENT = /[\\/]docs[\\/]methods[\\/][a-z-]+\.md$/

/** Serves a page of docs/methods as a small tree of words: no markup of it ever reaches a page as markup, and no reader of Markdown the browser. */
export function methodTexts(): Plugin {
  return {
    name: 'raadszicht:methoden',
    load: (id) => (DOCUMENT.test(id) ? `export default ${JSON.stringify(methodText(readFileSync(id, 'utf8')))}` : null),
  }
}

const LAY = 'Voor iedereen'

/** The title, the part for everyone (all before the first other heading) and the technical part, whose first headings are h3. Dutch, but what stands behind the comment `en`, until the comment `nl`. */
export function methodText(document: string): MethodText {
  const tokens = marked.lexer(document)
  const title = tokens.find((token) => token.type === 'heading' && token.depth === 1)
  const at = tokens.findIndex((token) => token.type === 'heading' && token.depth === 2 && token.text !== LAY)
  const own = tokens.filter((token) => token !== title && !(token.type === 'heading' && (token.text === LAY || token.text === 'Technisch')))
  const end = at < 0 ? own.length : own.indexOf(tokens.slice(at).find((token) => own.includes(token))!)
  const technical = own.slice(end)
  const least = Math.min(...technical.flatMap((token) => (token.type === 'heading' ? [(token as Tokens.Heading).depth] : [])))
  return { title: title === undefined ? '' : plain(pieces(title)), lay: partsOf(own.slice(0, end), 0), technical: partsOf(technical, 3 - least) }
}

/** Blocks in one language at a time. */
function partsOf(tokens: readonly Token[], deeper: number): readonly MethodPart[] {
  const parts: { lang: MethodPart['lang']; blocks: MethodBlock[] }[] = []
  let lang: MethodPart['lang'] = 'nl'
  for (const token of tokens) {
    if (token.type === 'html') lang = token.raw.startsWith('<!-- en -->') ? 'en' : 'nl'
    const block = blockOf(token, deeper)
    if (block === null) continue
    if (parts.at(-1)?.lang !== lang) parts.push({ lang, blocks: [] })
    parts.at(-1)!.blocks.push(block)
  }
  return parts
}

function blockOf(token: Token, deeper: number): MethodBlock | null {
  switch (token.type) {
    case 'heading': return { kind: 'heading', level: (token as Tokens.Heading).depth + deeper, text: pieces(token) }
    case 'paragraph': return { kind: 'paragraph', text: pieces(token) }
    case 'list': return { kind: 'list', ordered: (token as Tokens.List).ordered, items: (token as Tokens.List).items.map((item) => item.tokens.flatMap((own) => (own.type === 'list' ? (own as Tokens.List).items.flatMap((inner) => [' ', ...pieces(inner)]) : pieces(own)))) }
    case 'table': return { kind: 'table', head: (token as Tokens.Table).header.map((cell) => plain(cellPieces(cell))), rows: (token as Tokens.Table).rows.map((row) => row.map(cellPieces)) }
    case 'code': return { kind: 'code', text: (token as Tokens.Code).text }
    case 'space': case 'html': return null
    default: throw new Error(`a method page with ${token.type}: ${token.raw}`)
  }
}

const cellPieces = (cell: Tokens.TableCell): readonly Piece[] => cell.tokens.flatMap(pieceOf)
const pieces = (token: Token): readonly Piece[] => ('tokens' in token && token.tokens ? token.tokens.flatMap(pieceOf) : [unescaped('text' in token ? String(token.text) : '')])

function pieceOf(token: Token): readonly Piece[] {
  switch (token.type) {
    case 'strong': return [{ as: 'strong', text: pieces(token) }]
    case 'em': return [{ as: 'em', text: pieces(token) }]
    case 'codespan': return [{ as: 'code', text: [unescaped((token as Tokens.Codespan).text)] }]
    case 'link': return linkOf(token as Tokens.Link)
    case 'html': return []
    default: return 'tokens' in token && token.tokens ? pieces(token) : [unescaped('text' in token ? String(token.text) : token.raw).replaceAll('\n', ' ')]
  }
}

/** A link to another method is one; what the site does not have stands there as words. */
function linkOf(link: Tokens.Link): readonly Piece[] {
  const method = /^([a-z-]+)\.md(#.*)?$/.exec(link.href)?.[1]
  return method === undefined ? pieces(link) : [{ as: 'link', to: method, text: pieces(link) }]
}

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
/** As it was typed, with an amount that stays on one line. */
const unescaped = (text: string): string => text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (name) => NAMED[name]!).replaceAll('€ ', '€\u00a0')

const plain = (text: readonly Piece[]): string => text.map((piece) => (typeof piece === 'string' ? piece : plain(piece.text))).join('')
