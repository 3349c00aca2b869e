import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder, ROOT } from './files.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const exportsOf = (text: string): readonly string[] => [...text.matchAll(/^export (?:async )?(?:const|function|class|type|interface) (\w+)/gm)].map((match) => match[1] ?? '')
const importsOf = (path: string, text: string): readonly string[] => [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => relative(ROOT, join(ROOT, dirname(path), match[1] ?? '')))

const PRODUCT = [...['server', 'web'].flatMap((folder) => filesUnder(folder, /\.tsx?$/)), 'vite.charts.ts', 'vite.config.ts'].map((path) => ({ path, text: read(path), imports: importsOf(path, read(path)) }))
const importersOf = (path: string): typeof PRODUCT => PRODUCT.filter(({ imports }) => imports.includes(path))

/** Every row of the page about methods that are not shown: a file, and what of it. */
const LISTED = [...read('docs/niet-getoond.md').matchAll(/^\| [^|]+ \| `([^`]+)` ([^|]+) \|/gm)].map(([, path = '', names = '']) => ({ path, names: [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name) }))

/** Where a program starts, what documents are made with, and two answers of what-if that its oracles ask for. */
const OTHERS = [
  'server/cli/main.ts main', 'server/api/server.ts openApiDocument', 'server/store/schema-dump.ts dumpSchema',
  'server/statistics/what-if/draws.ts differenceBetween', 'server/statistics/what-if/model.ts netAtModes',
]

/** Listed files that nothing imports but other such files. */
function notShown(known: readonly string[] = []): readonly string[] {
  const found = LISTED.map(({ path }) => path).filter((path) => importersOf(path).every((one) => known.includes(one.path)))
  return found.length === known.length ? found : notShown(found)
}
const NOT_SHOWN = notShown()

/** What a file exports, and neither it nor another file of the product that is shown names again. */
const UNUSED = PRODUCT.flatMap(({ path, text }) => exportsOf(text).filter((name) => {
  const timesIn = (some: string): number => some.match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0
  return timesIn(text) === 1 && !importersOf(path).some((one) => !NOT_SHOWN.includes(one.path) && timesIn(one.text) > 0)
}).map((name) => `${path} ${name}`))

describe('Nothing is kept that nobody uses', () => {
  it('has every export used by the product, or in the list of methods that are not shown', () => {
    const listed = LISTED.flatMap(({ path, names }) => names.map((name) => `${path} ${name}`))
    expect(UNUSED.filter((name) => !listed.includes(name) && !OTHERS.includes(name))).toEqual([])
  })
  it('lists no method that is shown, or gone', () => {
    expect(LISTED.length).toBeGreaterThan(10)
    expect(LISTED.flatMap(({ path, names }) => names.map((name) => `${path} ${name}`).filter((name) => !UNUSED.includes(name) && !(NOT_SHOWN.includes(path) && exportsOf(read(path)).includes(name.split(' ')[1]!))))).toEqual([])
  })
  it('has every module of the statistics imported by what is shown, or in the list', () => {
    const rooms = PRODUCT.filter(({ path }) => /^server\/(?:statistics|concentration|forecast)\//.test(path))
    expect(rooms.map(({ path }) => path).filter((path) => !NOT_SHOWN.includes(path) && importersOf(path).every((one) => NOT_SHOWN.includes(one.path)))).toEqual([])
  })
})
