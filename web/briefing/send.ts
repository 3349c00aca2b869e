import type { Briefing } from '../../server/contract/briefing.ts'
import type { Probleem } from '../../server/contract/problems.ts'
import { BRIEFING, placeInWords } from '../words/copy/briefing.ts'
import { said, type Collection } from './collection.ts'

/** The PDF of a briefing, or in words why there is none. */
export type Outcome = { readonly pdf: Blob; /** Figures, counted from 1, for which there was no room. */ readonly left: readonly number[] } | { readonly problems: readonly string[] }

/** Asks the server for the PDF. What goes there are names of figures and own words; the server keeps nothing. */
export async function requestPdf(collection: Collection, blad: Briefing['blad'], standardTitle: string): Promise<Outcome> {
  const briefing: Briefing = {
    ...collection, blad, titel: collection.titel.trim() === '' ? standardTitle : collection.titel, vragen: said(collection.vragen),
    cijfers: collection.cijfers.map((item) => ({ ...item, vragen: said(item.vragen) })),
  }
  try {
    const response = await fetch('/v1/briefings', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/pdf' }, body: JSON.stringify(briefing) })
    return response.ok ? { pdf: await response.blob(), left: leftIn(response.headers.get('raadszicht-weggelaten')) } : { problems: problemsIn((await response.json()) as Probleem) }
  } catch {
    return { problems: [BRIEFING.problems.network] }
  }
}

const leftIn = (numbers: string | null): readonly number[] => (numbers === null ? [] : numbers.split(',').map(Number))

const problemsIn = ({ detail, fouten }: Probleem): readonly string[] =>
  fouten === undefined ? [detail ?? BRIEFING.problems.failed] : fouten.map(({ veld, melding }) => `${placeInWords(veld)}: ${melding}`)
