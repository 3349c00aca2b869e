/**
 * At most this share of all spending can be saved: the share of the top, times the part that takes part, times the part of their spending
 * that is saved; before costs and before regression to the mean. Shown before any model (METHODS 4.1).
 * @example largestSaving(0.25, 0.6, 0.2) // 0.03
 */
export const largestSaving = (topShare: number, reach: number, effect: number): number => topShare * reach * effect
