import type { Begroting } from '../data/rows.ts'
import type { Publicatie } from '../../server/contract/releases.ts'

/** A year with a jaarrekening: what was spent in all, and what of it belongs to households. Both are published figures. */
export interface ExplainedYear {
  readonly year: number
  readonly accounts: number
  readonly households: number
  /** Part of the accounts, 0 to 1; above 1 where more was delivered than booked. */
  readonly share: number
}

/** The years that have a jaarrekening and that the release does not tell of: nothing can be laid beside it. */
export const accountsAlone = ({ jaren }: Pick<Publicatie, 'jaren'>, rows: readonly Begroting[]): readonly number[] =>
  [...new Set(rows.filter(({ soort, jaar }) => soort === 'realisatie' && !jaren.some((year) => year.jaar === jaar)).map(({ jaar }) => jaar))].toSorted((a, b) => a - b)

/** The years of a release that have a jaarrekening, with the part of it that belongs to households. */
export function explainedYears({ jaren }: Pick<Publicatie, 'jaren'>, rows: readonly Begroting[]): readonly ExplainedYear[] {
  return jaren.flatMap(({ jaar, bedrag }) => {
    const accounts = rows.filter((row) => row.jaar === jaar && row.soort === 'realisatie').reduce((sum, row) => sum + row.bedrag, 0)
    return accounts > 0 ? [{ year: jaar, accounts, households: bedrag, share: bedrag / accounts }] : []
  })
}
