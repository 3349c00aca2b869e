import { dateInWords } from '../dates.ts'

/** Beside a figure that was kept from an earlier release. */
export const keptNote = (asOf: string): string => `eerder cijfer, stand ${dateInWords(asOf)}`

/** What a page says when figures do not come: what happened and what to do. */
export const PROBLEMS = {
  netwerk: { title: 'De cijfers zijn niet opgehaald', what: 'Er is geen verbinding met de server.', todo: 'Controleer uw internetverbinding en probeer het opnieuw.' },
  nietGevonden: { title: 'Deze cijfers bestaan niet', what: 'De publicatie of het gebied in dit adres is er niet.', todo: 'Controleer het adres, of begin bij het overzicht.' },
  server: { title: 'De cijfers zijn niet opgehaald', what: 'De server gaf geen goed antwoord.', todo: 'Probeer het over een paar minuten opnieuw. Blijft het misgaan? Geef het door aan de griffie.' },
  eigen: { title: 'Deze pagina kan niet worden getoond', what: 'Er ging iets mis bij het maken van de pagina.', todo: 'Probeer het opnieuw. Blijft het misgaan? Geef het door aan de griffie, met het adres van deze pagina.' },
} as const

interface Withdrawn {
  readonly id: string
  readonly ingetrokkenOp: string | null
  readonly redenIntrekking: string | null
}

/** What the pages say while no release counts: nothing was published yet, or the last one was withdrawn, and why. */
export function nothingPublished(releases: readonly Withdrawn[]): { readonly title: string; readonly what: string; readonly todo: string } {
  const last = releases.filter((item) => item.ingetrokkenOp !== null).toSorted((a, b) => ((a.ingetrokkenOp ?? '') < (b.ingetrokkenOp ?? '') ? 1 : -1))[0]
  if (!last) return EMPTY
  return {
    title: `Publicatie ${last.id} is ingetrokken`,
    what: `De gemeente trok deze publicatie in op ${dateInWords(last.ingetrokkenOp ?? '')}. De reden: ${last.redenIntrekking ?? 'niet opgegeven'}.`.replace(/([.!?])\.$/, '$1'),
    todo: 'Gebruik de cijfers uit deze publicatie niet meer. Er is nu geen andere publicatie. Zodra de gemeente een nieuwe vaststelt, staat die hier.',
  }
}

const EMPTY = {
  title: 'Nog geen publicatie',
  what: 'Er zijn nog geen cijfers openbaar gemaakt. Zodra de gemeente een publicatie vaststelt, staat die hier.',
  todo: 'Werkt u bij de gemeente? Lees de leveringen in, maak een concept, laat het controleren en publiceer het.',
} as const

export const NOT_FOUND = {
  title: 'Deze pagina bestaat niet',
  what: 'Misschien is het adres niet compleet, of is de pagina verplaatst.',
  todo: 'Ga naar het overzicht of kies een onderdeel in het menu.',
} as const
