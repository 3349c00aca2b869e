import { describe, expect, it } from 'vitest'
import { dateInWords, periodInWords, quarterInWords, thePeriod, yearsInWords } from '../../web/words/dates.ts'
import { asFarAsKnown, capital, count, euros, eurosChange, eurosChangeInFull, eurosInWords, eurosShort, index, listed, moneyScale, ofHundred, percent, percentInWords, percentPrecise, pointsChange, smallCount } from '../../web/words/numbers.ts'

const NBSP = '\u00a0'

describe('Amounts in words', () => {
  it('writes whole euros with a no-break space', () => {
    expect(euros(1_234_567)).toBe(`€${NBSP}1.234.567`)
  })
  it('writes a negative amount with a true minus', () => {
    expect(euros(-1_234)).toBe(`€${NBSP}−1.234`)
  })
  it('never writes minus zero', () => {
    expect(euros(-0)).toBe(`€${NBSP}0`)
  })
  it('turns to millions where rounding reaches a million', () => {
    expect(eurosShort(999_949)).toBe(`€${NBSP}999.949`)
    expect(eurosShort(999_950)).toBe(`€${NBSP}1,0${NBSP}mln`)
    expect(eurosShort(41_200_000)).toBe(`€${NBSP}41,2${NBSP}mln`)
  })
  it('writes amounts in a sentence in full words', () => {
    expect(eurosInWords(41_200_000)).toBe(`41,2${NBSP}miljoen euro`)
    expect(eurosInWords(23_000_000)).toBe(`23${NBSP}miljoen euro`)
    expect(eurosInWords(95_000)).toBe(`95.000${NBSP}euro`)
  })
  it('gives a change its sign and none to no change', () => {
    expect(eurosChange(1_200_000)).toBe(`+€${NBSP}1,2${NBSP}mln`)
    expect(eurosChange(-300)).toBe(`−€${NBSP}300`)
    expect(eurosChange(0)).toBe(`€${NBSP}0`)
    expect([1_250_300, -50_000, 0].map(eurosChangeInFull)).toEqual([`+€${NBSP}1.250.300`, `−€${NBSP}50.000`, `€${NBSP}0`])
  })
  it('writes columns in thousands when none reaches a million', () => {
    const small = moneyScale([510_000, 456_900])
    expect([small.unit, small.size, small.write(510_000)]).toEqual(['in duizenden euro', 1000, `€${NBSP}510`])
    expect(moneyScale([510_000, 1_456_900]).write(1_456_900)).toBe(`€${NBSP}1,5`)
  })
})

describe('A figure from rounded counts', () => {
  it('has no decimal from half a unit of rounding on, and is about so much from five', () => {
    expect([0.49, 0.5, 4.99, 5].map((margin) => asFarAsKnown(57.14, margin).replace('\u00a0', ' '))).toEqual(['57,1', '57', '57', 'ongeveer 57'])
  })
})

describe('Shares in words', () => {
  it('writes a share as whole per cents', () => {
    expect(percent(0.43)).toBe('43%')
    expect(percentInWords(0.43)).toBe(`43${NBSP}procent`)
  })
  it('rounds a half up, whatever the binary fraction says', () => {
    expect(percent(0.285)).toBe('29%')
    expect(percent(0.145)).toBe('15%')
  })
  it('keeps a decimal below one per cent', () => {
    expect(percent(0.004)).toBe('0,4%')
    expect(percent(0)).toBe('0%')
  })
  it('writes one decimal where precision was asked for', () => {
    expect(percentPrecise(0.985)).toBe('98,5%')
  })
  it('writes a change in points with its sign', () => {
    expect([pointsChange(0.04), pointsChange(-0.04), pointsChange(0)]).toEqual(['+4', '−4', '0'])
  })
  it('writes one point in the singular', () => {
  })
  it('counts out of a hundred, in one way', () => {
    expect([ofHundred(0.2), ofHundred(0.29), ofHundred(0.004)]).toEqual([`20${NBSP}van de${NBSP}100`, `29${NBSP}van de${NBSP}100`, `0,4${NBSP}van de${NBSP}100`])
  })
  it('writes an index with two decimals', () => {
    expect(index(0.6)).toBe('0,60')
  })
})

describe('Lists, counts and dates', () => {
  it('joins names with commas and one en', () => {
    expect([listed([]), listed(['Wmo']), listed(['Wmo', 'Jeugdwet', 'schuldhulp'])]).toEqual(['', 'Wmo', 'Wmo, Jeugdwet en schuldhulp'])
  })
  it('writes numbers to twelve as words', () => {
    expect([smallCount(1), smallCount(12), smallCount(13)]).toEqual(['één', 'twaalf', '13'])
  })
  it('groups thousands with a dot', () => {
    expect(count(4_380)).toBe('4.380')
  })
  it('capitalises the first letter only', () => {
    expect(capital('de Jeugdwet')).toBe('De Jeugdwet')
    expect([capital('één'), capital('ééns')]).toEqual(['Eén', 'Ééns'])
  })
  it('writes a moment as its day in the Netherlands, in summer and winter', () => {
    expect(dateInWords('2026-10-01')).toBe(`1${NBSP}oktober${NBSP}2026`)
    expect([dateInWords('2026-10-01T21:59:59Z'), dateInWords('2026-10-01T22:00:00Z')]).toEqual([`1${NBSP}oktober${NBSP}2026`, `2${NBSP}oktober${NBSP}2026`])
    expect([dateInWords('2026-12-31T22:59:59Z'), dateInWords('2026-12-31T23:00:00Z')]).toEqual([`31${NBSP}december${NBSP}2026`, `1${NBSP}januari${NBSP}2027`])
  })
  it('names the months of a part of a year', () => {
    expect([periodInWords({ jaar: 2025, totMaand: 12 }), periodInWords({ jaar: 2026, totMaand: 9 })]).toEqual(['2025', 'januari tot en met september 2026'])
  })
  it('writes a quarter in words', () => {
    expect(quarterInWords('2025-K4')).toBe(`4e${NBSP}kwartaal 2025`)
    expect(['2025-K4', '2025-12', '2025'].map(thePeriod)).toEqual([`het 4e${NBSP}kwartaal van 2025`, 'december 2025', '2025'])
  })
  it('joins a run of years and lists others', () => {
    expect([yearsInWords([2024, 2022, 2023]), yearsInWords([2022, 2024]), yearsInWords([2025]), yearsInWords([])]).toEqual(['2022 tot en met 2024', '2022 en 2024', '2025', ''])
  })
})
