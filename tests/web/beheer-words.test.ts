import { describe, expect, it } from 'vitest'
import type { Melding, Ontvangstbewijs } from '../../server/contract/beheer.ts'
import { dispositionOf, stateOf } from '../../web/beheer/send.ts'
import { nextOf, queueAfter, type Entry } from '../../web/beheer/queue.ts'
import { mailText, receiptInWords, sizeInWords, withoutPlace } from '../../web/words/copy/beheer.ts'
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

describe('Files that wait their turn', () => {
  const file = new File(['x'], 'a.csv')
  const chosen = queueAfter(queueAfter([], { kind: 'chosen', files: [file, file] }), { kind: 'chosen', files: [file] })

  it('go one at a time, in the order in which they were chosen', () => {
    expect(nextOf(chosen)?.key).toBe(0)
    const sending = queueAfter(chosen, { kind: 'became', key: 0, state: { at: 'sending', share: 0 } })
    expect(nextOf(sending)).toBeUndefined()
    expect(nextOf(queueAfter(sending, { kind: 'became', key: 0, state: { at: 'failed', because: 'weg' } }))?.key).toBe(1)
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
