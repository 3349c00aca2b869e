import type { TopLevelSpec } from 'vega-lite'

export type { TopLevelSpec }
/** A drawing of layers over one another, as Vega-Lite types it. */
export type LayerSpec = Extract<TopLevelSpec, { layer: unknown }>
