import type { AansluitingJaar, AansluitingRegel, Gat, Natelling, NatellingMaand, Volledigheid } from '../../../server/contract/balance.ts'
import { monthName } from '../dates.ts'
import { capital, count, eurosExact } from '../numbers.ts'
import { sourceName } from './figure.ts'

export const BALANCE = {
  title: 'Klopt het, en is alles er?',
  clearing: 'Is alles wat binnenkwam opgeslagen?',
  clearingTable: 'Ontvangen en opgeslagen, per maand en wet',
  wrong: 'Leveringen die niet optellen',
  reconciliation: 'Sluit het aan op de jaarrekening?',
  reconciliationLead: 'Niet alles in de jaarrekening staat in een levering: subsidies, vaste bedragen en eigen personeel niet. Dat heet hier buiten bereik. Wat dan overblijft is onverklaard: zoek dat uit.',
  noLedger: 'Er is nog geen jaarrekening ingelezen. Lever Iv3 aan, het liefst per taakveld en categorie.',
  total: 'Samen',
  notSplit: 'Van een taakveld zonder categorieën is niet bekend welk deel buiten bereik is.',
  completeness: 'Welke maanden ontbreken nog?',
  completenessTable: 'Maanden die ontbreken of ver onder het gewone liggen',
  complete: 'Er ontbreekt niets. Elke bron heeft elke maand geleverd wat gewoon is.',
  sign: 'Vraag de declaraties op bij de aanbieder. Kan de publicatie zonder? Teken dan met uw naam en de reden: raadszicht sign, gevolgd door de code van de aanbieder. Zonder handtekening gaat een publicatie niet openbaar.',
  failed: 'Dit is niet opgehaald. Draait Raadszicht nog? Laad de pagina opnieuw.',
} as const

const LAWS: Readonly<Record<string, string>> = { wmo: 'Wmo', jeugdwet: 'Jeugdwet', participatiewet: 'Participatiewet', schuldhulp: 'Schuldhulp' }
export const lawName = (wet: string): string => LAWS[wet] ?? wet

/** "2026-03" → "maart 2026" */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-')
  return `${monthName(Number(number))} ${year}`
}

/** The verdict of the clearing: nothing is missing to the cent, or how much is. */
export function clearingInWords({ klopt, samen, leveringen }: Natelling): string {
  if (samen.ontvangenRegels === 0 && klopt) return 'Er zijn nog geen kosten ingelezen.'
  if (!klopt) return `Nee. ${count(leveringen.length)} ${leveringen.length === 1 ? 'levering telt' : 'leveringen tellen'} niet op. Publiceer nog niets en meld dit aan de beheerder.`
  const removed = samen.verwijderdCent === 0 ? '' : ` Na de bewaartermijn is ${eurosExact(samen.verwijderdCent)} verwijderd.`
  const waiting = samen.wachtCent === 0 ? '' : ` Van ${eurosExact(samen.wachtCent)} aan afgekeurde regels is de declaratie nog niet binnen.`
  return `Ja, tot op de cent. ${eurosExact(samen.ontvangenCent)} ontvangen in ${count(samen.ontvangenRegels)} regels, en precies dat is opgeslagen. Daarvan is ${eurosExact(samen.onbekendCent)} onbekend.${removed}${waiting}`
}

