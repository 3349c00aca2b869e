import { addressOf } from '../data/load.ts'
import type { Source } from '../data/rows.ts'

/** Hands a file to the reader. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** The rows behind a figure as CSV: for machines, or the way a Dutch Excel opens it. */
export async function csvOf(source: Source, forExcel: boolean): Promise<Blob> {
  const question = forExcel ? { ...source.question, csvVorm: 'excel' } : source.question
  const response = await fetch(addressOf(source.resource, question), { headers: { accept: 'text/csv' } })
  if (!response.ok) throw new Error('no csv')
  return response.blob()
}

/** Puts text on the clipboard; false when the browser does not allow it. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard ? navigator.clipboard.writeText(text).then(() => true, () => false) : Promise.resolve(false)
