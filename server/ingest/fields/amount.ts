import { cents, type Cents } from '../../units/cents.ts'
import type { Code } from '../messages.ts'

const EURO_TEXT = /^-?\d{1,9},\d{2}$/
const EURO_TOO_LARGE = /^-?\d{10,},\d{2}$/
const WHOLE = /^\d+$/

/** An amount in euros as Dutch text (`1234,56`, `-12,00`), straight to cents without a fraction in between; or what is wrong with it. */
export function centsOfEuros(text: string): Cents | Code {
  if (!EURO_TEXT.test(text)) return euroFault(text)
  const comma = text.length - 3
  return cents(Number(text.slice(0, comma) + text.slice(comma + 1)))
}

/** Whole cents of at most `digits` digits without a sign (`^[0-9]{1,8}$` in a message), or what is wrong with it. */
export function wholeCents(text: string, digits: number): Cents | Code {
  if (!WHOLE.test(text)) return 'AMOUNT_FORMAT'
  return text.length > digits ? 'AMOUNT_RANGE' : cents(Number(text))
}

function euroFault(text: string): Code {
  if (text === '') return 'AMOUNT_MISSING'
  return EURO_TOO_LARGE.test(text) ? 'AMOUNT_RANGE' : 'AMOUNT_FORMAT'
}
