import type { SignalNote } from '../facts/signals.ts'
import type { Adjustment, ComparedFigure, Evidence, Initiative, Story } from '../facts/registers.ts'
import type { TopMeasure, TopPart } from '../concentration/top/figure.ts'
import type { AreaGeometry, BudgetReport } from '../facts/rows.ts'
import type { NoShare } from '../statistics/supply.ts'
import type { Because } from '../statistics/undefined.ts'
import type { ForecastFigure } from '../forecast/figure.ts'
import type { TableLevel } from '../units/areas.ts'
import type { SignalCard } from './signals/cards.ts'
import type { DeliveryForm, Wet } from '../units/wet.ts'

/** A published figure in a row: its value and its status. A value is there exactly when the status is shown. */
export type PublishedStatus = 'shown' | 'suppressed' | 'absent'

/** Amount in whole euros (rounded as the rules of the release say) and the number of households, each with its status. */
export interface Measures {
  readonly amount: number | null
  readonly amountStatus: PublishedStatus
  readonly households: number | null
  readonly householdsStatus: PublishedStatus
  /** Null for figures of now; else the date of the facts ("stand van", YYYY-MM-DD) of the earlier release that they were kept from. */
  readonly asOf: string | null
}

/**
 * Where and when of a figure. `area` is a CBS code, `<gemeente code>-onbekend` on level wijk for what could not be placed, or a code of our
 * own on level wijkcombinatie for wijken that are shown together.
 */
export interface Place {
  readonly area: string
  readonly level: TableLevel
  readonly year: number
}

/** Spending by law, taakveld or product. */
export interface SpendingRow extends Place, Measures {
  readonly periodKind: 'jaar' | 'kwartaal' | 'maand'
  /** `2025`, `2025-K1` or `2025-03`. */
  readonly period: string
  /** Which column of the tree this row stands in. */
  readonly division: 'totaal' | 'wet' | 'taakveld' | 'product'
  readonly wet: Wet | null
  readonly taakveld: string | null
  readonly product: string | null
}

/** Spending by form of delivery within a law. */
export interface FormRow extends Place, Measures {
  readonly wet: Wet
  readonly form: DeliveryForm
}

/** Spending by combination of laws that a household uses in the year. */
export interface StackingRow extends Place, Measures {
  /** The laws joined by `+` in the order of WETTEN, for example `wmo+jeugdwet`. */
  readonly combination: string
  readonly laws: number
}

/**
 * Concentration of spending over households, one figure a row.
 * `top`: share of spending of the most expensive `point` of the households. `lorenz`: the same at deciles (0.1 to 0.9).
 * `half`: share of the households that carry `point` (0.5) of the spending. `gini`: uncorrected, point null.
 * `households`: size of the group (rounded), point null.
 */
export interface ConcentrationRow extends Place {
  readonly wet: Wet | 'alle'
  /** `gebruikers`: households with net spending above 0. `alle`: all households of the area. */
  readonly denominator: 'gebruikers' | 'alle'
  readonly measure: 'top' | 'lorenz' | 'half' | 'gini' | 'households'
  readonly point: number | null
  readonly value: number | null
  readonly status: PublishedStatus
  /** As in Measures. */
  readonly asOf: string | null
}

/** Who the dearest tenth of the user households of a gemeente are, one figure a row. What each part and measure says: TOP_PARTS and TOP_MEASURES. */
export interface TopGroupRow extends Place {
  readonly part: TopPart
  readonly code: string
  readonly measure: TopMeasure
  readonly value: number | null
  readonly status: PublishedStatus
  /** As in Measures. */
  readonly asOf: string | null
}

/** Begroting, what each wijziging adds to it, and jaarrekening per taakveld (public figures of the gemeente itself; whole euros). */
export interface BudgetRow {
  readonly year: number
  readonly report: BudgetReport
  readonly taakveld: string
  readonly amount: number
  /** Number and day of decision of a wijziging; null for the others. */
  readonly amendment: number | null
  readonly decided: string | null
}

/** One figure of the forecast: completeness per month, the whole year with its margin, and what was forecast then. See ForecastFigure. */
export interface ForecastRow extends Omit<ForecastFigure, 'figure'> {
  readonly value: number | null
  readonly status: PublishedStatus
  /** Why there is no value (METHODS 0); null when there is. */
  readonly reason: Because | null
  /** As in Measures. */
  readonly asOf: string | null
}

/** An area with what everyone may know about it. */
export interface AreaRow {
  readonly area: string
  readonly level: TableLevel
  readonly name: string
  readonly parent: string | null
  readonly inhabitants: number | null
  readonly households: number | null
  readonly geometry: AreaGeometry | null
}

/** The name of a code used in the other tables; a release carries its own names, so that it can be read years later. */
export interface LabelRow {
  readonly kind: 'wet' | 'taakveld' | 'product' | 'leveringsvorm'
  readonly code: string
  readonly name: string
  readonly wet: Wet | null
}

