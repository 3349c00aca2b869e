/** Classes of age, by the year in which somebody turns so many: children, working age, old, very old. */
export const AGE_CLASSES = ['0-17', '18-64', '65-79', '80+'] as const
export type AgeClass = (typeof AGE_CLASSES)[number]

/** First age of every class but the first. */
const FROM = [18, 65, 80] as const

/** The class of an age in whole years; null below 0, where nobody knows it. */
export const ageClassOf = (age: number): AgeClass | null => (age < 0 ? null : AGE_CLASSES[FROM.filter((from) => age >= from).length]!)
