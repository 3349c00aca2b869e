import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isProductCode } from '../../../server/facts/catalogue.ts'
import { DIALECTS } from '../../../server/ingest/bericht/dialect.ts'
import { DECLARATIE } from '../../../server/ingest/declaration/schema.ts'
import { CODE_NAMES, HOUSEHOLDS_NAMES, INHABITANTS_NAMES, NAME_NAMES, plainName, WATER_NAMES, YEAR_NAMES } from '../../../server/ingest/gebieden/names.ts'
import { productOf, REGELINGEN, RULES } from '../../../server/ingest/kostenregels/mapping.ts'
import { LAYOUTS } from '../../../server/ingest/layouts.ts'
import { MESSAGES } from '../../../server/ingest/messages.ts'
import type { Element } from '../../../server/ingest/xml/schema.ts'
import { berichtPage, GENERATED } from './bericht-page.ts'
import { REGISTERS } from '../../../server/ingest/registers/registers.ts'
import { fixture } from './fixtures.ts'
import { kerncijfersPage } from './kerncijfers-page.ts'
import { registerPage } from './register-page.ts'
import { messagesPage } from './messages-page.ts'

const root = new URL('../../../', import.meta.url)
const page = (name: string) => readFileSync(new URL(`docs/sources/${name}.md`, root), 'utf8')
const words = (text: string) => new Set(text.match(/[A-Za-z0-9_]+/g))

function namesIn(element: Element): string[] {
  return [element.name, ...(element.children ?? []).flatMap(namesIn)]
}

function* sources(folder: URL): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* sources(new URL(`${entry.name}/`, folder))
    else if (entry.name !== 'messages.ts') yield readFileSync(new URL(entry.name, folder), 'utf8')
  }
}

describe('The pages about the sources', () => {
  it('list every message, made from the messages', async () => {
    await expect(messagesPage()).toMatchFileSnapshot(new URL('docs/sources/meldingen.md', root).pathname)
  })
  it.each(GENERATED.map((dialect) => [dialect.kind, dialect] as const))('describe %s, made from the schema of its reader', async (kind, dialect) => {
    await expect(berichtPage(dialect)).toMatchFileSnapshot(new URL(`docs/sources/${kind}.md`, root).pathname)
  })
  it.each(REGISTERS.map((register) => [register.kind, register] as const))('describe %s, made from the columns of its reader', async (kind, register) => {
    await expect(registerPage(register)).toMatchFileSnapshot(new URL(`docs/sources/${kind}.md`, root).pathname)
  })
  it('describe kerncijfers, made from the measures of its reader', async () => {
    await expect(kerncijfersPage()).toMatchFileSnapshot(new URL('docs/sources/kerncijfers.md', root).pathname)
  })
  it('are listed, every one', () => {
    const kinds = [...DIALECTS.map((dialect) => dialect.kind), ...LAYOUTS.map((layout) => layout.kind)]
    expect(kinds.filter((kind) => !page('README').includes(`](${kind}.md)`))).toEqual([])
  })
  it('know no message that the intake never gives', () => {
    const used = words([...sources(new URL('server/ingest/', root))].join('\n'))
    const internal = new Set(['TOO_MANY_PROBLEMS', 'MORE_WARNINGS'])
    expect(Object.keys(MESSAGES).filter((code) => !used.has(code) && !internal.has(code))).toEqual([])
  })
  it.each(LAYOUTS.map((layout) => [layout.kind, [...layout.required, ...layout.optional]] as const))('%s names every column', (kind, columns) => {
    for (const column of columns) expect(page(kind)).toContain(`| ${column} |`)
  })
  it.each(['wmo323', 'jw323'])('%s names every element of the message', (kind) => {
    const known = words(page(kind))
    for (const name of namesIn(DECLARATIE).filter((item) => !['Bericht', 'Header', 'Declaratie'].includes(item))) expect(known).toContain(name)
  })
  it('gebieden names every property that is understood', () => {
    const known = new Set([...words(page('gebieden'))].map(plainName))
    const all = [...CODE_NAMES, ...Object.values(NAME_NAMES).flat(), ...INHABITANTS_NAMES, ...HOUSEHOLDS_NAMES, ...YEAR_NAMES, ...WATER_NAMES]
    for (const name of all) expect(known).toContain(name)
  })
  it.each(['kostenregels', 'huishoudens', 'gebieden', 'begroting'])('%s shows an example that the tests read', (kind) => {
    expect(page(kind)).toContain(fixture(`${kind}.csv`))
  })
  it('begroting shows a wijziging that the tests read', () => expect(page('begroting')).toContain(fixture('begrotingswijziging.csv')))
  it('kostenregels shows products as the table gives them', () => {
    const rows = [...page('kostenregels').matchAll(/^\| (WMO|JW|PW|SHV) \| (.+?) \| (\S+) \|$/gm)]
    expect(rows.length).toBeGreaterThan(5)
    for (const [, regeling = '', description = '', product] of rows) expect(productOf(REGELINGEN.get(regeling) ?? expect.unreachable(), description)).toBe(product)
  })
})

describe('The table from description to product', () => {
  it('names only products of the catalogue, of its own law', () => {
    for (const [prefix, rules] of Object.entries(RULES)) {
      for (const [, product] of rules) expect([isProductCode(product), product.startsWith(`${prefix}-`)]).toEqual([true, true])
    }
  })
  it('writes its words the way descriptions are compared', () => {
    for (const [word] of Object.values(RULES).flat()) expect(word.every((item) => /^[a-z0-9]+$/.test(item))).toBe(true)
  })
})
