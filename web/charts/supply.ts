import type { LayerSpec, TopLevelSpec } from './spec.ts'
import { chartBase, hatchedBar, hatchedText, nameAbove, NAMED_STEP, ONLY_SHOWN, rowPosition } from './shared.ts'
import { INK, REST } from './style.ts'

/** One product: which part of what was contracted was used. Without a share it has words in its place. */
export interface SupplyBar {
  readonly name: string
  readonly order: number
  readonly status: 'getoond' | 'afgeschermd' | 'nietBekend'
  /** 0 and up; 1 is all that was contracted. */
  readonly value: number | null
  readonly text: string
  readonly colour: string
}

const x = (field: string) => ({ field, type: 'quantitative' as const, axis: null, stack: null, scale: { zero: true, nice: false, range: [0, { expr: 'width - 60' }] } })
const WHOLE = { datum: 1, type: 'quantitative' as const, axis: null, scale: { zero: true, nice: false, range: [0, { expr: 'width - 60' }] } }

/** What was contracted as a pale bar that is as long for every product, what was used of it as a dark one over it, and a tick where all is used. */
export function supplyChart(rows: readonly SupplyBar[]): TopLevelSpec {
  const layer: LayerSpec['layer'] = [
    nameAbove,
    { transform: ONLY_SHOWN, mark: { type: 'bar', height: 22, color: REST }, encoding: { x: WHOLE } },
    { transform: ONLY_SHOWN, mark: { type: 'bar', height: 12 }, encoding: { x: x('value'), color: { field: 'colour', type: 'nominal', scale: null } } },
    { transform: ONLY_SHOWN, mark: { type: 'tick', thickness: 3, size: 26, color: INK }, encoding: { x: WHOLE } },
    { transform: ONLY_SHOWN, mark: { type: 'text', align: 'right', fontWeight: 600 }, encoding: { x: { value: { expr: 'width' } }, text: { field: 'text' } } },
    hatchedBar('0'),
    hatchedText('0'),
  ]
  return { ...chartBase({ step: NAMED_STEP }), data: { name: 'rows', values: [...rows] }, encoding: { y: rowPosition }, layer }
}
