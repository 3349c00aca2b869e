import { known, unknown, type Maybe } from '../undefined.ts'
import { chanceOfSaving } from './chance.ts'
import { triangularMean, triangularVariance, type Triangular } from './triangular.ts'

/** "Begin with these households": whom, how many of them, what it does and what it costs. Amounts in one unit: euro or cents. */
export interface WhatIf {
  readonly households: number
  /** What a household would cost next year WITHOUT action: measured on the year after the selection, leavers at 0 (METHODS 4.2). */
  readonly spending: number
  /** Cost of the approach per household that takes part; three equal figures where it is certain. */
  readonly cost: Triangular
  /** Part of the households that takes part, 0 to 1. */
  readonly reach: Triangular
  /** Part of the spending that is saved; below 0 when it gets dearer. */
  readonly effect: Triangular
}

/** What follows from the model exactly, without drawing. Positive when money is saved. */
export interface WhatIfExact {
  readonly mean: number
  readonly sd: number
  /** Chance that more is saved than spent. */
  readonly chance: number
  /** The effect at which costs and savings are equal, at the most likely cost; undefined when nothing is spent on the households. */
  readonly breakEven: Maybe<number>
  /** The result at the most likely values, which anybody can check by hand: it is neither the mean nor the middle. */
  readonly atModes: number
}

/** net = N × reach × (spending × effect - cost), the three independent. */
export const netAt = ({ households, spending }: Pick<WhatIf, 'households' | 'spending'>, reach: number, effect: number, cost: number): number =>
  households * reach * (spending * effect - cost)

/**
 * Mean and variance of a product of independent figures: N E[r] m and N² (Vr Vm + Vr m² + Vm E[r]²), with m = b E[e] - E[c] and
 * Vm = b² Ve + Vc. Method: METHODS 4.3
 */
export function exactly(model: WhatIf): WhatIfExact {
  const { households, spending, cost, reach, effect } = model
  const [part, saved] = [triangularMean(reach), spending * triangularMean(effect) - triangularMean(cost)]
  const [ofPart, ofSaved] = [triangularVariance(reach), spending ** 2 * triangularVariance(effect) + triangularVariance(cost)]
  return {
    mean: households * part * saved,
    sd: households * Math.sqrt(ofPart * ofSaved + ofPart * saved ** 2 + ofSaved * part ** 2),
    chance: households > 0 && reach.max > 0 ? chanceOfSaving(model) : 0,
    breakEven: spending > 0 ? known(cost.mode / spending) : unknown('zero-total'),
    atModes: netAt(model, reach.mode, effect.mode, cost.mode),
  }
}
