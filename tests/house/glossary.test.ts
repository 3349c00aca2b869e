import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, ROOT } from './files.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const ROWS = [...read('docs/GLOSSARY.md').matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) => row.split(' | ').map((cell) => cell.trim())).filter(([word]) => word !== 'word')

/** Turned down for one idea, and right for another: the hash of a release, the row of a table, what is uploaded over HTTP. */
const ALSO_RIGHT = new Set([
  'alarm', 'audit', 'balance', 'client', 'cluster', 'error', 'family', 'hash', 'hole', 'household', 'id', 'log', 'normal', 'null', 'other', 'record', 'report', 'rest', 'result', 'row', 'settings', 'snapshot', 'subject', 'theme', 'type',
  'upload',
])
const TURNED_DOWN = ROWS.flatMap(([, , , words = '']) => words.replaceAll(/\([^)]*\)/g, '').split(',').map((word) => word.trim())).filter((word) => !ALSO_RIGHT.has(word.toLowerCase()))

describe('One idea, one word', () => {
  it('has four cells for every word of the glossary, and no word twice', () => {
    expect(ROWS.filter((row) => row.length !== 4 || row.slice(0, 3).some((cell) => cell === ''))).toEqual([])
    expect(ROWS.map(([word]) => word).filter((word, at, all) => all.indexOf(word) !== at)).toEqual([])
  })
  it('names no file and no export with a word that was turned down', () => {
    const files = [...filesUnder('server', /\.tsx?$/), ...filesUnder('web', /\.tsx?$/)]
    const names = files.flatMap((file) => [...file.replace(/\.\w+$/, '').split('/'), ...[...read(file).matchAll(/^export (?:async )?(?:const|function|class|type|interface) (\w+)/gm)].map((match) => match[1] ?? '')].map((name) => ({ file, name })))
    expect(names.filter(({ name }) => TURNED_DOWN.some((word) => holds(name, word))).map(({ file, name }) => `${file}: ${name}`)).toEqual([])
  })
  it('finds a word in a name however it is written', () => {
    expect([holds('draftRelease', 'draft'), holds('areas-districts', 'district'), holds('TOP_USERS', 'top users'), holds('redrafted', 'draft')]).toEqual([true, true, true, false])
  })
})

/** True where the words of a name, in the singular, hold this one. */
function holds(name: string, word: string): boolean {
  const singular = (some: readonly string[]): string => ` ${some.map((one) => one.toLowerCase().replace(/s$/, '')).join(' ')} `
  return singular(name.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? []).includes(singular(word.split(/[ -]/)))
}
