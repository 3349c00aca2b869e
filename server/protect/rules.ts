/** Thresholds of disclosure control, one record, versioned and kept with every release (DISCLOSURE 3.2, 3.6, 3.7). */
export interface Rules {
  readonly version: string
  /** A cell needs at least this many households. */
  readonly minimumHouseholds: number
  /** p% rule: what others than the two largest spend must be at least this share of the largest (0 to 1). */
  readonly pPercent: number
  /** Dominance (1, k): the largest household may spend at most this share of a cell (0 to 1). */
  readonly dominance: number
  /** Published amounts are rounded to this many cents. */
  readonly amountRounding: number
  /** Published counts are rounded to this number. */
  readonly countRounding: number
  /** A top share needs at least this many user households in the group. */
  readonly concentrationUsers: number
  /** A Gini needs at least this many user households. */
  readonly giniUsers: number
}

/** The rules the product starts with. */
export const DEFAULT_RULES: Rules = {
  version: '2026-1',
  minimumHouseholds: 10,
  pPercent: 0.1,
  dominance: 0.75,
  amountRounding: 10_000,
  countRounding: 5,
  concentrationUsers: 100,
  giniUsers: 30,
}

/** Whether two records hold the same thresholds, in whatever order they name them: a release that was read back names them by alphabet. */
export const isSameRules = (a: Rules, b: Rules): boolean => (Object.keys({ ...a, ...b }) as (keyof Rules)[]).every((name) => a[name] === b[name])
