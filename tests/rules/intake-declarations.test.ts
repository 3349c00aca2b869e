import { describe, expect, it } from 'vitest'
import type { CostRow } from '../../server/facts/rows.ts'
import { pseudonymiser } from '../../server/ingest/pseudonym.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { declaration, type GivenPrestatie } from '../server/ingest/declaration.ts'
import { KEY, problemOf, read } from '../server/ingest/read.ts'

const codesOf = async (line: GivenPrestatie) => (await read(declaration({ lines: [line] }))).codes
const costs = async (text: string) => (await read(text)).rows.filter((row): row is CostRow => row.kind === 'cost')

describe('Money in a declaration', () => {
  it('counts a credit line as less money', async () => {
    const found = await read(declaration({ lines: [{ amount: '5000' }, { amount: '1200', mark: 'C' }] }))
    expect([found.status, found.totalCents]).toEqual(['accept', 3800])
  })
  it('accepts a message whose credits are larger', async () => {
    const found = await read(declaration({ lines: [{ amount: '1000' }, { amount: '5000', mark: 'C' }] }))
    expect([found.status, found.totalCents]).toEqual(['accept', -4000])
  })
  it.each([['9999', '10000'], ['10001', '10000']])('refuses a total of %s cents over lines of %s', async (total, amount) => {
    const found = await read(declaration({ total, lines: [{ amount }] }))
    expect(found.codes).toEqual(['TOTAL_MISMATCH'])
    expect(found.totalCents).toBeNull()
  })
  it('shows both totals in euros when they differ', async () => {
    const found = await read(declaration({ total: '123456789', lines: [{ amount: '99999999' }] }))
    expect(problemOf(found, 'TOTAL_MISMATCH').message).toContain('1.234.567,89')
    expect(problemOf(found, 'TOTAL_MISMATCH').message).toContain('999.999,99')
  })
  it('takes eight digits as the largest amount', async () => {
    expect(await codesOf({ amount: '99999999' })).toEqual([])
    expect(await codesOf({ amount: '100000000', volume: '1' })).toEqual(['AMOUNT_RANGE'])
  })
  it.each(['12,34', '12.34', '-5', '1e5', '+5', ' 5', '٣'])('refuses %s as an amount in cents', async (amount) => {
    expect(await codesOf({ amount, volume: '5' })).toContain('AMOUNT_FORMAT')
  })
  it('wants a zero amount to be a debit', async () => {
    expect(await codesOf({ amount: '0', mark: 'D' })).toEqual([])
    expect(await codesOf({ amount: '0', mark: 'C' })).toEqual(['DEBIT_CREDIT'])
    expect(await codesOf({ mark: 'X' })).toEqual(['DEBIT_CREDIT'])
  })
})

describe('Volume, unit and tariff of a declaration', () => {
  it('wants amount and volume equal when the unit is euros', async () => {
    expect(await codesOf({ unit: '83', volume: '999', amount: '1000' })).toEqual(['UNIT83_AMOUNT'])
    expect(await codesOf({ unit: '83', volume: '1000', amount: '1000' })).toEqual([])
  })
  it('allows no tariff when the unit is euros', async () => {
    expect(await codesOf({ unit: '83', tariff: '1' })).toEqual(['UNIT83_TARIFF'])
  })
  it('only warns when volume times tariff differs', async () => {
    expect(await codesOf({ unit: '04', volume: '10', tariff: '100', amount: '1000' })).toEqual([])
    const found = await read(declaration({ lines: [{ unit: '04', volume: '10', tariff: '101', amount: '1000' }] }))
    expect([found.status, found.codes, found.totalCents]).toEqual(['accept_with_warning', ['TARIFF_MISMATCH'], 1000])
  })
  it.each(['01', '04', '14', '16', '82', '84'])('knows unit %s', async (unit) => expect(await codesOf({ unit })).toEqual([]))
  it.each(['00', '83a', '85', '1'])('refuses unit %s', async (unit) => expect(await codesOf({ unit })).toContain('UNIT_UNKNOWN'))
})

