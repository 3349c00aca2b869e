import type { Locator, Page } from 'playwright-core'

/** What a button saves, as bytes. A drawing that is still on its way is asked for again, as the page tells a reader to. */
export async function saved(page: Page, press: Locator, left = 3): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 8_000 }).catch((error: unknown) => { if (left === 0) throw error; return null }), press.click()])
  if (download === null) return saved(page, press, left - 1)
  const pieces: Buffer[] = []
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** A button below a figure. */
export const buttonOf = (figure: Locator, name: string): Locator => figure.getByRole('button', { name: new RegExp(`^${name} van: `) })

/** What a figure of a page gave when everything below it was pressed. */
export interface Downloads {
  readonly id: string
  readonly title: string
  readonly csv: string
  /** The rows of another table that stand beside them; empty where there are none. */
  readonly beside: string
  readonly excel: string
  readonly svg: string
  readonly png: Buffer
  readonly link: string
  /** Every number that stands alone in a cell of its table: amounts in whole euro, and counts. */
  readonly table: readonly number[]
}

/** Presses everything below every figure of the page; the clipboard has to be allowed. */
export async function downloadsOf(page: Page): Promise<readonly Downloads[]> {
  const found: Downloads[] = []
  for (const figure of await page.locator('main figure[id^="figuur-"]').all()) {
    await figure.scrollIntoViewIfNeeded()
    await figure.locator('.chart svg, .figure__drawing svg').first().waitFor()
    const save = async (name: string): Promise<Buffer> => saved(page, buttonOf(figure, name))
    const other = figure.getByRole('button', { name: /^CSV [a-z]+ van: / })
    const beside = (await other.count()) === 0 ? '' : String(await saved(page, other))
    const [csv, excel, svg, png] = [await save('CSV'), await save('CSV voor Excel'), await save('SVG'), await save('PNG')]
    await buttonOf(figure, 'Kopieer link').click()
    await figure.getByText('De link is gekopieerd.').waitFor()
    found.push({
      id: (await figure.getAttribute('id')) ?? '', title: await figure.locator('.figure__title').innerText(), csv: String(csv), beside, excel: String(excel), svg: String(svg), png,
      link: await page.evaluate(() => navigator.clipboard.readText()), table: (await figure.locator('table td').allTextContents()).flatMap(numberIn),
    })
  }
  return found
}

/** "€ 24.437.200", "+€ 240.000" or "1.540", and nothing else in the cell. */
const numberIn = (cell: string): readonly number[] => (/^[+−]?(€\s−?)?\d{1,3}(\.\d{3})*$/.test(cell.trim()) ? [Number(cell.replace(/[^\d]/g, ''))] : [])
