import { describe, expect, it } from 'vitest'
import type { AnswerRow, CostRow } from '../../server/facts/rows.ts'
import { answer, type GivenAnswer } from '../server/ingest/answer.ts'
import { declaration } from '../server/ingest/declaration.ts'
import { problemOf, read } from '../server/ingest/read.ts'

const costs = async (text: string) => (await read(text)).rows.filter((row): row is CostRow => row.kind === 'cost')
const codesOf = async (given: GivenAnswer) => (await read(answer(given))).codes

describe('What an answer takes back', () => {
  it('makes a rejected line a cost with a minus', async () => {
    const found = await read(answer({ lines: [{ amount: '5000' }, { amount: '1200', mark: 'C' }] }))
    expect([found.kind, found.status, found.records, found.totalCents]).toEqual(['wmo325', 'accept', 2, -3800])
    expect((await costs(answer({ lines: [{ amount: '5000' }, { amount: '1200', mark: 'C' }] }))).map((row) => row.amount)).toEqual([-5000, 1200])
  })
  it('points to the declared line, in the same stream of references', async () => {
    const [declared, rejected] = [await read(declaration()), await read(answer())]
    const [line, back] = [declared.rows[0] as CostRow, rejected.rows[0] as CostRow]
    expect([back.reverses, back.rejected, rejected.stream]).toEqual([line.reference, true, declared.stream])
    expect([back.person, back.product, back.from, back.to, back.provider, back.wet]).toEqual([line.person, line.product, line.from, line.to, line.provider, line.wet])
    expect([back.reference, line.rejected]).toEqual([line.reference, false])
  })
  it('books a rejection on the day of the answer', async () => {
    expect((await costs(answer()))[0]?.booked).toBe('2025-04-20')
  })
  it('takes nothing back when all was granted', async () => {
    const found = await read(answer({ lines: [] }))
    expect([found.status, found.totalCents, found.rows.map((row) => row.kind)]).toEqual(['accept', 0, ['answer']])
  })
  it('passes over a line on which there is no remark', async () => {
    const found = await read(answer({ lines: [{ amount: '700', codes: ['0200'] }, { amount: '900' }] }))
    expect([found.status, found.totalCents]).toEqual(['accept', -900])
  })
  it('rejects a line with a remark beside the code for no remark', async () => {
    expect((await read(answer({ lines: [{ amount: '700', codes: ['0200', '9307'] }] }))).totalCents).toBe(-700)
  })
  it('reads the answer of the Jeugdwet in its own law', async () => {
    const [row] = await costs(answer({ law: 'jw', lines: [{ category: '45', code: '45A04' }] }))
    expect([row?.wet, row?.product]).toEqual(['jeugdwet', 'jw-45'])
  })
  it('does not mind that a rejected line broke the rules: that is why it was rejected', async () => {
    expect(await codesOf({ lines: [{ amount: '500', volume: '499', to: '2025-04-30' }] })).toEqual([])
  })
})

describe('The totals of an answer', () => {
  it.each([-1, 1])('refuses totals that are %d cent off the rejected lines', async (off) => {
    const found = await read(answer({ granted: 1000, submitted: 2000 + off, lines: [{ amount: '1000' }] }))
    expect([found.codes, found.totalCents]).toEqual([['ANSWER_TOTAL'], null])
    expect(problemOf(found, 'ANSWER_TOTAL').message).toContain('10,00')
  })
  it('keeps what was submitted and granted', async () => {
    const row = (await read(answer({ granted: 2500 }))).rows.find((item): item is AnswerRow => item.kind === 'answer')
    expect(row).toMatchObject({ declared: 'wmo323', provider: '99999901', submitted: 3500, granted: 2500, whole: false })
  })
})

describe('An answer to a whole message', () => {
  it('is known by code 0001, without lines', async () => {
    const found = await read(answer({ answered: false, headerCodes: ['0001'] }))
    expect([found.status, found.rows]).toEqual(['accept', [expect.objectContaining({ kind: 'answer', whole: true, submitted: null })]])
  })
  it('may be that all was granted, by code 8001', async () => {
    expect((await read(answer({ answered: false, headerCodes: ['8001'] }))).rows).toEqual([expect.objectContaining({ whole: false })])
  })
  it('is refused when it says nothing', async () => {
    expect(await codesOf({ answered: false })).toEqual(['XML_ELEMENT_MISSING'])
  })
})

describe('The form of an answer', () => {
  it('comes from our gemeente and goes to a provider', async () => {
    expect(await codesOf({ municipality: '9902' })).toEqual(['WRONG_MUNICIPALITY'])
    expect(await codesOf({ provider: '9999990' })).toEqual(['FIELD_PATTERN'])
  })
  it('refuses a line that comes twice', async () => {
    expect(await codesOf({ lines: [{ reference: 'A' }, { reference: 'A' }] })).toEqual(['DUPLICATE_KEY'])
  })
  it.each(['020', '02000', 'ab12', '93 7'])('refuses %s as a return code', async (code) => {
    expect(await codesOf({ lines: [{ codes: [code] }] })).toContain('FIELD_PATTERN')
  })
  it('refuses a BSN that is none, without repeating it', async () => {
    const found = await read(answer({ lines: [{ bsn: '999990018' }] }))
    expect(found.codes).toEqual(['BSN_INVALID'])
    expect(JSON.stringify(found)).not.toContain('999990018')
  })
  it('refuses a reference that holds the BSN', async () => {
    expect(await codesOf({ lines: [{ reference: 'X999990019' }] })).toEqual(['REFERENCE_HOLDS_BSN'])
  })
  it('refuses an answer without the declaration it answers', async () => {
    const text = answer().replace(/<m:DeclaratieIdentificatie>.*<\/m:DeclaratieIdentificatie>/, '')
    expect((await read(text)).codes).toContain('XML_ELEMENT_MISSING')
  })
})
