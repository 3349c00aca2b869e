import type { Publicatie } from '../../../server/contract/releases.ts'
import { dateInWords, yearsInWords } from '../dates.ts'
import { listed } from '../numbers.ts'

const SOURCES: Readonly<Record<string, string>> = {
  wmo323: 'declaraties Wmo', jw323: 'declaraties Jeugdwet', kostenregels: 'betalingen van de gemeente', huishoudens: 'register van huishoudens', gebieden: 'kaart van wijken en buurten', begroting: 'begroting en jaarrekening',
  ...messages('wmo', 'Wmo'), ...messages('jw', 'Jeugdwet'), kerncijfers: 'kerncijfers van CBS', signalen: 'signalen', signaalafspraken: 'afspraken bij signalen', contracten: 'contracten', initiatieven: 'initiatieven', vergelijking: 'open cijfers van gemeenten (CBS, Iv3)', verhalen: 'verhalen', bijstellingen: 'bijstellingen van financiën', onbekend: 'niet herkend',
}

function messages(law: string, name: string): Readonly<Record<string, string>> {
  return { [`${law}325`]: `antwoorden op declaraties ${name}`, [`${law}301`]: `toewijzingen ${name}`, [`${law}305`]: `start van hulp ${name}`, [`${law}307`]: `einde van hulp ${name}` }
}

/** What a kind of delivery is called. */
export const sourceName = (kind: string): string => SOURCES[kind] ?? kind

const MONEY = ['wmo323', 'jw323', 'kostenregels']
const HOUSEHOLDS = [...MONEY, 'huishoudens', 'gebieden']
const KINDS: Readonly<Record<string, readonly string[]>> = {
  begroting: ['begroting'], aanbod: [...MONEY, 'contracten'], initiatieven: ['initiatieven'], initiatievencijfers: ['initiatieven'], signalen: ['signalen', 'signaalafspraken'], vergelijking: ['vergelijking'],
  prognose: [...MONEY, 'begroting'], bijstellingen: ['bijstellingen'], concentratie: HOUSEHOLDS, stapeling: HOUSEHOLDS, topgroep: HOUSEHOLDS,
}

/** Signals that are counted from messages, where a release has those. */
const MESSAGES: Readonly<Record<string, readonly string[]>> = { 'begin-op-tijd': ['wmo301', 'jw301', 'wmo305', 'jw305'], 'volgens-plan-beeindigd': ['wmo307', 'jw307'] }

/** What a figure rests on: the table it comes from, and whether it divides by the households or inhabitants of an area. */
export interface Rests {
  readonly resource: string
  readonly perHead?: boolean
  /** A year in it narrows down which years are told of as provisional or final. */
  readonly question?: Readonly<Record<string, string | number | undefined>>
  readonly beside?: Rests
}

/** "Bron: declaraties Wmo, … ; publicatie 2026-3, stand 1 oktober 2026; 2026 voorlopig." */
export const sourceLine = (release: Publicatie, rests: Rests): string =>
  `${sourceNames(release, rests)}; publicatie ${release.id}, stand ${dateInWords(release.standVan)}${stateOf(release, rests)}.${!release.verzonnen ? '' : notOurs(rests) || ' Verzonnen gegevens.'}`

/** The same on paper, where the release stands on every sheet: "Bron: declaraties Wmo, … ; 2026 voorlopig." */
export const paperSourceLine = (release: Publicatie, rests: Rests): string => `${sourceNames(release, rests)}${stateOf(release, rests)}.${release.verzonnen ? notOurs(rests) : ''}`

/** Beside invented figures, those of other gemeenten are real. */
const notOurs = ({ resource }: Rests): string => (resource === 'vergelijking' ? ' De cijfers van uw gemeente zijn verzonnen, die van de andere niet.' : '')

function sourceNames(release: Publicatie, rests: Rests): string {
  const kinds = new Set([...kindsOf(release, rests), ...(rests.beside ? kindsOf(release, rests.beside) : [])])
  return `Bron: ${listed([...kinds].map(sourceName)) || 'leveringen van de gemeente'}`
}

function kindsOf(release: Publicatie, { resource, perHead = false, question = {} }: Rests): readonly string[] {
  const delivered = (wanted: readonly string[]): readonly string[] => wanted.filter((kind) => release.bronnen.some((source) => source.soort === kind))
  const told = delivered(MESSAGES[String(question['signaal'])] ?? [])
  return told.length > 0 ? [...told, ...delivered(['signaalafspraken'])] : delivered(perHead ? HOUSEHOLDS : (KINDS[resource] ?? MONEY))
}

const stateOf = (release: Publicatie, { resource, question = {} }: Rests): string => (TIMELESS.includes(resource) ? '' : yearsState(release, question['jaar']))

/** Tables that are not about the years of the release. */
const TIMELESS = ['initiatieven', 'initiatievencijfers', 'vergelijking', 'signalen', 'indelingen']

/** "; 2026 voorlopig, 2022 tot en met 2025 definitief", or the one year that a figure is about. */
function yearsState(release: Publicatie, year: string | number | undefined): string {
  const years = release.jaren.filter(({ jaar }) => year === undefined || String(jaar) === String(year))
  const states = (['voorlopig', 'definitief'] as const).flatMap((status) => {
    const of = years.filter((item) => item.status === status).map(({ jaar }) => jaar)
    return of.length === 0 ? [] : [`${yearsInWords(of)} ${status}`]
  })
  return states.length === 0 ? '' : `; ${states.join(', ')}`
}

/** What the hatch in a drawing means, and the way to why. */
export const HIDDEN_NOTE = { text: 'afgeschermd: niet getoond, zodat niemand een huishouden kan herkennen', link: 'Hoe dat werkt' } as const

/** The way from a figure to its method. */
export const METHOD_LINK = 'Hoe wij dit berekenen'

/** "raadszicht-gm9901-2026-3-lorenz.csv" */
export const fileName = (release: Publicatie, figure: string, ending: string): string => `raadszicht-${release.gemeente.code.toLowerCase()}-${release.id}-${figure}.${ending}`

export const ACTIONS = {
  saved: 'Het bestand is opgeslagen.',
  noDrawing: 'Er is hier (nog) geen grafiek om op te slaan.',
  copied: 'De link is gekopieerd.',
  copyYourself: 'Kopieer deze link zelf:',
  failed: 'Dat lukte niet. Probeer het opnieuw.',
  collect: 'Zet in mijn briefing',
  toBriefing: 'Naar mijn briefing',
} as const
