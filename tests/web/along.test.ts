import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { movesApart } from '../../server/statistics/attention/moves.ts'
import { linePoints, lineYears } from '../../web/parts/figures/line-points.ts'
import { linesOrHidden } from '../../web/parts/figures/lines-or-hidden.tsx'
import { ABSENT, shown, SUPPRESSED, type Cell } from '../../web/words/cell.ts'
import { apartVerdict, wijkAlong } from '../../web/data/along.ts'
import { wijkSeries } from '../../web/data/moves.ts'
import type { Uitgave } from '../../web/data/rows.ts'
import { alongFinding, type ApartVerdict } from '../../web/words/findings/along.ts'
import { wijkNote } from '../../web/words/copy/attention.ts'
import { plain, type Rich } from '../../web/words/rich.ts'

const YEARS = [2022, 2023, 2024, 2025]
const WIJKEN = Array.from({ length: 6 }, (_, at) => `WK99010${at + 1}`)
const spending = (gebied: string, jaar: number, bedrag: number | null, more: Partial<Uitgave> = {}): Uitgave => ({
  gebied, niveau: 'wijk', jaar, periodeSoort: 'jaar', periode: `${jaar}`, indeling: 'wet', wet: 'jeugdwet', taakveld: null, product: null,
  bedrag, bedragStatus: bedrag === null ? 'afgeschermd' : 'getoond', huishoudens: 100, huishoudensStatus: 'getoond', standVan: null, ...more,
})
/** All wijken grow ten per cent a year; the fourth falls to 0.71 of that in the last one. */
const rows = WIJKEN.flatMap((wijk, at) => YEARS.map((jaar, year) => spending(wijk, jaar, 1000 * (at + 1) * 1.1 ** year * (at === 3 && year === 3 ? 0.71 : at === 5 && year === 1 ? 1.05 : 1))))
const groups = wijkSeries(rows, 'jeugdwet', YEARS)

describe('A wijk beside where it would have been with the others', () => {
  it('differs in the last year by what Overzicht says of it', () => {
    const last = wijkAlong(groups, WIJKEN[3]!, YEARS).at(-1)!
    expect(last.year).toBe(2025)
    const { ratio } = movesApart(groups).find(({ group }) => group === WIJKEN[3])!
    expect(last.ratio).toBeCloseTo(ratio, 12)
    expect(ratio).toBeCloseTo(0.71, 12)
    expect(last.amount / (4000 * 1.1 ** 3)).toBeCloseTo(0.71, 12)
  })
  it('is expected to spend an amount as round as what is published: 5.324 is 5.300, and the part of it is that of 5.324', () => {
    expect(wijkAlong(groups, WIJKEN[3]!, YEARS).at(-1)).toMatchObject({ along: 5300, ratio: expect.closeTo(0.71, 12) })
  })
  it('has its own change since the year before beside that of the middle one of all', () => {
    expect(wijkAlong(groups, WIJKEN[3]!, YEARS).at(-1)).toMatchObject({ own: expect.closeTo(1.1 * 0.71, 12), middle: expect.closeTo(1.1, 12), among: 6 })
  })
  it('has no first year, and none of what is hidden', () => {
    const hidden = wijkSeries(rows.map((row) => (row.gebied === WIJKEN[3] && row.jaar === 2024 ? spending(row.gebied, 2024, null) : row)), 'jeugdwet', YEARS)
    expect(wijkAlong(groups, WIJKEN[0]!, YEARS).map(({ year }) => year)).toEqual([2023, 2024, 2025])
    expect(wijkAlong(hidden, WIJKEN[3]!, YEARS).map(({ year }) => year)).toEqual([2023])
    expect(wijkAlong(groups, 'WK990199', YEARS)).toEqual([])
  })
  it('is about one law, wijken and whole years', () => {
    const others = [spending(WIJKEN[0]!, 2025, 1, { wet: 'wmo' }), spending('GM9901', 2025, 1, { niveau: 'gemeente' }), spending('BU99010101', 2025, 1, { niveau: 'buurt' }), spending(WIJKEN[0]!, 2025, 1, { periodeSoort: 'kwartaal' })]
    expect(wijkSeries([...others, ...rows], 'jeugdwet', YEARS)).toEqual(groups)
  })
})

describe('A line over the years', () => {
  const years = [2022, 2023, 2024, 2025].map((jaar) => ({ jaar, totMaand: jaar === 2025 ? 9 : 12 }))
  const cellOf = (jaar: number) => (jaar === 2023 ? SUPPRESSED : shown(jaar))
  it('breaks over a hidden year, and is open where the year is not whole', () => {
    expect(linePoints(years, { series: 'Noord', colour: '#0b6e75', cellOf }).map(({ year, part, provisional }) => [year, part, provisional])).toEqual([['2022', 'Noord-0', false], ['2024', 'Noord-1', false], ['2025', 'Noord-1', true]])
  })
  it('has all years on its axis, and says of which a figure is hidden', () => {
    expect(lineYears(years, (jaar) => [cellOf(jaar), shown(1)])).toEqual(['2022', '2023', '2024', '2025'].map((year) => ({ year, status: year === '2023' ? 'afgeschermd' : 'getoond' })))
  })
  it('has no axes without a point: a hatched field with the word stands there, or the word where nothing is known', () => {
    const words = (cell: Cell) => {
      const chart = linesOrHidden({ years: lineYears(years, () => [cell]), points: linePoints(years, { series: 'Noord', colour: '', cellOf: () => cell }), ends: [] })
      return 'draw' in chart ? renderToStaticMarkup(chart.draw) : chart.name
    }
    expect(words(SUPPRESSED)).toMatch(/nothing--hatched.*afgeschermd/)
    expect(words(ABSENT)).toMatch(/^(?!.*hatched).*niet bekend/)
    expect(words(shown(1))).toBe('lines')
  })
})

