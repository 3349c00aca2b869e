import { hasCard } from '../../facts/signal-codes.ts'
import { isGemeenteCode, isWijkCode } from '../../units/areas.ts'
import { centsOfEuros } from '../fields/amount.ts'
import { dateFault } from '../fields/date.ts'
import type { Code } from '../messages.ts'
import type { FieldWorld, RegisterColumn } from './column.ts'
import { codeHoldsBsn, holdsNumber, mayHoldBsn } from './numbers.ts'
import { pointsToSomebody } from './personal.ts'

type Field = Pick<RegisterColumn, 'type' | 'read' | 'rule'>
type Read = ReturnType<RegisterColumn['read']>

const good = (value: string | number): Read => ({ value })
const wrong = (fault: Code | null): Read => ({ fault })
const held = (text: string, pattern: RegExp): Read => (pattern.test(text) ? good(text) : wrong('FIELD_PATTERN'))

/** Signs that nobody sees; those that turn the direction of a line would show an amount as another. */
const CONTROL = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u
const CONTROL_IN_TEXT = /[^\P{Cc}\n\r\t]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u
const AGB = /^\d{8}$/
const YEAR = /^20(1[5-9]|[2-9]\d)$/
const PERIOD = /^20(1[5-9]|[2-9]\d)(-K[1-4]|-(0[1-9]|1[0-2]))?$/
const WHOLE = /^\d{1,9}$/

/** A code that the gemeente chooses itself. It is published, so no BSN may be in it; a day with a number behind it may. */
export const code: Field = {
  type: 'text', rule: 'kleine letters, cijfers en streepjes, hooguit 40 tekens, zonder BSN',
  read: (text) => (codeHoldsBsn(text) ? wrong('TEXT_HOLDS_BSN') : held(text, /^[a-z][a-z0-9-]{0,39}$/)),
}
/** A signal that has a card; one without is kept, with a warning, because it is not published. */
export const signal: Field = {
  ...code, rule: `${code.rule}; een code uit de lijst hieronder, een andere wordt niet gepubliceerd`,
  read: (text, world) => {
    const read = code.read(text, world)
    return 'value' in read && !hasCard(text) ? { ...read, warning: 'SIGNAL_NO_CARD' } : read
  },
}
export const agb: Field = { type: 'text', rule: 'acht cijfers', read: (text) => held(text, AGB) }
export const yearOf: Field = { type: 'smallint', rule: 'vier cijfers', read: (text) => (YEAR.test(text) ? good(Number(text)) : wrong('YEAR_INVALID')) }
export const period: Field = { type: 'text', rule: 'JJJJ, JJJJ-K1 of JJJJ-MM', read: (text) => (PERIOD.test(text) ? good(text) : wrong('DATE_FORMAT')) }
export const whole: Field = { type: 'integer', rule: 'heel getal, hooguit negen cijfers', read: (text) => (WHOLE.test(text) ? good(Number(text)) : wrong('FIELD_PATTERN')) }
export const someOf: Field = { type: 'integer', rule: 'heel getal vanaf 1, hooguit negen cijfers', read: (text) => (WHOLE.test(text) && Number(text) > 0 ? good(Number(text)) : wrong('FIELD_PATTERN')) }

/** Euros, kept as whole cents. */
export const money: Field = {
  type: 'bigint', rule: 'euro\'s, decimale komma en precies twee decimalen, niet onder nul',
  read: (text) => {
    const amount = centsOfEuros(text)
    if (typeof amount === 'string') return wrong(amount)
    return amount < 0 ? wrong('AMOUNT_FORMAT') : good(amount)
  },
}

/** Euros more, or less with a minus, and never nothing; kept as whole cents. */
export const change: Field = {
  type: 'bigint', rule: 'euro\'s, decimale komma en precies twee decimalen, met een min voor minder; niet nul',
  read: (text) => {
    const amount = centsOfEuros(text)
    if (typeof amount === 'string') return wrong(amount)
    return amount === 0 ? wrong('AMOUNT_ZERO') : good(amount)
  },
}

/** A part in per cents, kept in tenths of one. */
export const percentage: Field = {
  type: 'smallint', rule: 'percentage van 0 tot en met 100, hooguit één decimaal (33 of 33,5)',
  read: (text) => {
    const tenths = /^\d{1,3}(,\d)?$/.test(text) ? Math.round(10 * Number(text.replace(',', '.'))) : 1_001
    return tenths <= 1_000 ? good(tenths) : wrong('FIELD_PATTERN')
  },
}

export const date: Field = {
  type: 'date', rule: 'JJJJ-MM-DD',
  read: (text) => {
    const fault = dateFault(text)
    return fault === null ? good(text) : wrong(fault)
  },
}

/** One word of a closed list. */
export const oneWord = (words: readonly string[]): Field =>
  ({ type: 'text', rule: words.join(', '), read: (text) => (words.includes(text.toLowerCase()) ? good(text.toLowerCase()) : wrong('WORD_UNKNOWN')) })

/** A short text that is published: no line ends, and nothing that could be a BSN. */
export const title: Field = {
  type: 'text', rule: 'hooguit 200 tekens, zonder BSN of telefoonnummer',
  read: (text) => (holdsNumber(text) ? wrong('TEXT_HOLDS_BSN') : text.length > 200 || CONTROL.test(text) ? wrong('FIELD_PATTERN') : good(text)),
}

/** A short text of the gemeente's own making, read for what may point to an inhabitant. */
export const heading: Field = { ...title, read: (text, world) => pointedAt(title.read(text, world)) }

/** A text that is published, read for what may point to an inhabitant. */
export const prose: Field = {
  type: 'text', rule: 'hooguit 5.000 tekens, zonder BSN of telefoonnummer',
  read: (text) => (holdsNumber(text) ? wrong('TEXT_HOLDS_BSN') : CONTROL_IN_TEXT.test(text) ? wrong('FIELD_PATTERN') : pointedAt(good(text))),
}

const pointedAt = (read: Read): Read => ('value' in read && typeof read.value === 'string' ? { ...read, personal: [...pointsToSomebody(read.value), ...(mayHoldBsn(read.value) ? ['een getal dat een BSN kan zijn'] : [])] } : read)

/** Any gemeente, ours or another. */
export const anyGemeente: Field = { type: 'text', rule: 'code van CBS (GM…)', read: (text) => (isGemeenteCode(text) ? good(text) : wrong('AREA_CODE')) }

/** Our gemeente, or one of its wijken. */
export const area: Field = { type: 'text', rule: 'code van uw gemeente (GM…) of van een wijk (WK…)', read: readArea }

function readArea(text: string, world: FieldWorld): Read {
  if (isGemeenteCode(text)) return text === world.gemeente ? good(text) : wrong('WRONG_MUNICIPALITY')
  return readWijk(text, world)
}

/** One of our wijken; one that is not known yet is kept, with a warning. */
export const wijk: Field = { type: 'text', rule: 'code van CBS (WK…)', read: readWijk }

function readWijk(text: string, { areas, at }: FieldWorld): Read {
  const known = areas.wijk(text, at)
  if (known !== null) return good(known)
  return isWijkCode(text) && areas.ours(text) ? good(text) : wrong(null)
}
