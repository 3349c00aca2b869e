import type { BriefingCijfer } from '../../server/contract/briefing.ts'
import type { Briefing } from '../../server/contract/briefing.ts'
import { makeBriefing, type Ask } from '../../server/briefing/make.ts'
import { fakeStore } from '../api/fake-store.ts'
import { openApi, type Api } from '../api/harness.ts'

export const SITE = 'https://cijfers.voorbeeldstad.example'

/** An API over the fake release, and how the pages ask it. */
export async function release(): Promise<{ readonly api: Api; readonly ask: Ask; readonly asked: string[] }> {
  const api = await openApi(fakeStore())
  const asked: string[] = []
  const ask: Ask = async (address) => {
    asked.push(address)
    return answerOf(api, address)
  }
  return { api, ask, asked }
}

/** JSON of the API; of the theme there is nothing here. */
export const answerOf = async ({ app }: Api, address: string): Promise<unknown> => (address.startsWith('/thema/') ? null : (await app.inject(address)).json())

export const figure = (pagina: string, figuur: string, more: Partial<BriefingCijfer> = {}): BriefingCijfer => ({ pagina, figuur, toon: 'beide', tekst: '', vragen: [], ...more })

/** Spending by law, the wijken with two hidden ones, and the concentration: charts, a map and hidden figures. */
export const briefing = (more: Partial<Briefing> = {}): Briefing => ({
  publicatie: '2026-2', blad: 'leden', titel: 'Commissie van donderdag', inleiding: 'Waar begint u te kijken?', vragen: ['Wie heeft het overzicht?'],
  cijfers: [figure('/geld?jaar=2024', 'wetten', { tekst: 'Dit valt mij op.', vragen: ['Waarom?'] }), figure('/wijken?jaar=2024', 'kaart'), figure('/de-10-procent?jaar=2024', 'wijkstippen')],
  ...more,
})

/** The bytes of a briefing that can be made. */
export async function pdfOf(ask: Ask, more: Partial<Briefing> = {}): Promise<Uint8Array> {
  const made = await makeBriefing(briefing(more), SITE, ask)
  if (!('pdf' in made)) throw new Error(JSON.stringify(made))
  return made.pdf
}
