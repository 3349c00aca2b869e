import type { Briefing, BriefingCijfer } from '../contract/briefing.ts'
import { flatten } from '../../web/paper/flatten.tsx'
import { gather, readThrough, type Gathered } from '../../web/paper/gather.tsx'
import { findLook } from '../../web/paper/look.ts'
import { paperSourceLine } from '../../web/words/copy/figure.ts'
import { FULL, LAYOUTS, LOW, waysOf, type Layout, type Way } from './layout.ts'
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
  const layout = LAYOUTS[briefing.blad]
  const figuresIn = (isLow: boolean) => Promise.all(briefing.cijfers.map((chosen) => chosenFigure(chosen, pages.get(chosen.pagina)!, layout, isLow)))
  const look = await findLook(async (address) => { const found = await ask(address); return typeof found === 'string' ? found : null })
  return fitted({ briefing, release: [...pages.values()][0]!.release, figures: await figuresIn(false), site, look }, layout, () => figuresIn(true))
}

async function chosenFigure(chosen: BriefingCijfer, { place, release, figures }: Gathered, { chart, height, pages }: Layout, isLow: boolean): Promise<ChosenFigure> {
  const props = figures.get(chosen.figuur)!
  const isLower = isLow && 'name' in props.chart && LOW.charts.includes(props.chart.name)
  return { chosen, page: `${place.pathname}${place.search}`, figure: await flatten(props, { place, room: { width: chart, height: isLower ? LOW.height : height }, isShort: pages === 1, source: paperSourceLine(release, props.source) }) }
}

/** As many figures as the sheet has room for: all of them where it may have as many pages as it takes. At least one, or it is too long. */
async function fitted(whole: Omit<SheetOf, 'left' | 'way'>, layout: Layout, lowFigures: () => Promise<readonly ChosenFigure[]>): Promise<Made> {
  const all = whole.figures.length
  for (let count = all; count > 0; count--) {
    const set = await compact(async (way) => typeset(sheetOf({ ...whole, figures: (way.isLow ? await lowFigures() : whole.figures).slice(0, count), way, left: all - count })), waysOf(layout))
    if (layout.pages === null || set.pages <= layout.pages) return { pdf: set.pdf(), left: [...whole.figures.keys()].slice(count) }
  }
  return { tooLong: true }
}

/** As the layout says, or in the first of these ways that saves a page. */
async function compact(setIn: (way: Way) => Promise<Typeset>, ways: readonly Way[]): Promise<Typeset> {
  const full = await setIn(FULL)
  if (full.pages === 1) return full
  for (const way of ways) {
    const set = await setIn(way)
    if (set.pages < full.pages) return set
  }
  return full
}
