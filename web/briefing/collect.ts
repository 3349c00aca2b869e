import { COLLECT } from '../words/copy/briefing.ts'
import { pageOf, withFigure } from './collection.ts'
import { keep, kept } from './kept.ts'

/** Puts the figure of this name, as the page at this address shows it, into the reader's own briefing; what came of it, in words. */
export function collect(figuur: string, { pathname, search }: Location, publicatie: string): string {
  const outcome = withFigure(kept(), { pagina: pageOf(pathname, search), figuur }, publicatie)
  if (typeof outcome === 'string') return COLLECT[outcome]
  keep(outcome)
  return COLLECT.added(outcome.cijfers.length)
}
