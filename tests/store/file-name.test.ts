import { describe, expect, it } from 'vitest'
import { maskDigits, safeFileName } from '../../server/store/intake/file-name.ts'

describe('A file name', () => {
  it.each([
    ['/map/jan/kosten.csv', 'kosten.csv'], ['C:\\map\\kosten.csv', 'kosten.csv'], ['../../etc/passwd', 'passwd'], ['', 'zonder naam'],
    ['beschikking 123456782.pdf', 'beschikking *********.pdf'], ['1234.56.782.csv', '****.**.***.csv'], ['2024-03.csv', '2024-03.csv'], ['12345678.csv', '12345678.csv'],
    ['1234567890123.xml', '*************.xml'], ['123.456.782 brief.csv', '***.***.*** brief.csv'], ['wmo323-99992101-2024-02-12.xml', 'wmo323-99992101-2024-02-12.xml'], ['a\u0000b\nc.csv', 'abc.csv'],
  ])('%s is kept as %s', (name, kept) => { expect(safeFileName(name)).toBe(kept) })

  it('never holds nine digits in a row', () => {
    for (let length = 0; length < 30; length++) expect(maskDigits('7'.repeat(length))).not.toMatch(/\d{9}/)
  })

  it('is never longer than can be shown', () => {
    expect(safeFileName('x'.repeat(5000))).toHaveLength(200)
  })
})
