/** One thing that can be found. */
export interface Findable {
  readonly kind: 'pagina' | 'wijk' | 'signaal' | 'voorziening' | 'begrip' | 'verhaal'
  readonly title: string
  /** What stands below the title, and is searched too. */
  readonly text: string
  readonly href: string
}

const MOST = 40

/** The words of a text without capitals, accents and marks. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')

/**
 * What fits a question, best first: every word of the question begins a word of the title or of the text (or stands inside a word of the title, as Dutch joins its words).
 * A title that is the question comes first, then one that begins with it, then titles before texts; what fits equally well keeps its order.
 */
export function search(all: readonly Findable[], question: string): readonly Findable[] {
  const asked = wordsOf(question)
  if (asked.length === 0) return []
  const scored = all.flatMap((item) => {
    const score = scoreOf(item, asked)
    return score === 0 ? [] : [{ item, score }]
  })
  return scored.toSorted((a, b) => b.score - a.score).slice(0, MOST).map(({ item }) => item)
}

function scoreOf({ title, text }: Findable, asked: readonly string[]): number {
  const [own, rest] = [wordsOf(title), wordsOf(text)]
  const scores = asked.map((word) => wordScore(own, rest, word))
  if (scores.includes(0)) return 0
  const whole = own.join(' ')
  const begins = whole === asked.join(' ') ? 100 : whole.startsWith(asked.join(' ')) ? 50 : 0
  return begins + scores.reduce((sum, score) => sum + score, 0) / asked.length
}

function wordScore(title: readonly string[], text: readonly string[], asked: string): number {
  if (title.includes(asked)) return 10
  if (title.some((word) => word.startsWith(asked))) return 8
  if (asked.length > 2 && title.some((word) => word.includes(asked))) return 5
  if (text.includes(asked)) return 3
  return text.some((word) => word.startsWith(asked)) ? 2 : 0
}
