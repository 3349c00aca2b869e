import type { Page } from 'playwright-core'

/** Four letters that take no room and that no text of ours holds: with them a number carries what it was made of. */
const LETTERS = ['\u2061', '\u2062', '\u2063', '\u2064'] as const
const START = '\u2060'
const MARK = new RegExp(`${START}([${LETTERS.join('')}]+)${START}`, 'g')

/**
 * Lets every number that the pages write with `Intl` (web/words, the only place where a number becomes text) carry the exact value it was
 * written from, unseen. What comes back gives the value of a mark.
 */
export async function markNumbers(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.addInitScript(([letters, start]) => {
    const values: number[] = []
    const known = new Map<number, number>()
    const placeOf = (value: number): number => known.get(value) ?? (known.set(value, values.push(value) - 1), values.length - 1)
    const marked = (value: number): string => start + [...placeOf(value).toString(4)].map((digit) => letters[Number(digit)]!).join('') + start
    const written = Object.getOwnPropertyDescriptor(Intl.NumberFormat.prototype, 'format')!.get!
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      configurable: true,
      get(this: Intl.NumberFormat) {
        const write = written.call(this) as (value: number) => string
        return (value: number) => write(value) + marked(value)
      },
    })
    Object.assign(globalThis, { markedValues: () => values })
  }, [LETTERS, START] as const)
  return () => page.evaluate(() => (globalThis as unknown as { markedValues(): readonly number[] }).markedValues())
}

export interface Part {
  readonly text: string
  /** The value behind the number that ends here; none for text that no number carries. */
  readonly value: number | null
}

/** A text as its pieces: each but the last ends with a number that carries its value. */
export function partsOf(text: string, values: readonly number[]): readonly Part[] {
  const pieces = text.split(MARK)
  return pieces.flatMap((piece, at): Part[] => (at % 2 === 1 ? [] : [{ text: piece, value: pieces[at + 1] === undefined ? null : values[Number.parseInt([...pieces[at + 1]!].map((letter) => LETTERS.indexOf(letter as typeof LETTERS[number])).join(''), 4)]! }]))
}

/** A text as a reader sees it. */
export const unmarked = (text: string): string => text.replaceAll(MARK, '')
