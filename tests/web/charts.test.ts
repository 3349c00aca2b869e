import { describe, expect, it } from 'vitest'
import { type Runtime, View } from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { CHARTS, type ChartName } from '../../web/charts/all.ts'
import { barsChart, type BarRow } from '../../web/charts/bars.ts'
import { withoutEnglish } from '../../web/charts/clean.ts'
import { dataflowOf } from '../../web/charts/compile.ts'
import { dotBounds } from '../../web/charts/dots.ts'
import { unfolded } from '../../web/charts/fold.ts'
import { HATCH } from '../../web/charts/style.ts'
import { CHART_LOCALE } from '../../web/words/axes.ts'

const bar = (order: number, change: Partial<BarRow> = {}): BarRow =>
  ({ name: `Rij ${order}`, order, status: 'getoond', value: 10 + order, text: `€ ${10 + order}`, colour: '#0b6e75', reference: null, labelAt: 10 + order, ...change })
const hidden = (order: number) => bar(order, { status: 'afgeschermd', value: null, labelAt: null, text: 'afgeschermd' })

const ROWS: Readonly<Record<ChartName, Readonly<Record<string, readonly object[]>>>> = {
  bars: { rows: [bar(0, { reference: 12 }), bar(1), hidden(2)] },
  namedBars: { rows: [bar(0), hidden(1)] },
  columns: { rows: [
    { key: '2024', label: '2024', status: 'getoond', value: 3, text: '€ 3,0', provisional: false },
    { key: '2025', label: '2025', status: 'getoond', value: 2, text: '€ 2,0', provisional: true },
    { key: '2026', label: '2026', status: 'afgeschermd', value: null, text: 'afgeschermd', provisional: false },
  ] },
  control: {
    points: [
      { order: 0, status: 'getoond', part: '0', value: 8, lower: 5, upper: 12, special: '' }, { order: 1, status: 'afgeschermd', part: '1', value: null, lower: null, upper: null, special: '' },
      { order: 2, status: 'getoond', part: '1', value: 14, lower: 5, upper: 12, special: 'hoog' }, { order: 3, status: 'getoond', part: '1', value: 3, lower: 5, upper: 12, special: 'laag' },
    ],
    words: [{ order: 2, value: 14, special: 'hoog', isLast: false }, { order: 3, value: 3, special: 'laag', isLast: true }],
    lines: [{ value: 8.5, kind: 'midden', text: 'midden' }, { value: 10, kind: 'doel', text: 'doel' }], events: [{ order: 2, text: 'Balies weggehaald', late: true, along: 0.7 }], ticks: [{ order: 0, text: '2024' }],
  },
  funnel: { rows: [{ size: 100, value: 18, centre: 19, lower: 8, upper: 34, special: '', text: '' }, { size: 400, value: 32, centre: 19, lower: 14, upper: 26, special: 'hoog', text: 'Vaartzicht' }] },
  difference: { rows: [{ name: '6.1', order: 0, value: -5e5, text: '−€ 500.000', colour: '#2166ac', textAt: 0 }] },
  dots: { rows: [{ name: 'A', order: 0, status: 'getoond', value: 0.4, before: 0.41, text: '40%' }, { name: 'B', order: 1, status: 'afgeschermd', value: null, before: null, text: 'afgeschermd' }], references: [{ value: 0.42, text: '42%' }], bounds: [{ value: 0.3 }, { value: 0.5 }] },
  lines: { years: [{ year: '2023', status: 'afgeschermd' }, { year: '2024', status: 'getoond' }, { year: '2025', status: 'getoond' }], points: [{ year: '2024', series: 'Wmo', part: 'wmo-0', value: 1.5, colour: '#0b6e75', provisional: false }], ends: [{ year: '2024', value: 1.5, text: 'Wmo', colour: '#0b6e75' }], bands: [{ year: '2024', part: 'wmo', low: 1.5, high: 1.5, colour: '#0b6e75' }, { year: '2025', part: 'wmo', low: 1.4, high: 1.8, colour: '#0b6e75' }] },
  lorenz: { points: [{ households: 0, cost: 0 }, { households: 0.1, cost: 0.43 }, { households: 1, cost: 1 }], marks: [{ kind: 'tiende', households: 0.1, cost: 0.43, text: 'duurste 10%: 43%' }, { kind: 'veelgehoord', households: 0.1, cost: 0.25, text: 'veelgehoord: 25%' }] },
  margins: { rows: [{ name: '2025, na 3 maanden', order: 0, low: 57, high: 61, expected: 59, outcome: 59.2, text: '€ 59,2 mln' }] },
  months: { rows: [{ key: '1', label: 'jan', declared: 1.2, expected: 1.2, text: '100%', colour: '#0b6e75' }, { key: '2', label: 'feb', declared: 1, expected: 1.25, text: '80%', colour: '#0b6e75' }], budget: [{ value: 1.1 }] },
  waterfall: { rows: [
    { name: 'Binnen', order: 0, from: 0, to: 45, low: null, high: null, expected: false, text: '€ 45 mln', colour: '#0d3b66' },
    { name: 'Verwachting heel 2026', order: 1, from: 0, to: 62, low: 60, high: 64, expected: true, text: '€ 62 mln', colour: '#c4421a' },
  ] },
  multiples: { heads: [{ law: 0, text: 'Wmo', narrow: 'Wmo' }, { law: 1, text: 'Participatiewet', narrow: 'Partici-\npatiewet' }], rows: [
    { name: 'Oostwijk', order: 0, law: 0, status: 'getoond', value: 5, most: 10, text: '€ 5', colour: '#0b6e75' }, { name: '', order: 0, law: 1, status: 'afgeschermd', value: null, most: 10, text: 'afgeschermd', colour: '#0b6e75' },
    { name: 'Krakeel', order: 1, law: 0, status: 'getoond', value: 10, most: 10, text: '€ 10', colour: '#0b6e75' },
  ] },
  pairs: { rows: [{ name: 'Alleen Wmo', order: 0, side: 'huishoudens', status: 'getoond', value: 0.5, text: '50%', colour: '#c9d0d7' }, { name: 'Nog twee', order: 1, side: 'geld', status: 'afgeschermd', value: null, text: 'afgeschermd', colour: '#0d3b66' }] },
  stacks: {
    parts: [{ key: '2024', order: 0, value: 2, colour: '#0b6e75', provisional: false }, { key: '2024', order: 1, value: 1, colour: '#7b3f98', provisional: false }, { key: '2025', order: 0, value: 2, colour: '#0b6e75', provisional: true }],
    columns: [{ key: '2024', label: '2024', text: '€ 3,0', status: 'getoond', isWritten: true, labelAt: 3, total: null, provisional: false }, { key: '2025', label: '2025', text: '€ 4,0', status: 'afgeschermd', isWritten: true, labelAt: 2, total: 4, provisional: true }, { key: '2026', label: '2026', text: 'afgeschermd', status: 'afgeschermd', isWritten: false, labelAt: 0, total: null, provisional: false }],
    names: [{ text: 'Wmo', labelAt: 1, colour: '#0b6e75' }],
  },
  supply: { rows: [{ name: 'Begeleiding', order: 0, status: 'getoond', value: 0.87, text: '87%', colour: '#0b6e75' }, { name: 'Beschermd wonen', order: 1, status: 'afgeschermd', value: null, text: 'afgeschermd', colour: '#0b6e75' }, { name: 'Crisishulp', order: 2, status: 'nietBekend', value: null, text: 'staat klaar, telt niet mee', colour: '#7b3f98' }] },
  strip: { rows: [{ name: 'Jeugdhulp', order: 0, low: 0.8, high: 1.2, own: 1.3, text: '€ 455' }], points: [{ order: 0, value: 0.7 }, { order: 0, value: 1.9 }] },
  timeline: { rows: [{ name: 'Buurttafel', order: 0, from: 2023.7, to: 2026.5, runs: true, colour: '#46525e', outlined: true }] },
  survival: { points: [{ months: 0, value: 1, low: 1, high: 1 }, { months: 12, value: 0.54, low: 0.37, high: 0.68 }], marks: [{ kind: 'eigen', months: 12, value: 0.54, text: 'na een jaar: 54%' }, { kind: 'veelgehoord', months: 12, value: 0.2, text: 'veelgehoord: 20%' }] },
}

