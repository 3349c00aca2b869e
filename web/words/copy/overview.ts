import type { Cell } from '../cell.ts'
import { cellText } from '../cell.ts'
import type { Wet } from '../../../server/units/wet.ts'
import { wetName } from '../names.ts'
import { capital, count, eurosChange, eurosInWords, listed, percentInWords, pointsInWords, smallCount } from '../numbers.ts'

/** A note of a good clerk: what is the matter, how much, and what to ask. */
export interface Note {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly question: string
}

/** The lead below the headline. */
export function overviewLead(users: Cell, now: Cell, before: { readonly year: number; readonly share: Cell } | null): readonly string[] {
  const group = users.kind === 'shown' ? `Het gaat om ongeveer ${count(Math.round(users.value / 50) * 5)} van de ${count(users.value)} huishoudens met een voorziening.` : 'Dit gaat over huishoudens met een voorziening.'
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
  period: (period: string) => `${capital(period)}, hele gemeente.`,
  glanceTitle: 'In één blik',
  moneyTitle: 'Waar het geld heen gaat',
  toConcentration: 'Naar De 10 procent',
} as const

/** What moves the costs of a law, as a question that fits it: an allowance has no tariff, and a referral no allowance. */
const LAW_QUESTIONS: Readonly<Record<Wet, readonly [up: string, down: string]>> = {
  participatiewet: ['Kwamen er meer mensen in de bijstand, gingen er minder uit, of werd de uitkering hoger?', 'Kwamen er minder mensen in de bijstand, gingen er meer uit, of veranderde de hoogte van de uitkering?'],
  jeugdwet: ['Verwezen huisartsen, gecertificeerde instellingen of wijkteam vaker, werd de hulp zwaarder, of stegen de tarieven?', 'Verwezen huisartsen, gecertificeerde instellingen of wijkteam minder, werd de hulp lichter, of komt hulp later op gang?'],
  wmo: ['Komt dit door vergrijzing, door het abonnementstarief, door ruimere indicaties of door hogere tarieven?', 'Zijn er minder indicaties gegeven, zijn ze kleiner geworden, of moeten mensen langer wachten?'],
  schuldhulp: ['Meldden zich meer mensen met schulden, duren trajecten langer, of is de hulp anders ingekocht?', 'Meldden zich minder mensen met schulden, of bereikt de hulp hen niet?'],
}

export function lawNote(wet: Wet, now: number, before: number, years: readonly [number, number]): Note {
  const up = now > before
  return {
    key: 'wet',
    title: `${wetName(wet)}: ${eurosInWords(Math.abs(now - before))} ${up ? 'meer' : 'minder'} dan in ${years[1]}`,
    text: `Van ${eurosInWords(before)} naar ${eurosInWords(now)}, ${before > 0 ? `${percentInWords(Math.abs(now / before - 1))} ${up ? 'meer' : 'minder'}` : 'uit bijna niets'}. Dit is de grootste verschuiving in euro’s van alle getoonde wetten.`,
    question: LAW_QUESTIONS[wet][up ? 0 : 1],
  }
}

const CHANCE = 'Dit is een verschil tussen twee jaren in één wijk. Het kan toeval zijn.'

export function wijkNote(names: readonly string[], now: number, before: number, years: readonly [number, number]): Note {
  const up = now > before
  return {
    key: 'wijk',
    title: `${listed(names)}: per huishouden ${percentInWords(Math.abs(now / before - 1))} ${up ? 'meer' : 'minder'} dan in ${years[1]}`,
    text: `Alle wetten samen gingen van ${count(before)} naar ${count(now)} euro per huishouden, alle huishoudens meegeteld. ${CHANCE}`,
    question: 'Ziet het wijkteam dit ook, en kent het de reden?',
  }
}

export function concentrationNote(name: string, now: number, before: number, years: readonly [number, number]): Note {
  return {
    key: 'concentratie',
    title: `${name}: ${percentInWords(now)} van het geld ging naar de duurste 10\u00a0procent, in ${years[1]} was dat ${percentInWords(before)}`,
    text: `Het gaat om de huishoudens met een voorziening in deze wijk; een verschil van ${pointsInWords(now - before)}. ${CHANCE}`,
    question: 'Hebben deze huishoudens één aanspreekpunt, en is gevraagd wat zij zelf belangrijk vinden?',
  }
}

const HOUSEHOLD_QUESTIONS: Readonly<Record<Wet, readonly [up: string, down: string]>> = {
  participatiewet: ['Wie kwamen er in de bijstand, en lukt de stap naar werk?', 'Gingen mensen aan het werk, of vinden zij de weg naar een uitkering niet?'],
  jeugdwet: ['Wie verwezen deze kinderen, en ontstonden er wachttijden?', 'Is er minder nodig, of wachten kinderen op hulp?'],
  wmo: ['Komt dit doordat er meer ouderen zijn, en ontstonden er wachttijden?', 'Is er minder nodig, of vragen mensen geen hulp meer aan?'],
  schuldhulp: ['Zijn er meer schulden, of vinden mensen de hulp eerder?', 'Zijn er minder schulden, of bereikt de hulp mensen niet?'],
}

export function householdsNote(wet: Wet, now: number, before: number, years: readonly [number, number]): Note {
  const up = now > before
  return {
    key: 'huishoudens',
    title: `${wetName(wet)}: ${count(Math.abs(now - before))} huishoudens ${up ? 'meer' : 'minder'} dan in ${years[1]}`,
    text: `Van ${count(before)} naar ${count(now)} huishoudens. Dit is de grootste verschuiving in huishoudens van alle getoonde wetten.`,
    question: HOUSEHOLD_QUESTIONS[wet][up ? 0 : 1],
  }
}

export interface Glance {
  readonly name: string
  readonly value: string
  readonly note: string
}

export const GLANCE = {
  spending: (change: Cell, before: number | null) => (change.kind === 'shown' && before !== null ? `${eurosChange(change.value)} ten opzichte van ${before}` : 'alle uitgaven die bij een huishouden horen'),
  perInhabitant: (inhabitants: Cell) => `op ${cellText(inhabitants, count)} inwoners volgens de gebiedsindeling`,
  users: (share: Cell) => (share.kind === 'shown' ? `${percentInWords(share.value)} van alle huishoudens volgens de gebiedsindeling` : 'aandeel van alle huishoudens niet bekend'),
  multi: (share: Cell, money: Cell, atLeast: boolean) => (share.kind === 'shown' && money.kind === 'shown' ? `${atLeast ? 'ten minste ' : ''}${percentInWords(share.value)} van deze huishoudens; naar hen gaat ${atLeast ? 'ten minste ' : ''}${percentInWords(money.value)} van het geld` : 'aandeel niet bekend'),
  traceable: (report: string, total: Cell, year: number) => `van ${cellText(total, eurosInWords)} in de ${report} ${year}; de rest is niet per huishouden te volgen, zoals subsidies en eigen personeel`,
} as const
