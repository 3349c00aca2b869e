export type Tokens = Readonly<Record<string, string>>

/** What theme files say for a light and for a dark page: each token with its value, references filled in. */
export interface Theme {
  readonly light: Tokens
  readonly dark: Tokens
}

const BLOCK = /\.raadszicht-theme(--donker)?\s*\{([^}]*)\}/g
const DECLARATION = /(--[a-z0-9-]+):\s*([^;]+);/g

/** Reads the tokens of theme files, as a style sheet would: what comes later wins, and what the dark part leaves out is as it is in the light. `print` and forced colours stand apart. */
export function readTheme(...files: readonly string[]): Theme {
  const blocks = files.map(withoutOtherMedia).flatMap((text) => [...text.matchAll(BLOCK)])
  const tokensOf = (dark: boolean): Tokens => Object.assign({}, ...blocks.filter(([, part]) => dark === (part !== undefined)).map(([, , body = '']) => declarations(body)))
  const light = tokensOf(false)
  return { light: filledIn(light), dark: filledIn({ ...light, ...tokensOf(true) }) }
}

const withoutOtherMedia = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media (?!screen)[^{]*\{(?:[^{}]*\{[^}]*\})*[^{}]*\}/g, '')

const declarations = (body: string): Tokens => Object.fromEntries([...body.matchAll(DECLARATION)].map(([, name = '', value = '']) => [name, value.trim()]))

/** References to other tokens replaced by what they stand for; a reference to nothing stays as it is. */
function filledIn(tokens: Tokens): Tokens {
  const fill = (value: string, depth = 0): string => (depth > 9 ? value : value.replace(/var\((--[a-z0-9-]+)\)/g, (whole, name: string) => (tokens[name] === undefined ? whole : fill(tokens[name], depth + 1))))
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [name, fill(value)]))
}
