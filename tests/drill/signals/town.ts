import { signalNotes } from '../../../fixtures/voorbeeldstad/files/signals.ts'
import { DEFAULT_SEED } from '../../../fixtures/voorbeeldstad/generate.ts'
import { drawSignals } from '../../../fixtures/voorbeeldstad/signals/draw.ts'
import { signalStory, type SignalStory } from '../../../fixtures/voorbeeldstad/signals/story.ts'
import { signaal, signaalafspraak, signaalkaart } from '../../../server/api/rows.ts'
import type { SignalFact, SignalNote } from '../../../server/facts/signals.ts'
import { buildSignals } from '../../../server/flow/build-signals.ts'
import { DEFAULT_RULES } from '../../../server/protect/rules.ts'
import type { SignalTables } from '../../../server/release/compose.ts'
import type { Release } from '../../../server/release/release.ts'
import { gemeenteCode } from '../../../server/units/areas.ts'
import { yearsMoves } from '../../../web/data/years.ts'
import { seriesOf, type SignalSeries } from '../../../web/signals/series.ts'

export const TOWN = gemeenteCode('GM9901')

/** What happens in the signals of a seed, and what was counted. */
export interface SignalTown {
  readonly story: SignalStory
  readonly facts: readonly SignalFact[]
  readonly notes: readonly SignalNote[]
}

export function signalTown(seed: number): SignalTown {
  const story = signalStory(seed, DEFAULT_SEED)
  return { story, facts: drawSignals(seed, story), notes: signalNotes(story) }
}

/** What a release says of these signals, beside earlier ones. */
export const published = ({ facts, notes }: Pick<SignalTown, 'facts' | 'notes'>, earlier: readonly Release[] = []): SignalTables =>
  buildSignals({ facts, notes }, { gemeente: TOWN, rules: DEFAULT_RULES, lastYear: 2026, earlier, keptYears: [], mayBeCounted: () => true, say: () => {} })

/** The same as the page Signalen reads it, for one area. */
export const pageOf = ({ signals, signalCards, signalNotes: notes }: SignalTables, area: string): readonly SignalSeries[] =>
  seriesOf(signalCards.map(signaalkaart), signals.filter((row) => row.area === area && row.view === 'periode').map(signaal), notes.map(signaalafspraak),
    yearsMoves(signalCards.map(signaalkaart), signals.filter(({ view }) => view === 'trechter').map(signaal), notes.map(signaalafspraak)))
