import { transforms } from 'vega-dataflow'
import * as encode from 'vega-encode'
import { expressionInterpreter } from 'vega-interpreter'
import * as transform from 'vega-transforms'
import { View } from 'vega-view'
import * as viewTransform from 'vega-view-transforms'
import { withoutEnglish } from '../charts/clean.ts'
import { CHART_LOCALE } from '../words/axes.ts'

Object.assign(transforms, transform, viewTransform, encode)

/** A chart never fetches: whatever asks for an address is refused. */
const closedLoader = {
  load: () => Promise.reject(new Error('charts load nothing')),
  sanitize: () => Promise.reject(new Error('charts follow no link')),
  http: () => Promise.reject(new Error('charts load nothing')),
  file: () => Promise.reject(new Error('charts load nothing')),
}

export interface DrawnChart {
  readonly resize: (width: number) => Promise<void>
  readonly svg: () => Promise<string>
  readonly remove: () => void
}

type Rows = Readonly<Record<string, readonly object[]>>

/** Draws a compiled dataflow with these rows as SVG in `place`, at this width. */
export async function drawChart(place: HTMLElement, dataflow: object, rows: Rows, width: number): Promise<DrawnChart> {
  await fontsReady()
  const view = new View(dataflow, { expr: expressionInterpreter, renderer: 'svg', loader: closedLoader, locale: CHART_LOCALE, hover: false, tooltip: () => undefined })
  for (const [name, values] of Object.entries(rows)) view.data(name, values.map((row) => ({ ...row })))
  view.initialize(place).signal('room', width).width(width)
  await view.runAsync()
  silence(place)
  return {
    resize: async (next) => { await view.signal('room', next).width(next).runAsync(); silence(place) },
    svg: async () => withoutEnglish(await view.toSVG()),
    remove: () => { view.finalize() },
  }
}

/** Vega measures text while it lays out, so the font has to be there. */
const fontsReady = (): Promise<unknown> =>
  Promise.all(['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 15px 'Source Sans 3 Variable'`))).catch(() => undefined)

/** Vega describes its drawing in English; the page gives its own description, in Dutch. */
function silence(place: HTMLElement): void {
  for (const element of [place, ...place.querySelectorAll('[aria-roledescription], [aria-label], [role]')])
    for (const name of ['role', 'aria-roledescription', 'aria-label']) element.removeAttribute(name)
}
