import { periodOf } from '../../server/units/period.ts'
import type { ControlPoint, ControlRows, ControlWord } from '../charts/control.ts'
import type { FunnelRow } from '../charts/funnel.ts'
import type { Signaal } from '../data/rows.ts'
import type { SignalSeries } from './series.ts'

/** The rows of a control chart. The line breaks where a figure is hidden or not there yet. */
export function controlRows({ rows, target, events }: SignalSeries): ControlRows {
  const centre = rows.findLast(({ midden }) => midden !== null)?.midden ?? null
  let part = 0
  const points = rows.map((row, order): ControlPoint => {
    if (row.status !== 'getoond') part++
    return { order, status: row.status, part: String(part), value: row.waarde, lower: row.ondergrens, upper: row.bovengrens, special: row.kant ?? '' }
  })
  const lines = [
    ...(centre === null ? [] : [{ value: centre, kind: 'midden' as const, text: 'midden' }]),
    ...(target === undefined || target.waarde === null ? [] : [{ value: target.waarde, kind: 'doel' as const, text: 'doel' }]),
  ]
  return {
    points, words: wordsOf(rows), lines: apart(lines), ticks: rows.flatMap(({ jaar }, order) => (order === 0 || rows[order - 1]!.jaar !== jaar ? [{ order, text: `${jaar}` }] : [])),
    events: events.flatMap(({ datum, toelichting }) => {
      const order = rows.findIndex(({ periode }) => periode >= periodOf(datum, rows[0]!.periodeSoort))
      return order < 0 ? [] : [{ order, text: toelichting, late: order > rows.length / 2, along: order / Math.max(1, rows.length - 1) }]
    }),
  }
}

/** A word is about as wide as this share of the series on a phone, to either side. */
const NEAR = 0.09

/** One word for each row of special points, at its highest point (or its lowest) and clear of what stands near it; a row that begins near another of its kind needs none. */
function wordsOf(rows: readonly Signaal[]): readonly ControlWord[] {
  const near = Math.ceil(rows.length * NEAR)
  return runsOf(rows).reduce<readonly ControlWord[]>((words, run) => {
    const special = rows[run[0]!]!.kant!
    const outer = (orders: readonly number[]): number => orders.reduce((best, order) => ((special === 'hoog') === (rows[order]!.waarde! > rows[best]!.waarde!) ? order : best))
    const order = outer(run)
    if (words.some((word) => word.special === special && order - word.order <= 2 * near)) return words
    const around = rows.flatMap(({ waarde }, at) => (waarde !== null && Math.abs(at - order) <= near ? [at] : []))
    return [...words, { order, value: rows[outer(around)]!.waarde!, special, isLast: order === rows.length - 1 }]
  }, [])
}

/** Special points of one side that follow each other, by their place in the series; what is hidden does not end a row. */
function runsOf(rows: readonly Signaal[]): readonly (readonly number[])[] {
  const shown = rows.flatMap(({ status, waarde }, at) => (status === 'getoond' && waarde !== null ? [at] : []))
  const starts = shown.flatMap((at, n) => (rows[at]!.kant !== null && (n === 0 || rows[shown[n - 1]!]!.kant !== rows[at]!.kant) ? [n] : []))
  return starts.map((start) => {
    const end = shown.findIndex((at, n) => n > start && rows[at]!.kant !== rows[shown[start]!]!.kant)
    return shown.slice(start, end < 0 ? undefined : end)
  })
}

/** Two names at nearly the same height would stand over each other: then the target alone is named. */
const apart = (lines: ControlRows['lines']): ControlRows['lines'] => {
  const [centre, target] = lines
  if (centre === undefined || target === undefined) return lines
  return Math.abs(centre.value - target.value) > 0.04 * Math.max(centre.value, target.value) ? lines : [{ ...centre, text: '' }, target]
}

/** The wijken of a funnel by size: that of a period, the mean over the `periods` of the year, so that a child is not drawn four times. `names` writes the name of a wijk. */
export function funnelRows(rows: readonly Signaal[], names: (code: string) => string, periods: number): readonly FunnelRow[] {
  return rows.flatMap((row) => {
    const { noemer, waarde, midden, ondergrens, bovengrens, kant } = row
    if (row.niveau !== 'wijk' || noemer === null || waarde === null || midden === null || ondergrens === null || bovengrens === null) return []
    return [{ size: noemer / periods, value: waarde, centre: midden, lower: ondergrens, upper: bovengrens, special: kant ?? '' as const, text: kant === null ? '' : names(row.gebied) }]
  }).toSorted((a, b) => a.size - b.size)
}

/** The periods of a signal that make up a year, from its rows of any one area. */
export const periodsIn = (rows: readonly Signaal[]) => ({ many: Math.max(1, rows.filter(({ fase }) => fase === 'definitief').length), kind: rows[0]?.periodeSoort ?? 'jaar' as const })