/** A chart drawn the way a browser does: compiled dataflow as JSON, interpreter, Dutch locale. */
async function drawn(name: ChartName, width = 600, given = ROWS[name]): Promise<string> {
  const view = new View(unfolded(JSON.parse(JSON.stringify(dataflowOf(name)))) as Runtime, { renderer: 'none', expr: expressionInterpreter, locale: CHART_LOCALE as never })
  for (const [data, rows] of Object.entries(given)) view.data(data, rows.map((row) => ({ ...row })))
  view.signal('room', width).width(width)
  await view.runAsync()
  return view.toSVG()
}

const names = Object.keys(CHARTS) as ChartName[]
const hatched: readonly ChartName[] = ['bars', 'namedBars', 'columns', 'dots', 'multiples', 'pairs', 'stacks', 'supply']

describe('Every chart', () => {
  it.each(names)('%s draws from a compiled dataflow with the interpreter', async (name) => {
    expect(await drawn(name)).toContain('<svg')
  })
  it.each(names)('%s has no text under 14 pixels, on a phone either', async (name) => {
    const sizes = [...(await drawn(name, 288)).matchAll(/font-size="([\d.]+)px"/g)].map((match) => Number(match[1]))
    expect(sizes.length).toBeGreaterThan(0)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14)
  })
  it.each(names)('%s leaves the page without English descriptions', async (name) => {
    expect(withoutEnglish(await drawn(name))).not.toMatch(/aria-label|aria-roledescription|role="graphics/)
  })
  it.each(hatched)('%s gives a suppressed row its own hatched mark and word', async (name) => {
    const svg = await drawn(name)
    expect(svg).toContain(HATCH)
    expect(svg).toContain('afgeschermd')
  })
  it('names each column of the small pictures, and what is hidden in them, on a phone in two lines', async () => {
    const texts = async (width: number) => [...(await drawn('multiples', width)).matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text)
    expect(await texts(600)).toEqual(expect.arrayContaining(['Wmo', 'Participatiewet', 'afgeschermd']))
    expect(await texts(288)).toEqual(expect.arrayContaining(['Wmo', 'Partici-', 'patiewet', 'afge-', 'schermd']))
  })
  it('draws a special point as a triangle with its word, and a hidden one hatched', async () => {
    const svg = await drawn('control')
    expect(svg).toContain('>hoog<')
    expect(svg).toContain('>laag<')
    expect(svg).toContain('Balies weggehaald')
    expect(svg).toContain(HATCH)
  })
  it('writes axes with a Dutch comma and dot', async () => {
    expect(await drawn('columns')).toContain('€\u00a01')
    expect(await drawn('lorenz')).toContain('25%')
  })
  it('has a label past the last gemeente, however far that lies from the middle one', async () => {
    for (const far of [1.3, 1.9, 3.1, 5.2]) {
      const svg = await drawn('strip', 600, { rows: ROWS.strip['rows']!, points: [{ order: 0, value: 0.7 }, { order: 0, value: far }] })
      expect(Math.max(...[...svg.matchAll(/>(\d+)%</g)].map(([, percent]) => Number(percent)))).toBeGreaterThanOrEqual(100 * far)
      expect(svg).toContain('>100%<')
    }
  })
  it('carries the rows it was given and leaves them as they were', () => {
    const rows = Object.freeze([Object.freeze(bar(0))])
    expect(barsChart(rows).data).toEqual({ name: 'rows', values: [bar(0)] })
  })
})

