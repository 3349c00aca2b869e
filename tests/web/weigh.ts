import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
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

/** Kilobytes (gzip -6) that a browser really fetched: of Overzicht, of the Vega runtime, and what each page adds with all its charts drawn, for somebody who comes from Overzicht. */
export async function weigh(browser: Browser, url: string): Promise<Weights> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
  const fetched = new Map<string, number>()
  page.on('response', (response) => {
    const name = /\/assets\/([^/]+\.(?:js|css))$/.exec(response.url())?.[1]
    if (name !== undefined) fetched.set(name, gzipSync(readFileSync(join(ROOT, 'dist', 'web', 'assets', name))).length / 1000)
  })
  const visit = async (path: string): Promise<ReadonlyMap<string, number>> => {
    fetched.clear()
    await page.goto(url + path, { waitUntil: 'networkidle' })
    await drawnWhole(page)
    await page.waitForLoadState('networkidle')
    return new Map(fetched)
  }
  const charts = chartFiles()
  const start = await visit('/')
  const further: (readonly [string, number])[] = []
  for (const path of FURTHER) further.push([path, sum([...await visit(path)].filter(([name]) => !start.has(name) && !isVega(name)))])
  await page.close()
  return { initial: sum([...start].filter(([name]) => name.endsWith('.js') && !isVega(name) && !charts.has(name))), vega: sum([...start].filter(([name]) => isVega(name))), further }
}

const isVega = (name: string): boolean => name.startsWith('vega-')
const sum = (files: readonly (readonly [string, number])[]): number => files.reduce((total, [, size]) => total + size, 0)

/** The compiled charts in the build: small files, and one with those of Geld. */
function chartFiles(): ReadonlySet<string> {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'dist', 'web', '.vite', 'manifest.json'), 'utf8')) as Record<string, { readonly file: string }>
  return new Set(Object.entries(manifest).filter(([name]) => /virtual:grafiek|grafieken-/.test(name)).map(([, { file }]) => file.replace(/.*\//, '')))
}
