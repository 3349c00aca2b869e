import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../house/files.ts'
import { plain } from './published.ts'

/** Fixed words of the pages: every piece of text between two fillings in the sources of web, and of what the server says to readers. */
export function fixedWords(): readonly string[] {
  const files = ['web', 'server/contract', 'server/release', 'server/protect'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(join(ROOT, folder, name), 'utf8')))
  return files.flatMap((source) => source.replaceAll('${NBSP}', ' ').split(/\n|\$\{[^}]*\}|[`'<>{}]/)).map((piece) => plain(piece.replaceAll(String.raw`\u00a0`, ' '))).filter((piece) => /\d/.test(piece))
}
