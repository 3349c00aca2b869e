import { known, unknown, type Maybe } from '../undefined.ts'
import { triangularCdf, triangularMean, triangularVariance, type Triangular } from './triangular.ts'

/** "Begin with these households": whom, how many of them, what it does and what it costs. Amounts in cents. */
export interface WhatIf {
  readonly households: number
  /** What a household would cost next year WITHOUT action: measured on the year after the selection, leavers at 0 (METHODS 4.2). */
  readonly spending: number
  /** Cost of the approach per household that takes part. */
  readonly cost: number
  /** Part of the households that takes part, 0 to 1. */
  readonly reach: Triangular
  /** Part of the spending that is saved; below 0 when it gets dearer. */
  readonly effect: Triangular
}

/** What follows from the model exactly, without drawing. Amounts in cents, positive when money is saved. */
export interface WhatIfExact {
  readonly mean: number
  readonly sd: number
  /** Chance that more is saved than spent. */
  readonly chance: number
  /** The effect at which costs and savings are equal; undefined when nothing is spent on the households. */
  readonly breakEven: Maybe<number>
}

/** net = N × reach × (spending × effect - cost), reach and effect independent. */
export const netAt = ({ households, spending, cost }: Pick<WhatIf, 'households' | 'spending' | 'cost'>, reach: number, effect: number): number =>
  households * reach * (spending * effect - cost)

/** The result at the most likely values: only to show that it is not the mean. */
export const netAtModes = (model: WhatIf): number => netAt(model, model.reach.mode, model.effect.mode)

/**
 * Mean and variance of a product of independent figures: N E[r] m and N² (Vr Vm + Vr m² + Vm E[r]²), with m = b E[e] - c and
 * Vm = b² Ve. Method: METHODS 4.3
 */
export function exactly(model: WhatIf): WhatIfExact {
  const { households, spending, cost, reach, effect } = model
  const [part, saved] = [triangularMean(reach), spending * triangularMean(effect) - cost]
  const [ofPart, ofSaved] = [triangularVariance(reach), spending ** 2 * triangularVariance(effect)]
  return {
    mean: households * part * saved,
    sd: households * Math.sqrt(ofPart * ofSaved + ofPart * saved ** 2 + ofSaved * part ** 2),
    chance: households > 0 && reach.max > 0 ? chanceOfSaving(model) : 0,
    breakEven: spending > 0 ? known(cost / spending) : unknown('zero-total'),
  }
}

/** Whoever takes part, money is saved exactly when the effect is above the break-even. */
const chanceOfSaving = ({ spending, cost, effect }: WhatIf): number =>
  spending > 0 ? 1 - triangularCdf(effect, cost / spending) : Number(cost < 0)
