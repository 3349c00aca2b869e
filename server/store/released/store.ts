import type { AuditSummary, GateReport } from '../../release/gate-report.ts'
import type { Manifest } from '../../release/manifest.ts'
import type { AdjustmentRow, AreaRow, BudgetRow, ComparisonRow, ConcentrationRow, ForecastRow, FormRow, InitiativeFigureRow, InitiativeRow, LabelRow, SignalNoteRow, SignalRow, SpendingRow, StackingRow, StoryRow, SupplyRow, TopGroupRow } from '../../release/tables.ts'
import type { SignalCard } from '../../release/signals/cards.ts'
import type { TableLevel, GemeenteCode } from '../../units/areas.ts'
import type { Wet } from '../../units/wet.ts'

/** A release as readers may see it: published, or published and later withdrawn. */
export interface ReleaseRecord {
  readonly gemeente: GemeenteCode
  readonly id: string
  readonly hash: string
  readonly state: 'gepubliceerd' | 'ingetrokken'
  /** RFC 3339 in UTC. */
  readonly publishedAt: string
  readonly withdrawnAt: string | null
  readonly withdrawalReason: string | null
  readonly manifest: Manifest
  /** What the gate found in short; null for a release from before there were reports. */
  readonly audit: AuditSummary | null
  readonly rows: Readonly<Record<string, number>>
}

/** Which release of which gemeente: the first two columns of every key. */
export interface ReleaseKey {
  readonly gemeente: GemeenteCode
  readonly release: string
}

export interface PlaceQuery extends ReleaseKey {
  readonly area?: string | undefined
  readonly level?: TableLevel | undefined
  readonly year?: number | undefined
}
export interface SpendingQuery extends PlaceQuery {
  readonly wet?: Wet | undefined
  readonly taakveld?: string | undefined
  readonly product?: string | undefined
  readonly division?: SpendingRow['division'] | undefined
  readonly periodKind?: SpendingRow['periodKind'] | undefined
}
export interface FormQuery extends PlaceQuery { readonly wet?: Wet | undefined }
export interface ConcentrationQuery extends PlaceQuery {
  readonly wet?: Wet | 'alle' | undefined
  readonly denominator?: ConcentrationRow['denominator'] | undefined
}
export interface BudgetQuery extends ReleaseKey { readonly year?: number | undefined }
export interface SupplyQuery extends ReleaseKey {
  readonly year?: number | undefined
  readonly wet?: Wet | undefined
  readonly product?: string | undefined
}
export interface InitiativeFigureQuery extends ReleaseKey {
  readonly measure?: InitiativeFigureRow['measure'] | undefined
  readonly year?: number | undefined
}
export interface ForecastQuery extends ReleaseKey {
  readonly year?: number | undefined
  readonly wet?: Wet | 'alle' | undefined
  readonly kind?: ForecastRow['kind'] | undefined
}
export interface SignalQuery extends PlaceQuery {
  readonly signal?: string | undefined
  readonly view?: SignalRow['view'] | undefined
}
export interface TopGroupQuery extends ReleaseKey {
  readonly year?: number | undefined
  readonly part?: TopGroupRow['part'] | undefined
}
export interface StoryQuery extends ReleaseKey {
  readonly wijk?: string | undefined
  readonly voice?: StoryRow['voice'] | undefined
  readonly theme?: StoryRow['theme'] | undefined
}
export interface AdjustmentQuery extends ReleaseKey {
  readonly year?: number | undefined
  readonly wet?: Wet | undefined
}
export interface AreaQuery extends ReleaseKey { readonly level?: TableLevel | undefined }

/** The questions a reader can ask, all over the login that can see releases and nothing else. Rows come in the fixed order of the release. */
export interface ReleasedStore {
  /** Newest first. */
  releases(gemeente: GemeenteCode | null): Promise<readonly ReleaseRecord[]>
  /** The report of the gate; null for a release from before there were reports. */
  report(query: ReleaseKey): Promise<GateReport | null>
  areas(query: AreaQuery): Promise<readonly AreaRow[]>
  labels(query: ReleaseKey): Promise<readonly LabelRow[]>
  spending(query: SpendingQuery): Promise<readonly SpendingRow[]>
  forms(query: FormQuery): Promise<readonly FormRow[]>
  stacking(query: PlaceQuery): Promise<readonly StackingRow[]>
  concentration(query: ConcentrationQuery): Promise<readonly ConcentrationRow[]>
  budget(query: BudgetQuery): Promise<readonly BudgetRow[]>
  supply(query: SupplyQuery): Promise<readonly SupplyRow[]>
  initiatives(query: ReleaseKey): Promise<readonly InitiativeRow[]>
  initiativeFigures(query: InitiativeFigureQuery): Promise<readonly InitiativeFigureRow[]>
  forecast(query: ForecastQuery): Promise<readonly ForecastRow[]>
  signals(query: SignalQuery): Promise<readonly SignalRow[]>
  signalCards(query: ReleaseKey): Promise<readonly SignalCard[]>
  signalNotes(query: ReleaseKey): Promise<readonly SignalNoteRow[]>
  topGroup(query: TopGroupQuery): Promise<readonly TopGroupRow[]>
  comparison(query: BudgetQuery): Promise<readonly ComparisonRow[]>
  stories(query: StoryQuery): Promise<readonly StoryRow[]>
  adjustments(query: AdjustmentQuery): Promise<readonly AdjustmentRow[]>
}