describe('Whether that is more than chance', () => {
  /** Wijken go up and down by luck, some six per cent a year; in the last year nothing moves, but the fourth under the Jeugdwet to `fall` times as much. */
  const lucky = (fall: number): readonly Uitgave[] => (['wmo', 'jeugdwet', 'participatiewet'] as const).flatMap((wet) => WIJKEN.flatMap((wijk, at) => YEARS.map((jaar, year) =>
    spending(wijk, jaar, 1000 * (1 + (((at * 7 + Math.min(year, 2) * 5) % 6) - 2.5) / 40) * (wet === 'jeugdwet' && at === 3 && year === 3 ? fall : 1), { wet }))))
  const verdict = (fall: number) => apartVerdict(lucky(fall), 'jeugdwet', WIJKEN[3]!, YEARS)
  it('grows from ordinary by way of maybe to special', () => expect([0.9, 0.84, 0.8].map(verdict)).toEqual(['ordinary', 'maybe', 'special']))
  it('cannot be told without enough years or for an unknown wijk', () => expect([apartVerdict(lucky(0.5), 'jeugdwet', WIJKEN[3]!, [2024, 2025]), apartVerdict(lucky(0.5), 'jeugdwet', 'WK990199', YEARS)]).toEqual([null, null]))
})

describe('Its title', () => {
  const finding = (own: number, verdict: ApartVerdict | null = 'special', middle = 1.12, yearBefore: number | null = 2024) =>
    alongFinding('Krakeel', { wet: 'jeugdwet', year: 2025, yearBefore, move: { own, middle, among: 12, ratio: own / middle } }, verdict)
  const flat = (words: Rich) => plain(words).replaceAll('\u00a0', ' ')
  const said = (...asked: Parameters<typeof finding>) => flat(finding(...asked))
  it('says first what was spent beside the year before, then what the middle one of so many wijken did, as the link to it', () => {
    const words = 'Krakeel: uitgaven voor de Jeugdwet 21 procent lager in 2025 dan in 2024; in de middelste van 12 wijken 12 procent hoger'
    expect([said(0.792), said(1.2, 'special', 0.97)]).toEqual([`${words}. Dat is bijzonder`, 'Krakeel: uitgaven voor de Jeugdwet 20 procent hoger in 2025 dan in 2024; in de middelste van 12 wijken 3 procent lager. Dat is bijzonder'])
    expect(wijkNote({ code: 'WK990104', name: 'Krakeel' }, { wet: 'jeugdwet', year: 2025, yearBefore: 2024, move: { own: 0.792, middle: 1.12, among: 12 } }, 0.01, '').title.replaceAll('\u00a0', ' ')).toBe(words)
  })
  it('says beside it whether that is chance, and stands out only where it is not', () => {
    expect((['special', 'maybe', 'ordinary', null] as const).map((verdict) => [said(0.85, verdict).split('. ')[1], finding(0.85, verdict).some((piece) => typeof piece !== 'string')])).toEqual([
      ['Dat is bijzonder', true], ['Dat kan nog toeval zijn', false], ['Dat is gewone schommeling', false], ['Of dat toeval is, is nog niet te zeggen', false],
    ])
  })
  it('calls half a per cent a difference and less not, and says where nothing can be told', () => {
    expect([said(1.00501, 'ordinary', 1), said(1.0049, 'ordinary', 1.0049)].map((words) => words.split(' voor de Jeugdwet ')[1])).toEqual(['0,5 procent hoger in 2025 dan in 2024; in de middelste van 12 wijken vrijwel gelijk. Dat is gewone schommeling', 'in 2025 vrijwel gelijk aan 2024; in de middelste van 12 wijken vrijwel gelijk. Dat is gewone schommeling'])
    expect(flat(alongFinding('Krakeel', { wet: 'jeugdwet', year: 2025, yearBefore: 2024, move: null }, null))).toBe('Of Krakeel in 2025 voor de Jeugdwet met de andere wijken meeging, is niet te zeggen')
  })
  it('never sets a part of a year against the year before it', () => {
    expect([said(0.56, 'special', 0.8, null), said(0.8, 'ordinary', 0.8, null)]).toEqual(['Krakeel, Jeugdwet: in 2025 30 procent minder dan wanneer de wijk met de middelste wijk was meegegaan. Dat is bijzonder', 'Krakeel, Jeugdwet: in 2025 vrijwel gelijk op met de andere wijken. Dat is gewone schommeling'])
  })
})
