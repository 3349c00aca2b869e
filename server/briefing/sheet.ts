import type { Briefing, BriefingCijfer } from '../contract/briefing.ts'
import type { Look } from '../../web/paper/look.ts'
import type { PaperFigure } from '../../web/paper/paper-figure.ts'
import type { Publicatie } from '../contract/releases.ts'
import { plain } from '../../web/words/rich.ts'
import { aboutPaper, leftOut, PAPER, paperRelease } from '../../web/words/copy/paper.ts'
import { LAYOUTS, type Layout, type Way } from './layout.ts'

/** A figure as chosen: what the release says, and what the maker of the briefing says beside it. */
export interface ChosenFigure {
  readonly figure: PaperFigure
  readonly chosen: BriefingCijfer
  /** The address of its page, as of the release: `/geld?jaar=2025&publicatie=2026-2`. */
  readonly page: string
}

/** Everything a sheet needs: words and numbers as data for the template, and the drawings by the names that the data gives them. */
export interface Sheet {
  readonly data: object
  readonly files: ReadonlyMap<string, string>
}

export interface SheetOf {
  readonly briefing: Briefing
  readonly release: Publicatie
  readonly figures: readonly ChosenFigure[]
  /** Where readers find Raadszicht: `https://cijfers.voorbeeld.nl`. */
  readonly site: string
  /** The house style of the gemeente. */
  readonly look: Look
  /** How many figures had to stay off the sheet. */
  readonly left: number
  readonly way: Way
}

/** A briefing as data for the template. All words travel as values, never as markup: nothing that is typed can become an instruction to the typesetter. */
export function sheetOf({ briefing, release, figures, site, left, way, look }: SheetOf): Sheet {
  const layout = LAYOUTS[briefing.blad]
  const chosen = figures.map((one) => one.chosen)
  const written = {
    hasIntro: isSaid(briefing.inleiding), texts: chosen.filter(({ tekst }) => isSaid(tekst)).length,
    questions: [briefing.vragen, ...chosen.map(({ vragen }) => vragen)].flat().filter(isSaid).length, hasExample: figures.some(({ figure }) => figure.isExample),
  }
  const files = new Map([['logo.svg', look.logo]])
  const data = {
    layout, way, colours: look.colours, words: PAPER, kind: PAPER.kind[briefing.blad],
    title: briefing.titel, intro: paragraphs(briefing.inleiding), questions: briefing.vragen.filter(isSaid),
    release: paperRelease(release), date: release.gepubliceerdOp.slice(0, 10).split('-').map(Number), invented: release.verzonnen,
    figures: figures.map((one, at) => figureData(one, { at, layout, way, look, files, link: `${site}${one.page}#figuur-${one.chosen.figuur}` })),
    about: [...aboutPaper(release, written), ...(left > 0 ? [leftOut(left)] : [])],
    site: { text: bare(site), link: `${site}/?publicatie=${release.id}` },
  }
  return { data, files }
}

interface Place {
  readonly at: number
  readonly layout: Layout
  readonly way: Way
  readonly look: Look
  readonly files: Map<string, string>
  readonly link: string
}

function figureData({ figure, chosen }: ChosenFigure, { at, layout, way, look, files, link }: Place): object {
  const keep = (name: string, svg: string): string => { files.set(name, look.drawn(svg)); return name }
  const withChart = chosen.toon !== 'tabel' && figure.svg !== null
  return {
    ...figure, link, address: bare(link),
    title: figure.title.map((piece) => (typeof piece === 'string' ? { text: piece, accent: false } : { text: piece.accent, accent: true })),
    svg: withChart ? { file: keep(`f${at}.svg`, figure.svg ?? ''), width: widthOf(figure.svg ?? '', layout, figure.isMap) } : null,
    instead: (chosen.toon !== 'tabel' || figure.isExample) && figure.svg === null ? figure.instead : [],
    legend: withChart ? figure.legend.map(({ sign, text }, key) => ({ text, sign: sign === null ? null : keep(`f${at}-${key}.svg`, sign) })) : [],
    table: !withTable(chosen, layout, withChart || figure.isExample) || figure.table.heads.length === 0 ? null : { ...figure.table, more: figure.table.left > 0 ? PAPER.more(figure.table.left) : null },
    tableOf: way.isApart && withChart && figure.table.rows.length > SHORT ? PAPER.tableOf(plain(figure.title)) : null,
    text: paragraphs(chosen.tekst), questions: chosen.vragen.filter(isSaid),
  }
}

/** A table of so many rows always stays with its drawing. */
const SHORT = 8

/** A sheet of one page has a table only where nothing else says the same. */
const withTable = ({ toon }: BriefingCijfer, { pages }: Layout, isSaid: boolean): boolean => toon !== 'grafiek' && (pages === null || !isSaid)

/** The measure of a sheet, in millimetres. */
const MEASURE = 174

/** A map shrinks no further: its names have to be read. */
const SMALLEST = 0.8

/** How wide a drawing comes out, in millimetres: its words are as large in every drawing of the sheet. Only a map, which is as high as the gemeente is, may shrink. */
function widthOf(svg: string, { chart, height }: Layout, isMap: boolean): number {
  const read = (name: string): number => Number(new RegExp(`^<svg[^>]*? ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? chart)
  const scale = isMap ? Math.min(1, Math.max(SMALLEST, height / read('height'))) : 1
  return Math.min(1, (scale * read('width')) / chart) * MEASURE
}

/** An address as people write it. */
const bare = (address: string): string => address.replace(/^https?:\/\//, '')
const isSaid = (text: string): boolean => text.trim() !== ''
const paragraphs = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter(isSaid)
