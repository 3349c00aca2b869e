import type { Direction } from '../../server/statistics/control/assurance.ts'
import { periodOf } from '../../server/units/period.ts'
import type { Signaal, Signaalafspraak, Signaalkaart } from './rows.ts'

const DIRECTIONS = { hoger: 'increase', lager: 'decrease', nietAfgesproken: 'none' } as const satisfies Record<Signaalkaart['beter'], Direction>
export const directionOf = ({ beter }: Pick<Signaalkaart, 'beter'>): Direction => DIRECTIONS[beter]

interface Aimed {
  readonly card: Pick<Signaalkaart, 'beter'>
  readonly rows: readonly Signaal[]
  readonly target: Signaalafspraak | undefined
}

/** How many of the newest periods in a row missed the target, of those since it was set; null without a target, or where no way is agreed. */
export function missedSince({ card, rows, target }: Aimed): number | null {
  if (target === undefined || target.waarde === null) return null
  return missedOf(rows.filter(({ periode, periodeSoort }) => periode >= periodOf(target.datum, periodeSoort)), target.waarde, directionOf(card))
}

/** How many of the newest periods in a row missed a target, up to the newest that is shown; what is hidden ends the row. Null where no way is agreed. */
export function missedOf(rows: readonly Signaal[], target: number, better: Direction): number | null {
  if (better === 'none') return null
  const until = rows.slice(0, 1 + rows.findLastIndex(({ status }) => status === 'getoond'))
  return until.length === 0 ? null : until.length - 1 - until.findLastIndex(({ waarde }) => !(waarde !== null && (better === 'increase' ? waarde < target : waarde > target)))
}
