import { isProductCode } from '../../facts/catalogue.ts'
import type { Wet } from '../../units/wet.ts'

/** Version of this table; raise it with every change. Every release records it, so that a figure can be traced to the table that made it. */
export const MAPPING_VERSION = '2026-11'

/** A scheme as the source names it, with its law and the front of its product codes. */
export interface Regeling {
  readonly code: string
  readonly wet: Wet
  readonly prefix: 'wmo' | 'jw' | 'pw' | 'shv'
}

export const REGELINGEN: ReadonlyMap<string, Regeling> = new Map([
  ['WMO', { code: 'WMO', wet: 'wmo', prefix: 'wmo' }],
  ['JW', { code: 'JW', wet: 'jeugdwet', prefix: 'jw' }],
  ['PW', { code: 'PW', wet: 'participatiewet', prefix: 'pw' }],
  ['SHV', { code: 'SHV', wet: 'schuldhulp', prefix: 'shv' }],
])

/** Words (lower case, letters and digits only) that place a description in a product; the first rule that fits decides. */
export const RULES: Readonly<Record<Regeling['prefix'], readonly (readonly [words: readonly string[], product: string])[]>> = {
  wmo: [
    [['pgb', 'persoonsgebonden', 'svb'], 'wmo-pgb'],
    [['spoedopvang', 'noodopvang'], 'wmo-17'],
    [['vrouwenopvang', 'maatschappelijkeopvang', 'daklozenopvang', 'nachtopvang'], 'wmo-16'],
    [['dagbesteding', 'dagopvang', 'dagactiviteit'], 'wmo-07'],
    [['beschermdwonen', 'beschermdthuis', 'begeleidwonen'], 'wmo-15'],
    [['opvang'], 'wmo-16'],
    [['kortdurendverblijf', 'logeer', 'respijt'], 'wmo-04'],
    [['woningaanpassing', 'woonvoorziening', 'traplift', 'aanpassingvandewoning', 'verhuiskosten', 'woningsanering'], 'wmo-13'],
    [['scootmobiel', 'vervoermiddel', 'vervoervoorziening', 'vervoersvoorziening', 'autoaanpassing', 'driewielfiets'], 'wmo-12'],
    [['rolstoel'], 'wmo-11'],
    [['regiotaxi', 'collectiefvervoer', 'taxi', 'vervoer'], 'wmo-08'],
    [['hulpmiddel'], 'wmo-14'],
    [['huishoud', 'schoonmaak', 'wasenstrijk'], 'wmo-01'],
    [['persoonlijkeverzorging'], 'wmo-03'],
    [['begeleid'], 'wmo-02'],
    [['groep'], 'wmo-09'],
    [['maatwerk'], 'wmo-10'],
  ],
  jw: [
    [['pgb', 'persoonsgebonden', 'svb'], 'jw-pgb'],
    [['jeugdreclassering'], 'jw-47'],
    [['jeugdbescherming', 'ondertoezichtstelling', 'voogdij'], 'jw-48'],
    [['preventiefjustitieel'], 'jw-49'],
    [['crisis', 'spoed'], 'jw-46'],
    [['pleegzorg', 'gezinshuis', 'pleeggezin'], 'jw-44'],
    [['landelijk', 'lta'], 'jw-55'],
    [['verblijf', 'residentieel', 'geslotenplaatsing', 'jeugdzorgplus'], 'jw-43'],
    [['dagbehandeling', 'daghulp', 'dagbesteding'], 'jw-41'],
    [['vervoer', 'taxi'], 'jw-42'],
    [['basisggz', 'bggz'], 'jw-51'],
    [['specialistischeggz', 'sggz'], 'jw-52'],
    [['ggz', 'dyslexie', 'psycholo', 'psychiatr'], 'jw-54'],
    [['kinderarts', 'kindergeneeskunde'], 'jw-53'],
    [['persoonlijkeverzorging'], 'jw-40'],
    [['maatwerk'], 'jw-50'],
    [['begeleid', 'ambulant', 'jeugdhulp', 'behandeling', 'opvoed', 'gezinscoach'], 'jw-45'],
  ],
  pw: [
    [['bijzonderebijstand', 'inkomenstoeslag', 'studietoeslag', 'individueletoeslag', 'energietoeslag', 'minima', 'bewindvoering'], 'pw-bijzonder'],
    [['ioaw', 'ioaz'], 'pw-ioaw'],
    [['reintegratie', 'loonkostensubsidie', 'jobcoach', 'participatie', 'werk', 'scholing', 'beschutwerk'], 'pw-werk'],
    [['bijstand', 'uitkering', 'levensonderhoud', 'bbz', 'vakantie'], 'pw-bijstand'],
    [['toeslag'], 'pw-bijzonder'],
  ],
  shv: [
    [['budgetbeheer', 'budgetcoach', 'budgetbegeleiding', 'beheer'], 'shv-beheer'],
    [['schuld', 'sanering', 'bemiddeling', 'traject', 'krediet', 'msnp', 'moratorium', 'stabilisatie'], 'shv-traject'],
  ],
}

/** The product that a description names within a scheme, or null when no rule fits. Case, accents and punctuation do not matter. */
export function productOf(regeling: Regeling, description: string): string | null {
  const text = squashed(description)
  const rule = RULES[regeling.prefix].find(([words]) => words.some((word) => text.includes(word)))
  return rule !== undefined && isProductCode(rule[1]) ? rule[1] : null
}

const squashed = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/g, '')
