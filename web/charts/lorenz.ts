import type { TopLevelSpec } from './spec.ts'
import { PERCENT_AXIS } from '../words/axes.ts'
import { chartBase } from './shared.ts'
import { ACCENT, ACCENT_WASH, INK, INK_SECOND } from './style.ts'

/** A point of the curve, from expensive to cheap: this share of the households has this share of the spending. */
export interface LorenzPoint {
  readonly households: number
  readonly cost: number
}

/** A marked point with words beside it. */
export interface LorenzMark extends LorenzPoint {
  readonly kind: 'tiende' | 'veelgehoord' | 'gelijk'
  readonly text: string
}

const axis = { format: '', labelExpr: PERCENT_AXIS, values: [0, 0.25, 0.5, 0.75, 1] }
const scale = { domain: [0, 1], nice: false }
const x = { field: 'households', type: 'quantitative' as const, scale, title: 'huishoudens, van duur naar goedkoop', axis: { ...axis, grid: false, values: [0, 0.1, 0.5, 1] } }
const y = { field: 'cost', type: 'quantitative' as const, scale, title: null, axis }
const only = (kind: LorenzMark['kind']) => [{ filter: `datum.kind === '${kind}'` }]

const HEARD_TEXT = { type: 'text' as const, align: 'left' as const, dx: 12, color: INK_SECOND }
const TENTH_TEXT = { type: 'text' as const, align: 'left' as const, dx: 14, dy: 14, color: ACCENT, fontWeight: 700 as const, fontSize: 17 }
/** Lines stop at a label instead of crossing it. */
const HALO = { color: ACCENT_WASH, stroke: ACCENT_WASH, strokeWidth: 7, strokeJoin: 'round' as const }

/** Lorenz curve from dear to cheap, with the tenth that the page is about and, quietly, the share that is often quoted. */
export function lorenzChart(points: readonly LorenzPoint[], marks: readonly LorenzMark[]): TopLevelSpec {
  return {
    ...chartBase(420),
    layer: [
      { data: { name: 'points', values: [...points] }, mark: { type: 'area' as const, color: ACCENT_WASH, opacity: 1 }, encoding: { x, y, y2: { field: 'households' } } },
      { data: { name: 'points' }, mark: { type: 'line' as const, color: INK_SECOND, strokeDash: [4, 4], strokeWidth: 1 }, encoding: { x, y: { ...y, field: 'households' } } },
      { data: { name: 'points' }, mark: { type: 'line' as const, color: INK, strokeWidth: 2.5, point: { color: INK, filled: true, size: 36, opacity: 1 } }, encoding: { x, y } },
      { data: { name: 'marks', values: [...marks] }, transform: only('gelijk'), mark: { type: 'text' as const, align: 'left' as const, dx: 10, dy: 12, color: INK_SECOND, lineBreak: '\n' }, encoding: { x, y, text: { field: 'text' } } },
      { data: { name: 'marks' }, transform: only('veelgehoord'), mark: { type: 'point' as const, shape: 'cross', angle: 45, size: 90, filled: true, color: INK_SECOND, opacity: 1 }, encoding: { x, y } },
      { data: { name: 'marks' }, transform: only('veelgehoord'), mark: { ...HEARD_TEXT, ...HALO }, encoding: { x, y, text: { field: 'text' } } },
      { data: { name: 'marks' }, transform: only('veelgehoord'), mark: HEARD_TEXT, encoding: { x, y, text: { field: 'text' } } },
      { data: { name: 'marks' }, transform: only('tiende'), mark: { type: 'rule' as const, color: ACCENT, strokeWidth: 2 }, encoding: { x, y, y2: { datum: 0 } } },
      { data: { name: 'marks' }, transform: only('tiende'), mark: { type: 'point' as const, filled: true, color: ACCENT, size: 150, opacity: 1 }, encoding: { x, y } },
      { data: { name: 'marks' }, transform: only('tiende'), mark: { ...TENTH_TEXT, ...HALO }, encoding: { x, y, text: { field: 'text' } } },
      { data: { name: 'marks' }, transform: only('tiende'), mark: TENTH_TEXT, encoding: { x, y, text: { field: 'text' } } },
    ],
  }
}
