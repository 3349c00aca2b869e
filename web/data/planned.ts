import type { Begroting } from './rows.ts'

/** The begroting of a year as it stands, in whole euros: as it was adopted, with its changes. 0 where the begroting itself was not delivered: changes alone say nothing of it. */
export const plannedOf = (rows: readonly Begroting[]): number =>
  (rows.some(({ soort }) => soort === 'begroting') ? rows.reduce((sum, { soort, bedrag }) => (soort === 'realisatie' ? sum : sum + bedrag), 0) : 0)
