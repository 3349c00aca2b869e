import type { Config } from 'vega-lite'

/** Colours that charts write into the drawing itself, so that a downloaded picture keeps them. The same values are tokens in theme.css. */
export const INK = '#15202b'
export const INK_SECOND = '#46525e'
export const RULE = '#d9dee3'
export const ACCENT = '#c4421a'
export const ACCENT_WASH = '#fbe9e2'
export const BRAND = '#0d3b66'
export const REST = '#c9d0d7'
export const BELOW = '#2166ac'
export const ABOVE = '#b35806'
export const WET_COLOURS: Readonly<Record<string, string>> = { wmo: '#0b6e75', jeugdwet: '#7b3f98', participatiewet: '#97690a', schuldhulp: '#54606e' }
export const MAP_RAMP = ['#fdeee7', '#f7c9b4', '#ec9a78', '#d96a42', '#a8370f'] as const

/** The hatch of a suppressed figure: a pattern that the page and every downloaded picture define once. */
export const HATCH_ID = 'afgeschermd-arcering'
export const HATCH = `url(#${HATCH_ID})`

export const FONT = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif"
/** No text in a chart is smaller than this. */
export const TEXT_SIZE = 15

/** One look for every chart; English automatic descriptions are off, the page gives its own in Dutch. */
export const CHART_CONFIG: Config = {
  aria: false,
  background: 'transparent',
  font: FONT,
  padding: { left: 0, top: 2, right: 0, bottom: 6 },
  view: { stroke: null },
  axis: {
    labelFontSize: TEXT_SIZE, titleFontSize: TEXT_SIZE, labelColor: INK_SECOND, titleColor: INK_SECOND, titleFontWeight: 'normal',
    domain: false, ticks: false, gridColor: RULE, labelPadding: 8, titlePadding: 8,
  },
  text: { fontSize: TEXT_SIZE, color: INK, font: FONT },
}

/** Width of the column of names beside bars: less room on a phone, and then names end in an ellipsis. */
export const NAME_COLUMN = '(room < 400 ? 116 : room < 640 ? 150 : 220)'
