import type { Toetsrapport } from '../../../server/contract/gate.ts'
import { count, percentPrecise } from '../numbers.ts'
import type { Rule } from './about.ts'

export const GATE = {
  outcome: 'Wat er is bekeken en gevonden',
  reasons: 'Waarom cijfers zijn afgeschermd',
  visible: 'Hoeveel er te zien is, per soort cijfer',
  attacks: 'Wat wij zelf hebben geprobeerd',
  attacksLead: 'Dit zijn de manieren die wij kennen om een afgeschermd cijfer toch te vinden. Bij elke manier staat hoe vaak wij het probeerden en hoe vaak het lukte. “Kan niet” betekent dat er door de opzet niets te proberen valt. “Nog niet” betekent dat wij dit nog niet proberen.',
  none: 'Van deze publicatie is geen rapport. Zij is van voordat er rapporten waren.',
} as const

/** What was looked at and found, in short. */
export const auditInWords = ({ toets, grenzen }: Toetsrapport): readonly Rule[] => [
  { name: 'Cijfers bekeken', value: count(toets.cellen) },
  { name: 'Getoond', value: count(toets.getoond) },
  { name: 'Afgeschermde cijfers die toch precies waren uit te rekenen', value: count(toets.exact) },
  { name: 'Verschillen tussen cijfers die te veel zeggen', value: count(toets.verschillen) },
  { name: 'Cijfers die een huishouden zelf kan uitrekenen', value: count(toets.ingewijde) },
  { name: 'Afgeschermde cijfers die een aanbieder met zijn eigen administratie kan uitrekenen (ongeveer; geteld, niet tegengehouden)', value: count(grenzen.bekendBijAanbieder) },
  { name: 'Deel van de waarde van alle cijfers dat afgeschermd is', value: percentPrecise(toets.verborgenWaarde) },
]

/** How many figures are hidden, and how many of them for no reason that is counted by itself: they are of a wijk and of none of its buurten, and no release holds them. */
export function hiddenIn({ toets, redenen }: Pick<Toetsrapport, 'toets' | 'redenen'>): { readonly all: number; readonly never: number } {
  const all = toets.cellen - toets.getoond
  return { all, never: all - redenen.teWeinigHuishoudens - redenen.eenHuishoudenTeGroot - redenen.naastEenAnder }
}

/** Why figures are hidden, in numbers of figures that add up to what is not shown. */
export const reasonsInWords = (report: Pick<Toetsrapport, 'toets' | 'redenen'>): readonly Rule[] => reasonsOf(report.redenen, hiddenIn(report))

const reasonsOf = (redenen: Toetsrapport['redenen'], { all, never }: ReturnType<typeof hiddenIn>): readonly Rule[] => [
  { name: 'Het gaat over te weinig huishoudens', value: count(redenen.teWeinigHuishoudens) },
  { name: 'Het zegt te veel over één huishouden', value: count(redenen.eenHuishoudenTeGroot) },
  { name: 'Een ander cijfer was er anders uit te rekenen', value: count(redenen.naastEenAnder) },
  ...(never === 0 ? [] : [{ name: 'Het hoort bij een wijk, maar bij geen van de buurten: dat tonen wij nooit', value: count(never) }]),
  { name: 'Samen afgeschermd', value: count(all) },
]

/** "Per wijk en wet", "Per buurt". */
export function kindInWords({ niveau, indeling }: Toetsrapport['zichtbaar'][number]): string {
  const where = niveau === 'gemeente' ? 'Hele gemeente' : `Per ${niveau}`
  return indeling === 'totaal' ? where : `${where}, per ${indeling === 'product' ? 'voorziening' : indeling}`
}

const OUTCOMES: Readonly<Record<Toetsrapport['aanvallen'][number]['uitkomst'], string | null>> = { aangevallen: null, uitgesloten: 'Kan niet', open: 'Nog niet' }

/** How often an attack was tried, or why it was not. */
export const triesInWords = ({ uitkomst, pogingen }: Toetsrapport['aanvallen'][number]): string => OUTCOMES[uitkomst] ?? count(pogingen)
/** What it found; nothing to say where nothing was tried. */
export const foundInWords = ({ uitkomst, gevonden }: Toetsrapport['aanvallen'][number]): string => (uitkomst === 'aangevallen' ? count(gevonden) : '–')