/** The words of a drawing from left to right, with where they stand. */
const wordsOf = (svg: string) => [...svg.matchAll(/<text [^>]*transform="translate\(([\d.-]+),([\d.-]+)\)[^>]*>([^<]+)</g)].map(([, across, down, text]) => ({ across: Number(across), down: Number(down), text: text! }))
const yearsOf = (svg: string) => wordsOf(svg).filter(({ text }) => /^20\d\d$/.test(text)).toSorted((a, b) => a.across - b.across).map(({ text }) => text)

describe('An axis of years', () => {
  const column = (key: string, change: object = {}) => ({ key, label: key, text: `€ ${key}`, status: 'getoond', isWritten: true, labelAt: 0, total: null, provisional: false, ...change })
  const part = (key: string, value: number) => ({ key, order: 0, value, colour: '#0b6e75', provisional: false })
  it('has every year in order in the stacks, also where the first ones show no law', async () => {
    const svg = await drawn('stacks', 600, { parts: [part('2024', 9), part('2025', 8)], columns: ['2022', '2023', '2024', '2025'].map((key) => column(key)), names: [] })
    expect(yearsOf(svg)).toEqual(['2022', '2023', '2024', '2025'])
  })
  it('has every year in order in the lines, also one of which nothing is shown, which has a hatched foot', async () => {
    const point = (year: string) => ({ year, series: 'Wmo', part: 'wmo-0', value: 1, colour: '#0b6e75', provisional: false })
    const lines = (status: string) => drawn('lines', 600, { years: [{ year: '2022', status: 'getoond' }, { year: '2023', status }, { year: '2024', status: 'getoond' }], points: [point('2024'), point('2022')], ends: [], bands: [] })
    expect(yearsOf(await lines('afgeschermd'))).toEqual(['2022', '2023', '2024'])
    expect([(await lines('afgeschermd')).includes(HATCH), (await lines('getoond')).includes(HATCH)]).toEqual([true, false])
  })
  it.each(['columns', 'months'] as const)('has the periods of the %s in the order in which they come', async (name) => {
    const row = (key: string) => ({ key, label: key, status: 'getoond', value: 1, declared: 1, expected: 1, text: '', colour: '#0b6e75', provisional: false })
    expect(yearsOf(await drawn(name, 600, { rows: ['2023', '2022', '2024'].map(row), ...(name === 'months' ? { budget: [] } : {}) }))).toEqual(['2023', '2022', '2024'])
  })
})

describe('The stacks of a year in which laws are hidden', () => {
  const column = (change: object) => ({ key: '2024', label: '2024', text: '€ 300', status: 'afgeschermd', isWritten: true, labelAt: 90, total: null, provisional: false, ...change })
  const hatchOf = async (change: object) => {
    const svg = await drawn('stacks', 600, { parts: [{ key: '2024', order: 0, value: 90, colour: '#0b6e75', provisional: false }], columns: [column(change)], names: [] })
    return { svg, high: Number(/<path [^>]*d="M[^"]*?h[\d.]+v(-?[\d.]+)[^"]*"[^>]*afgeschermd-arcering/.exec(svg)?.[1]) }
  }
  it('are as high as their total, on an axis that goes there', async () => {
    const { svg, high } = await hatchOf({ total: 300 })
    expect(high).toBeGreaterThan(120)
    expect(svg).toContain('€\u00a0300')
  })
  it('carry a hatch of fixed height where there is no total', async () => expect((await hatchOf({})).high).toBe(24))
  it('leave room for the whole word', async () => {
    const { svg } = await hatchOf({ isWritten: false, text: 'afgeschermd' })
    expect(wordsOf(svg).find(({ text }) => text === 'afgeschermd')!.down).toBeGreaterThan(85 + 30)
  })
})

describe('A hidden area among the dots', () => {
  it.each([288, 600])('is hatched to the edge at %i pixels, with its word in the middle: at no place of the axis', async (width) => {
    const hatch = /<path [^>]*d="M([\d.]+),[^"]*?h([\d.]+)v[^"]*"[^>]*afgeschermd-arcering/.exec(await drawn('dots', width))!
    expect(Number(hatch[1]) + Number(hatch[2])).toBeGreaterThan(width - 3)
  })
})

describe('The axis of a signal', () => {
  const lowest = async (limits: { readonly lower: number | null; readonly upper: number | null }) => {
    const points = [3.2, 3.1, 3.2, 3.3].map((value, order) => ({ order, status: 'getoond', part: '0', value, special: '', ...limits }))
    return Math.min(...wordsOf(await drawn('control', 600, { points, words: [], lines: [], events: [], ticks: [] })).map(({ text }) => Number(text.replace(',', '.'))))
  }
  it('begins at nothing where no limits say how much is a lot', async () => expect(await lowest({ lower: null, upper: null })).toBe(0))
  it('is close around its limits where there are', async () => expect(await lowest({ lower: 2.9, upper: 3.5 })).toBeGreaterThan(2))
})

describe('An initiative of which the evidence is unknown', () => {
  it('is an edge on the paper, beside the full bars of the others', async () => {
    const line = (outlined: boolean) => drawn('timeline', 600, { rows: [{ name: 'A', order: 0, from: 2020, to: 2021, runs: false, colour: '#46525e', outlined }] })
    expect([(await line(true)).includes('fill="#46525e"'), (await line(false)).includes('fill="#46525e"'), (await line(true)).includes('stroke="#46525e"')]).toEqual([false, true, true])
  })
})

describe('The axis of the dots', () => {
  const row = (value: number | null) => ({ name: 'A', order: 0, status: 'getoond' as const, value, before: null, text: '' })
  it('spans at least twenty points', () => {
    const [low, high] = dotBounds([row(0.4), row(0.41)], [])
    expect((high?.value ?? 0) - (low?.value ?? 0)).toBeCloseTo(0.2)
  })
  it('stays between nothing and everything', () => {
    expect(dotBounds([row(0.01)], []).map((bound) => bound.value)).toEqual([0, 0.2])
    expect(dotBounds([row(1)], []).at(-1)?.value).toBe(1)
  })
  it('needs no end when nothing is shown', () => {
    expect(dotBounds([row(null)], [])).toEqual([])
  })
})
