/** No-break space: a number and its unit never part at the end of a line. */
export const NBSP = '\u00a0'

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const upToOne = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })

/** Minus as Intl writes it for Dutch is a hyphen; a true minus lines up with digits. */
const trueMinus = (text: string): string => text.replace('-', '−')
const write = (format: Intl.NumberFormat, value: number): string => trueMinus(format.format(Object.is(value, -0) ? 0 : value))

/** 4380 → "4.380" */
export const count = (value: number): string => write(whole, value)

/** 1234567 → "€ 1.234.567" */
export const euros = (value: number): string => `€${NBSP}${count(value)}`

const twoDecimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 123456 cents → "€ 1.234,56": to the cent, for who has to make it add up. */
export const eurosExact = (cents: number): string => `€${NBSP}${write(twoDecimals, cents / 100)}`

/** 41200000 → "€ 41,2 mln"; below a million the whole amount. */
export function eurosShort(value: number): string {
  return Math.abs(value) >= 999_950 ? `€${NBSP}${write(oneDecimal, value / 1e6)}${NBSP}mln` : euros(value)
}

export interface MoneyScale {
  readonly unit: string
  /** Euros that one step of the axis stands for. */
  readonly size: number
  readonly write: (value: number) => string
}

/** How amounts are written on an axis and above its columns: in millions or thousands, the unit said once. */
export function moneyScale(values: readonly number[]): MoneyScale {
  if (Math.max(...values.map(Math.abs), 0) >= 1e6) return { unit: 'in miljoenen euro', size: 1e6, write: (value) => `€${NBSP}${write(oneDecimal, value / 1e6)}` }
  return { unit: 'in duizenden euro', size: 1e3, write: (value) => `€${NBSP}${count(value / 1e3)}` }
}

/** 41200000 → "41,2 miljoen euro"; 95000 → "95.000 euro" */
export function eurosInWords(value: number): string {
  if (Math.abs(value) >= 999_950) return `${write(upToOne, value / 1e6)}${NBSP}miljoen euro`
  return `${count(value)}${NBSP}euro`
}

/** 0.43 → "43%"; below one per cent one decimal, so that a small share is not nothing. */
export const percent = (share: number): string => `${percentNumber(share)}%`

/** 0.43 → "43 procent" */
export const percentInWords = (share: number): string => `${percentNumber(share)}${NBSP}procent`

function percentNumber(share: number): string {
  const points = share * 100
  return Math.abs(points) < 0.95 && points !== 0 ? write(upToOne, points) : count(points + Math.sign(points) * 1e-9)
}

/** 0.124 → "12,4%": where one decimal carries meaning. */
export const percentPrecise = (share: number): string => `${write(upToOne, share * 100)}%`

/** 0.013 → "1,3 procent" */
export const percentPreciseInWords = (share: number): string => `${write(upToOne, share * 100)}${NBSP}procent`

/** A change with its sign: 0.04 → "+4", in percentage points; no change is "0". */
export function pointsChange(difference: number): string {
  const points = Math.round(difference * 100)
  return `${points > 0 ? '+' : ''}${count(points === 0 ? 0 : difference * 100 + Math.sign(difference) * 1e-9)}`
}

/** A change of money with its sign: "+€ 1,2 mln". */
export const eurosChange = (difference: number): string =>
  difference > 0 ? `+${eurosShort(difference)}` : difference < 0 ? `−${eurosShort(-difference)}` : euros(0)

/** -50000 → "−€ 50.000": the same to the euro, however large. */
export const eurosChangeInFull = (difference: number): string => `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${euros(Math.abs(difference))}`

/** 0.57 → "0,57": an index between 0 and 1. */
export const index = (value: number): string => new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value)

/** 1.2 → "1,2": how many times as often. */
export const oneDecimalOf = (value: number): string => write(oneDecimal, value)

/** 0.23 → "23 van de 100" */
export const ofHundred = (share: number): string => `${percentNumber(share)}${NBSP}van de${NBSP}100`

const SMALL = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'] as const
/** Numbers to twelve as words, above as digits. A word takes the place of its digits: like every number it passes through `count`. */
export const smallCount = (value: number): string => count(value).replace(/^\d+/, (digits) => SMALL[value] ?? digits)

/**
 * A figure that follows from rounded counts, written as far as it is known: `margin` is what rounding may have moved it. Whole from half a
 * unit on, and "ongeveer" from five: 20 of 35, each rounded to fives, is no 57,1 per cent.
 */
export function asFarAsKnown(value: number, margin: number): string {
  if (margin < 0.5) return write(upToOne, value)
  return `${margin < 5 ? '' : `ongeveer${NBSP}`}${count(value)}`
}

/** 463 → 465: about so many, where a count was worked out from rounded ones. */
export const toFives = (value: number): number => Math.round(value / 5) * 5

/** Capital on the first letter; "één" loses the accent on it. */
export const capital = (text: string): string => text.replace(/^é(?=én\b)/u, 'e').charAt(0).toLocaleUpperCase('nl-NL') + text.slice(1)

/** "Wmo, Jeugdwet en schuldhulp" */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
