import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder, ROOT } from './files.ts'

/** The code of the program itself, without the readers: their messages stand in docs/sources/meldingen.md. */
const FILES = filesUnder('server', /\.ts$/).filter((path) => !/^server\/(ingest\/(?!microdata)|store\/intake\/words)/.test(path)).sort()
const ALL = FILES.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n')

/** What is written as a code is, and is none of ours: names of settings, and codes of Node and PostgreSQL. */
const NOT_OURS = /^(DATABASE_URL|ERR_(HTTP|ENCODING)_.*|HPE_.*)$/

/** Every code that the program names, wherever it does. */
export const codesNamed = (): readonly string[] =>
  [...new Set([...ALL.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'|(?:Error|Refusal|refusal)\('([A-Z]+)'/g)].map(([, long, short]) => long ?? short!))].filter((code) => !NOT_OURS.test(code)).sort()

/** The page docs/meldingen.md, made from the code. Renew it with `npx vitest run tests/house/codes.test.ts -u`. */
export function codesPage(): string {
  const rows = [...sentences()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([code, said]) => [...said].map((sentence) => `| ${code} | ${sentence} |`))
  return `${HEAD}\n${rows.join('\n')}\n`
}

/** Every sentence that stands beside a code, as `'CODE', 'Sentence'` or `CODE: (…) => 'Sentence'`. */
function sentences(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { 0: whole, 1: quoted, 2: key, index } of ALL.matchAll(/'([A-Z][A-Z0-9_]*)'[,)]\s*(?:\(|message: )?|\b([A-Z][A-Z0-9_]{3,}): \([^)]*\) => /g)) {
    const [code, sentence] = [quoted ?? key!, sentenceAt(ALL.slice(index + whole.length))]
    if (/^[A-Z…-].{18,}/.test(sentence) && sentence.includes(' ')) found.set(code, (found.get(code) ?? new Set()).add(sentence))
  }
  return found
}

/** The words that an expression begins with: a text, a list of texts, a sentence of `complaints`, or a constant. */
function sentenceAt(source: string): string {
  const [, complaint, constant] = /^complaints\.(\w+)\(|^([A-Z_]+)\b/.exec(source) ?? []
  const named = complaint === undefined ? constant : complaint
  if (named !== undefined) {
    const made = new RegExp(complaint === undefined ? `const ${named} = ` : `\\b${named}: \\([^)]*\\) => `).exec(ALL)
    return made ? textOf(ALL.slice(made.index + made[0].length)) : ''
  }
  return source.startsWith('[') ? source.slice(1, source.indexOf('].join(')).split('\n').map((line) => textOf(line.trim().replace(/^\.{3}[^'"`]*/, ''))).join(' ').replaceAll(/\s+/g, ' ').trim() : textOf(source)
}

/** A text and those that are added to it, with dots for what differs. */
function textOf(source: string): string {
  const quote = source[0]
  if (quote === undefined || !'\'"`'.includes(quote)) return ''
  let [text, at] = ['', 1]
  while (source[at] !== quote) {
    const inserted = quote === '`' && source.startsWith('${', at)
    text += inserted ? '…' : source[at] === '\\' ? source[at + 1] : source[at]
    at = inserted ? afterBraces(source, at + 2) : at + (source[at] === '\\' ? 2 : 1)
  }
  const more = /^\s*\+\s*/.exec(source.slice(at + 1))
  return (text + (more ? textOf(source.slice(at + 1 + more[0].length)) : '')).replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
}

function afterBraces(source: string, from: number): number {
  let [depth, at] = [1, from]
  for (; depth > 0; at++) depth += source[at] === '{' ? 1 : source[at] === '}' ? -1 : 0
  return at
}

const HEAD = `# Meldingen van het programma

Wat Raadszicht zegt als een opdracht, de database, de sleutel of een publicatie het niet doet; met \`--json\` staat de code erbij. De code blijft altijd
dezelfde. De puntjes staan voor wat verschilt. Meldingen over een levering staan bij de [bronnen](sources/meldingen.md). Deze bladzijde wordt gemaakt uit de programmatekst.

| code | melding |
|---|---|`
