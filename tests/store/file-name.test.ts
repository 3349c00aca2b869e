import { describe, expect, it } from 'vitest'
import { maskDigits, safeFileName } from '../../server/store/intake/file-name.ts'

describe('A file name', () => {
  it.each([
    ['/map/jan/kosten.csv', 'kosten.csv'], ['C:\\map\\kosten.csv', 'kosten.csv'], ['../../etc/passwd', 'passwd'], ['', 'zonder naam'],
    ['beschikking 123456782.pdf', 'beschikking *********.pdf'], ['1234.56.782.csv', '****.**.***.csv'], ['2024-03.csv', '2024-03.csv'], ['12345678.csv', '12345678.csv'],
    ['1234567890123.xml', '*************.xml'], ['123.456.782 brief.csv', '***.***.*** brief.csv'], ['wmo323-99992101-2024-02-12.xml', 'wmo323-99992101-2024-02-12.xml'], ['a\u0000b\nc.csv', 'abc.csv'],
  ])('%s is kept as %s', (name, kept) => { expect(safeFileName(name)).toBe(kept) })

  it.each([
    ['999-900-006.csv', '***-***-***.csv'], ['bsn_999_900_006.csv', 'bsn_***_***_***.csv'], ['9.9.9.9.0.0.0.0.6.csv', '*.*.*.*.*.*.*.*.*.csv'], ['９９９９００００６.csv', '*********.csv'], ['٩٩٩٩٠٠٠٠٦.csv', '*********.csv'],
    ['999\u00a0900\u00a0006.csv', '*** *** ***.csv'], ['999\u200b900\u202e006\u2066.csv', '*********.csv'], ['v2 99990 -- 0006 (3).csv', 'v2 ***** -- **** (3).csv'], ['२-999|900|006.csv', '2-***|***|***.csv'], ['999\u0336900\u0336006.csv', '***\u0336***\u0336***.csv'],
    ['2000-00-007.csv', '****-**-***.csv'], ['999-900-007.csv', '***-***-***.csv'], ['2024-03-999_900_006.csv', '2024-03-***_***_***.csv'], ['9⃣9⃣9⃣9⃣0⃣0⃣0⃣0⃣6⃣.csv', '*⃣*⃣*⃣*⃣*⃣*⃣*⃣*⃣*⃣.csv'],
    ['negen negen negen negen nul nul nul nul zes.zip', 'verborgen naam.zip'], ['9999OOOO6.csv', 'verborgen naam.csv'], ['bsn %39%39%39%39%30%30%30%30%36', 'verborgen naam'], ['bsn 9999 en 00006.csv', 'verborgen naam.csv'],
  ])('holds no BSN, however it is written: %s is kept as %s', (name, kept) => { expect(safeFileName(name)).toBe(kept) })

  it.each(['2025-01 declaraties.csv', '2025-01-123.csv', 'kosten 2024-01_2024-06.csv', '20240101-20240630.csv', 'jw323_99992101_2024-02-12 (2).xml', 'wmo323 2024 03.xml', 'een levering van januari 2025 - deel 2.csv', 'begroting 2025–2026, versie 3.csv'])(
    'stays as it is where there is none: %s', (name) => { expect(safeFileName(name)).toBe(name) })

  it('shows nothing of how it is to be read backwards', () => {
    expect(safeFileName('kosten\u202evsc.exe')).toBe('kostenvsc.exe')
  })

  it('never holds nine digits in a row', () => {
    for (let length = 0; length < 30; length++) expect(maskDigits('7'.repeat(length))).not.toMatch(/\d{9}/)
  })

  it('is never longer than can be shown', () => {
    expect(safeFileName('x'.repeat(5000))).toHaveLength(200)
  })
})
