import { transforms } from 'vega-dataflow'
import * as encode from 'vega-encode'
import { expressionInterpreter } from 'vega-interpreter'
import { textMetrics } from 'vega-scenegraph'
import * as transform from 'vega-transforms'
import { View } from 'vega-view'
import * as viewTransform from 'vega-view-transforms'
import type { ChartName } from '../charts/all.ts'
import { withoutEnglish } from '../charts/clean.ts'
import { CHART_LOCALE } from '../words/axes.ts'
import { unfolded } from '../charts/fold.ts'
import { DATAFLOWS } from './dataflows.ts'
import { textWidth } from './letter-widths.ts'

Object.assign(transforms, transform, viewTransform, encode)

type Rows = Readonly<Record<string, readonly object[]>>
type TextMark = Readonly<{ fontSize?: number; fontWeight?: number | string }>

/** There is no canvas to measure with: the widths of our own letters are known. */
textMetrics.width = ({ fontSize = 15, fontWeight = 400 }: TextMark, text: unknown): number => textWidth(String(text ?? ''), fontSize, Number(fontWeight) > 500)

interface Room {
  readonly width: number
  /** Charts with a height of their own are made no higher than this. */
  readonly height: number
}

/** Charts that are as high as they are told; the others grow by their rows. */
const FREE: ReadonlySet<ChartName> = new Set(['columns', 'control', 'funnel', 'lines', 'lorenz', 'months', 'survival'])

/** A chart as SVG text, drawn where there is no browser: the same dataflow and rows as on the page (docs/decisions/0003). Sizes in pixels. */
export async function stillChart(name: ChartName, rows: Rows, { width, height }: Room): Promise<string> {
  const { default: dataflow } = await DATAFLOWS[name]()
  const view = new View(unfolded(dataflow) as object, { expr: expressionInterpreter, renderer: 'none', locale: CHART_LOCALE })
  for (const [data, values] of Object.entries(rows)) view.data(data, values.map((row) => ({ ...row })))
  view.signal('room', width).width(width)
  if (FREE.has(name)) view.height(Math.min(view.height(), height))
  await view.runAsync()
  const svg = withoutEnglish(await view.toSVG())
  view.finalize()
  return svg
}
