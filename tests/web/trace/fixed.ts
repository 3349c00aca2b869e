import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { methodAt } from '../../../server/contract/methods.ts'
import { methodText } from '../../../vite.methods.ts'
import { DOCUMENTS } from '../../../web/methods/documents.ts'
import type { MethodBlock, Piece } from '../../../web/methods/text.ts'
import { ROOT } from '../../house/files.ts'
import { plain } from './published.ts'

/** Fixed words of the pages: every piece of text between two fillings in the sources of web, and of what the server says to readers. */
export function fixedWords(): readonly string[] {
  const files = ['web', 'server/contract', 'server/release', 'server/protect'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(join(ROOT, folder, name), 'utf8')))
  return files.flatMap((source) => source.replaceAll('${NBSP}', ' ').split(/\n|\$\{[^}]*\}|[`'<>{}]/)).map((piece) => plain(piece.replaceAll(String.raw`\u00a0`, ' '))).filter((piece) => /\d/.test(piece))
}

/** Paths and addresses, in which a number is no figure. */
export const PATHS = /(https?:\/)?\/\S+/g

/** On the page of a method, and on no other, the words of its own document: the numbers there are examples and rules, no figures of a release. */
export function methodWords(pathname: string): readonly string[] {
  const name = methodAt(pathname)
  if (name === undefined) return []
  const { lay, technical } = methodText(readFileSync(join(ROOT, 'docs', 'methods', `${DOCUMENTS[name]}.md`), 'utf8'))
  return [...lay, ...technical].flatMap(({ blocks }) => blocks.flatMap(textsIn)).map((text) => plain(text).replaceAll(PATHS, '')).filter((text) => /\d/.test(text))
}

const said = (text: readonly Piece[]): string => text.map((piece) => (typeof piece === 'string' ? piece : ` ${said(piece.text)} `)).join('').replaceAll(/\s+/g, ' ')

function textsIn(block: MethodBlock): readonly string[] {
  switch (block.kind) {
    case 'list': return block.items.map(said)
    case 'table': return [...block.head, ...block.rows.flat().map(said)]
    case 'code': return [block.text]
    case 'heading': case 'paragraph': return [said(block.text)]
  }
}
