import { isUnplacedCode } from '../../server/units/areas.ts'
import type { Wet } from '../../server/units/wet.ts'

export type WetOfAlle = Wet | 'alle'
export type Noemer = 'gebruikers' | 'alle'

const WETTEN: Readonly<Record<WetOfAlle, string>> = { alle: 'Alle wetten', wmo: 'Wmo', jeugdwet: 'Jeugdwet', participatiewet: 'Participatiewet', schuldhulp: 'Schuldhulp' }
const FORMS: Readonly<Record<string, string>> = { zin: 'zorg in natura', pgb: 'pgb', collectief: 'collectief' }

export const wetName = (wet: WetOfAlle): string => WETTEN[wet]
/** After a comma: "alle wetten", and the name of a law as it is. */
export const wetInList = (wet: WetOfAlle): string => (wet === 'alle' ? 'alle wetten' : WETTEN[wet])
/** In two lines where it is too long for a narrow column. */
export const wetNarrow = (wet: WetOfAlle): string => WETTEN[wet].replace('Participatiewet', 'Partici-\npatiewet')
/** As in the middle of a sentence: "de Jeugdwet", "schuldhulp". */
export const wetInSentence = (wet: WetOfAlle): string => (wet === 'schuldhulp' ? 'schuldhulp' : wet === 'alle' ? 'alle wetten samen' : `de ${WETTEN[wet]}`)

/** "Wmo, pgb"; where a law knows one form only, its name says enough. */
export function lawFormName(wet: Wet, form: string): string {
  const hasForms = wet === 'wmo' || wet === 'jeugdwet' || form !== 'zin'
  return hasForms ? `${WETTEN[wet]}, ${FORMS[form] ?? form}` : WETTEN[wet]
}

/** "wmo+jeugdwet" → "Wmo en Jeugdwet" */
export function combinationName(combination: string): string {
  const names = combination.split('+').map((wet) => WETTEN[wet as Wet] ?? wet)
  if (names.length === 1) return `Alleen ${names[0] === 'Schuldhulp' ? 'schuldhulp' : names[0]}`
  return names.map((name, at) => (at > 0 && name === 'Schuldhulp' ? 'schuldhulp' : name)).join(' + ')
}

const HELP: Readonly<Record<WetOfAlle, string>> = { alle: 'een voorziening', wmo: 'hulp uit de Wmo', jeugdwet: 'jeugdhulp', participatiewet: 'bijstand of hulp naar werk', schuldhulp: 'schuldhulp' }

/** What households have by a law, after "met" or "zonder": "een voorziening" of any law, "jeugdhulp" of one. */
export const helpName = (wet: WetOfAlle): string => HELP[wet]

/** Whom a tenth is a tenth of. The households of one law are another group than those of all laws, and so have another name. */
export const denominatorName = (noemer: Noemer, wet: WetOfAlle): string => (noemer === 'gebruikers' ? `huishoudens met ${HELP[wet]}` : 'alle huishoudens')

/** "het geld voor de Jeugdwet"; of all laws "het geld". */
export const moneyName = (wet: WetOfAlle): string => (wet === 'alle' ? 'het geld' : `het geld voor ${wetInSentence(wet)}`)

/** What could not be placed in a wijk has a code of its own. */
export const isUnplaced = (code: string): boolean => isUnplacedCode(code)
