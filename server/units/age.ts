/** Classes of age, by the year in which somebody turns so many: children, working age, old, very old. */
export const AGE_CLASSES = ['0-17', '18-64', '65-79', '80+'] as const
export type AgeClass = (typeof AGE_CLASSES)[number]

/** First age of every class but the first. */
const FROM = [18, 65, 80] as const

/** The class of an age in whole years; null below 0, where nobody knows it. */
export const ageClassOf = (age: number): AgeClass | null => (age < 0 ? null : AGE_CLASSES[FROM.filter((from) => age >= from).length]!)

/** The ages of a class, or of classes that stand together, both included. */
export function agesIn(code: string): { readonly low: number; readonly high: number } {
  const [low, high] = code.split(/[-+]/)
  return { low: Number(low), high: high === undefined || high === '' ? Infinity : Number(high) }
}

/** Is a class part of what stands together under a code? */
export const isWithin = (age: string, code: string): boolean => agesIn(age).low >= agesIn(code).low && agesIn(age).high <= agesIn(code).high

/** Neighbouring classes as one: 65-79 and 80+ are 65+. */
export function joinedAges(codes: readonly string[]): string {
  const [low, high] = [agesIn(codes[0]!).low, agesIn(codes.at(-1)!).high]
  return high === Infinity ? `${low}+` : `${low}-${high}`
}
