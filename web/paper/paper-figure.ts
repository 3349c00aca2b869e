import type { Rich } from '../words/rich.ts'

/** One line of a legend: its sign as SVG where it has one, and what that means; or a paragraph of words. */
export interface PaperKey {
  readonly sign: string | null
  readonly text: string
  /** It stands apart on the page: no sentence goes on from it. */
  readonly isApart?: true
}

export interface PaperTable {
  readonly heads: readonly { readonly text: string; readonly numeric: boolean }[]
  /** Every cell in words, as the page writes it: "afgeschermd" where a figure is hidden. */
  readonly rows: readonly (readonly string[])[]
  /** Rows that do not stand here because there is no room; the page has them all. */
  readonly left: number
}

/** A figure of a page as plain data: the same finding, drawing, words and numbers, without a browser. */
export interface PaperFigure {
  readonly title: Rich
  readonly unit: string
  /** The drawing as SVG, or null where words stand in its place. */
  readonly svg: string | null
  /** The drawing has the shape of the gemeente and its legend beside it. */
  readonly isMap: boolean
  /** The drawing in words, for who does not see it. */
  readonly alt: string
  /** What stands in the place of a drawing, in paragraphs. */
  readonly instead: readonly string[]
  /** It holds more than the release: somebody's own assumptions, which stand beside it in any form. */
  readonly isExample: boolean
  readonly legend: readonly PaperKey[]
  readonly table: PaperTable
  readonly source: string
}
