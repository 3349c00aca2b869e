import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, ROOT } from './files.ts'
import { ROOMS } from './import-table.ts'

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

function brokenLinks(file: string): string[] {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.'
  return [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !existsSync(join(ROOT, folder, target)))
    .map((target) => `${file}: ${target}`)
}

const between = (text: string, from: string, to: string): string => text.slice(text.indexOf(from) + from.length, text.indexOf(to)).trim()

/** The import table as a table in Markdown. */
function roomsDrawing(): string {
  const rows = Object.entries(ROOMS).map(([room, may]) => `| \`${room}\` | ${may.imports.join(', ') || '–'} | ${may.packages.join(', ') || '–'} |`)
  return ['| room | may import | outside packages |', '|---|---|---|', ...rows].join('\n')
}
