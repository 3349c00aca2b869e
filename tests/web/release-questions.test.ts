import { describe, expect, it } from 'vitest'
import { correctedQuestion, elsewhereQuestion, hiddenQuestion, lateQuestion } from '../../web/words/release-questions.ts'

const said = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null
const seen = (zichtbaarWijkWet: number, zichtbaarBuurtTotaal: number) => ({ jaar: 2026, zichtbaarWijkWet, zichtbaarBuurtTotaal })
const year = (jaar: number, bedrag: number, totMaand = 12) => ({ jaar, bedrag, totMaand })
const release = (id: string, jaren: ReturnType<typeof year>[], status: 'gepubliceerd' | 'ingetrokken' = 'gepubliceerd', redenIntrekking: string | null = null) => ({ id, jaren, status, redenIntrekking })

describe('A question about what is hidden', () => {
  it('tells how much the council sees', () => expect(said(hiddenQuestion(seen(0.96, 0.93)))).toMatch(/^Van het geld in 2026 ziet de raad 96 procent per wijk en wet, en 93 procent per buurt\. De rest is afgeschermd/))
  it.each([[1, 1, false], [0.99, 1, true], [1, 0.99, true]])('with %d and %d in sight is asked: %s', (wijk, buurt, asks) => expect(hiddenQuestion(seen(wijk, buurt)) !== null).toBe(asks))
  it('is not asked without a year', () => expect(hiddenQuestion(undefined)).toBeNull())
})

describe('A question about what is still to come', () => {
  const late = (share: number) => lateQuestion({ law: 'de Jeugdwet', year: 2026, month: 9, share })
  it('names law and month', () => expect(said(late(0.94))).toMatch(/^Van de Jeugdwet is over september 2026 naar verwachting 94 procent binnen\./))
  it.each([[0.94, true], [0.95, true], [0.96, false]])('with %d in is asked: %s', (share, asks) => expect(late(share) !== null).toBe(asks))
})

describe('A question about what belongs to no household', () => {
  it.each([[0.72, true], [0.994, true], [0.995, false], [1.2, false]])('where %d of the accounts does is asked: %s', (share, asks) => expect(elsewhereQuestion({ year: 2025, share }) !== null).toBe(asks))
})

describe('A question about what was put right', () => {
  const now = release('2026-2', [year(2024, 1_000), year(2025, 2_000), year(2026, 500, 9)])
  it('sets both amounts side by side, of the newest year that changed', () => {
    expect(said(correctedQuestion(now, release('2026-1', [year(2024, 900), year(2025, 1_900), year(2026, 500, 9)])))).toMatch(/^In publicatie 2026-1 stond voor 2025 € 1\.900; nu is dat € 2\.000\./)
  })
  it('is not asked about a year that only went on, or without a release before', () => expect([correctedQuestion(now, release('2026-1', [year(2026, 400, 8)])), correctedQuestion(now, undefined)]).toEqual([null, null]))
  it('is about a release that was withdrawn, with its reason', () => expect(correctedQuestion(now, release('2026-1', [], 'ingetrokken', 'dubbel geteld'))).toMatch(/^Publicatie 2026-1 is ingetrokken: dubbel geteld\. Welke stukken/))
})
