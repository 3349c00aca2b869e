import { inColours } from '../charts/colours.ts'
import { readTheme } from '../charts/theme-file.ts'
import neutralLogo from '../public/thema/logo.svg?raw'
import neutral from '../public/thema/thema.css?raw'
import tokens from '../tokens.css?raw'

/** The house style of the gemeente on paper: always the light colours. Letters are those of the house. */
export interface Look {
  /** Colours of the sheet itself, as `#rrggbb`. */
  readonly colours: Readonly<Record<'ink' | 'second' | 'rule' | 'brand' | 'accent' | 'wash', string>>
  readonly logo: string
  /** A drawing with the colours of the theme filled in. */
  readonly drawn: (svg: string) => string
}

/** Asks for a file of the theme; null where there is none. */
type Find = (address: string) => Promise<string | null>

/** The look that the theme of the gemeente asks for; what it leaves out is as in the neutral one. */
export async function findLook(find: Find): Promise<Look> {
  const theme = readTheme(tokens, neutral, (await find('/thema/thema.css')) ?? '').light
  const address = LOGO.exec(theme['--raadszicht-logo'] ?? '')?.[1]
  const of = (name: string): string => hexOf(theme[`--raadszicht-${name}`]) ?? hexOf(NEUTRAL[`--raadszicht-${name}`]) ?? '#000000'
  return {
    colours: { ink: of('ink'), second: of('ink-second'), rule: of('rule'), brand: of('brand'), accent: of('accent-text'), wash: of('brand-wash') },
    logo: (address === undefined ? null : await find(address)) ?? neutralLogo,
    drawn: (svg) => inColours(svg, (token) => theme[token] ?? 'none'),
  }
}

const NEUTRAL = readTheme(tokens, neutral).light
/** A logo on paper is a drawing of lines; one of dots is for the screen. */
const LOGO = /url\(['"]?(\/thema\/[A-Za-z0-9._-]+\.svg)['"]?\)/

const hexOf = (value: string | undefined): string | null => (value !== undefined && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value) ? value : null)