describe('Periods in a declaration', () => {
  it('books a late line in its own month', async () => {
    const [row] = await costs(declaration({ lines: [{ from: '2024-12-01', to: '2024-12-31' }] }))
    expect([row?.from, row?.to, row?.booked]).toEqual(['2024-12-01', '2024-12-31', '2025-04-08'])
  })
  it('refuses a product period over two months', async () => {
    expect(await codesOf({ from: '2025-02-28', to: '2025-03-01' })).toEqual(['PERIOD_SPLIT_MONTH'])
    expect(await codesOf({ from: '2025-02-01', to: '2025-02-28' })).toEqual([])
  })
  it('refuses a product period after the declared month', async () => {
    expect(await codesOf({ from: '2025-04-01', to: '2025-04-01' })).toEqual(['PERIOD_AFTER_DECLARATION'])
    expect(await codesOf({ from: '2025-03-31', to: '2025-03-31' })).toEqual([])
  })
  it('refuses a period that ends before it begins', async () => {
    expect(await codesOf({ from: '2025-03-02', to: '2025-03-01' })).toEqual(['PERIOD_ORDER'])
  })
  it.each([['2025-03-01', '2025-03-30'], ['2025-03-02', '2025-03-31'], ['2025-02-01', '2025-02-29'], ['2025-01-01', '2025-03-31']])('refuses %s to %s as declaration period', async (from, to) => {
    expect((await read(declaration({ from, to, lines: [{ from: '2025-01-01', to: '2025-01-31' }] }))).status).toBe('reject')
  })
  it('takes the leap month as a whole month', async () => {
    const found = await read(declaration({ from: '2024-02-01', to: '2024-02-29', lines: [{ from: '2024-02-01', to: '2024-02-29' }] }))
    expect(found.status).toBe('accept')
  })
  it.each([['2014-12-31', 'DATE_RANGE'], ['2025-02-29', 'DATE_INVALID'], ['2025-03-01Z', 'RS032'], ['2025-03-01+01:00', 'RS032'], ['01-03-2025', 'DATE_FORMAT']])('refuses the date %s', async (from, code) => {
    expect(await codesOf({ from })).toContain(code)
  })
})

describe('Products in a declaration', () => {
  it('names a product by law and category', async () => {
    const [wmo] = await costs(declaration({ lines: [{ category: '01', code: '01A01' }] }))
    const [jw] = await costs(declaration({ law: 'jw', lines: [{ category: '45', code: '45A04' }] }))
    expect([wmo?.product, wmo?.wet, jw?.product, jw?.wet]).toEqual(['wmo-01', 'wmo', 'jw-45', 'jeugdwet'])
  })
  it('books an unknown category as unknown and says so', async () => {
    const found = await read(declaration({ lines: [{ category: '19' }, { category: '02' }] }))
    expect([found.status, found.codes, found.totalCents, found.unknownCents]).toEqual(['accept_with_warning', ['PRODUCT_UNKNOWN'], 2000, 1000])
  })
  it('does not know categories of the Jeugdwet in a Wmo message', async () => {
    expect(await codesOf({ category: '45' })).toEqual(['PRODUCT_UNKNOWN'])
  })
})

describe('Persons and references in a declaration', () => {
  it('refuses a message for another gemeente', async () => {
    expect((await read(declaration({ municipality: '0118' }))).codes).toEqual(['WRONG_MUNICIPALITY'])
    expect((await read(declaration({ municipality: '0118' }), { gemeente: 'GM0118' })).status).toBe('accept')
  })
  it.each(['999990018', '99999001', '9999900190', '000000000', '99999O019'])('refuses %s as a BSN without repeating it', async (bsn) => {
    const found = await read(declaration({ bsn }))
    expect(found.codes).toEqual(['BSN_INVALID'])
    expect(JSON.stringify(found.problems)).not.toContain(bsn)
  })
  it('refuses a reference that comes twice', async () => {
    expect((await read(declaration({ lines: [{ reference: 'A' }, { reference: 'A' }] }))).codes).toEqual(['DUPLICATE_KEY'])
  })
  it('refuses a reference that holds the BSN', async () => {
    expect(await codesOf({ reference: 'X-999990019-03' })).toEqual(['REFERENCE_HOLDS_BSN'])
  })
  it('says who sent which message', async () => {
    const found = await read(declaration())
    expect([found.sender, found.messageId, found.kind]).toEqual(['99999901', pseudonymiser(KEY, gemeenteCode('GM9901')).reference('M1'), 'wmo323'])
  })
  it('keeps references and identifications as keyed hashes only, whatever a sender puts in them', async () => {
    const found = await read(declaration({ lines: [{ reference: '9999.90.925 van een ander' }] }).replace('>M1<', '>999990925<'))
    expect(found.status).toBe('accept')
    expect(JSON.stringify([found.messageId, found.rows])).not.toMatch(/999990925|9999\.90|van een ander/)
  })
})

