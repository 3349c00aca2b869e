import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { METHODS } from '../../server/contract/methods.ts'
import { ROOT } from '../house/files.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

const WEB = join(ROOT, 'dist', 'web')
const manifest = JSON.parse(readFileSync(join(WEB, '.vite', 'manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>
const chunk = (name: string): Chunk => {
  const found = manifest[name]
  if (!found) throw new Error(`the build has no ${name}`)
  return found
}

/** Files that come with a chunk without anybody asking further: the chunk, what it imports, and their styles. */
function filesOf(name: string, known = new Set<string>()): ReadonlySet<string> {
  const { file, imports = [], css = [] } = chunk(name)
  if (known.has(file)) return known
  for (const one of [file, ...css]) known.add(one)
  for (const one of imports) filesOf(one, known)
  return known
}

const kilobytes = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(WEB, file))).length / 1000, 0)
const scripts = (files: Iterable<string>): string[] => [...files].filter((file) => file.endsWith('.js'))

const PAGES = ['overview', 'spending', 'concentration', 'areas', 'signals', 'supply', 'stories', 'comparison', 'briefing', 'search', 'about', 'methods'].map((room) => `${room}/page.tsx`).concat('areas/profile-page.tsx')
const frame = new Set([...filesOf('index.html'), ...filesOf('main.tsx')])
const first = new Set([...frame, ...filesOf('overview/page.tsx'), ...filesOf('overview/attention-list.tsx')])
const dataflows = Object.keys(manifest).filter((name) => /virtual:grafiek|grafieken-/.test(name))
const VEGA = 'parts/vega.ts'

/** Held to what a browser fetches, charts included, in journey.test.ts; here to what the build says, for who changes a page. */
describe('What a first visit to Overzicht fetches', () => {
  it('is at most 110 kB of JavaScript', () => {
    expect(kilobytes(scripts(first))).toBeLessThanOrEqual(110)
  })
  it('has nothing of the chart runtime, nor of the part of d3 that comes with it', () => {
    expect(scripts(first).filter((file) => /vega|d3-array/.test(file))).toEqual([])
  })
  it('has no chart runtime and no chart in it', () => {
    expect([...first].filter((file) => file === chunk(VEGA).file || dataflows.some((name) => chunk(name).file === file))).toEqual([])
  })
  it('is all named in the document, so that nothing waits for something else to say so', () => {
    const html = readFileSync(join(WEB, 'index.html'), 'utf8')
    expect([...filesOf('main.tsx')].filter((file) => !html.includes(file) && !file.includes('rolldown-runtime'))).toEqual([])
  })
})

describe('What begins', () => {
  it('waits for neither React nor the frame', () => {
    expect(kilobytes(scripts(filesOf('index.html')))).toBeLessThan(5)
  })
})

describe('The Vega runtime', () => {
  it('is one file for all charts, of at most 140 kB', () => {
    const own = scripts(filesOf(VEGA)).filter((file) => !frame.has(file))
    expect(kilobytes(own)).toBeLessThanOrEqual(140)
    expect(own.filter((file) => kilobytes([file]) > 20)).toHaveLength(1)
  })
  it('is asked for, never brought along', () => {
    for (const page of PAGES) expect([...filesOf(page)]).not.toContain(chunk(VEGA).file)
  })
  it('has bars, columns and lines with it, and is followed by small charts: none over 10 kB, and the six of Geld, which come as one file, not over 12', () => {
    expect(dataflows.length).toBeGreaterThanOrEqual(10)
    expect(dataflows.filter((name) => kilobytes([chunk(name).file]) > (name.includes('grafieken-geld') ? 12 : 10))).toEqual([])
  })
})

describe('A further page', () => {
  it.each(PAGES)('%s adds at most 40 kB', (page) => {
    expect(kilobytes([...filesOf(page)].filter((file) => !first.has(file)))).toBeLessThanOrEqual(40)
  })
  it('of a method brings its own text and no other', () => {
    const texts = Object.keys(manifest).filter((name) => name.startsWith('../docs/methods/'))
    expect(texts).toHaveLength(METHODS.length)
    for (const page of ['methods/page.tsx', 'about/page.tsx', 'search/page.tsx']) expect([...filesOf(page)].filter((file) => texts.some((text) => chunk(text).file === file))).toEqual([])
    for (const text of texts) expect(kilobytes([...filesOf('methods/page.tsx'), ...filesOf(text)].filter((file) => !first.has(file)))).toBeLessThanOrEqual(40)
  })
  it('brings no Arrow: rows come as JSON, a long table is a download', () => {
    expect(Object.values(manifest).map(({ file }) => file).filter((file) => file.endsWith('.js') && readFileSync(join(WEB, file), 'utf8').includes('ARROW1'))).toEqual([])
  })
})
