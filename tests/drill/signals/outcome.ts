import { RUN } from '../../../server/statistics/control/flags.ts'
import { headOf, isJudged, isSpecial } from '../../../web/signals/series.ts'
import { pageOf, published, signalTown, TOWN } from './town.ts'

/** What a reader of the page would learn of what was planted, in the words of the page; and what stood out though nothing happened. */
export interface Outcome {
  readonly pilot: string
  readonly desks: string
  readonly noise: string
  /** Wijken marked in the funnel of referrals of 2025. */
  readonly outliers: readonly string[]
  /** `isPilotShown`: the seven newest quarters of the wijk with early help are shown, so that there is a run to see. */
  readonly planted: { readonly pilot: string; readonly outlier: string; readonly isPilotShown: boolean }
  /** Series in which nothing happened: how many have a verdict, and how many have a special newest point. */
  readonly quiet: { readonly judged: number; readonly special: number }
  /** Wijken whose whole years were compared where nothing happened: how many, and how many are marked. */
  readonly years: { readonly compared: number; readonly marked: number }
  /** Points of funnels where nothing happened: how many there are, and how many are marked. */
  readonly even: { readonly points: number; readonly marked: number }
}

export function outcomeOf(seed: number): Outcome {
  const town = signalTown(seed)
  const tables = published(town)
  const whole = pageOf(tables, TOWN)
  const areas = [...new Set(tables.signals.map(({ area }) => area))]
  const { pilot, outlier } = town.story
  const pilotSeries = pageOf(tables, pilot.wijk).find(({ card }) => card.code === 'crisisplaatsingen')!
  const isQuiet = (signal: string, area: string): boolean =>
    signal !== 'bezwaren' && !(signal === 'crisisplaatsingen' && (area === pilot.wijk || area === TOWN))
  const quiet = areas.flatMap((area) => pageOf(tables, area).filter(({ card, rows }) => isQuiet(card.code, area) && isJudged(rows)))
  const years = areas.flatMap((area) => pageOf(tables, area).filter(({ card, years: move }) => isQuiet(card.code, area) && move !== null))
  const funnels = tables.signals.filter(({ view, level, status }) => view === 'trechter' && level === 'wijk' && status === 'shown')
  const even = funnels.filter(({ signal, area }) => !(signal === 'doorverwijzingen' && area === outlier.wijk) && !(signal === 'crisisplaatsingen' && area === pilot.wijk))
  return {
    pilot: headOf(pilotSeries).title,
    desks: headOf(whole.find(({ card }) => card.code === 'bezwaren')!).title, noise: headOf(whole.find(({ card }) => card.code === 'klachten')!).title,
    outliers: funnels.filter(({ signal, year, rule }) => signal === 'doorverwijzingen' && year === 2025 && rule !== null).map(({ area }) => area),
    planted: { pilot: pilot.wijk, outlier: outlier.wijk, isPilotShown: pilotSeries.rows.slice(-RUN).every(({ status }) => status === 'getoond') },
    quiet: { judged: quiet.length, special: quiet.filter(({ verdict }) => isSpecial(verdict)).length },
    years: { compared: years.length, marked: years.filter(({ years: move }) => move!.isMarked).length },
    even: { points: even.length, marked: even.filter(({ rule }) => rule !== null).length },
  }
}
