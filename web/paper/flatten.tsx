import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { FigureProps } from '../parts/figure.tsx'
import { PaperWidth } from '../parts/figure-sink.ts'
import { FixedPlace } from '../parts/router.tsx'
import type { Place } from '../parts/route.ts'
import { stillChart } from '../parts/still.ts'
import { plain } from '../words/rich.ts'
import { alone, keysBelow, keysOf, svgIn } from './legend.tsx'
import type { PaperFigure, PaperTable } from './paper-figure.ts'
import { paperTable } from './table.ts'
import { paragraphsOf } from './words-of.ts'

interface Onto {
  readonly place: Place
  /** The line below it. */
  readonly source: string
  /** Room for its drawing, in pixels. */
  readonly room: { readonly width: number; readonly height: number }
  /** One page has room for a few words only. */
  readonly isShort: boolean
}

/** What a figure of a page is on paper. */
export async function flatten(props: FigureProps, { place, source, room, isShort }: Onto): Promise<PaperFigure> {
  const { chart, title, unit, example } = props
  const table = paperTable(props.table)
  const svg = 'draw' in chart ? drawnSvg(chart.draw, place, room.width) : alone(await stillChart(chart.name, chart.rows, room))
  const legend = 'draw' in chart ? keysBelow(chart.draw) : []
  return {
    title, unit, table, svg, source: example === undefined ? source : `${example.source} ${source}`, isExample: example !== undefined, isMap: svg !== null && 'draw' in chart && legend.length > 0,
    alt: props.description || described(plain(title), table),
    instead: svg === null && 'draw' in chart ? paragraphsOf(isShort && example !== undefined ? example.short : chart.draw) : [],
    legend: [...legend, ...keysOf(props.legend)],
  }
}

/** A drawing that the page makes itself: the map. */
const drawnSvg = (draw: ReactNode, place: Place, width: number): string | null =>
  svgIn(renderToStaticMarkup(<PaperWidth value={width}><FixedPlace place={place}>{draw}</FixedPlace></PaperWidth>), SMALLEST)

/** A narrower drawing is a sign of a legend. */
const SMALLEST = 100

/** A drawing that only shows what its table says. */
const described = (title: string, { rows }: PaperTable): string => `Kaart. ${title}. ${rows.map((row) => row.join(': ')).join('; ')}.`
