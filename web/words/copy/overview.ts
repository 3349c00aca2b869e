import type { Cell } from '../cell.ts'
import { cellText } from '../cell.ts'
import { capital, count, eurosChange, eurosInWords, percentInWords, toFives } from '../numbers.ts'

/** The lead below the headline. */
export function overviewLead(users: Cell, now: Cell, before: { readonly year: number; readonly share: Cell } | null): readonly string[] {
  const group = users.kind === 'shown' ? `Het gaat om ongeveer ${count(toFives(users.value / 10))} van de ${count(users.value)} huishoudens met een voorziening.` : 'Dit gaat over huishoudens met een voorziening.'
  return before?.share.kind === 'shown' && now.kind === 'shown' ? [group, sinceLastYear(now.value, before.share.value, before.year)] : [group]
}

function sinceLastYear(now: number, before: number, year: number): string {
  if (percentInWords(now) === percentInWords(before)) return `In ${year} was het ook ${percentInWords(before)}.`
  return `In ${year} was het ${percentInWords(before)}.`
}

export const OVERVIEW = {
  period: (period: string) => `${capital(period)}, hele gemeente.`,
  newerYear: (year: number, period: string) => `U ziet ${year}, het nieuwste hele jaar. Van ${period} zijn er ook al cijfers: kies dat jaar.`,
  glanceTitle: 'In één blik',
  moneyTitle: 'Waar het geld heen gaat',
  toConcentration: 'Naar De 10 procent',
} as const

export const GLANCE = {
  spending: (change: Cell, before: number | null) => (change.kind === 'shown' && before !== null ? `${eurosChange(change.value)} ten opzichte van ${before}` : 'alle uitgaven die bij een huishouden horen'),
  perInhabitant: (inhabitants: Cell) => `op ${cellText(inhabitants, count)} inwoners volgens de kaart van wijken en buurten`,
  users: (share: Cell) => (share.kind === 'shown' ? `${percentInWords(share.value)} van alle huishoudens volgens de kaart van wijken en buurten` : 'aandeel van alle huishoudens niet bekend'),
  multi: (share: Cell, money: Cell, atLeast: boolean) => (share.kind === 'shown' && money.kind === 'shown' ? `${atLeast ? 'ten minste ' : ''}${percentInWords(share.value)} van deze huishoudens; naar hen gaat ${atLeast ? 'ten minste ' : ''}${percentInWords(money.value)} van het geld` : 'aandeel niet bekend'),
  traceable: (report: string, total: Cell, year: number) => `van ${cellText(total, eurosInWords)} in de ${report} ${year}; de rest is niet per huishouden te volgen, zoals subsidies en eigen personeel`,
} as const
