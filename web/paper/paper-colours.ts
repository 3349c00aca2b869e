import { inColours } from '../charts/colours.ts'
import { readTheme, type Tokens } from '../charts/theme-file.ts'
import neutral from '../public/thema/thema.css?raw'
import ours from '../tokens.css?raw'

let tokens: Tokens = readTheme(ours, neutral).light

/** Puts what is made from now on in the light colours of a theme: the text of its file, or null for the neutral one. */
export function dressIn(theme: string | null): void {
  tokens = readTheme(ours, neutral, theme ?? '').light
}

/** A drawing with the colours of the theme filled in: on paper there is no style sheet. */
export const inPaperColours = (svg: string): string => inColours(svg, (token) => tokens[token] ?? '')

const NAMES = { ink: 'ink', second: 'ink-second', rule: 'rule', brand: 'brand', accent: 'accent-text', wash: 'brand-wash' } as const

/** The colours of the words and lines of a sheet, as #rrggbb; a theme that writes one another way gets the neutral one. */
export function sheetColours(): Readonly<Record<keyof typeof NAMES, string>> {
  const plain = readTheme(ours, neutral).light
  const colourOf = (name: string): string => [tokens, plain].map((all) => all[`--raadszicht-${name}`] ?? '').find((value) => /^#[0-9a-f]{6}$/i.test(value)) ?? plain['--raadszicht-ink'] ?? ''
  return Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, colourOf(name)])) as Record<keyof typeof NAMES, string>
}