/** "2026: € 1.234,56 in 78 regels" */
export function clearedInWords(year: string, months: readonly NatellingMaand[]): string {
  const [cents, lines] = [sumOf(months.map((month) => month.ontvangenCent)), sumOf(months.map((month) => month.ontvangenRegels))]
  return `${year}: ${eurosExact(cents)} in ${count(lines)} ${lines === 1 ? 'regel' : 'regels'}`
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

/** "jw323 99992104" → "declaraties Jeugdwet, aanbieder 99992104"; "kostenregels wmo" → "betalingen van de gemeente, Wmo" */
export function sourceInWords(bron: string): string {
  const [kind = '', who = ''] = bron.split(' ')
  return `${sourceName(kind)}, ${kind === 'kostenregels' ? lawName(who) : `aanbieder ${who}`}`
}

/** A year of the reconciliation in one line. */
export function yearInWords({ jaar, jaarrekeningCent, verklaardCent, buitenBereikCent, onverklaardCent, zonderBoekingCent }: AansluitingJaar): string {
  const unbooked = zonderBoekingCent === 0 ? '' : ` (na aftrek van ${eurosExact(zonderBoekingCent)} die is geleverd zonder boeking)`
  const rest = buitenBereikCent === null || onverklaardCent === null ? 'niet te splitsen' : `${eurosExact(buitenBereikCent)} buiten bereik, ${eurosExact(onverklaardCent)} onverklaard${unbooked}`
  return `${jaar}: jaarrekening ${eurosExact(jaarrekeningCent)}, waarvan ${eurosExact(verklaardCent)} verklaard; ${rest}`
}

/** "6.3 Inkomensregelingen"; what has no number goes by its name alone. */
export const taakveldInWords = ({ taakveld, naam }: AansluitingRegel): string => (/^\d/.test(taakveld) && naam !== taakveld ? `${taakveld} ${naam}` : naam)

/** A line of the reconciliation as it is shown. */
export interface BalanceLine {
  readonly name: string
  readonly verdict: string
  readonly amounts: readonly [booked: string, explained: string, outOfReach: string, unexplained: string]
}

/** Every taakveld of a year, and what each column comes to. */
export const linesOf = (year: AansluitingJaar): readonly BalanceLine[] => [
  ...year.regels.map((row): BalanceLine => ({ name: taakveldInWords(row), verdict: verdictInWords(row), amounts: row.oordeel === 'zonder boeking'
    ? ['geen', eurosExact(row.verklaardCent), 'geen', known(row.onverklaardCent)]
    : [known(row.jaarrekeningCent), eurosExact(row.verklaardCent), known(outOfReach(row)), known(row.onverklaardCent)] })),
  { name: BALANCE.total, verdict: '', amounts: [eurosExact(year.jaarrekeningCent), eurosExact(year.verklaardCent), known(year.buitenBereikCent), known(year.onverklaardCent)] },
]

const VERDICTS: Readonly<Record<AansluitingRegel['oordeel'], string>> = { sluit: 'sluit aan', verschil: 'verschil', 'niet te splitsen': 'niet te splitsen', 'zonder boeking': 'niet in de jaarrekening' }
export const verdictInWords = ({ oordeel }: AansluitingRegel): string => VERDICTS[oordeel]

/** Subsidies, staff, transfers and the rest together; null where the source does not split them. */
export const outOfReach = ({ buitenBereik }: AansluitingRegel): number | null =>
  buitenBereik && buitenBereik.personeelCent + buitenBereik.subsidiesCent + buitenBereik.overdrachtenCent + buitenBereik.overigCent

/** "€ 1.234,56", or "niet bekend". */
export const known = (cents: number | null): string => (cents === null ? 'niet bekend' : eurosExact(cents))

/** Whether something has to be done before a release can go public. */
export function completenessInWords({ open, gaten }: Volledigheid): string {
  if (gaten.length === 0) return BALANCE.complete
  return open === 0 ? 'Wat ontbreekt, is getekend.' : `${count(open)} ${open === 1 ? 'maand staat' : 'maanden staan'} nog open.`
}

/** Sources that cannot be judged, and why; empty when there are none. */
export const notJudgedInWords = ({ nietBeoordeeld }: Volledigheid): string =>
  nietBeoordeeld.length === 0 ? '' : `Niet te beoordelen: ${nietBeoordeeld.map(({ bron, reden }) => `${sourceInWords(bron)} (${reden === 'te kort' ? 'te weinig maanden' : 'levert onregelmatig'})`).join(', ')}.`

export const gapInWords = ({ wat, clienten }: Gat): string => (wat === 'ontbreekt' ? 'ontbreekt' : `laag: ${count(clienten)} cliënten`)

/** Who signed for a gap and why, or that nobody did. */
export function signedInWords(gap: Gat, { handtekeningen }: Volledigheid): string {
  if (!gap.getekend) return 'staat open'
  const signature = handtekeningen.find(({ bron, maand }) => bron === gap.bron && maand === gap.maand)
  return signature ? `${capital(signature.wie)}: ${signature.reden}` : 'getekend'
}
