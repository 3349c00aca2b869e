import type { TopLevelSpec } from './spec.ts'
import { barsChart, namedBarsChart } from './bars.ts'
import { columnsChart } from './columns.ts'
import { controlChart } from './control.ts'
import { differenceChart } from './difference.ts'
import { dotsChart } from './dots.ts'
import { funnelChart } from './funnel.ts'
import { linesChart } from './lines.ts'
import { lorenzChart } from './lorenz.ts'
import { marginsChart } from './margins.ts'
import { monthsChart } from './months.ts'
import { multiplesChart } from './multiples.ts'
import { pairsChart } from './pairs.ts'
import { stacksChart } from './stacks.ts'
import { stripChart } from './strip.ts'
import { supplyChart } from './supply.ts'
import { survivalChart } from './survival.ts'
import { timelineChart } from './timeline.ts'
import { waterfallChart } from './waterfall.ts'

/** Every chart without rows: what the build compiles to a dataflow. Rows come in at runtime under the same data names. */
export const CHARTS = {
  bars: barsChart([]),
  columns: columnsChart([]),
  control: controlChart({ points: [], words: [], lines: [], events: [], ticks: [] }),
  difference: differenceChart([]),
  dots: dotsChart([], [], []),
  funnel: funnelChart([]),
  lines: linesChart([], [], [], []),
  lorenz: lorenzChart([], []),
  namedBars: namedBarsChart([]),
  margins: marginsChart([]),
  months: monthsChart([], []),
  multiples: multiplesChart([], []),
  pairs: pairsChart([]),
  stacks: stacksChart([], [], []),
  strip: stripChart([], []),
  supply: supplyChart([]),
  survival: survivalChart([], []),
  timeline: timelineChart([]),
  waterfall: waterfallChart([]),
} as const satisfies Readonly<Record<string, TopLevelSpec>>

export type ChartName = keyof typeof CHARTS
