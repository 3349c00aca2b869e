import { smallCount } from '../numbers.ts'

/** What a drawing of taakvelden or products holds: no hidden one is among the largest or the smallest. */
export const DIVISION = (shown: number, hidden: number, most: number): string => [
  shown > most ? `De ${smallCount(most)} grootste van wat getoond wordt.` : '',
  hidden > 0 ? `Onderaan, op alfabet, ${hidden > most ? 'een deel van ' : ''}wat afgeschermd is. Dat kan groter of kleiner zijn.` : '',
  Math.max(shown, hidden) > most ? 'Alle staan in de tabel.' : '',
  'De kleur is die van de wet.',
].filter((text) => text !== '').join(' ')
