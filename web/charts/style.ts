import type { Config } from 'vega-lite'

/** The colour that the theme gives this name (web/public/thema/thema.css). The browser fills it in, so a drawing follows a change from light to dark; a picture that leaves the page has it filled in by `inColours`. */
const colour = <Name extends string>(name: Name) => `var(--raadszicht-${name})` as const

export const PAPER = colour('paper')
export const INK = colour('ink')
export const INK_SECOND = colour('ink-second')
export const RULE = colour('rule')
export const ACCENT = colour('accent')
export const ACCENT_WASH = colour('accent-wash')
export const BRAND = colour('brand')
export const INVERSE = colour('inverse')
export const REST = colour('rest')
export const REST_WASH = colour('rest-wash')
export const BELOW = colour('below')
export const ABOVE = colour('above')
export const WET_COLOURS: Readonly<Record<string, string>> = { wmo: colour('wmo'), jeugdwet: colour('jeugdwet'), participatiewet: colour('participatiewet'), schuldhulp: colour('schuldhulp') }
export const MAP_RAMP = [colour('map-1'), colour('map-2'), colour('map-3'), colour('map-4'), colour('map-5')] as const
export const MAP_UNKNOWN = colour('map-unknown')
export const MAP_EDGE = colour('map-edge')
export const MAP_INK = colour('map-ink')
export const MAP_HALO = colour('map-halo')
export const HATCH_STRIPE = colour('hatch')
export const HATCH_PAPER = colour('hatch-paper')

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
