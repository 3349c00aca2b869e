import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBriefing, type Ask } from '../../server/briefing/make.ts'
import { findLook } from '../../web/paper/look.ts'
import type { Api } from '../api/harness.ts'
import { ROOT } from '../house/files.ts'
import { briefing, release, SITE } from './release.ts'

const WATERDORP = readFileSync(join(ROOT, 'fixtures', 'thema', 'waterdorp', 'thema.css'), 'utf8')
const WMO = { neutral: '#0b6e75', waterdorp: '#0f6674' } as const
const bar = '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="var(--raadszicht-wmo)"/></svg>'

let api: Api
let ask: Ask
beforeAll(async () => { ({ api, ask } = await release()) })
afterAll(() => api.close())

/** The look that a theme asks for. */
const lookIn = (theme: string | null) => findLook(async (address) => (address === '/thema/thema.css' ? theme : null))

/** Every colour that something on the pages is filled with. */
async function fillsOf(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const fills = new Set<string>()
  for (let at = 1; at <= pdf.numPages; at++) {
    const { fnArray, argsArray } = await (await pdf.getPage(at)).getOperatorList()
    fnArray.forEach((operation: number, index: number) => { if (operation === OPS.setFillRGBColor) fills.add(String(argsArray[index][0])) })
  }
  return fills
}

async function pdfIn(theme: string | null): Promise<Uint8Array> {
  const made = await makeBriefing(briefing(), SITE, (address) => (address === '/thema/thema.css' ? Promise.resolve(theme) : ask(address)))
  if (!('pdf' in made)) throw new Error('no pdf')
  return made.pdf
}

describe('A drawing on paper', () => {
  it('has the light colours of the theme, and none left open', async () => {
    expect((await lookIn(null)).drawn(bar)).toContain(`fill="${WMO.neutral}"`)
    expect((await lookIn(WATERDORP)).drawn(bar)).toContain(`fill="${WMO.waterdorp}"`)
  })

  it('is in the PDF in those colours', async () => {
    const [neutral, waterdorp] = [await fillsOf(await pdfIn(null)), await fillsOf(await pdfIn(WATERDORP))]
    expect([neutral.has(WMO.neutral), neutral.has(WMO.waterdorp)]).toEqual([true, false])
    expect([waterdorp.has(WMO.neutral), waterdorp.has(WMO.waterdorp)]).toEqual([false, true])
  })
})

describe('The words and lines of a sheet', () => {
  it('have the colours of the theme, and of the neutral one where a theme writes them in another way', async () => {
    const { colours } = await lookIn('.raadszicht-theme { --raadszicht-brand: #14532d; --raadszicht-ink-second: hsl(200 10% 30%); }')
    expect(colours).toMatchObject({ ink: '#15202b', brand: '#14532d', second: '#46525e' })
  })
})
