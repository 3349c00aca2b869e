import type { TopLevelSpec } from './spec.ts'
import { PLAIN_AXIS } from '../words/axes.ts'
import { chartBase } from './shared.ts'
import { ACCENT, BRAND, HATCH, INK, INK_SECOND, PAPER, REST, RULE } from './style.ts'

/** One period of a control chart. `part` keeps the drawn pieces of the line apart; `special` gives the mark its shape. */
export interface ControlPoint {
  readonly order: number
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  readonly part: string
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly special: '' | 'hoog' | 'laag'
}

/** The word of a row of special points: above the highest mark near it, or below the lowest, so that it stands free. */
export interface ControlWord {
  readonly order: number
  readonly value: number
  readonly special: 'hoog' | 'laag'
  /** At the end of the series: there it moves aside for the names at the right. */
  readonly isLast: boolean
}

/** A level line with its name at the right: the centre, or the target of the council. */
export interface ControlLine {
  readonly value: number
  readonly kind: 'midden' | 'doel'
  readonly text: string
}

/** Something that happened, at the period in which it did; `late` writes its name to the left. */
export interface ControlEvent {
  readonly order: number
  readonly text: string
  readonly late: boolean
  /** Where it stands along the series, 0 to 1. */
  readonly along: number
}

/** A year under the axis, at its first period. */
export interface ControlTick {
  readonly order: number
  readonly text: string
}

export interface ControlRows {
  readonly points: readonly ControlPoint[]
  readonly words: readonly ControlWord[]
  readonly lines: readonly ControlLine[]
  readonly events: readonly ControlEvent[]
  readonly ticks: readonly ControlTick[]
}

/** Without limits nothing says how much is a lot: then the axis begins at nothing, so that a tenth of a point does not fill it. */
const NO_LIMITS = "!isValid(extent(pluck(data('points'), 'upper'))[1])"

const x = { field: 'order', type: 'quantitative' as const, title: null, axis: null, scale: { zero: false, nice: false, padding: 8, range: [40, { expr: 'width - 62' }] } }
const y = { field: 'value', type: 'quantitative' as const, title: null, scale: { zero: { expr: NO_LIMITS }, nice: true, range: [{ expr: 'height - 42' }, { expr: '38' }] }, axis: { labelExpr: PLAIN_AXIS, format: '', tickCount: 4, labelPadding: -34, gridColor: RULE } }
/** Where an event stands, and how long its name is, in pixels: a name with too little room on its side moves along, and is never cut. */
const PLACE = '(44 + (room - 110) * datum.along)'
const LENGTH = '(length(datum.text) * 7.2)'
/** A year in four digits, or in two where many years stand on a narrow drawing. */
const YEAR = "room - 118 < 34 * length(data('ticks')) ? '’' + slice(datum.text, 2) : datum.text"
const is = (test: string) => [{ filter: test }]
const shown = "datum.status === 'getoond'"
const SHAPE = { condition: { test: "datum.special === 'laag'", value: 'triangle-down' }, value: 'triangle-up' } as const

const WORD = { type: 'text' as const, color: ACCENT, fontWeight: 600 as const, dy: { expr: "datum.special === 'laag' ? 18 : -16" }, dx: { expr: 'datum.isLast ? -8 : 0' } }
const word = (words: readonly ControlWord[]) => ({ data: { name: 'words', values: [...words] }, encoding: { x, y, text: { field: 'special' } } })

/**
 * A series with the band of ordinary variation. A special point is a triangle that points up or down; a row of them
 * has its word once, clear of every mark and on a halo of paper; what is suppressed is a hatched foot without a height of its own.
 */
export function controlChart({ points, words, lines, events, ticks }: ControlRows): TopLevelSpec {
  return {
    ...chartBase(260),
    data: { name: 'points', values: [...points] },
    layer: [
      { transform: is('isValid(datum.upper)'), mark: { type: 'area' as const, color: BRAND, opacity: 0.1 }, encoding: { x, y: { ...y, field: 'lower' }, y2: { field: 'upper' } } },
      ...['lower', 'upper'].map((field) => ({ transform: is('isValid(datum.upper)'), mark: { type: 'line' as const, color: REST, strokeWidth: 1, strokeDash: [3, 3] }, encoding: { x, y: { ...y, field } } })),
      { data: { name: 'ticks', values: [...ticks] }, mark: { type: 'text' as const, baseline: 'bottom' as const, align: 'left' as const, color: INK_SECOND, text: { expr: YEAR } }, encoding: { x, y: { value: { expr: 'height' } } } },
      { data: { name: 'events', values: [...events] }, mark: { type: 'rule' as const, color: INK_SECOND, strokeDash: [2, 3], strokeWidth: 1.5 }, encoding: { x, y: { value: 18 }, y2: { value: { expr: 'height - 24' } } } },
      { data: { name: 'events', values: [...events] }, transform: is('!datum.late'), mark: { type: 'text' as const, align: 'left' as const, baseline: 'top' as const, color: INK_SECOND, limit: { expr: 'room' }, dx: { expr: `min(0, room - ${PLACE} - ${LENGTH})` } }, encoding: { x, y: { value: 0 }, text: { field: 'text' } } },
      { data: { name: 'events', values: [...events] }, transform: is('datum.late'), mark: { type: 'text' as const, align: 'right' as const, baseline: 'top' as const, color: INK_SECOND, limit: { expr: 'room' }, dx: { expr: `max(0, ${LENGTH} - ${PLACE})` } }, encoding: { x, y: { value: 0 }, text: { field: 'text' } } },
      { data: { name: 'lines', values: [...lines] }, transform: is("datum.kind === 'midden'"), mark: { type: 'rule' as const, color: BRAND, strokeWidth: 1 }, encoding: { y, x: { value: 40 }, x2: { value: { expr: 'width - 62' } } } },
      { data: { name: 'lines', values: [...lines] }, transform: is("datum.kind === 'doel'"), mark: { type: 'rule' as const, color: INK, strokeWidth: 1.5, strokeDash: [8, 4] }, encoding: { y, x: { value: 40 }, x2: { value: { expr: 'width - 62' } } } },
      { data: { name: 'lines', values: [...lines] }, mark: { type: 'text' as const, align: 'left' as const, dx: 4, color: INK_SECOND }, encoding: { y, x: { value: { expr: 'width - 62' } }, text: { field: 'text' } } },
      { transform: is(shown), mark: { type: 'line' as const, color: BRAND, strokeWidth: 1.5 }, encoding: { x, y, detail: { field: 'part' } } },
      { transform: is(`${shown} && datum.special === ''`), mark: { type: 'point' as const, filled: true, color: BRAND, size: 26, opacity: 1 }, encoding: { x, y } },
      { transform: is(`${shown} && datum.special !== ''`), mark: { type: 'point' as const, filled: true, color: ACCENT, stroke: PAPER, strokeWidth: 0.5, size: 95, opacity: 1 }, encoding: { x, y, shape: SHAPE } },
      { ...word(words), mark: { ...WORD, stroke: PAPER, strokeWidth: 5, strokeJoin: 'round' as const } },
      { ...word(words), mark: WORD },
      { transform: is("datum.status === 'afgeschermd'"), mark: { type: 'bar' as const, width: 9, fill: HATCH, stroke: INK_SECOND, strokeWidth: 1, strokeDash: [2, 2] }, encoding: { x, y: { value: { expr: 'height - 24' } }, y2: { value: { expr: 'height - 44' } } } },
    ],
  }
}