describe('The form of a declaration', () => {
  const without = (part: string) => declaration().replace(part, '')
  it('refuses a message without a required element', async () => {
    const found = await read(without('<m:Eenheid>83</m:Eenheid>'))
    expect([found.codes, found.problems[0]?.field]).toEqual([['XML_ELEMENT_MISSING'], 'Eenheid'])
  })
  it('refuses elements in another order', async () => {
    const swapped = declaration().replace(/(<m:GeleverdVolume>.*?<\/m:GeleverdVolume>)(<m:Eenheid>.*?<\/m:Eenheid>)/, '$2$1')
    expect((await read(swapped)).codes).toContain('XML_ELEMENT_ORDER')
  })
  it('refuses an element that comes twice', async () => {
    expect((await read(declaration().replace('<m:Eenheid>83</m:Eenheid>', '<m:Eenheid>83</m:Eenheid><m:Eenheid>83</m:Eenheid>'))).codes).toEqual(['XML_ELEMENT_ORDER'])
  })
  it('refuses an empty element', async () => {
    expect((await read(declaration().replace('<m:Eenheid>83<', '<m:Eenheid><'))).codes).toEqual(['RS033'])
  })
  it('refuses loose text between elements', async () => {
    expect((await read(declaration().replace('<m:Prestaties>', '<m:Prestaties>tekst'))).codes).toEqual(['XML_TEXT'])
  })
  it('compares the namespace of every element', async () => {
    expect((await read(declaration().replace('<b:Bedrag>1000</b:Bedrag>', '<m:Bedrag>1000</m:Bedrag>'))).codes).toContain('XML_NAMESPACE')
  })
  it('does not care what stands in XsdVersie', async () => {
    expect((await read(declaration().replace('</m:Header>', '<m:XsdVersie><b:Iets>1</b:Iets></m:XsdVersie></m:Header>'))).status).toBe('accept')
  })
  it('lets a credit point to the line it takes back', async () => {
    const [debit, credit] = await costs(declaration({ lines: [{ amount: '500' }, { amount: '100', mark: 'C', previous: 'R-1' }] }))
    expect([debit?.reverses, credit?.reverses, credit?.rejected]).toEqual([null, debit?.reference, false])
  })
  it.each([['C', 'R-1', []], ['C', null, ['CREDIT_REFERENCE']], ['D', null, []], ['D', 'R-1', ['CREDIT_REFERENCE']]] as const)('of %s with previous reference %s says %j', async (mark, previous, codes) => {
    const found = await read(declaration({ lines: [{ amount: '500' }, { amount: '100', mark, previous }] }))
    expect([found.codes, found.rows.length]).toEqual([codes, codes.length === 0 ? 2 : 0])
    if (codes.length > 0) expect(problemOf(found, 'CREDIT_REFERENCE').field).toBe('IngediendBedrag/DebetCredit')
  })
  it.each([['484', '480', 'MESSAGE_CODE'], ['<m:BerichtVersie>3', '<m:BerichtVersie>4', 'MESSAGE_VERSION']])('refuses %s as %s', async (from, to, code) => {
    expect((await read(declaration().replace(from, to))).codes).toEqual([code])
  })
  it('says that another message of the standard is not one it reads', async () => {
    expect((await read('<r:Bericht xmlns:r="http://www.istandaarden.nl/iwmo/3_2/wmo317/schema"/>')).codes).toEqual(['KIND_UNKNOWN'])
  })
  it.each([[20, 'XML_UNKNOWN_ELEMENT'], [19, 'XML_UNKNOWN_ELEMENT']])('passes over a strange element that is %i deep', async (depth, code) => {
    const strange = '<m:x>'.repeat(depth - 1) + '</m:x>'.repeat(depth - 1)
    expect((await read(declaration().replace('</m:Declaratie>', '</m:Declaratie>').replace('<m:Declaratie>', `${strange}<m:Declaratie>`))).codes).toEqual([code])
  })
  it('stops at the twenty-first level', async () => {
    const strange = '<m:x>'.repeat(20) + '</m:x>'.repeat(20)
    expect((await read(declaration().replace('<m:Declaratie>', `${strange}<m:Declaratie>`))).codes).toEqual(['XML_UNKNOWN_ELEMENT', 'XML_LIMIT'])
  })
  it.each([[1_000, 'accept'], [1_001, 'reject']])('has room for an attribute of %i characters: %s', async (length, status) => {
    expect((await read(declaration().replace('<m:Header>', `<m:Header a="${'x'.repeat(length)}">`))).status).toBe(status)
  })
})
