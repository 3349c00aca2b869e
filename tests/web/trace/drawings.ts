import type { Page } from 'playwright-core'

export interface Drawn { readonly data: string; readonly field: string; readonly value: number }

/** Where things stand, not what they say. */
const PLACES = new Set(['order', 'labelAt', 'textAt', 'law', 'along', 'thick'])

/** Keeps the rows that go into charts: a drawing turns them into lengths and places. What comes back gives their numbers. */
export async function watchDrawings(page: Page): Promise<() => Promise<readonly Drawn[]>> {
  await page.addInitScript(() => {
    const { stringify } = JSON
    const rows = new Set<string>()
    const isRows = (part: unknown): boolean => typeof part === 'object' && part !== null && Object.values(part).length > 0 && Object.values(part).every((one) => Array.isArray(one) && one.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)))
    JSON.stringify = (part: unknown, ...rest: unknown[]) => {
      const text = (stringify as (...given: unknown[]) => string)(part, ...rest)
      if (isRows(part)) rows.add(text)
      return text
    }
    Object.assign(globalThis, { drawnRows: () => [...rows] })
  })
  return async () => (await page.evaluate(() => (globalThis as unknown as { drawnRows(): readonly string[] }).drawnRows())).flatMap(numbersIn)
}

const numbersIn = (text: string): readonly Drawn[] =>
  Object.entries(JSON.parse(text) as Readonly<Record<string, readonly object[]>>).flatMap(([data, rows]) => rows.flatMap((row) => Object.entries(row).flatMap(([field, value]: [string, unknown]): Drawn[] => (typeof value === 'number' && !PLACES.has(field) ? [{ data, field, value }] : []))))
