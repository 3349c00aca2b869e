import { describe, expect, it } from 'vitest'
import type { Melding, Ontvangstbewijs } from '../../server/contract/beheer.ts'
import { reconcile } from '../../server/balance/reconcile.ts'
import { aansluitingOf } from '../../server/flow/balance-answers.ts'
import { cents } from '../../server/units/cents.ts'
import { dispositionOf, stateOf } from '../../web/beheer/send.ts'
import { isDone, nextOf, queueAfter, type Entry } from '../../web/beheer/queue.ts'
import { mailText, receiptInWords, sizeInWords, withoutPlace } from '../../web/words/copy/beheer.ts'
import { clearedInWords, clearingInWords, completenessInWords, gapInWords, known, linesOf, monthInWords, notJudgedInWords, outOfReach, signedInWords, sourceInWords, taakveldInWords, yearInWords } from '../../web/words/copy/balance.ts'
import { eurosExact } from '../../web/words/numbers.ts'

const receipt: Ontvangstbewijs = { bestand: 'a.csv', soort: 'kostenregels', status: 'aangenomen', regels: 1, bedragCent: -123_456, onbekendCent: 5, levering: 'x', meldingen: [] }
const problem = (melding: string): Melding => ({ code: 'X', ernst: 'fout', regel: 3, veld: 'bedrag', melding })

describe('The words of a receipt', () => {
  it('are exact to the cent, with a true minus', () => {
    expect([eurosExact(0), eurosExact(-1), eurosExact(123_456_789)].map((text) => text.replaceAll('\u00a0', ' '))).toEqual(['€ 0,00', '€ −0,01', '€ 1.234.567,89'])
    expect(receiptInWords(receipt).replaceAll('\u00a0', ' ')).toBe('Aangenomen (betalingen van de gemeente): 1 regel, samen € −1.234,56, waarvan € 0,05 onbekend.')
  })

  it('never speak of lines or money of a file that was refused', () => {
    expect(receiptInWords({ ...receipt, status: 'geweigerd' })).toBe('Geweigerd (betalingen van de gemeente). Er is niets opgeslagen.')
  })

  it('name a place once', () => {
    expect(withoutPlace(problem('Regel 3, veld bedrag: Het bedrag klopt niet.'))).toBe('Het bedrag klopt niet.')
    expect(withoutPlace(problem('Regel 3: dubbel.'))).toBe('dubbel.')
    expect(withoutPlace(problem('Veld bsn: leeg.'))).toBe('leeg.')
    expect(withoutPlace(problem('Het totaal klopt niet: 3.'))).toBe('Het totaal klopt niet: 3.')
  })

  it('make a mail that asks to mend what was refused, and to look at what was not', () => {
    expect(mailText({ ...receipt, status: 'geweigerd' }, [problem('Regel 3: fout.')])).toMatch(/opnieuw aanleveren\?\n\n- Regel 3: fout\. \[X\]\n/)
    expect(mailText(receipt, [problem('Regel 3: let op.')])).toMatch(/is ingelezen. Wilt u dit nakijken\?/)
  })

  it('give a size that is never nothing', () => {
    expect([sizeInWords(1), sizeInWords(999_999), sizeInWords(1_000_000), sizeInWords(12_340_000)]).toEqual(['1 kB', '1.000 kB', '1 MB', '12,3 MB'])
  })
})

