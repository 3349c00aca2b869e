import { FALSE_SHARE } from '../../server/statistics/attention/choose.ts'
import { growthSteps, movedBy, movesApart, type GroupSeries, type Move } from '../../server/statistics/attention/moves.ts'
import { benjaminiHochberg } from '../../server/statistics/multiple-testing.ts'
import { WETTEN, type Wet } from '../../server/units/wet.ts'
import type { ApartVerdict } from '../words/findings/along.ts'
import { wijkSeries } from './moves.ts'
import type { Uitgave } from './rows.ts'

/** A wijk in one year beside where it would have been, had it gone with the others since the year before. */
export interface Along extends Omit<Move, 'chance'> {
  readonly year: number
  readonly amount: number
  /** The amount of the year before, with the middle growth of all wijken; as round as what is published. */
  readonly along: number
}

/** Amounts are published in hundreds of euros. */
const ROUND = 100

/** By itself, chance gives less than one in twenty. */
const RARE_ALONE = 0.05

/** The verdict on the last of these years, of all wijken and laws together as Overzicht weighs them; null where it cannot be told. */
export function apartVerdict(laws: readonly Uitgave[], wet: Wet, area: string, years: readonly number[]): ApartVerdict | null {
  const moves = WETTEN.flatMap((one) => movesApart(wijkSeries(laws, one, years)).map(({ group, chance }) => ({ wet: one, group, chance })))
  const at = moves.findIndex((move) => move.wet === wet && move.group === area)
  if (at < 0) return null
  const adjusted = benjaminiHochberg(moves.map(({ chance }) => chance))
  return adjusted[at]! <= FALSE_SHARE ? 'special' : moves[at]!.chance < RARE_ALONE ? 'maybe' : 'ordinary'
}

/** Every year in which a wijk can be held against the others. */
export function wijkAlong(groups: readonly GroupSeries[], area: string, years: readonly number[]): readonly Along[] {
  const amounts = groups.find(({ group }) => group === area)?.amounts ?? []
  return growthSteps(groups).flatMap((steps, at): Along[] => {
    const [step, amount] = [steps.find(({ group }) => group === area), amounts[at + 1]]
    if (step === undefined || amount == null) return []
    const moved = movedBy(step)
    return [{ ...moved, year: years[at + 1]!, amount, along: ROUND * Math.round(amount / moved.ratio / ROUND) }]
  })
}
