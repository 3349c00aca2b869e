import type { Wet } from '../../server/units/wet.ts'
import type { Begroting, Indeling } from './rows.ts'

/** The law of a taakveld; null for one that belongs to none. */
export type LawOf = (taakveld: string) => Wet | null

export function lawOfTaakveld(labels: readonly Indeling[]): LawOf {
  const laws = new Map(labels.flatMap(({ soort, code, wet }): [string, Wet][] => (soort === 'taakveld' && wet !== null ? [[code, wet]] : [])))
  return (taakveld) => laws.get(taakveld) ?? null
}

/** Amounts of a begroting: in the taakvelden of each law, in those of all laws together, in the other taakvelden, and in all of them. Whole euros. */
export interface Divided {
  readonly byLaw: ReadonlyMap<Wet, number>
  readonly laws: number
  readonly others: number
  readonly all: number
}

/** What the rows come to, as they were delivered. */
export function divided(rows: readonly Begroting[], lawOf: LawOf): Divided {
  const byLaw = new Map<Wet, number>()
  for (const { taakveld, bedrag } of rows) {
    const wet = lawOf(taakveld)
    if (wet !== null) byLaw.set(wet, (byLaw.get(wet) ?? 0) + bedrag)
  }
  const [laws, all] = [sum([...byLaw.values()]), sum(rows.map(({ bedrag }) => bedrag))]
  return { byLaw, laws, others: all - laws, all }
}

/** What the jaarrekening has beyond the begroting as it stands: in all taakvelden of a law together, or in one taakveld that belongs to no law. `code` is that of the law or the taakveld. */
export interface Gap { readonly wet: Wet | null; readonly code: string; readonly amount: number }

/** The gaps of one year. */
export function gapsOf(rows: readonly Begroting[], lawOf: LawOf): readonly Gap[] {
  const gaps = new Map<string, Gap>()
  for (const { taakveld, soort, bedrag } of rows) {
    const wet = lawOf(taakveld)
    const code = wet ?? taakveld
    gaps.set(code, { wet, code, amount: (gaps.get(code)?.amount ?? 0) + (soort === 'realisatie' ? bedrag : -bedrag) })
  }
  return [...gaps.values()]
}

/** How many changes of the begroting the rows hold. */
export const amendmentsIn = (rows: readonly Begroting[]): number => new Set(rows.flatMap(({ wijziging }) => (wijziging === null ? [] : [wijziging]))).size

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
