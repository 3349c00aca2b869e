import { describe, expect, it } from 'vitest'
import { comparedIn, comparedYear, expectedIn, gemeenteRows, stripPoints, stripRow } from '../../web/comparison/figures.ts'
import type { Vergelijking } from '../../web/data/rows.ts'
import { COMPARISON } from '../../web/words/copy/comparison.ts'
import { comparisonFinding } from '../../web/words/findings/comparison.ts'
import { plain, type Rich } from '../../web/words/rich.ts'

const said = (sentence: Rich): string => plain(sentence).replaceAll('\u00a0', ' ')
const row = (code: string, bedrag: number, more: Partial<Vergelijking> = {}): Vergelijking => ({ jaar: 2024, indicator: 'jeugd', code, naam: `Gemeente ${code}`, bedrag, bron: 'CBS', laagInkomen: null, ...more })
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

describe('What was to be expected', () => {
  /** Twelve gemeenten on a line, 10 euro either side of it in turn; with 30 per cent low incomes 300 euro is expected. */
  const LINE = Array.from({ length: 12 }, (_, at) => row(`GM01${at + 10}`, 250 + 10 * at + (at % 2 === 0 ? 10 : -10), { indicator: 'inkomen', laagInkomen: 0.25 + at / 100 }))
  const verdict = (bedrag: number, laagInkomen: number | null, others = LINE) => expectedIn([row('GM9901', bedrag, { indicator: 'inkomen', laagInkomen }), ...others], 'GM9901').map((one) => one.verdict)
  const edges = expectedIn([row('GM9901', 300, { indicator: 'inkomen', laagInkomen: 0.3 }), ...LINE], 'GM9901')[0]!.expected!

  it('lies within the margin, both ends with it, above or below', () => {
    const [low, high] = [Math.round(edges.low), Math.round(edges.high)]
    expect([low - 1, low, high, high + 1].map((own) => verdict(own, 0.3)[0])).toEqual(['below', 'within', 'within', 'above'])
  })
  it('is not said without our share, beyond the shares of the others, or where shares and amounts do not go together', () => {
    expect([verdict(300, null), verdict(300, 0.24), verdict(300, 0.37), verdict(300, 0.3, LINE.map((one, at) => ({ ...one, bedrag: at % 2 === 0 ? 200 : 400 })))]).toEqual([['unknown'], ['outside'], ['outside'], ['weak']])
  })
  it('is not there at all with fewer than twelve others that tell their share', () => {
    expect(verdict(300, 0.3, LINE.map((one, at) => (at === 0 ? { ...one, laagInkomen: null } : one)))).toEqual([])
  })
  it('is never said of a figure that low incomes do not tell of in the country as a whole', () => {
    const jeugd = [row('GM9901', 300, { laagInkomen: 0.3 }), ...LINE].map((one) => ({ ...one, indicator: 'jeugd' as const }))
    expect(expectedIn(jeugd, 'GM9901')).toMatchObject([{ indicator: 'jeugd', expected: null, verdict: 'weak' }])
  })
  it('is told in words that name no cause', () => {
    const { lead, margin, verdicts } = COMPARISON.expected
    expect([lead, margin, ...Object.values(verdicts)].join(' ')).not.toMatch(/veroorzaak|leidt tot|doordat|zorgt voor|presteert|beter|slechter/)
  })
})