describe('The words of the balance', () => {
  const zero = { ontvangenRegels: 0, ontvangenCent: 0, feitenRegels: 0, feitenCent: 0, verwijderdCent: 0, wachtCent: 0, onbekendCent: 0, verschilCent: 0 }
  const clearing = (klopt: boolean, samen: Partial<typeof zero> = {}, leveringen: number = 0) =>
    clearingInWords({ klopt, samen: { ...zero, ...samen }, maanden: [], leveringen: Array.from({ length: leveringen }, () => ({ nummer: 1, id: '', soort: '', bestand: '', totaalCent: 0, ...zero, klopt: false, maanden: [] })) }).replaceAll('\u00a0', ' ')

  it('say yes only to the cent, and never yes when it is not so', () => {
    expect(clearing(true)).toBe('Er zijn nog geen kosten ingelezen.')
    expect(clearing(true, { ontvangenRegels: 2, ontvangenCent: 105, onbekendCent: 5 })).toBe('Ja, tot op de cent. € 1,05 ontvangen in 2 regels, en precies dat is opgeslagen. Daarvan is € 0,05 onbekend.')
    expect(clearing(true, { ontvangenRegels: 2, verwijderdCent: 100 })).toContain('Na de bewaartermijn is € 1,00 verwijderd.')
    expect(clearing(true, { ontvangenRegels: 2, wachtCent: -1 })).toContain('de declaratie nog niet binnen')
    expect([clearing(false, {}, 1), clearing(false, { ontvangenRegels: 9 }, 2)]).toEqual([expect.stringMatching(/^Nee\. 1 levering telt/), expect.stringMatching(/^Nee\. 2 leveringen tellen/)])
  })

  it('name a source by its kind and its code, and a year by its sum', () => {
    expect(sourceInWords('jw323 99992104')).toBe('declaraties Jeugdwet, aanbieder 99992104')
    const month = { maand: '2026-01', wet: 'wmo' as const, ...zero, ontvangenCent: 10, ontvangenRegels: 1 }
    expect([clearedInWords('2026', [month]), clearedInWords('2026', [month, month])].map((text) => text.replaceAll('\u00a0', ' '))).toEqual(['2026: € 0,10 in 1 regel', '2026: € 0,20 in 2 regels'])
  })

  it('never put a number where the source has none', () => {
    const row = { jaar: 2024, taakveld: '6.3', naam: 'Inkomensregelingen', jaarrekeningCent: null, verklaardCent: 1, buitenBereik: null, onverklaardCent: null, oordeel: 'zonder boeking' } as const
    expect([known(outOfReach(row)), known(0).replaceAll('\u00a0', ' ')]).toEqual(['niet bekend', '€ 0,00'])
    expect(outOfReach({ ...row, buitenBereik: { personeelCent: 1, subsidiesCent: 2, overdrachtenCent: 3, overigCent: -1 } })).toBe(5)
    expect([row, { ...row, taakveld: 'schuldhulp', naam: 'Schuldhulp' }, { ...row, taakveld: '6.99', naam: '6.99' }].map(taakveldInWords)).toEqual(['6.3 Inkomensregelingen', 'Schuldhulp', '6.99'])
    expect(yearInWords({ jaar: 2024, jaarrekeningCent: 1, verklaardCent: 1, buitenBereikCent: null, onverklaardCent: null, zonderBoekingCent: 0, regels: [] })).toContain('niet te splitsen')
  })

  it('end a reconciliation with what its columns come to, which is what stands above it', () => {
    const ledger = [['6.3', '4.1.1', 50_000], ['6.3', '1.1', 5_000], ['6.5', '3.8', 7_000]].map(([taakveld, category, amount]) => ({ year: 2024, taakveld: String(taakveld), category: String(category), amount: cents(Number(amount)) }))
    const explained = [['pw-bijstand', 48_000], ['shv-beheer', 700]].map(([product, amount]) => ({ year: 2024, product: String(product), amount: cents(Number(amount)) }))
    const year = aansluitingOf(reconcile(ledger, explained)).jaren[0]!
    const lines = linesOf(year)
    const inCents = (text: string): number => Number(text.replaceAll(/[^\d−]/g, '').replace('−', '-'))
    for (const column of [0, 1, 2, 3] as const) expect(inCents(lines.at(-1)!.amounts[column])).toBe(lines.slice(0, -1).reduce((sum, { amounts }) => sum + inCents(amounts[column]), 0))
    expect(lines.map(({ name, amounts }) => [name, amounts[3].replaceAll('\u00a0', ' ')])).toEqual([['6.3 Inkomensregelingen', '€ 20,00'], ['6.5 Arbeidsparticipatie', '€ 70,00'], ['Schuldhulp', '€ −7,00'], ['Samen', '€ 83,00']])
    expect(yearInWords(year).replaceAll('\u00a0', ' ')).toBe('2024: jaarrekening € 620,00, waarvan € 487,00 verklaard; € 50,00 buiten bereik, € 83,00 onverklaard (na aftrek van € 7,00 die is geleverd zonder boeking)')
  })

  it('tell an open gap from one that was signed for, with the name and the reason', () => {
    const gap = { bron: 'wmo323 99991101', maand: '2026-01', wat: 'laag', clienten: 3, gewoonlijk: 20, getekend: true } as const
    const all = { open: 0, gaten: [gap], handtekeningen: [{ bron: gap.bron, maand: gap.maand, clienten: 3, wie: 'a. voorbeeld', reden: 'vakantie' }], nietBeoordeeld: [{ bron: 'kostenregels wmo', reden: 'te kort' as const }] }
    expect([signedInWords(gap, all), signedInWords({ ...gap, getekend: false }, all), gapInWords(gap), gapInWords({ ...gap, wat: 'ontbreekt' })]).toEqual(['A. voorbeeld: vakantie', 'staat open', 'laag: 3 cliënten', 'ontbreekt'])
    expect([completenessInWords(all), completenessInWords({ ...all, open: 1 }), completenessInWords({ ...all, gaten: [] })]).toEqual(['Wat ontbreekt, is getekend.', '1 maand staat nog open.', expect.stringContaining('ontbreekt niets')])
    expect([notJudgedInWords(all), notJudgedInWords({ ...all, nietBeoordeeld: [] }), monthInWords('2026-01')]).toEqual(['Niet te beoordelen: betalingen van de gemeente, Wmo (te weinig maanden).', '', 'januari 2026'])
  })
})

