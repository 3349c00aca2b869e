import type { Rules } from '../protect/rules.ts'

/** What a release says about one of its years. */
export interface ReleaseYear {
  readonly year: number
  /** Final once the year is closed and every declaration term has passed. */
  readonly status: 'definitief' | 'voorlopig'
  /** Last month with deliveries, 1 to 12. */
  readonly throughMonth: number
  /** Whole euros: all spending that belongs to a household in this year, rounded as declared. */
  readonly amount: number
  /** Share of that amount that is visible, by kind of cell (0 to 1). */
  readonly visible: {
    readonly wijkWet: number
    /** Per wijk and law, where the figure of the wijk itself or of wijken together with it is shown; not in releases from before that was done. */
    readonly wijkWetTogether?: number
    readonly buurtTotal: number
  }
  /** The earlier release whose figures of this year all stand here unchanged; left out for a year of this one. */
  readonly keptFrom?: string
}

/** One kind of delivery behind the release. No amount and no number of lines: between two releases those would be one household's bill. */
export interface ReleaseSource {
  readonly kind: string
  readonly deliveries: number
}

/** Everything about a release that is not a figure; the hash is taken over the manifest without it and all tables. */
export interface Manifest {
  readonly format: 1
  readonly gemeente: { readonly code: string; readonly name: string }
  /** Name of the release, year and number: `2026-1`. */
  readonly id: string
  /** Last booking date among the facts: "stand van". */
  readonly asOf: string
  readonly invented: boolean
  readonly years: readonly ReleaseYear[]
  readonly rules: Rules
  readonly catalogueVersion: string
  /** Version of the table that turns a kostenregel into a product. */
  readonly mappingVersion: string
  readonly sources: readonly ReleaseSource[]
}

/** The states a release goes through, in Dutch as the API names them. */
export const RELEASE_STATES = ['concept', 'gecontroleerd', 'gepubliceerd', 'ingetrokken'] as const
export type ReleaseState = (typeof RELEASE_STATES)[number]

/** From which state which state can be reached; final states have no way out. */
export const NEXT_STATES: Readonly<Record<ReleaseState, readonly ReleaseState[]>> = {
  concept: ['gecontroleerd', 'ingetrokken'],
  gecontroleerd: ['gepubliceerd', 'ingetrokken'],
  gepubliceerd: ['ingetrokken'],
  ingetrokken: [],
}
