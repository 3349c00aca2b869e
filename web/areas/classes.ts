/** Round limits that split the shown values into at most five classes; fewer where the values lie close together. */
export function classLimits(values: readonly number[], classes = 5): readonly number[] {
  if (values.length === 0) return []
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (high === low) return []
  const step = roundStep((high - low) / classes)
  const first = Math.ceil((low + step * 0.25) / step) * step
  const limits = Array.from({ length: classes - 1 }, (_, at) => tidy(first + at * step))
  return limits.filter((limit) => limit > low && limit <= high)
}

/** 1, 2, 2.5 or 5 times a power of ten, at least the size asked for. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  return tidy(([1, 2, 2.5, 5, 10].find((factor) => factor * power >= size * 0.999) ?? 10) * power)
}

const tidy = (value: number): number => Number(value.toPrecision(12))

/** The class of a value: how many limits it reaches. */
export const classOf = (value: number, limits: readonly number[]): number => limits.filter((limit) => value >= limit).length

/** Colours for so many classes: the ends of the ramp stay, darker is more. */
export function rampFor<T>(ramp: readonly T[], classes: number): readonly T[] {
  if (classes <= 1) return ramp.slice(2, 3)
  return Array.from({ length: classes }, (_, at) => ramp[Math.round(at * (ramp.length - 1) / (classes - 1))]).filter((colour) => colour !== undefined)
}
