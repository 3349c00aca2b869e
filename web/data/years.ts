import { isRare, movesBetween, type Span, type Spans } from '../../server/statistics/signals/spans.ts'
import type { Signaal, Signaalafspraak, Signaalkaart } from './rows.ts'

/** Whole years of one signal in one wijk, before and since, as the page tells of them. */
export interface YearsMove {
  readonly signal: string
  readonly area: string
  readonly side: 'high' | 'low'
  readonly chance: number
  readonly isMarked: boolean
  /** The years that were added up, and the value of each side, per so many as the card says. */
  readonly before: SpanValue
  readonly since: SpanValue
}
export interface SpanValue { readonly years: readonly number[]; readonly value: number; readonly margin: number }

/** Published counts are multiples of this. */
const ROUNDING = 5

/**
 * Per signal and wijk: the years since a named event against those before it, or without one the newest year against at least two earlier
 * ones; from the published yearly counts alone.
 */
export function yearsMoves(cards: readonly Signaalkaart[], rows: readonly Signaal[], notes: readonly Signaalafspraak[]): readonly YearsMove[] {
  return cards.flatMap((card) => {
    if (card.soort === 'geld') return []
    const own = rows.filter(({ signaal, weergave, niveau, status, noemer }) => signaal === card.code && weergave === 'trechter' && niveau === 'wijk' && status === 'getoond' && noemer !== null)
    const newest = Math.max(...own.map(({ jaar }) => jaar))
    const spans = [...new Set(own.map(({ gebied }) => gebied))].flatMap((area) => {
      const years = own.filter(({ gebied }) => gebied === area)
      const events = notes.filter(({ signaal, gebied, soort }) => signaal === card.code && gebied === area && soort === 'gebeurtenis')
      const parts = partsOf(years, newest, events.map(({ datum }) => datum).toSorted().at(-1))
      return parts === null ? [] : [{ area, parts, before: spanOf(parts.before), since: spanOf(parts.since) }]
    })
    return movesBetween(card.soort === 'gevallen' ? 'cases' : 'events', spans.map(({ area, before, since }): Spans => ({ area, before, since })), ROUNDING)
      .map((move, at) => ({ ...move, isMarked: isRare(move), signal: card.code, before: valueOf(spans[at]!.parts.before, card), since: valueOf(spans[at]!.parts.since, card) }))
  })
}

interface Parts { readonly before: readonly Signaal[]; readonly since: readonly Signaal[] }

/** Whole years before and since the event, or the newest year and all before it. */
function partsOf(years: readonly Signaal[], newest: number, event: string | undefined): Parts | null {
  if (event !== undefined) {
    const around = { before: years.filter(({ jaar }) => `${jaar}-12-31` < event), since: years.filter(({ jaar }) => `${jaar}-01-01` >= event) }
    if (around.before.length > 0 && around.since.some(({ jaar }) => jaar === newest)) return around
  }
  const [before, since] = [years.filter(({ jaar }) => jaar < newest), years.filter(({ jaar }) => jaar === newest)]
  return before.length >= 2 && since.length === 1 ? { before, since } : null
}

const spanOf = (rows: readonly Signaal[]): Span => ({ numerator: sum(rows.map(({ teller }) => teller!)), denominator: sum(rows.map(({ noemer }) => noemer!)), years: rows.length })

function valueOf(rows: readonly Signaal[], { per }: Signaalkaart): SpanValue {
  const { numerator, denominator, years } = spanOf(rows)
  const room = years * Math.floor(ROUNDING / 2)
  return { years: rows.map(({ jaar }) => jaar).toSorted((a, b) => a - b), value: (per * numerator) / denominator, margin: per * ((numerator + room) / (denominator - room) - numerator / denominator) }
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
