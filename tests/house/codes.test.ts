import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codesNamed, codesPage } from './codes-page.ts'
import { ROOT } from './files.ts'

const codesIn = (page: string): ReadonlySet<string> => new Set([...page.matchAll(/^\| ([A-Z0-9_]+) \|/gm)].map(([, code]) => code!))

describe('The page of what the program says', () => {
  it('is made from the code', async () => {
    await expect(codesPage()).toMatchFileSnapshot(join(ROOT, 'docs', 'meldingen.md'))
  })

  it('has with the page of the sources every code that the program names', () => {
    const [own, sources] = [codesIn(codesPage()), codesIn(readFileSync(join(ROOT, 'docs', 'sources', 'meldingen.md'), 'utf8'))]
    expect(codesNamed().length).toBeGreaterThan(70)
    expect(codesNamed().filter((code) => !own.has(code) && !sources.has(code))).toEqual([])
  })
})
