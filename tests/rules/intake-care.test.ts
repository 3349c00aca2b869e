import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AssignmentRow, CareStartRow, CareStopRow } from '../../server/facts/care-rows.ts'
import { END_REASONS, outcomeOf } from '../../server/facts/end-reasons.ts'
import { care, type GivenCare } from '../server/ingest/care.ts'
import { read } from '../server/ingest/read.ts'

const folder = process.env['RAADSZICHT_OPEN_DATA']
const assignments = async (given: GivenCare = {}) => (await read(care('301', given))).rows as AssignmentRow[]
const starts = async (given: GivenCare = {}) => (await read(care('305', given))).rows as CareStartRow[]
const stops = async (given: GivenCare = {}) => (await read(care('307', given))).rows as CareStopRow[]
const codes = async (number: '301' | '305' | '307', item: Readonly<Record<string, string | null>>, law: 'wmo' | 'jw' = 'wmo') => (await read(care(number, { law, items: [item] }))).codes

describe('An assignment', () => {
  it('says what was assigned to whom, how much and how long', async () => {
    const [row] = await assignments()
    expect(row).toMatchObject({ kind: 'assignment', wet: 'wmo', product: 'wmo-02', productCode: '02A05', provider: '99999901', decided: '2025-01-10', decidedAt: '09:30:00',
      from: '2025-02-01', to: '2025-12-31', change: null, volume: 4, unit: '04', frequency: '2', budget: null })
  })
  it('may have a budget instead of a volume, and no end', async () => {
    const [row] = await assignments({ items: [{ Omvang: null, Budget: '250000', Einddatum: null, RedenWijziging: '13' }] })
    expect(row).toMatchObject({ volume: null, unit: null, budget: 250_000, to: null, change: '13' })
  })
  it('may name no product: that is not an unknown product', async () => {
    const found = await read(care('301', { items: [{ Product: null }] }))
    expect([found.status, (found.rows[0] as AssignmentRow).product]).toEqual(['accept', null])
  })
  it('warns for a category it does not know', async () => {
    expect(await codes('301', { Product: '99 99A01' })).toEqual(['PRODUCT_UNKNOWN'])
    expect(await codes('301', { Product: '45 45A04' }, 'jw')).toEqual([])
  })
  it('may last one day, and not less', async () => {
    expect(await codes('301', { Ingangsdatum: '2025-03-01', Einddatum: '2025-03-01' })).toEqual([])
    expect(await codes('301', { Ingangsdatum: '2025-03-01', Einddatum: '2025-02-28' })).toEqual(['PERIOD_ORDER'])
  })
  it.each([['Toewijzingstijd', '24:00:00'], ['Toewijzingstijd', '09:30'], ['Toewijzingstijd', '09:30:00Z'], ['Frequentie', '3'], ['Budget', '12,50'], ['RedenWijziging', 'x'], ['ToewijzingNummer', '1234567890']])('refuses %s %s', async (name, value) => {
    const item = name === 'Frequentie' ? { Omvang: `4 04 ${value}` } : { [name]: value }
    expect(await codes('301', item)).toEqual(['FIELD_PATTERN'])
  })
  it('is refused twice in one message, and not when it was decided later', async () => {
    expect((await read(care('301', { items: [{}, {}] }))).codes).toEqual(['DUPLICATE_KEY'])
    expect((await read(care('301', { items: [{}, { Toewijzingstijd: '09:30:01' }] }))).codes).toEqual([])
  })
  it('comes from our gemeente', async () => {
    expect((await read(care('301', { municipality: '9902' }))).codes).toEqual(['WRONG_MUNICIPALITY'])
  })
})

describe('Start and stop of care', () => {
  it('belong to the same person and assignment', async () => {
    const [[assigned], [start], [stop]] = [await assignments(), await starts(), await stops()]
    expect([start?.person, stop?.person]).toEqual([assigned?.person, assigned?.person])
    expect([start?.assignment, stop?.assignment]).toEqual([assigned?.assignment, assigned?.assignment])
    expect([start?.from, stop?.from, stop?.to]).toEqual(['2025-02-03', '2025-02-03', '2025-06-30'])
  })
  it('may name no assignment', async () => {
    expect((await starts({ items: [{ ToewijzingNummer: null, ToewijzingIngangsdatum: null }] }))[0]).toMatchObject({ assignment: null, assignedFrom: null })
  })
  it.each(['1', '2', '3', '9'])('keep status %s', async (status) => {
    expect((await starts({ items: [{ StatusAanlevering: status }] }))[0]?.status).toBe(status)
  })
  it.each(['0', '4', '12'])('refuse status %s', async (status) => expect(await codes('305', { StatusAanlevering: status })).toEqual(['FIELD_PATTERN']))
  it('may end on the day on which it began, and not before', async () => {
    expect(await codes('307', { Einddatum: '2025-02-03' })).toEqual([])
    expect(await codes('307', { Einddatum: '2025-02-02' })).toEqual(['PERIOD_ORDER'])
  })
  it('may have begun long ago', async () => expect(await codes('305', { Begindatum: '2011-05-01', ToewijzingIngangsdatum: '2011-05-01' })).toEqual([]))
})

describe('The reason why care ended', () => {
  it('is read by the law of its message: 31 is a move or a plan', async () => {
    const [wmo] = await stops({ items: [{ RedenBeeindiging: '31' }] })
    const [jw] = await stops({ law: 'jw', items: [{ RedenBeeindiging: '31', Product: '45 45A04' }] })
    expect([wmo?.outcome, jw?.outcome]).toEqual(['verhuisd', 'volgens-plan'])
  })
  it.each([['wmo', '19'], ['jw', '32']] as const)('of %s %s is unknown in the other law', async (law, reason) => {
    const other = law === 'wmo' ? 'jw' : 'wmo'
    const product = { wmo: '02 02A05', jw: '45 45A04' }
    expect(await codes('307', { RedenBeeindiging: reason, Product: product[law] }, law)).toEqual([])
    const found = await read(care('307', { law: other, items: [{ RedenBeeindiging: reason, Product: product[other] }] }))
    expect([found.status, found.codes, (found.rows[0] as CareStopRow).outcome]).toEqual(['accept_with_warning', ['END_REASON_UNKNOWN'], 'onbekend'])
  })
  it('never means two things in one law', () => {
    for (const list of Object.values(END_REASONS)) expect(new Set(list.map((item) => item.code)).size).toBe(list.length)
  })
  it.skipIf(folder === undefined)('has every code of the official lists', () => {
    for (const [wet, file] of [['wmo', 'WMO588'], ['jeugdwet', 'JZ588']] as const) {
      const official = readFileSync(`${folder}/data/codes/reden-beeindiging-${file}.csv`, 'utf8').trim().split('\n').slice(1).map((line) => line.slice(0, 2))
      expect(END_REASONS[wet].map((item) => item.code).sort()).toEqual(official.sort())
      expect(official.filter((code) => outcomeOf(wet, code) === 'onbekend')).toEqual([])
    }
  })
})

describe('Who a message about care is about', () => {
  it.each(['301', '305', '307'] as const)('is kept by pseudonym only: %s', async (number) => {
    const text = care(number).replace('</m:Naam>', '</m:Naam>').replace('Verzonnen', 'Achternaam999993653')
    const found = await read(text)
    expect(found.status).toBe('accept')
    expect(JSON.stringify(found)).not.toMatch(/999990019|999993653|Achternaam|1951/)
  })
  it('is refused without a BSN that can be one', async () => {
    expect((await read(care('305', { bsn: '999990018' }))).codes).toEqual(['BSN_INVALID'])
  })
})
