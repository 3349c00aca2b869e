import type { TopLevelSpec } from './spec.ts'
import { PERCENT_AXIS } from '../words/axes.ts'
import { chartBase } from './shared.ts'
import { ACCENT, BRAND, INK_SECOND, PAPER, REST } from './style.ts'

/** The share that still runs after so many months, with its margin; no margin at the start, where nothing has ended. */
export interface SurvivalPoint {
  readonly months: number
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A point with words: the own figure after a year, and what is often said. */
export interface SurvivalMark {
  readonly kind: 'eigen' | 'veelgehoord'
  readonly months: number
  readonly value: number
  readonly text: string
}

const x = { field: 'months', type: 'quantitative' as const, title: 'maanden sinds de start', scale: { zero: true, nice: false }, axis: { values: [0, 12, 24, 36, 48, 60], grid: false, format: 'd' } }
const y = (field: string) => ({ field, type: 'quantitative' as const, title: null, scale: { domain: [0, 1] }, axis: { format: '', labelExpr: PERCENT_AXIS, values: [0, 0.25, 0.5, 0.75, 1] } })
const only = (kind: SurvivalMark['kind']) => [{ filter: `datum.kind === '${kind}'` }]
const WORDS = { type: 'text' as const, align: 'left' as const, dx: 12, fontSize: 16 }
const HALO = { stroke: PAPER, strokeWidth: 6, strokeJoin: 'round' as const }

/** A line that steps down when something ends, in a band for its margin. */
export function survivalChart(points: readonly SurvivalPoint[], marks: readonly SurvivalMark[]): TopLevelSpec {
  return {
    ...chartBase(340),
    layer: [
      { data: { name: 'points', values: [...points] }, mark: { type: 'area', interpolate: 'step-after', color: BRAND, opacity: 0.15 }, encoding: { x, y: y('low'), y2: { field: 'high' } } },
      ...['low', 'high'].map((field) => ({ data: { name: 'points' }, mark: { type: 'line' as const, interpolate: 'step-after' as const, color: REST, strokeWidth: 1, strokeDash: [3, 3] }, encoding: { x, y: y(field) } })),
      { data: { name: 'points' }, mark: { type: 'line', interpolate: 'step-after', color: BRAND, strokeWidth: 3 }, encoding: { x, y: y('value') } },
      { data: { name: 'marks', values: [...marks] }, transform: only('veelgehoord'), mark: { type: 'point', shape: 'cross', angle: 45, size: 90, filled: true, color: INK_SECOND, opacity: 1 }, encoding: { x, y: y('value') } },
      { data: { name: 'marks' }, transform: only('veelgehoord'), mark: { ...WORDS, ...HALO, color: PAPER, dy: 4 }, encoding: { x, y: y('value'), text: { field: 'text' } } },
      { data: { name: 'marks' }, transform: only('veelgehoord'), mark: { ...WORDS, color: INK_SECOND, dy: 4 }, encoding: { x, y: y('value'), text: { field: 'text' } } },
      { data: { name: 'marks' }, transform: only('eigen'), mark: { type: 'point', filled: true, color: ACCENT, size: 150, opacity: 1 }, encoding: { x, y: y('value') } },
      { data: { name: 'marks' }, transform: only('eigen'), mark: { ...WORDS, ...HALO, color: PAPER, fontWeight: 700, dy: -14 }, encoding: { x, y: y('value'), text: { field: 'text' } } },
      { data: { name: 'marks' }, transform: only('eigen'), mark: { ...WORDS, color: ACCENT, fontWeight: 700, dy: -14 }, encoding: { x, y: y('value'), text: { field: 'text' } } },
    ],
  }
}
