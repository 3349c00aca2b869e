import type { Publicatie } from '../../server/contract/releases.ts'
import { monthName } from './dates.ts'
import { euros, percentInWords } from './numbers.ts'

type Year = Publicatie['jaren'][number]
type Release = Pick<Publicatie, 'id' | 'status' | 'redenIntrekking'> & { readonly jaren: readonly Pick<Year, 'jaar' | 'totMaand' | 'bedrag'>[] }

/** What the council misses of a year, and who may look behind it. Null where everything is shown. */
export function hiddenQuestion(year: Pick<Year, 'jaar' | 'zichtbaarWijkWet' | 'zichtbaarBuurtTotaal'> | undefined): string | null {
  if (year === undefined || (year.zichtbaarWijkWet >= 1 && year.zichtbaarBuurtTotaal >= 1)) return null
  return `Van het geld in ${year.jaar} ziet de raad ${percentInWords(year.zichtbaarWijkWet)} per wijk en wet, en ${percentInWords(year.zichtbaarBuurtTotaal)} per buurt. De rest is afgeschermd: wie mag die cijfers wel zien, en kijkt die er voor de raad naar?`
}

/** A month of which more than this came in is nearly whole. Our choice. */
const NEARLY = 0.95

/** How much of the newest month is expected to have come in, of the law that lacks most. `law` as in a sentence. Null where little is missing. */
export const lateQuestion = (late: { readonly law: string; readonly year: number; readonly month: number; readonly share: number } | undefined): string | null =>
  (late === undefined || late.share > NEARLY ? null : `Van ${late.law} is over ${monthName(late.month)} ${late.year} naar verwachting ${percentInWords(late.share)} binnen. Welke aanbieders zijn laat, en welk besluit kan daar niet op wachten?`)

/** Where the part of the accounts goes that belongs to no household. Null where all of it does, or more was delivered than booked. */
export const elsewhereQuestion = (explained: { readonly year: number; readonly share: number } | undefined): string | null =>
  (explained === undefined || explained.share >= 0.995 ? null : `Van de jaarrekening over ${explained.year} hoort ${percentInWords(explained.share)} bij een huishouden. Waar gaat de rest naartoe, en hoe volgt de raad wat dat oplevert?`)

/** What was put right since the release before this one: the newest year of the same months with another amount, or a release that was withdrawn. Null without either. */
export function correctedQuestion(release: Release, before: Release | undefined): string | null {
  if (before === undefined) return null
  if (before.status === 'ingetrokken') return `Publicatie ${before.id} is ingetrokken: ${before.redenIntrekking ?? 'zonder opgave van reden'}. Welke stukken van de raad steunen nog op die cijfers?`
  const pairs = release.jaren.flatMap((now) => before.jaren.filter(({ jaar, totMaand }) => jaar === now.jaar && totMaand === now.totMaand).map((was) => ({ now, was })))
  const changed = pairs.filter(({ now, was }) => now.bedrag !== was.bedrag).toSorted((one, other) => other.now.jaar - one.now.jaar)[0]
  return changed === undefined ? null : `In publicatie ${before.id} stond voor ${changed.now.jaar} ${euros(changed.was.bedrag)}; nu is dat ${euros(changed.now.bedrag)}. Wat is er verbeterd, en verandert dat een besluit?`
}
