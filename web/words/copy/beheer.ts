import type { Levering, Melding, Ontvangstbewijs } from '../../../server/contract/beheer.ts'
import { capital, count, eurosExact } from '../numbers.ts'
import { sourceName } from './figure.ts'

export const BEHEER = {
  title: 'Beheer',
  heading: 'Leveringen inlezen',
  lead: 'Lees hier de bestanden in waar de cijfers van worden gemaakt. Een bestand komt helemaal binnen of helemaal niet, en nooit twee keer.',
  hereOnly: 'alleen op deze computer',
  noAccounts: 'Er zijn nog geen accounts. Wie op deze computer werkt, kan hier inlezen.',
  drop: 'Sleep bestanden hierheen, of',
  choose: 'Kies bestanden',
  kinds: 'XML (iWmo, iJw), CSV of GeoJSON. Mag als zip of gzip met één bestand. Hooguit 2 GB per bestand.',
  now: 'Zojuist aangeboden',
  earlier: 'Eerdere leveringen',
  kind: 'Soort levering',
  turn: 'Bladeren door eerdere leveringen',
  newer: 'Nieuwere leveringen',
  older: 'Oudere leveringen',
  none: 'Er is nog niets ingelezen. Begin met de gebieden (wijken en buurten) en de huishoudens. Lees daarna de declaraties en betalingen in.',
  listFailed: 'De lijst is niet opgehaald. Draait Raadszicht nog? Probeer het opnieuw.',
  again: 'Probeer het opnieuw',
  receipt: 'Ontvangstbewijs',
  close: 'Sluiten',
  copy: 'Kopieer voor een mail aan de aanbieder',
  copied: 'De tekst is gekopieerd. Plak haar in een mail.',
  copyYourself: 'Kopiëren lukte niet. Kopieer deze tekst zelf:',
  kept: 'Wat bewaren wij, en wat niet',
  noServer: 'Er kwam geen antwoord. Kijk of Raadszicht nog draait en of het bestand er nog is. Er is niets half opgeslagen.',
} as const

/** What is kept of a file, and what is not. */
export const KEPT = [
  'Per regel: het product, de periode, het bedrag, de wijk en de aanbieder.',
  'In plaats van het BSN: een code. Die is met de sleutel van de gemeente gemaakt en zegt zonder die sleutel niets.',
  'Uit het register van huishoudens: wie bij elkaar woont, in welke buurt, en het geboortejaar. Ook hier alleen met codes.',
  'Wat u zelf als open tekst aanlevert: verhalen, signalen en afspraken daarbij, contracten, initiatieven en bijstellingen van de verwachting.',
  'Het ontvangstbewijs: naam en controlegetal van het bestand, aantal regels, totaal, en de meldingen.',
] as const
export const NOT_KEPT = [
  'Het bestand zelf. Het wordt gelezen terwijl het binnenkomt en staat nooit op schijf.',
  'Het BSN. Het bestaat alleen even in het geheugen. Een melding of logboek noemt het nooit.',
  'Namen, adressen, geboortedagen en vrije tekst uit berichten van aanbieders.',
  'Iets van een bestand dat is geweigerd of halverwege afbrak. Van een geweigerd bestand blijft alleen het ontvangstbewijs.',
] as const

type Status = Levering['status']

const OUTCOMES: Readonly<Record<Status, string>> = {
  aangenomen: 'Aangenomen', aangenomenMetWaarschuwing: 'Aangenomen met waarschuwing', geweigerd: 'Geweigerd', wasErAl: 'Was er al',
}
export const outcome = (status: Status): string => OUTCOMES[status]

type Told = Pick<Ontvangstbewijs, 'status' | 'regels' | 'bedragCent' | 'onbekendCent' | 'soort' | 'bestand'>

/** What a file was and brought, in one sentence. */
export function receiptInWords(told: Told): string {
  if (told.status === 'geweigerd') return `Geweigerd (${sourceName(told.soort)}). Er is niets opgeslagen.`
  const brought = `${lines(told.regels)}${told.bedragCent === null ? '' : `, samen ${eurosExact(told.bedragCent)}${unknownInWords(told)}`}`
  if (told.status === 'wasErAl') return `Was al ingelezen (${sourceName(told.soort)}): ${brought}. Er is niets dubbel geteld.`
  return `${outcome(told.status)} (${sourceName(told.soort)}): ${brought}.`
}

const unknownInWords = ({ onbekendCent }: Told): string => (onbekendCent === 0 ? '' : `, waarvan ${eurosExact(onbekendCent)} onbekend`)
const lines = (number: number): string => `${count(number)} ${number === 1 ? 'regel' : 'regels'}`

/** "3 fouten", "1 waarschuwing", or nothing to say. */
export function remarksInWords({ fouten, waarschuwingen }: Levering): string {
  if (fouten > 0) return `${count(fouten)} ${fouten === 1 ? 'fout' : 'fouten'}`
  return waarschuwingen === 0 ? 'geen' : `${count(waarschuwingen)} ${waarschuwingen === 1 ? 'waarschuwing' : 'waarschuwingen'}`
}

export const problemsCaption = ({ status, bestand }: Told): string => `${status === 'geweigerd' ? 'Fouten' : 'Meldingen'} bij ${bestand}`

export const placeOf = ({ regel }: Melding): string => (regel === null ? 'hele bestand' : count(regel))

/** A message without its place, which stands in columns of its own. */
export const withoutPlace = ({ melding }: Melding): string => melding.replace(/^(Regel \d+(, veld [^:]{1,80})?|Veld [^:]{1,80}): /, '')

/** The problems of a file as a mail to whoever made it: lines and rules, never what stands there. */
export function mailText(told: Told, problems: readonly Melding[]): string {
  const refused = told.status === 'geweigerd'
  return [
    `Onderwerp: levering ${told.bestand} ${refused ? 'is geweigerd' : 'is ingelezen, met meldingen'}`, '',
    `Het bestand ${told.bestand} (${sourceName(told.soort)}) ${refused ? 'konden wij niet inlezen. Er is niets opgeslagen. Wilt u dit herstellen en het bestand opnieuw aanleveren?' : 'is ingelezen. Wilt u dit nakijken?'}`, '',
    ...problems.map(({ code, melding }) => `- ${melding} [${code}]`), '',
    'Wij noemen alleen regels en velden, nooit wat er staat: er kunnen gegevens van inwoners in staan.',
  ].join('\n')
}

/** What a screen reader says when a file is done. */
export const announced = (told: Told): string => `${told.bestand}: ${outcome(told.status)}`

/** "51 tot en met 100 van 3.631, de nieuwste eerst." */
export const showing = (before: number, shown: number, all: number): string =>
  shown < all ? `${count(before + 1)} tot en met ${count(before + shown)} van ${count(all)}, de nieuwste eerst.` : `${count(all)} in totaal, de nieuwste eerst.`

/** "Declaraties Wmo (412)"; without a kind all of them. */
export const kindInWords = (kind: string, number: number): string => `${kind === '' ? 'Alle soorten' : capital(sourceName(kind))} (${count(number)})`

/** 1234567 bytes → "1,2 MB". */
export const sizeInWords = (bytes: number): string =>
  bytes < 1e6 ? `${count(Math.ceil(bytes / 1e3))} kB` : `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }).format(bytes / 1e6)} MB`

/** What is going on with a file that is on its way. */
export const sendingInWords = (share: number): string => (share < 1 ? `Verstuurd: ${Math.floor(share * 100)}%` : 'Wordt gecontroleerd en opgeslagen')
