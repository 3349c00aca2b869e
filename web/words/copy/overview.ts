import type { Cell } from '../cell.ts'
import { cellText } from '../cell.ts'
import { count, eurosChange, eurosInWords, listed, percentInWords, pointsChange, smallCount } from '../numbers.ts'

/** A note of a good clerk: what is the matter, how much, and what to ask. */
export interface Note {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly question: string
}

/** The lead below the headline. */
export function overviewLead(year: number, users: Cell, now: Cell, before: { readonly year: number; readonly share: Cell } | null): readonly string[] {
  const group = users.kind === 'shown' ? `Het gaat in ${year} om ongeveer ${count(Math.round(users.value / 50) * 5)} van de ${count(users.value)} huishoudens met een voorziening.` : `Dit gaat over ${year} en over huishoudens met een voorziening.`
  return before?.share.kind === 'shown' && now.kind === 'shown' ? [group, sinceLastYear(now.value, before.share.value, before.year)] : [group]
}

function sinceLastYear(now: number, before: number, year: number): string {
  if (percentInWords(now) === percentInWords(before)) return `In ${year} was het ook ${percentInWords(before)}.`
  return `In ${year} was het ${percentInWords(before)}.`
}

export const OVERVIEW = {
  notesTitle: 'Wat veranderde het meest?',
  notesLead: (compared: number, wetten: number, wijken: number, before: number) =>
    `We legden ${compared} naast ${before} voor ${smallCount(wetten)} wetten en ${smallCount(wijken)} wijken en noemen de grootste verschillen. Of een verschil meer is dan toeval, is hier niet getoetst.`,
  notesNone: 'Er is geen heel jaar om mee te vergelijken.',
  glanceTitle: 'In één blik',
  moneyTitle: 'Waar het geld heen gaat',
  toConcentration: 'Naar De 10 procent',
} as const

export function lawNote(name: string, now: number, before: number, years: readonly [number, number]): Note {
  const up = now > before
  return {
    key: 'wet',
    title: `${name}: ${eurosInWords(Math.abs(now - before))} ${up ? 'meer' : 'minder'} dan in ${years[1]}`,
    text: `Van ${eurosInWords(before)} naar ${eurosInWords(now)}, ${before > 0 ? `${percentInWords(Math.abs(now / before - 1))} ${up ? 'meer' : 'minder'}` : 'uit bijna niets'}. Dit is de grootste verschuiving in euro’s van alle getoonde wetten.`,
    question: up ? 'Komt dit door meer huishoudens, door zwaardere hulp of door hogere tarieven?' : 'Is minder hulp nodig geweest, of komt hulp later op gang?',
  }
}

export function wijkNote(names: readonly string[], now: number, before: number, years: readonly [number, number]): Note {
  const up = now > before
  return {
    key: 'wijk',
    title: `${listed(names)}: per huishouden ${percentInWords(Math.abs(now / before - 1))} ${up ? 'meer' : 'minder'} dan in ${years[1]}`,
    text: `Alle wetten samen gingen van ${count(before)} naar ${count(now)} euro per huishouden. In geen andere getoonde wijk was het verschil zo groot.`,
    question: 'Ziet het wijkteam dit ook, en kent het de reden?',
  }
}

export function concentrationNote(name: string, now: number, before: number, years: readonly [number, number]): Note {
  return {
    key: 'concentratie',
    title: `In ${name} ${now > before ? 'loopt de concentratie op' : 'neemt de concentratie af'}`,
    text: `Daar vraagt de duurste 10\u00a0procent van de huishoudens met een voorziening ${percentInWords(now)} van het geld; in ${years[1]} was dat ${percentInWords(before)} (${pointsChange(now - before)} procentpunt).`,
    question: 'Hebben deze huishoudens één aanspreekpunt, en is gevraagd wat zij zelf belangrijk vinden?',
  }
}

export function householdsNote(name: string, now: number, before: number, years: readonly [number, number]): Note {
  const up = now > before
  return {
    key: 'huishoudens',
    title: `${name}: ${count(Math.abs(now - before))} huishoudens ${up ? 'meer' : 'minder'} dan in ${years[1]}`,
    text: `Van ${count(before)} naar ${count(now)} huishoudens. Dit is de grootste verschuiving in huishoudens van alle getoonde wetten.`,
    question: up ? 'Kon de hulp die er al was deze groei opvangen, of ontstonden er wachttijden?' : 'Vinden mensen de weg naar hulp nog?',
  }
}

export interface Glance {
  readonly name: string
  readonly value: string
  readonly note: string
}

export const GLANCE = {
  spending: (change: Cell, before: number | null) => (change.kind === 'shown' && before !== null ? `${eurosChange(change.value)} ten opzichte van ${before}` : 'alle uitgaven die bij een huishouden horen'),
  perInhabitant: (inhabitants: Cell) => `op ${cellText(inhabitants, count)} inwoners`,
  users: (share: Cell) => (share.kind === 'shown' ? `${percentInWords(share.value)} van alle huishoudens` : 'aandeel van alle huishoudens niet bekend'),
  multi: (share: Cell, money: Cell, atLeast: boolean) => (share.kind === 'shown' && money.kind === 'shown' ? `${atLeast ? 'ten minste ' : ''}${percentInWords(share.value)}; samen ${percentInWords(money.value)} van het geld` : 'aandeel niet bekend'),
  traceable: (report: string, total: Cell, year: number) => `van ${cellText(total, eurosInWords)} in de ${report} ${year}; de rest is niet per huishouden te volgen, zoals subsidies en eigen personeel`,
} as const
