import { EVERYDAY_WORDS, pageWords, SMALL_WORDS } from './everyday.ts'
import { isNearly } from './typing.ts'

/** One thing that can be found. */
export interface Findable {
  readonly kind: 'pagina' | 'wijk' | 'signaal' | 'voorziening' | 'begrip' | 'verhaal' | 'taakveld'
  readonly title: string
  /** What stands below the title, and is searched too. */
  readonly text: string
  readonly href: string
  /** What is searched besides, and does not stand in the list. */
  readonly more?: string
  /** What stands below the title, and is not searched: the same for many, so that it would find them all. */
  readonly place?: string
}

/** The words of a text without capitals, accents and marks. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

/**
 * What fits a question, best first: every word of the question begins a word of the title or of the text (or stands inside a word of the title, as Dutch joins its words).
 * A title that is the question comes first, then one that begins with it, then titles before texts; what fits equally well keeps its order. An everyday word also
 * finds what the pages call it. Small words need not fit, unless there is nothing else. Only where nothing fits are words taken that are nearly the same: the question may be typed wrong.
 */
export function search(all: readonly Findable[], question: string): readonly Findable[] {
  const asked = wordsOf(question)
  if (asked.length === 0) return []
  const found = ranked(all, asked, wordScore)
  return found.length > 0 ? found : ranked(all, asked, (words, word) => Math.max(wordScore(words, word), nearlyScore(words, word)))
}

interface Words { readonly title: readonly string[]; readonly text: readonly string[] }
type Score = (words: Words, asked: string) => number

function ranked(all: readonly Findable[], asked: readonly string[], score: Score): readonly Findable[] {
  const scored = all.flatMap((item) => {
    const found = scoreOf(item, asked, score)
    return found === 0 ? [] : [{ item, found }]
  })
  return scored.toSorted((a, b) => b.found - a.found).map(({ item }) => item)
}

function scoreOf({ title, text, more = '' }: Findable, asked: readonly string[], score: Score): number {
  const words = { title: wordsOf(title), text: wordsOf(`${text} ${more}`) }
  const scores = telling(asked).map((word) => score(words, word))
  if (scores.includes(0)) return 0
  const whole = words.title.join(' ')
  const begins = whole === asked.join(' ') ? 100 : whole.startsWith(asked.join(' ')) ? 50 : 0
  return begins + scores.reduce((sum, one) => sum + one, 0) / scores.length
}

/** The words that say what is looked for; all of them where all are small. */
function telling(asked: readonly string[]): readonly string[] {
  const others = asked.filter((word) => !SMALL_WORDS.has(word))
  return others.length > 0 ? others : asked
}

/** An everyday word counts a little less than the words of the page itself. */
const wordScore: Score = (words, asked) => Math.max(ownScore(words, asked), ...pageWords(asked).map((word) => ownScore(words, word) * 0.9))

function ownScore({ title, text }: Words, asked: string): number {
  if (title.includes(asked)) return 10
  if (title.some((word) => word.startsWith(asked))) return 8
  if (asked.length > 2 && title.some((word) => word.includes(asked))) return 5
  if (text.includes(asked)) return 3
  return text.some((word) => word.startsWith(asked)) ? 2 : 0
}

const nearlyScore: Score = (words, asked) => {
  const meant = EVERYDAY_WORDS.filter((word) => isNearly(asked, word))
  const own = words.title.some((word) => isNearly(asked, word)) ? 4 : words.text.some((word) => isNearly(asked, word)) ? 1 : 0
  return Math.max(own, ...meant.map((word) => wordScore(words, word) / 2))
}
