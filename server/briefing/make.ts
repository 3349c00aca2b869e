import type { Briefing, BriefingCijfer } from '../contract/briefing.ts'
import { flatten } from '../../web/paper/flatten.tsx'
import { gather, readThrough, type Gathered } from '../../web/paper/gather.tsx'
import { findLook } from '../../web/paper/look.ts'
import { paperSourceLine } from '../../web/words/copy/figure.ts'
import { LAYOUTS, type Layout } from './layout.ts'
import type { Made } from './messages.ts'
import { unprintable } from './printable.ts'
import { sheetOf, type ChosenFigure, type SheetOf } from './sheet.ts'
import { typeset, type Typeset } from './typeset.ts'

/** Asks the website for the answer at an address: JSON of the API, or a file of the theme as text (null where there is none). */
export type Ask = (address: string) => Promise<unknown>

/** Takes every figure of a briefing from the release by way of its own page, and sets them as PDF. */
export async function makeBriefing(briefing: Briefing, site: string, ask: Ask): Promise<Made> {
  const letters = unprintable(briefing)
  if (letters.length > 0) return { unprintable: letters }
  const done = readThrough(ask)
  try {
    return await madeOf(briefing, site, ask)
  } finally {
    done()
  }
}

async function madeOf(briefing: Briefing, site: string, ask: Ask): Promise<Made> {
  const pages = new Map<string, Gathered>()
  for (const { pagina } of briefing.cijfers) if (!pages.has(pagina)) pages.set(pagina, await gather(pagina, briefing.publicatie))
  const missing = briefing.cijfers.flatMap(({ pagina, figuur }, at) => (pages.get(pagina)!.figures.has(figuur) ? [] : [at]))
  if (missing.length > 0) return { missing }
  const figures = await Promise.all(briefing.cijfers.map((chosen) => chosenFigure(chosen, pages.get(chosen.pagina)!, LAYOUTS[briefing.blad])))
  const look = await findLook(async (address) => { const found = await ask(address); return typeof found === 'string' ? found : null })
  return fitted({ briefing, release: [...pages.values()][0]!.release, figures, site, look })
}

async function chosenFigure(chosen: BriefingCijfer, { place, release, figures }: Gathered, { chart, height, pages }: Layout): Promise<ChosenFigure> {
  const props = figures.get(chosen.figuur)!
  return { chosen, page: `${place.pathname}${place.search}`, figure: await flatten(props, { place, room: { width: chart, height }, isShort: pages === 1, source: paperSourceLine(release, props.source) }) }
}

/** As many figures as the sheet has room for: all of them where it may have as many pages as it takes. At least one, or it is too long. */
function fitted(whole: Omit<SheetOf, 'left' | 'scale'>): Made {
  const { pages } = LAYOUTS[whole.briefing.blad]
  const { figures } = whole
  for (let count = figures.length; count > 0; count--) {
    const set = compact((scale) => typeset(sheetOf({ ...whole, figures: figures.slice(0, count), scale, left: figures.length - count })))
    if (pages === null || set.pages <= pages) return { pdf: set.pdf() }
  }
  return { tooLong: true }
}

/** Drawings at their size, or a little smaller where that saves a page. */
function compact(setAt: (scale: number) => Typeset): Typeset {
  const full = setAt(1)
  if (full.pages === 1) return full
  return [0.93, 0.86].map(setAt).find(({ pages }) => pages < full.pages) ?? full
}
