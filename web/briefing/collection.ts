import type { Briefing, BriefingCijfer } from '../../server/contract/briefing.ts'
import { BRIEFING_LIMITS, WORDS_PATTERN } from '../../server/contract/briefing-limits.ts'

/** A briefing while it is being made: of one release, without a sheet chosen yet. It holds no number: findings come from the release each time. */
export type Collection = Omit<Briefing, 'blad'>
export type Item = BriefingCijfer

/** An empty briefing of a release. */
const emptyCollection = (publicatie: string): Collection => ({ publicatie, titel: '', inleiding: '', vragen: [], cijfers: [] })

/** Words as they may be kept: a tab is a space, other signs that steer are left out. */
export const cleaned = (text: string): string => text.replaceAll('\t', ' ').replace(new RegExp(`[${WORDS_PATTERN.slice(3, -3)}]`, 'gu'), '')

/** Questions as they are typed, one on a line. */
export const questionsIn = (text: string, most: number): string[] => (text === '' ? [] : cleaned(text).split('\n').slice(0, most).map((line) => line.slice(0, BRIEFING_LIMITS.question)))

/** Texts that say something: while a question is typed there may be an empty line beside it. */
export const said = (texts: readonly string[]): string[] => texts.filter((text) => text.trim() !== '')

/** Which questions of its page a figure may take over: those that fit and that the briefing does not ask yet, and none where it has as many as it may. */
export const offeredFor = (item: Pick<Item, 'vragen'>, asked: readonly string[], questions: readonly string[]): readonly string[] =>
  (said(item.vragen).length >= BRIEFING_LIMITS.questionsPerFigure ? [] : questions.filter((question) => question.length <= BRIEFING_LIMITS.question && !asked.includes(question)))

/** The address of a page as a briefing keeps it: without the release, which the briefing has itself, and without the tab that was open. */
export function pageOf(pathname: string, search: string): string {
  const settings = new URLSearchParams([...new URLSearchParams(search)].filter(([name, value]) => name !== 'publicatie' && value !== 'tabel' && value !== 'uitleg'))
  settings.sort()
  const text = settings.toString()
  return text === '' ? pathname : `${pathname}?${text}`
}

const sameFigure = (a: Pick<Item, 'pagina' | 'figuur'>, b: Pick<Item, 'pagina' | 'figuur'>): boolean => a.pagina === b.pagina && a.figuur === b.figuur

/** Why a figure does not go into a briefing. */
export type NotAdded = 'al' | 'vol' | 'lang' | 'andere publicatie'

/** The briefing with one figure more, at the end. The first figure decides of which release it is. */
export function withFigure(collection: Collection | null, figure: Pick<Item, 'pagina' | 'figuur'>, publicatie: string): Collection | NotAdded {
  const start = collection === null || collection.cijfers.length === 0 ? { ...(collection ?? emptyCollection(publicatie)), publicatie } : collection
  if (start.publicatie !== publicatie) return 'andere publicatie'
  if (start.cijfers.some((item) => sameFigure(item, figure))) return 'al'
  if (start.cijfers.length >= BRIEFING_LIMITS.figures) return 'vol'
  if (figure.pagina.length > BRIEFING_LIMITS.page) return 'lang'
  return { ...start, cijfers: [...start.cijfers, { ...figure, toon: 'grafiek', tekst: '', vragen: [] }] }
}

/** The figures with one of them a place earlier (-1) or later (1); at the edge nothing moves. */
export function moved(items: readonly Item[], at: number, by: -1 | 1): Item[] {
  const to = at + by
  if (to < 0 || to >= items.length) return [...items]
  const next = items.toSpliced(at, 1)
  return next.toSpliced(to, 0, items[at]!)
}
