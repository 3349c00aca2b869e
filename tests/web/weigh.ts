import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { ROOT } from '../house/files.ts'
import { drawnWhole } from './reader-checks.ts'

/** Pages that a reader may go to after Overzicht: all of them. */
export const FURTHER = ['/geld', '/de-10-procent', '/wijken', '/wijken/WK990102', '/signalen', '/aanbod', '/verhalen', '/vergelijken', '/briefing', '/zoeken', '/over-de-cijfers'] as const

export interface Weights {
  /** JavaScript that Overzicht runs with everything on it, before a chart is drawn. */
  readonly initial: number
  readonly vega: number
  readonly further: readonly (readonly [path: string, size: number])[]
}

/** Names of files of the build, with their kilobytes (gzip -6). */
export type Files = ReadonlyMap<string, number>

/** Follows which files of the build a page fetches. What comes back gives those since it was asked before. */
export function watchFetched(page: Page): () => Files {
  let fetched = new Map<string, number>()
  page.on('response', (response) => {
    const name = /\/assets\/([^/]+\.(?:js|css))$/.exec(response.url())?.[1]
    if (name !== undefined) fetched.set(name, gzipSync(readFileSync(join(ROOT, 'dist', 'web', 'assets', name))).length / 1000)
  })
  return () => {
    const since = fetched
    fetched = new Map()
    return since
  }
}

/** What a visit to Overzicht weighs, and what each further page adds with all its charts drawn, for somebody who comes from Overzicht. */
export function weightsOf(visits: ReadonlyMap<string, Files>): Weights {
  const [charts, start] = [chartFiles(), visits.get('/')!]
  return {
    initial: sum([...start].filter(([name]) => name.endsWith('.js') && !isVega(name) && !charts.has(name))), vega: sum([...start].filter(([name]) => isVega(name))),
    further: [...visits].filter(([path]) => path !== '/').map(([path, files]) => [path, sum([...files].filter(([name]) => !start.has(name) && !isVega(name)))]),
  }
}

/** Visits every page, to weigh what a browser really fetched. */
export async function weigh(browser: Browser, url: string): Promise<Weights> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  const [fetched, visits] = [watchFetched(page), new Map<string, Files>()]
  for (const path of ['/', ...FURTHER]) {
    await page.goto(url + path, { waitUntil: 'networkidle' })
    await drawnWhole(page)
    await page.waitForLoadState('networkidle')
    visits.set(path, fetched())
  }
  await page.close()
  return weightsOf(visits)
}

const isVega = (name: string): boolean => name.startsWith('vega-')
const sum = (files: readonly (readonly [string, number])[]): number => files.reduce((total, [, size]) => total + size, 0)

/** The compiled charts in the build: small files, and one with those of Geld. */
function chartFiles(): ReadonlySet<string> {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'dist', 'web', '.vite', 'manifest.json'), 'utf8')) as Record<string, { readonly file: string }>
  return new Set(Object.entries(manifest).filter(([name]) => /virtual:grafiek|grafieken-/.test(name)).map(([, { file }]) => file.replace(/.*\//, '')))
}
