import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, ROOT } from './files.ts'
import { ROOMS } from './import-table.ts'
import { METHODS } from '../../server/contract/methods.ts'
import { methodText } from '../../vite.methods.ts'
import { DOCUMENTS as OF_METHOD } from '../../web/methods/documents.ts'
import type { Piece } from '../../web/methods/text.ts'
import { METHOD_TITLES } from '../../web/words/copy/methods.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

describe('Documents that cannot rot', () => {
  it('draws the rooms of ARCHITECTURE from the import table', () => {
    expect(between(read('docs/ARCHITECTURE.md'), '<!-- rooms -->', '<!-- /rooms -->')).toBe(roomsDrawing())
  })

  it('names only files that exist in promises.md', () => {
    const named = [...read('docs/promises.md').matchAll(/`((?:server|tests|sql|web)[^`]*)`/g)].map((match) => match[1] ?? '')
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('names only files that exist in links between documents', () => {
    const broken = ['README.md', ...filesUnder('docs', /\.md$/)].flatMap((file) => brokenLinks(file))
    expect(broken).toEqual([])
  })

  it('names no folder or host of the machine it was made on', () => {
    const files = ['server', 'web', 'sql', 'fixtures', 'docs', 'tests'].flatMap((folder) => filesUnder(folder, /\.(tsx?|mjs|md|sql|json|css|html)$/))
    expect(files.filter((file) => /\/(?:home|root|Users)\/[a-z]|\.\.\/shared|\/work\/(?:main|shared)/.test(read(file)) && file !== 'tests/house/docs.test.ts')).toEqual([])
  })
})

const LAY = '## Voor iedereen'
const DOCUMENTS = filesUnder('docs/methods', /\.md$/)

describe.each(DOCUMENTS)('%s', (file) => {
  const text = read(file)
  const [title = '', lay = ''] = [/^# (.+)$/m.exec(text)?.[1], text.split(LAY)[1]?.split(/^## /m)[0]]

  it('has an address, under its own title', () => {
    const name = METHODS.find((one) => file.endsWith(`/${OF_METHOD[one]}.md`))
    expect(METHOD_TITLES[name!]).toBe(title)
  })
  it('begins with a part for everyone, in Dutch, that says what it does not say', () => {
    expect(text.match(/^## .+$/m)?.[0]).toBe(LAY)
    expect(lay.length).toBeGreaterThan(600)
    expect(lay).toMatch(/wat (het|deze cijfers) niet zegt?(en)?\b|zegt niet|staat er niet/i)
    expect(lay).not.toMatch(/\b(the|and|with|which)\b/)
    expect(methodText(text).lay.map(({ lang }) => lang)).toEqual(['nl'])
  })
  it('has examples that a test runs, or says why not, and names its sources', () => {
    const runner = /(?:[Rr]un by|nagerekend door) `(tests\/[^`]+\.test\.ts)`/.exec(text)?.[1]
    if (runner === undefined) expect(text).toMatch(/Zij worden hier niet nagerekend: /)
    else expect(read(runner)).toMatch(new RegExp(`'${nameOf(file)}'|/${nameOf(file)}\\.md`))
    expect(text).toMatch(/^(Bronnen|Sources): |^## (Bronnen|Sources)$/m)
  })
  it('names every column of its tables', () => {
    const { lay: first, technical } = methodText(text)
    expect([...first, ...technical].flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' && (block.head.includes('') || new Set(block.head).size < block.head.length) ? [block.head] : [])))).toEqual([])
  })
  it('marks what is English', () => {
    const { lay: first, technical } = methodText(text)
    const isEnglish = (words: string): boolean => (words.match(/\b(the|and|with|which|that|are|by)\b/g)?.length ?? 0) > (words.match(/\b(de|het|een|en|van|dat|die|wat|niet|er|op)\b/g)?.length ?? 0)
    for (const { lang, blocks } of [...first, ...technical]) for (const block of blocks) if (block.kind === 'paragraph') expect([wordsOf(block.text), isEnglish(wordsOf(block.text)) ? 'en' : lang]).toEqual([wordsOf(block.text), lang])
  })
})

it('No method has an address without a document', () => {
  expect(Object.values(OF_METHOD).map((name) => `docs/methods/${name}.md`).toSorted()).toEqual(DOCUMENTS.toSorted())
})

function brokenLinks(file: string): string[] {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.'
  return [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !existsSync(join(ROOT, folder, target)))
    .map((target) => `${file}: ${target}`)
}

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1, -'.md'.length)

/** Words without code. */
const wordsOf = (text: readonly Piece[]): string => text.map((piece) => (typeof piece === 'string' ? piece : piece.as === 'code' ? '' : wordsOf(piece.text))).join('')

const between = (text: string, from: string, to: string): string => text.slice(text.indexOf(from) + from.length, text.indexOf(to)).trim()

/** The import table as a table in Markdown. */
function roomsDrawing(): string {
  const rows = Object.entries(ROOMS).map(([room, may]) => `| \`${room}\` | ${may.imports.join(', ') || '–'} | ${may.packages.join(', ') || '–'} |`)
  return ['| room | may import | outside packages |', '|---|---|---|', ...rows].join('\n')
}
