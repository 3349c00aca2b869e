import bars from 'virtual:grafiek/bars'
import columns from 'virtual:grafiek/columns'
import lines from 'virtual:grafiek/lines'
import namedBars from 'virtual:grafiek/namedBars'
import { transforms } from 'vega-dataflow'
import * as encode from 'vega-encode'
import { expressionInterpreter } from 'vega-interpreter'
import * as transform from 'vega-transforms'
import { View } from 'vega-view'
import * as viewTransform from 'vega-view-transforms'
import { withoutEnglish } from '../charts/clean.ts'
import { unfolded } from '../charts/fold.ts'
import { FONT } from '../charts/style.ts'
import { CHART_LOCALE } from '../words/axes.ts'
import { pageFont } from './page-look.ts'

/** Bars, columns and lines are on more pages than one, and alike: together with the runtime they weigh half. */
export const COMMON = { bars, columns, lines, namedBars } as const

Object.assign(transforms, transform, viewTransform, encode)

/** A chart never fetches: whatever asks for an address is refused. */
const closedLoader = {
  load: () => Promise.reject(new Error('charts load nothing')),
  sanitize: () => Promise.reject(new Error('charts follow no link')),
  http: () => Promise.reject(new Error('charts load nothing')),
  file: () => Promise.reject(new Error('charts load nothing')),
}

export interface DrawnChart {
  /** Done before the browser lays out a page for paper: nothing in it waits for more than its own turn. */
  readonly resize: (width: number) => void
  readonly svg: () => Promise<string>
  readonly remove: () => void
}

type Rows = Readonly<Record<string, readonly object[]>>

/** Draws a compiled dataflow with these rows as SVG in `place`, at this width. */
export async function drawChart(place: HTMLElement, dataflow: object, rows: Rows, width: number): Promise<DrawnChart> {
  await fontsReady()
  const view = new View(inPageFont(dataflow), { expr: expressionInterpreter, renderer: 'svg', loader: closedLoader, locale: CHART_LOCALE, hover: false, tooltip: () => undefined })
  for (const [name, values] of Object.entries(rows)) view.data(name, values.map((row) => ({ ...row })))
  view.initialize(place).signal('room', width).width(width)
  await view.runAsync()
  silence(place)
  return {
    resize: (next) => { void view.signal('room', next).width(next).runAsync().then(() => silence(place)) },
    svg: async () => withoutEnglish(await view.toSVG()),
    remove: () => { view.finalize() },
  }
}

/** Vega measures text while it lays out, so the font has to be there. */
const fontsReady = (): Promise<unknown> =>
  Promise.all(['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 15px ${pageFont()}`))).catch(() => undefined)

/** Vega measures letters before it draws them, so the name of the font is filled in; the theme may have another than the build. */
function inPageFont(dataflow: object): object {
  const font = pageFont()
  return unfolded(font === FONT ? dataflow : JSON.parse(JSON.stringify(dataflow).replaceAll(FONT, font))) as object
}

/** Vega describes its drawing in English; the page gives its own description, in Dutch. */
function silence(place: HTMLElement): void {
  for (const element of [place, ...place.querySelectorAll('[aria-roledescription], [aria-label], [role]')])
    for (const name of ['role', 'aria-roledescription', 'aria-label']) element.removeAttribute(name)
}
