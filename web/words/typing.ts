/** Longer words may have more letters wrong: none up to four, one up to seven, two from eight. Our choice. */
const allowed = (word: string): number => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2)

/** Whether one word is another with a letter wrong, missing, too many, or two that changed places. */
export const isNearly = (typed: string, word: string): boolean =>
  Math.abs(typed.length - word.length) <= allowed(typed) && distance(typed, word) <= allowed(typed)

/** Edit distance with changes of place (optimal string alignment). */
export function distance(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= one.length; row++) {
    const next = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1]
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      next.push(Math.min(last[at]! + 1, next[at - 1]! + 1, last[at - 1]! + (same ? 0 : 1), isSwapped ? before[at - 2]! + 1 : Infinity))
    }
    ;[before, last] = [last, next]
  }
  return last.at(-1)!
}
