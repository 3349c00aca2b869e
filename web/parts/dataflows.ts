import type { ChartName } from '../charts/all.ts'

type Dataflow = { readonly default: object }

/** The compiled charts, each its own small file that is fetched when a page needs it. */
export const DATAFLOWS: Readonly<Record<ChartName, () => Promise<Dataflow>>> = {
  bars: () => import('virtual:grafiek/bars'),
  columns: () => import('virtual:grafiek/columns'),
  control: () => import('virtual:grafiek/control'),
  difference: () => import('virtual:grafiek/difference'),
  dots: () => import('virtual:grafiek/dots'),
  funnel: () => import('virtual:grafiek/funnel'),
  lines: () => import('virtual:grafiek/lines'),
  lorenz: () => import('virtual:grafiek/lorenz'),
  margins: () => import('virtual:grafiek/margins'),
  months: () => import('virtual:grafiek/months'),
  multiples: () => import('virtual:grafiek/multiples'),
  namedBars: () => import('virtual:grafiek/namedBars'),
  pairs: () => import('virtual:grafiek/pairs'),
  strip: () => import('virtual:grafiek/strip'),
  supply: () => import('virtual:grafiek/supply'),
  survival: () => import('virtual:grafiek/survival'),
  timeline: () => import('virtual:grafiek/timeline'),
  waterfall: () => import('virtual:grafiek/waterfall'),
}
