import type { Signaal } from '../../../server/contract/rows.ts'

/** What a published row says of a wijk beside the others: which side it stands out on, that it does not, or why nothing can be said. */
export type Beside = 'hoog' | 'laag' | 'gewoon' | 'afgeschermd' | 'nietBekend' | 'weinigWijken'

/**
 * The verdict on one wijk in one year, from its published row alone; every page asks it here. A wijk with limits is judged, also where fewer
 * than ten are shown: then the strict limits stand by themselves. Without limits too few others are shown to hold it against.
 */
export function besideOf({ status, kant, bovengrens }: Pick<Signaal, 'status' | 'kant' | 'bovengrens'>): Beside {
  if (status !== 'getoond') return status === 'afgeschermd' ? 'afgeschermd' : 'nietBekend'
  return bovengrens === null ? 'weinigWijken' : kant ?? 'gewoon'
}

/** True where the wijk stands out beside the others. */
export const standsOutBeside = (row: Parameters<typeof besideOf>[0]): boolean => ['hoog', 'laag'].includes(besideOf(row))

const WORDS: Readonly<Record<Beside, string>> = {
  hoog: 'bijzonder: hoger dan elders',
  laag: 'bijzonder: lager dan elders',
  gewoon: 'valt niet op',
  afgeschermd: 'geen oordeel: afgeschermd',
  nietBekend: 'geen oordeel: niet bekend',
  weinigWijken: 'geen oordeel: er zijn te weinig wijken getoond om naast te leggen',
}

/** How a wijk stands beside the others on one signal, never as better or worse. */
export const besideOthers = (row: Parameters<typeof besideOf>[0]): string => WORDS[besideOf(row)]
