import { describe, expect, it } from 'vitest'
import { comparedIn, comparedYear, gemeenteRows, stripPoints, stripRow } from '../../web/comparison/figures.ts'
import type { Vergelijking } from '../../web/data/rows.ts'
import { comparisonFinding } from '../../web/words/findings/comparison.ts'
import { plain, type Rich } from '../../web/words/rich.ts'

const said = (sentence: Rich): string => plain(sentence).replaceAll('\u00a0', ' ')
const row = (code: string, bedrag: number, more: Partial<Vergelijking> = {}): Vergelijking => ({ jaar: 2024, indicator: 'jeugd', code, naam: `Gemeente ${code}`, bedrag, bron: 'CBS', ...more })
const OTHERS = [100, 200, 300, 400, 500, 600, 700, 800, 900].map((bedrag, at) => row(`GM000${at}`, bedrag))

describe('The comparison', () => {
  it('draws ours and the others as parts of the middle one', () => {
    const [one] = comparedIn([row('GM9901', 750), ...OTHERS], 'GM9901')
    expect(stripRow(one!, 0)).toEqual({ name: 'Jeugdhulp en jeugdbescherming', order: 0, low: 0.6, high: 1.4, own: 1.5, text: '€\u00a0750' })
    expect(stripPoints(one!, 0).map(({ value }) => value)).toEqual([0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8])
  })
  it('shows the others when ours is not known, and nothing with too few others', () => {
    expect(stripRow(comparedIn(OTHERS, 'GM9901')[0]!, 0)).toMatchObject({ own: null, text: 'niet bekend' })
    expect(comparedIn([row('GM9901', 1), ...OTHERS.slice(0, 7)], 'GM9901')).toEqual([])
    expect(comparedIn(OTHERS.map((one) => ({ ...one, bedrag: 0 })), 'GM9901')).toEqual([])
  })
  it('takes the year asked for, else the nearest before it', () => {
    const years = [row('GM0001', 1, { jaar: 2022 }), row('GM0001', 1, { jaar: 2024 })]
    expect([2024, 2026, 2023, 2020].map((asked) => comparedYear(years, asked))).toEqual([2024, 2024, 2022, 2022])
    expect(comparedYear([], 2024)).toBeNull()
  })
  it('lists gemeenten by name', () => {
    expect(gemeenteRows([row('GM0002', 9, { naam: 'Zuid' }), row('GM0001', 1, { naam: 'Noord' }), row('GM0001', 2, { naam: 'Noord', indicator: 'wmo' })]).map(({ name, amounts }) => [name, amounts.get('jeugd'), amounts.get('wmo')]))
      .toEqual([['Noord', 1, 2], ['Zuid', 9, undefined]])
  })
})

describe('The finding of the comparison', () => {
  const at = (name: string, place: 'below' | 'within' | 'above' | null) => ({ name, place })
  it('says what lies in the middle half and what does not, without a rank', () => {
    expect(said(comparisonFinding('Voorbeeldstad', 2024, 19, [at('Wmo', 'within'), at('Jeugd', 'above'), at('Werk', 'below'), at('Inkomen', null)])))
      .toBe('In 2024 zat Voorbeeldstad bij één van de drie onderwerpen in de middelste helft van 19 gemeenten; hoger bij jeugd; lager bij werk')
    expect(said(comparisonFinding('Voorbeeldstad', 2024, 19, [at('Wmo', 'above'), at('Jeugd', 'above')]))).toBe('In 2024 zat Voorbeeldstad bij geen van de twee onderwerpen in de middelste helft van 19 gemeenten; hoger bij Wmo en jeugd')
  })
  it('says all where all lie in the middle half', () => {
    expect(said(comparisonFinding('Voorbeeldstad', 2024, 19, [at('Wmo', 'within'), at('Jeugd', 'within')]))).toBe('In 2024 zat Voorbeeldstad bij alle twee onderwerpen in de middelste helft van 19 gemeenten')
  })
  it('says only who is there when ours is not known', () => {
    expect(said(comparisonFinding('Voorbeeldstad', 2024, 19, [at('Wmo', null)]))).toBe('Lasten per inwoner van 19 gemeenten in 2024')
  })
})
