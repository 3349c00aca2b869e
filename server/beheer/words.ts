import { problem } from '../api/problems.ts'
import type { Probleem } from '../contract/problems.ts'

const titled = (status: number, title: string, detail: string): Probleem => ({ ...problem(status, detail), title })

/** What Beheer says when it does not let a request in. */
export const refusals = {
  notHere: () => titled(403, 'Niet toegestaan', 'Beheer werkt alleen op de computer waar Raadszicht draait, en niet via een proxy. Open het daar.'),
  otherName: () => titled(403, 'Niet toegestaan', 'Beheer luistert alleen naar het adres http://localhost. Gebruik het adres dat Raadszicht bij het starten noemt.'),
  otherPage: () => titled(403, 'Niet toegestaan', 'Een andere website mag Beheer niet gebruiken. Open Beheer zelf, in een nieuw venster.'),
}

/** What Beheer says when a request itself is wrong. */
export const faults = {
  contentType: () => problem(415, 'Stuur het bestand zelf als inhoud, met Content-Type: application/octet-stream.'),
  encoding: () => problem(415, 'Stuur het bestand zonder Content-Encoding. Een zip of gzip mag wel: die pakt Raadszicht zelf uit.'),
  nameless: () => problem(400, 'De naam van het bestand ontbreekt. Zet haar in Content-Disposition: attachment; filename*=UTF-8\'\'naam.csv.'),
  brokenOff: () => problem(400, 'Het bestand kwam niet helemaal binnen. Er is niets opgeslagen. Stuur het opnieuw.'),
  silent: () => problem(400, 'Er kwam te lang niets meer van het bestand binnen. Er is niets opgeslagen. Stuur het opnieuw.'),
  tooLarge: (gigabytes: number) => titled(413, 'Het bestand is te groot', `Een bestand is hooguit ${gigabytes} GB. Er is niets opgeslagen. Lever het in delen aan, bijvoorbeeld een maand per bestand.`),
  busy: () => titled(429, 'Even wachten', 'Er worden al twee bestanden ingelezen. Er is niets opgeslagen. Probeer het over een minuut opnieuw.'),
  unknown: () => problem(404, 'Deze levering bestaat niet. Op /v1/beheer/leveringen staat welke er wel zijn.'),
  method: (allow: string) => problem(405, `Dat kan hier niet. Gebruik ${allow}.`),
  inWords: (status: number, message: string) => titled(status, 'Dat lukte niet', message),
}

/** The sentence above the problems of a refused file. */
export const refusedInWords = (count: number): string =>
  `Er is niets opgeslagen. ${count === 1 ? 'Er is één fout' : `Er zijn ${count} fouten`}: bij "ontvangstbewijs" staat waar, en wat u kunt doen.`
