import type { DeliveredMonth, Gap } from './completeness.ts'

const nameOf = ({ source, year, month }: DeliveredMonth): string => `${year}-${month} ${source}`

/** The gaps nobody signed for. A signature holds as long as the month has at least the clients it had when it was signed. */
export function unsigned(gaps: readonly Gap[], signatures: readonly DeliveredMonth[]): readonly Gap[] {
  const least = new Map<string, number>()
  for (const signature of signatures) least.set(nameOf(signature), Math.min(signature.clients, least.get(nameOf(signature)) ?? Infinity))
  return gaps.filter((gap) => gap.clients < (least.get(nameOf(gap)) ?? Infinity))
}
