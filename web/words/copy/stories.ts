import type { Verhaal } from '../../../server/contract/rows.ts'
import { count } from '../numbers.ts'

export const STORIES = {
  title: 'Verhalen',
  lead: 'Een cijfer zonder verhaal is een half cijfer. Hier vertellen wijkteams, de cliëntenraad en het college wat zij zien. Een verhaal is geen meting: het zegt niet hoe vaak iets voorkomt.',
  none: 'Bij deze publicatie zijn geen verhalen aangeleverd.',
  noneOfWijk: 'Van de wijk in dit adres zijn er geen verhalen; u ziet de verhalen van alle wijken.',
  noneChosen: 'Bij deze keuze zijn er geen verhalen. Kies een andere wijk, een ander onderwerp of een andere verteller.',
  beside: 'Wat er in de wijk wordt verteld',
  besideFigures: 'Wat er bij deze cijfers wordt verteld',
  all: 'Alle verhalen',
  caveat: [
    'Niet hoe vaak iets voorkomt, en niet of het overal zo is. Een verhaal is wat één groep mensen ziet.',
    'Niet over wie het gaat. In een verhaal staan geen namen, adressen of andere gegevens van inwoners.',
    'Niet waardoor een cijfer verandert. Een verhaal kan helpen om een goede vraag te stellen.',
  ],
  question: 'wat horen wij hier dat wij in de cijfers niet zien, en wie gaat er kijken?',
} as const

/** Who tells it, as a reader calls them. */
export const VOICE: Readonly<Record<Verhaal['van'], string>> = { wijkteam: 'Wijkteam', cliëntenraad: 'Cliëntenraad', college: 'College' }
export const VOICES = Object.keys(VOICE) as readonly Verhaal['van'][]

/** "14 verhalen" */
export const howMany = (stories: number): string => `${count(stories)} ${stories === 1 ? 'verhaal' : 'verhalen'}`