describe('Files that wait their turn', () => {
  const file = new File(['x'], 'a.csv')
  const chosen = queueAfter(queueAfter([], { kind: 'chosen', files: [file, file] }), { kind: 'chosen', files: [file] })

  it('go one at a time, in the order in which they were chosen', () => {
    expect(nextOf(chosen)?.key).toBe(0)
    const sending = queueAfter(chosen, { kind: 'became', key: 0, state: { at: 'sending', share: 0 } })
    expect(nextOf(sending)).toBeUndefined()
    expect(nextOf(queueAfter(sending, { kind: 'became', key: 0, state: { at: 'failed', because: 'weg' } }))?.key).toBe(1)
  })

  it('are done when each has its answer, a failure too', () => {
    const became = (from: readonly Entry[], key: number) => queueAfter(from, { kind: 'became', key, state: { at: 'failed', because: 'weg' } })
    expect([isDone([]), isDone(became(became(chosen, 0), 1)), isDone([0, 1, 2].reduce(became, chosen))]).toEqual([false, false, true])
  })

  it('each keep a key of their own', () => {
    expect(new Set(chosen.map(({ key }: Entry) => key)).size).toBe(3)
  })
})

describe('An answer', () => {
  it.each([[201, receipt], [200, receipt], [400, { status: 400, title: '', detail: '', ontvangstbewijs: receipt }]])('%i with a receipt is a receipt', (status, body) => {
    expect(stateOf(status, JSON.stringify(body))).toEqual({ at: 'answered', receipt })
  })

  it.each([[429, '{"detail":"Even wachten."}', 'Even wachten.'], [502, '<html>', expect.stringContaining('geen antwoord')], [400, 'null', expect.stringContaining('geen antwoord')], [500, '{}', expect.stringContaining('geen antwoord')]])('%i without one says why', (status, text, because) => {
    expect(stateOf(status, text)).toEqual({ at: 'failed', because })
  })
})

describe('A file name in a header', () => {
  it.each([['a.csv', 'a.csv'], ["d'Été (2)*.csv", 'd%27%C3%89t%C3%A9%20%282%29%2A.csv'], ['é\ud800.csv', '%C3%A9_.csv'], ['a\r\nX: y', 'a%0D%0AX%3A%20y']])('%j', (name, encoded) => {
    expect(dispositionOf(name)).toBe(`attachment; filename*=UTF-8''${encoded}`)
  })
})
