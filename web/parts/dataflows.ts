import type { ChartName } from '../charts/all.ts'

type Dataflow = { readonly default: object }

/** The compiled charts. Those that most pages draw come with the runtime; each other is its own small file that is fetched when a page needs it. */
export const DATAFLOWS: Readonly<Record<ChartName, () => Promise<Dataflow>>> = {
  bars: () => import('./vega.ts').then(({ COMMON }) => ({ default: COMMON.bars })),
  columns: () => import('./vega.ts').then(({ COMMON }) => ({ default: COMMON.columns })),
  control: () => import('virtual:grafiek/control'),
  difference: () => import('virtual:grafiek/difference'),
  dots: () => import('virtual:grafiek/dots'),
  funnel: () => import('virtual:grafiek/funnel'),
  lines: () => import('./vega.ts').then(({ COMMON }) => ({ default: COMMON.lines })),
  lorenz: () => import('virtual:grafiek/lorenz'),
  margins: () => import('virtual:grafiek/margins'),
  months: () => import('virtual:grafiek/months'),
  multiples: () => import('virtual:grafiek/multiples'),
  namedBars: () => import('./vega.ts').then(({ COMMON }) => ({ default: COMMON.namedBars })),
  pairs: () => import('virtual:grafiek/pairs'),
  stacks: () => import('virtual:grafiek/stacks'),
  strip: () => import('virtual:grafiek/strip'),
  supply: () => import('virtual:grafiek/supply'),
  survival: () => import('virtual:grafiek/survival'),
  timeline: () => import('virtual:grafiek/timeline'),
  waterfall: () => import('virtual:grafiek/waterfall'),
}
