import type { Page } from 'playwright-core'
import type { ReadPdf } from '../briefing/read-pdf.ts'
import { buttonOf, saved } from './downloads.ts'
import { collect, goTo, onPaper, toBriefing, type Reader } from './reader.ts'

/** A raadslid: from Overzicht by the own wijk and De 10 procent to a briefing on paper. */
export async function prepareThursday({ page, act }: Reader, wijk: string): Promise<ReadPdf> {
  await act(() => collect(page, 'kop'))
  await act(() => goTo(page, 'Wijken'))
  await act(() => page.getByRole('table').getByRole('link', { name: wijk }).click())
  await act(() => collect(page, 'wetten'))
  await act(() => goTo(page, 'De 10 procent'))
  await act(() => collect(page, 'lorenz'))
  await act(() => toBriefing(page, 'lorenz'))
  await page.getByRole('heading', { level: 3 }).nth(2).waitFor()
  await act(() => page.getByLabel('Titel').fill('Commissie van donderdag'))
  return act(() => onPaper(page))
}

/** What a wethouder fills in: three figures and who says so, for each of the three assumptions. */
export const ASSUMED = [['30', '50', '70', 'het wijkteam'], ['0', '10', '30', 'onderzoek van de GGD'], ['1.500', '2.000', '3.500', 'de aanbieder']] as const

/** A wethouder: a what-if with own figures, and an explanation beside it, on paper. */
export async function prepareWhatIf({ page, act }: Reader): Promise<ReadPdf> {
  await act(() => goTo(page, 'De 10 procent'))
  for (const [at, own] of ASSUMED.entries()) for (const [part, text] of own.entries()) {
    const field = page.locator('.what-if__assumption').nth(at).getByRole('textbox').nth(part)
    if (await field.inputValue() !== text) await act(() => field.fill(text))
  }
  await act(() => collect(page, 'wat-als'))
  await act(() => toBriefing(page, 'wat-als'))
  await page.getByRole('heading', { level: 3, name: /^Rekenvoorbeeld/ }).waitFor()
  await act(() => page.getByText('Schrijf of vraag iets bij dit cijfer').click())
  await act(() => page.getByLabel('Uw toelichting').fill('Dit willen wij in het voorjaar proberen.'))
  return act(() => onPaper(page))
}

/** A financieel adviseur: what the dearest tenth takes of one law, per wijk, as the table says it. */
export async function findConcentration({ page, act }: Reader, law: string, year: number): Promise<readonly (readonly (string | null)[])[]> {
  await act(() => goTo(page, 'De 10 procent'))
  await page.waitForURL(/de-10-procent/)
  await act(() => page.locator('main').getByRole('link', { name: law, exact: true }).click())
  await page.getByRole('table', { name: new RegExp(`^${law}, .*op volgorde van naam`) }).waitFor({ state: 'attached' })
  await act(() => page.locator('main').getByRole('link', { name: String(year), exact: true }).click())
  const table = page.getByRole('table', { name: `${law}, ${year}; op volgorde van naam` })
  await table.scrollIntoViewIfNeeded()
  return table.getByRole('row').evaluateAll((rows) => rows.slice(1).map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)))
}

/** A griffier, journalist or inwoner: finds a figure by its words, saves its rows, and copies the link that cites it. */
export async function cite({ page, act }: Reader, words: string, result: string, figure: string): Promise<{ readonly csv: string; readonly link: string }> {
  await act(() => goTo(page, 'Zoeken'))
  await act(() => page.getByRole('searchbox').fill(words))
  await act(() => page.locator('main .notes__item').getByRole('link', { name: result, exact: true }).click())
  const place = page.locator(`#figuur-${figure}`)
  const csv = await act(() => saved(page, buttonOf(place, 'CSV')))
  await act(() => buttonOf(place, 'Kopieer link').click())
  await place.getByText('De link is gekopieerd.').waitFor()
  return { csv: String(csv), link: await page.evaluate(() => navigator.clipboard.readText()) }
}

/** Whether a figure is in sight, and what it says. */
export async function seen(page: Page, link: string): Promise<string> {
  await page.goto(link)
  const figure = page.locator(new URL(link).hash)
  await figure.waitFor()
  await page.waitForFunction((id) => { const { top, bottom } = document.querySelector(id)!.getBoundingClientRect(); return top < innerHeight && bottom > 0 }, new URL(link).hash)
  return figure.locator('.figure__title').innerText()
}
