import type { Signaalkaart } from '../../server/contract/rows.ts'
import { RUN } from '../../server/statistics/control/flags.ts'
import { periodsName } from './dates.ts'
import { count } from './numbers.ts'
import type { Period } from './signals.ts'

/** The question of the card is about what should not have happened: where a figure moved the agreed way it would be the wrong one. */
export function questionOf(card: Pick<Signaalkaart, 'vraag' | 'beter'> | undefined, side: 'high' | 'low'): string {
  if (card?.beter === (side === 'high' ? 'hoger' : 'lager')) return 'Wat veranderde hier, en wordt er nog net zo geteld?'
  return card?.vraag ?? 'Wat zagen de mensen die dit werk doen?'
}

/** A target that was missed for as many periods on end as make a shift; null before that, and without a target. */
export const missedQuestion = (name: string, missed: number | null, period: Period): string | null =>
  missed === null || missed < RUN ? null : `${name}: het doel is al ${count(missed)} ${periodsName(period)} op rij niet gehaald. Wat is er nodig om het wel te halen?`

/** "33 maanden op rij onder het doel" */
export const missedOnEnd = (missed: number, period: Period, better: Signaalkaart['beter']): string => `${count(missed)} ${periodsName(period)} op rij ${better === 'hoger' ? 'onder' : 'boven'} het doel`
