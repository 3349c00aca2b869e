import type { TrueCell, Truth } from './truth.ts'

/** From here on (in euros) a value is looked for in that form; smaller ones are found on any page by chance. */
const FROM = { rounded: 100_000, whole: 10_000, cents: 1_000 } as const
const ROUNDED_TO = 100

/**
 * The true values of hidden cells by which somebody would recognise them, with the cell they are of: as they would have been published (rounded to a hundred euros), in whole
 * euros, in euros and cents, and in cents. Not looked for: amounts that are small in that form, and what the release publishes of another cell anyway; numbers of
 * households, rounded millions and shares in whole per cents, which are on every page many times over.
 */
export function recognisable({ cells, published }: Truth): ReadonlyMap<number, TrueCell> {
  return new Map(cells.filter((cell) => cell.published === null).flatMap((cell) => {
    const euros = Math.abs(cell.cents) / 100
    const forms = [
      ...(euros >= FROM.rounded ? [Math.round(euros / ROUNDED_TO) * ROUNDED_TO] : []),
      ...(euros >= FROM.whole && Math.round(euros) % ROUNDED_TO !== 0 ? [Math.round(euros), Math.abs(cell.cents)] : []),
      ...(euros >= FROM.cents && cell.cents % 100 !== 0 ? [euros] : []),
    ]
    return forms.filter((form) => !published.has(form)).map((form) => [form, cell] as const)
  }))
}

/** A number in Dutch (1.234,5) or as programs write it (1234.5); letters or other digits beside it make it a code or a hash. */
const NUMBERS = {
  nl: /(?<![\p{L}\d.,#/_])(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\p{L}\d_])(?![.,]\d)/gu,
  plain: /(?<![\p{L}\d.#/_])\d+(?:\.\d+)?(?![\p{L}\d_])(?!\.\d)/gu,
} as const

/** The hidden values that a text writes, each with the cell it is of. */
export const foundIn = (text: string, written: keyof typeof NUMBERS, hidden: ReadonlyMap<number, TrueCell>): readonly string[] =>
  [...new Set([...text.matchAll(NUMBERS[written])].map(([token]) => Number(written === 'nl' ? token.replaceAll('.', '').replace(',', '.') : token)))]
    .flatMap((value) => { const cell = hidden.get(value); return cell === undefined ? [] : [`${value}: ${cell.key}`] })