/** What was contracted of a product for a year, over all providers, beside what was used of it in the whole gemeente. Whole euros. */
export interface SupplyRow {
  readonly year: number
  readonly wet: Wet
  readonly product: string
  /** Null where a contract does not say its amount. */
  readonly contracted: number | null
  /** Null where a contract does not say it, or where contracts count in other units. */
  readonly volume: number | null
  readonly unit: string | null
  /** The figure of table spending, nothing else. */
  readonly used: number | null
  readonly usedStatus: PublishedStatus
  /** Used as a part of contracted, in whole per cents; null with the reason beside it. */
  readonly share: number | null
  readonly because: NoShare | null
  /** As in Measures. */
  readonly asOf: string | null
}

/**
 * One signal in one area and period. Counts are rounded, and `value` follows from the rounded counts, as do `centre`, `lower` and `upper` from
 * rounded totals; `rule`, `side` and `standing` are judged by these rows alone. Money of the gemeente itself is in whole thousands of euros.
 */
export interface SignalRow extends Place {
  readonly signal: string
  /** `periode`: a point of the series of the area. `trechter`: a whole year of the area beside those of the other areas. */
  readonly view: 'periode' | 'trechter'
  readonly periodKind: 'jaar' | 'kwartaal' | 'maand'
  readonly period: string
  readonly numerator: number | null
  /** Null as well where nothing is counted out of anything. */
  readonly denominator: number | null
  /** Per so many as the card of the signal says. */
  readonly value: number | null
  readonly status: PublishedStatus
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly chart: 'p' | 'u' | 'xmr' | 'p-prime' | 'u-prime' | 'funnel'
  /**
   * What the series may be used for: limits (`full`, `provisional`), a line without limits (`no-limits`), nothing for too few events
   * (`too-few`), or too much of it is hidden to be judged (`hidden`). For a funnel: `few-areas` where it cannot tell spread from chance, or `hidden`.
   */
  readonly standing: 'full' | 'provisional' | 'no-limits' | 'too-few' | 'hidden' | 'few-areas'
  readonly rule: 'outside' | 'shift' | 'trend' | 'near-limit' | null
  readonly side: 'high' | 'low' | null
  /** `voorlopig`: more is still to come for this period; it has no figure yet. */
  readonly phase: 'definitief' | 'voorlopig'
  /** As in Measures. */
  readonly asOf: string | null
}

/** An initiative as the gemeente keeps it; its yearly amount in whole euros. No household stands in it. */
export interface InitiativeRow extends Omit<Initiative, 'from' | 'to' | 'amount'> {
  readonly fromDate: string
  readonly toDate: string | null
  readonly amount: number | null
}

/**
 * What follows from the register of initiatives, one figure a row.
 * `survival`: share still running after so many months, with its interval and the number followed that long.
 * `evidence`: of the money for initiatives in a year, the part with this level of evidence, with its amount and the number of initiatives.
 */
export interface InitiativeFigureRow {
  readonly measure: 'survival' | 'evidence'
  readonly months: number | null
  readonly year: number | null
  readonly evidence: Evidence | null
  /** 0 to 1; null with the reason beside it. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly count: number
  readonly amount: number | null
  readonly because: Because | null
}

/** A target of the council or an event beside a signal, as it was delivered. */
export type SignalNoteRow = SignalNote

/** A story beside the figures, as it was delivered. */
export type StoryRow = Story

/** An adjustment of the forecast by hand, in whole euros: beside the forecast and never in it. */
export interface AdjustmentRow extends Omit<Adjustment, 'amount' | 'decided'> {
  readonly amount: number
  readonly decided: string
}

/** An open figure of a gemeente, in whole euros per inhabitant. */
export type ComparisonRow = ComparedFigure

/** All tables of a release, rows in their fixed order. */
export interface ReleaseTables {
  readonly labels: readonly LabelRow[]
  readonly areas: readonly AreaRow[]
  readonly spending: readonly SpendingRow[]
  readonly forms: readonly FormRow[]
  readonly stacking: readonly StackingRow[]
  readonly concentration: readonly ConcentrationRow[]
  readonly budget: readonly BudgetRow[]
  readonly supply: readonly SupplyRow[]
  readonly initiatives: readonly InitiativeRow[]
  readonly initiativeFigures: readonly InitiativeFigureRow[]
  readonly forecast: readonly ForecastRow[]
  readonly signals: readonly SignalRow[]
  readonly signalCards: readonly SignalCard[]
  readonly signalNotes: readonly SignalNoteRow[]
  readonly topGroup: readonly TopGroupRow[]
  readonly comparison: readonly ComparisonRow[]
  readonly stories: readonly StoryRow[]
  readonly adjustments: readonly AdjustmentRow[]
}
