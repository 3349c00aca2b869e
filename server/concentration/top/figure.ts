import type { Brand } from '../../units/brand.ts'
import type { IsSafe, Magnitude } from '../segments.ts'

/** What a figure about the dearest tenth is about: a law, the number of laws, a wijk, whether it stays, the Gini by law, an age. */
export const TOP_PARTS = ['wet', 'combinatie', 'wijk', 'blijven', 'gini', 'leeftijd'] as const
export type TopPart = (typeof TOP_PARTS)[number]

/**
 * The measures, with the parts they belong to. Shares go in whole per cents, counts in fives.
 * vanGroep: share of the group (wet: of its spending; combinatie, wijk, leeftijd: of its households).
 * inGroep: the other way round, share of the class that lies in the group.
 * vanGebruikers: share of all user households. huishoudens, huishoudensInGroep: counts.
 * verhouding, laag, hoog: a ratio to one decimal, or a share, with its interval.
 * aandeel: share of the households that stays (blijven), or of the spending of this year; kans, verandering: METHODS 1.5.
 * bijdrage, coefficient: Lerman-Yitzhaki (METHODS 1.6).
 */
export const TOP_MEASURES = ['vanGroep', 'inGroep', 'vanGebruikers', 'huishoudens', 'huishoudensInGroep', 'verhouding', 'aandeel', 'laag', 'hoog', 'kans', 'verandering', 'aandeelUitgaven', 'bijdrage', 'coefficient'] as const
export type TopMeasure = (typeof TOP_MEASURES)[number]

/** One figure about the dearest tenth as it may be published. `value` is there exactly when it is shown. */
export interface TopFigure {
  readonly part: TopPart
  /** Law, number of laws (`2+`), wijk, class of age, or what became of a household; see docs/methods/topgroep.md. */
  readonly code: string
  readonly measure: TopMeasure
  readonly value: number | null
  readonly status: 'shown' | 'suppressed' | 'absent'
  /** Where the figure was kept from an earlier release: the date of its facts. */
  readonly asOf?: string
}

/** Figures that went through the rules together. Only `topFigures` makes them, and a release accepts no others. */
export type SafeTopFigures = Brand<readonly TopFigure[], 'safe top group'>

/** What the rules of a release ask, with the two judgements of protection handed in. */
export interface TopRules {
  readonly minimumHouseholds: number
  readonly countRounding: number
  readonly giniUsers: number
  readonly dominance: number
  readonly isSafe: IsSafe
  /** How wide the interval around a hidden sum has to be at least, to either side, in cents. */
  readonly needOf: (group: Magnitude) => number
}

type Place = Pick<TopFigure, 'part' | 'code' | 'measure'>

/** A figure that is shown when it has a value. */
export const topFigure = (place: Place, value: number | null): TopFigure => ({ ...place, value, status: value === null ? 'suppressed' : 'shown' })
export const absentFigure = (place: Place): TopFigure => ({ ...place, value: null, status: 'absent' })

/** Whole per cents: finer would give a sum to the euro (docs/decisions/0002). */
export const wholePercent = (share: number): number => Math.round(share * 100) / 100
/** A ratio to one decimal. */
export const oneDecimal = (ratio: number): number => Math.round(ratio * 10) / 10
/** A count as every other count. */
export const inFives = (count: number, { countRounding }: Pick<TopRules, 'countRounding'>): number => Math.round(count / countRounding) * countRounding
