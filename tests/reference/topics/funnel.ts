import { dispersionOf, winsorised } from '../../../server/statistics/funnel/dispersion.ts'
import { pooledOf, scoresOf, within } from '../../../server/statistics/funnel/funnel.ts'
import { exactLimits, scaledLimits } from '../../../server/statistics/funnel/limits.ts'
import { ANGLE, ROOT, type Area, type Scale } from '../../../server/statistics/funnel/scale.ts'
import { ratioStandsOut, shareStandsOut, type StandsOut } from '../../../server/statistics/funnel/stands-out.ts'
import { STRICT, USUAL, type Interval } from '../../../server/statistics/intervals/interval.ts'
import { LOG, LOG_OF_COUNTS, truncated } from '../funnelplotr.ts'
import { topicOf, type Computed } from '../topic.ts'

interface Asked {
  readonly numerator?: readonly number[]
  readonly denominator?: readonly number[]
  readonly observed?: readonly number[]
  readonly expected?: readonly number[]
  readonly dataType?: 'SR' | 'PR' | 'RC'
  readonly srMethod?: 'SHMI' | 'CQC'
  readonly trimBy?: number
}

type Limits = (area: Area, confidence: number) => Interval

export const topic = topicOf<Asked>({
  input: { numerator: true, denominator: true, observed: true, expected: true, dataType: true, srMethod: true, trimBy: true },
  answers: ({ numerator, denominator, observed, expected, ...asked }) => {
    if (asked.dataType) return dispersed(areasOf(numerator, denominator), asked)
    if (observed) return { significance: areasOf(observed, expected).map((area) => significance(ratioStandsOut(area).value)) }
    if (expected) return limitsOf(expected.map((against) => ({ observed: 0, against })), ({ against }, confidence) => exactLimits(against, confidence))
    const areas = areasOf(numerator, denominator)
    const pooled = pooledOf(areas)
    return { pooled, significance: areas.map((area) => significance(shareStandsOut(area, pooled).value)) }
  },
})

const areasOf = (observed: readonly number[] = [], against: readonly number[] = []): readonly Area[] =>
  observed.map((count, at) => ({ observed: count, against: against[at]! }))

function limitsOf(areas: readonly Area[], limits: Limits): Computed {
  const ends = (end: 'low' | 'high', confidence: number): readonly number[] => areas.map((area) => limits(area, confidence)[end])
  return { lower95: ends('low', USUAL), upper95: ends('high', USUAL), lower998: ends('low', STRICT), upper998: ends('high', STRICT) }
}

/** The package's way from kind of data to scale, and its own plain limits: exact for ratios, on the angle for shares. */
function dispersed(raw: readonly Area[], { dataType, srMethod = 'SHMI', trimBy = 0.1 }: Asked): Computed {
  const rounds = dataType === 'SR' && srMethod === 'SHMI'
  const areas = rounds ? raw.map(({ observed, against }) => ({ observed, against: Math.round(against * 100) / 100 })) : raw
  const [scale, target, scaled] = scaleFor(areas, dataType, srMethod)
  const scores = scoresOf(areas, scale, scaled)
  const { phi, tau2 } = dispersionOf((rounds ? truncated : winsorised)(scores, trimBy))
  const unadjusted: Limits = (area, confidence) => (dataType === 'PR' ? scaledLimits(scale, scaled, area, 0, confidence) : exactLimits(area.against, confidence))
  const wider: Limits = (area, confidence) => scaledLimits(scale, scaled, area, tau2, confidence)
  const outlier = (limits: Limits): readonly number[] => areas.map((area) => (within(area.observed / area.against, limits(area, STRICT)) ? 0 : 1))
  return {
    target, ratio: areas.map(({ observed, against }) => observed / against), z: scores.map(({ z }) => z), phi, tau2,
    ...(dataType === 'RC' ? {} : { unadjusted: limitsOf(areas, unadjusted), overdispersed: limitsOf(areas, wider), outlier998Unadjusted: outlier(unadjusted), outlier998Overdispersed: outlier(wider) }),
  }
}

function scaleFor(areas: readonly Area[], dataType: Asked['dataType'], srMethod: 'SHMI' | 'CQC'): readonly [Scale, number, number] {
  const pooled = pooledOf(areas)
  if (dataType === 'PR') return [ANGLE, pooled, Math.asin(Math.sqrt(pooled))]
  if (dataType === 'RC') return [LOG_OF_COUNTS, pooled, Math.log(pooled)]
  return srMethod === 'SHMI' ? [LOG, 1, 0] : [ROOT, 1, 1]
}

function significance(found: StandsOut | null): string | null {
  if (!found) return null
  if (found.beyond === 'within') return 'Not significant'
  return `${found.side === 'high' ? 'High' : 'Low'} (${found.beyond === 'strict' ? '0.001' : '0.025'})`
}
