import type { Cents } from '../units/cents.ts'
import type { DateText } from '../units/period.ts'
import type { Wet } from '../units/wet.ts'

/** One line of a contract: what was bought of a product for a year. Who delivers it is left out: no figure is about a provider. */
export interface ContractLine {
  readonly product: string
  readonly year: number
  /** Whole units; null where it is not said. */
  readonly volume: number | null
  readonly unit: string | null
  readonly amount: Cents | null
}

/** How sure it is that an initiative works, from weak to strong. */
export const EVIDENCE = ['onbekend', 'beschreven', 'onderbouwd', 'eerste aanwijzingen', 'goede aanwijzingen', 'sterke aanwijzingen'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** What an initiative can be about. */
export const THEMES = ['wonen', 'zorg', 'jeugd', 'werk en inkomen', 'schulden', 'ontmoeting', 'mantelzorg', 'overig'] as const
export type Theme = (typeof THEMES)[number]

/** An initiative as the gemeente keeps it. */
export interface Initiative {
  readonly initiative: string
  readonly name: string
  /** CBS code; null for the whole gemeente. */
  readonly wijk: string | null
  readonly theme: Theme
  readonly from: DateText
  /** Last day; null while it runs. */
  readonly to: DateText | null
  readonly evidence: Evidence
  /** What the gemeente gives a year; null where it is not said. */
  readonly amount: Cents | null
}

/** Who tells a story beside the figures. */
export const VOICES = ['wijkteam', 'clientenraad', 'college'] as const
export type Voice = (typeof VOICES)[number]

/** A story beside the figures, as it was delivered. */
export interface Story {
  readonly story: string
  readonly written: DateText
  /** CBS code; null for the whole gemeente. */
  readonly wijk: string | null
  readonly voice: Voice
  readonly theme: Theme
  readonly title: string
  /** A small part of Markdown: paragraphs, lists, bold and italic. */
  readonly body: string
}

/** Who answers for an adjustment of the forecast: a function, never a person. */
export const OWNERS = ['concerncontroller', 'controller sociaal domein', 'financieel adviseur', 'hoofd financiën', 'college'] as const
export type Owner = (typeof OWNERS)[number]

/** What finance knows of a year and the forecast does not: new policy, tariffs, contracts. */
export interface Adjustment {
  readonly adjustment: string
  readonly year: number
  readonly wet: Wet
  /** More, or less when negative. Never 0. */
  readonly amount: Cents
  readonly reason: string
  readonly owner: Owner
  readonly decided: DateText
}

/** What gemeenten are compared on: lasten per inhabitant of groups of taakvelden that run through all schemes of Iv3. */
export const INDICATORS = ['samenkracht', 'inkomen', 'werk', 'wmo', 'jeugd'] as const
export type Indicator = (typeof INDICATORS)[number]

/** The key figure of CBS that low incomes are: per cent of the households that belong to the lowest 40 per cent of the country. */
export const LOWEST_FORTY = 'pct_huishoudens_laagste_40'

/** An open figure of a gemeente, our own or another, in whole euros per inhabitant. */
export interface ComparedFigure {
  readonly code: string
  readonly name: string
  readonly year: number
  readonly indicator: Indicator
  readonly amount: number
  readonly source: string
  /** Share of the households with a low income (0 to 1) as CBS counts them; null where it is not known. */
  readonly lowIncome: number | null
}
