import type { Briefing } from '../contract/briefing.ts'

/** How a sheet is set. Drawings are made `chart` pixels wide and stand over the full measure of 174 mm: that decides how large their words of 15 px come out. */
export interface Layout {
  /** Size of plain text, in points. */
  readonly text: number
  readonly title: number
  readonly finding: number
  readonly small: number
  /** Width of a drawing in pixels; 15 px at 760 is 9.7 points, at 460 it is 16. */
  readonly chart: number
  /** The highest a drawing may be, in pixels; what has a height of its own is drawn no higher. */
  readonly height: number
  /** The most sheets; null for as many as it takes. */
  readonly pages: number | null
}

export const LAYOUTS: Readonly<Record<Briefing['blad'], Layout>> = {
  leden: { text: 10, title: 22, finding: 13.5, small: 8.5, chart: 760, height: 250, pages: null },
  bewoners: { text: 16, title: 28, finding: 20, small: 12, chart: 460, height: 300, pages: 1 },
}

/** How the figures of a sheet are set. */
export interface Way {
  /** Drawings are made this much smaller than the layout says. */
  readonly scale: number
  /** Drawings are lower, with words as large. */
  readonly isLow: boolean
  /** Words about a drawing, and a table that is no short one, may stand overleaf from it: the table whole, under its title. */
  readonly isApart: boolean
}

export const FULL: Way = { scale: 1, isLow: false, isApart: false }

/** What may save a page, the least change first. */
const SMALLER = [0.93, 0.86]

/** A sheet of one page has nothing overleaf. */
export const waysOf = ({ pages }: Layout): readonly Way[] =>
  [...SMALLER.map((scale) => ({ ...FULL, scale })), ...(pages === null ? [...[1, ...SMALLER].map((scale) => ({ ...FULL, scale, isApart: true })), { scale: SMALLER.at(-1)!, isLow: true, isApart: true }] : [])]

/** How high a drawing is at most where it is low, and which have no words above each other that would touch then. */
export const LOW = { height: 190, charts: ['columns', 'control', 'lines', 'months'] as readonly string[] } as const
