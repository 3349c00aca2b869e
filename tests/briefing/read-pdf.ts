import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A part of the structure of a PDF: what it is, its alternative text, and what it holds. */
export interface Part {
  readonly role: string
  readonly alt: string | null
  readonly text: string
  readonly parts: readonly Part[]
}

export interface ReadPdf {
  readonly pages: number
  readonly lang: string | null
  readonly title: string | null
  readonly marked: boolean
  readonly xmp: string
  readonly showsTitle: boolean
  /** The structure of each page, in reading order. */
  readonly structure: readonly Part[]
  readonly links: readonly string[]
  /** Every word in the order in which it would be read aloud. */
  readonly text: string
}

interface Node { readonly role?: string; readonly alt?: string; readonly type?: string; readonly id?: string; readonly children?: readonly Node[] }

/** A PDF as an independent reader (pdf.js) finds it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise
  const { info, metadata } = await document.getMetadata()
  const marked = await document.getMarkInfo() as { readonly Marked?: boolean } | null
  const preferences = await document.getViewerPreferences() as { readonly DisplayDocTitle?: boolean } | null
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)))
  const structure = await Promise.all(pages.map(async (page) => {
    const words = wordsById((await page.getTextContent({ includeMarkedContent: true })).items as readonly Item[])
    return partOf((await page.getStructTree()) as Node, words)
  }))
  const links = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat().flatMap(({ url }: { readonly url?: string }) => (url === undefined ? [] : [url]))
  const found = { pages: document.numPages, lang: (info as { readonly Language?: string }).Language ?? null, title: (info as { readonly Title?: string }).Title ?? null, marked: marked?.Marked === true, showsTitle: preferences?.DisplayDocTitle === true, xmp: metadata?.getRaw() as string, structure, links, text: structure.map(({ text }) => text).join(' ') }
  await document.destroy()
  return found
}

interface Item { readonly type?: string; readonly id?: string; readonly str?: string; readonly hasEOL?: boolean }

/** The words within each marked piece of a page. */
function wordsById(items: readonly Item[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  const open: (string | null)[] = []
  for (const item of items) {
    if (item.type?.startsWith('begin') === true) open.push(item.id ?? null)
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      const id = open.findLast((one) => one !== null)
      if (id != null) words.set(id, `${words.get(id) ?? ''}${item.str ?? ''}${item.hasEOL === true ? ' ' : ''}`)
    }
  }
  return words
}

function partOf(node: Node, words: ReadonlyMap<string, string>): Part {
  const parts = (node.children ?? []).map((child) => partOf(child, words))
  const text = node.type === 'content' ? (words.get(node.id ?? '') ?? '') : parts.map((part) => part.text).join(node.role === 'TR' ? ' | ' : '')
  return { role: node.role ?? '', alt: node.alt ?? null, text: text.replace(/\s+/g, ' '), parts }
}

/** All parts with a role, wherever they stand, in reading order. */
export const partsWith = (part: Part, role: string): readonly Part[] => [...(part.role === role ? [part] : []), ...part.parts.flatMap((one) => partsWith(one, role))]
