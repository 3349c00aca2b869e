import type { Fout, Probleem } from '../contract/problems.ts'

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** A refusal that becomes an answer: thrown by a handler, sent by the error handler. */
export class Refusal extends Error {
  readonly problem: Probleem
  readonly headers: Readonly<Record<string, string>>

  constructor(what: Probleem, headers: Readonly<Record<string, string>> = {}) {
    super(what.detail)
    this.name = 'Refusal'
    this.problem = what
    this.headers = headers
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'De vraag klopt niet',
  404: 'Niet gevonden',
  405: 'Dit kan hier niet',
  406: 'Deze vorm hebben wij niet',
  408: 'Het duurde te lang',
  410: 'Publicatie ingetrokken',
  413: 'De vraag is te groot',
  414: 'Het adres is te lang',
  415: 'Deze inhoud lezen wij niet',
  431: 'De vraag is te groot',
  500: 'Er ging iets mis',
  503: 'Even niet bereikbaar',
}

/** One shape for every failure: status, title and what to do. */
export function problem(status: number, detail: string, more: Partial<Pick<Probleem, 'kenmerk' | 'fouten'>> = {}): Probleem {
  return { status, title: TITLES[status] ?? 'De vraag klopt niet', detail, ...more }
}

const list = (items: readonly string[]): string => items.join(', ')

const because = (reason: string | null): string => (reason ? ` Reden: ${reason.replace(/[.\s]*$/, '')}.` : '')

/** All words of failures, together. */
export const problems = {
  invalid: (fouten: readonly Fout[]) =>
    problem(400, fouten.length === 1 ? 'Er zit een fout in de vraag. Bij "fouten" staat welke.' : `Er zitten ${fouten.length} fouten in de vraag. Bij "fouten" staan ze allemaal.`, { fouten: [...fouten] }),
  badRequest: () => problem(400, 'Dit adres of deze vraag kunnen wij niet lezen. Kijk of er vreemde tekens in staan.'),
  notFound: () => problem(404, 'Dit adres bestaat niet. Kijk of er een typefout in staat of een schuine streep te veel. Alle adressen staan op /v1.'),
  pageNotFound: () => problem(404, 'Deze pagina of dit bestand bestaat niet. Kijk of er een typefout in het adres staat.'),
  noRelease: () => problem(404, 'Er is nog geen publicatie. Er zijn pas cijfers als de gemeente een publicatie heeft gemaakt, laten controleren en gepubliceerd. Probeer het later weer, of vraag het de gemeente.'),
  releaseUnknown: () => problem(404, 'Deze publicatie bestaat niet. Op /v1/publicaties staat welke er wel zijn.'),
  noReport: () => problem(404, 'Van deze publicatie is geen toetsrapport: zij is van voordat er rapporten waren.'),
  withdrawn: (reason: string | null) => problem(410, `Deze publicatie is ingetrokken, dus deze cijfers gelden niet meer.${because(reason)} Op /v1/publicaties staat welke publicatie nu geldt.`),
  allWithdrawn: (id: string, reason: string | null) => problem(404, `Er gelden nu geen cijfers: publicatie ${id} is ingetrokken.${because(reason)} Zodra er een nieuwe publicatie is, staat zij hier.`),
  methodNotAllowed: (allow: readonly string[]) => problem(405, `U kunt hier alleen lezen. Gebruik ${list(allow)}.`),
  onlySending: () => problem(405, 'Hier stuurt u een briefing heen. Gebruik POST.'),
  notAcceptable: (types: readonly string[]) => problem(406, `Zet in Accept een vorm die wij hebben: ${list(types)}.`),
  timeout: () => problem(408, 'De vraag kwam niet op tijd helemaal binnen. Probeer het opnieuw.'),
  tooLarge: () => problem(413, 'De vraag is groter dan wij aannemen. Hier hoeft geen inhoud mee te komen.'),
  tooLong: () => problem(414, 'Een deel van het adres is langer dan hier kan.'),
  mediaType: () => problem(415, 'Hier hoeft geen inhoud mee te komen.'),
  briefingWrong: (fouten: readonly Fout[]) =>
    problem(400, fouten.length === 1 ? 'Er zit een fout in de briefing. Bij "fouten" staat welke.' : `Er zitten ${fouten.length} fouten in de briefing. Bij "fouten" staan ze allemaal.`, { fouten: [...fouten] }),
  briefingTooLong: () => problem(400, 'Dit past niet op één bladzijde in grote letters. Wat kunt u doen? Maak de titel, de inleiding of de vragen aan het eind korter, of de toelichting en de vragen bij het eerste cijfer. Of zet een kleiner cijfer vooraan.'),
  briefingTooLarge: () => problem(413, 'Deze briefing is te groot. Maak de teksten korter of haal er cijfers uit.'),
  briefingType: () => problem(415, 'Stuur de briefing als application/json.'),
  briefingBusy: () => problem(503, 'Er worden nu te veel briefings tegelijk gemaakt. Probeer het over een halve minuut opnieuw.'),
  briefingNowhere: () => problem(503, 'Op deze server kan geen PDF worden gemaakt. Druk de pagina zelf af, of vraag het de beheerder.'),
  headersTooLarge: () => problem(431, 'De kopregels van de vraag zijn te groot.'),
  failed: (kenmerk: string) => problem(500, `Er ging bij ons iets mis. Probeer het later opnieuw. Blijft het misgaan, meld dan kenmerk ${kenmerk} bij de beheerder.`, { kenmerk }),
  unavailable: (kenmerk: string) => problem(503, `De cijfers zijn nu niet bereikbaar. Probeer het over een minuut opnieuw. Blijft het misgaan, meld dan kenmerk ${kenmerk} bij de beheerder.`, { kenmerk }),
} as const
