import { use } from 'react'
import { WETTEN, type Wet } from '../../server/units/wet.ts'
import type { LineBand, LineEnd, LinePoint } from '../charts/lines.ts'
import { WET_COLOURS } from '../charts/style.ts'
import { rowsOf, type Prognose, type Source, type Uitgave } from '../data/rows.ts'
import { forecastOf, spentOf, usersOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { linePoints, lineYears } from '../parts/figures/line-points.ts'
import { linesOrHidden } from '../parts/figures/lines-or-hidden.tsx'
import { usePublication } from '../parts/publication.tsx'
import type { ReleaseYear } from '../parts/view.ts'
import { BY_LAW } from '../words/copy/by-law.ts'
import { yearLabel } from '../words/copy/release.ts'
import { FIGURE_NOTES } from '../words/copy/laws.ts'
import { FIGURE_WORDS } from '../words/copy/spending.ts'
import { growthFinding, isEnough, isGrowthTold } from '../words/findings/spending.ts'
import { wetInSentence, wetName } from '../words/names.ts'
import { euros, eurosShort, moneyScale } from '../words/numbers.ts'
import { cellText, type Cell } from '../words/cell.ts'

interface LawLinesProps {
  readonly place: string
  /** Its name, where the page is about one wijk. */
  readonly wijk: string | null
  readonly rows: readonly Uitgave[]
  readonly source: Source
}

/** A line per law over the years; of the whole gemeente with the margin of what the running year is expected to come to. */
export function LawLines({ place, wijk, rows, source }: LawLinesProps) {
  const { release } = usePublication()
  const years = release.jaren.toSorted((a, b) => a.jaar - b.jaar)
  const forecast = wijk === null ? use(rowsOf('prognose', { publicatie: release.id })) : []
  const cellOf = (wet: Wet, year: number): Cell => spentOf(rows.find((row) => row.wet === wet && row.jaar === year))
  const whole = years.filter((year) => year.totMaand === 12)
  const [first, last] = [whole[0]?.jaar ?? 0, whole.at(-1)?.jaar ?? 0]
  const growth = WETTEN.map((wet) => ({ name: wetInSentence(wet), first: cellOf(wet, first), last: cellOf(wet, last), isDrawn: years.some(({ jaar }) => cellOf(wet, jaar).kind === 'shown'), enough: [first, last].every((year) => isEnough(usersOf(rows.find((row) => row.wet === wet && row.jaar === year)))) }))
  const money = WETTEN.flatMap((wet) => linePoints(years, { series: wetName(wet), colour: WET_COLOURS[wet] ?? '', cellOf: (year) => cellOf(wet, year) }))
  const hidden = WETTEN.filter((wet) => years.some(({ jaar }) => cellOf(wet, jaar).kind === 'suppressed'))
  const said = money.length === 0 ? [] : [...(hidden.length === 0 ? [] : [BY_LAW.gaps(hidden.map(wetName))]), ...(isGrowthTold(growth) ? [] : [FIGURE_NOTES.small])]
  const scale = moneyScale(money.map((point) => point.value))
  const bands = bandsOf(forecast, years, cellOf)
  const running = bands.length === 0 ? null : years.at(-1)!.jaar
  const points = money.map((point) => ({ ...point, value: point.value / scale.size }))
  const isOpen = points.some(({ provisional }) => provisional)
  const unit = `Uitgaven per wet en jaar, ${place}`
  return (
    <Figure id="wettenlijn" title={growthFinding(growth, String(first), String(last), wijk)} unit={`${unit}, ${scale.unit}`} source={running === null ? source : { ...source, beside: { resource: 'prognose', question: { publicatie: release.id, soort: 'jaar', jaar: running } } }}
      chart={linesOrHidden({ years: lineYears(years, (year) => WETTEN.map((wet) => cellOf(wet, year))), points, ends: spread(endsOf(points)), bands: bands.map((band) => ({ ...band, low: band.low / scale.size, high: band.high / scale.size })) })}
      description={`Lijnen per wet. ${WETTEN.map((wet) => `${wetName(wet)}: van ${cellText(cellOf(wet, first), eurosShort)} in ${first} naar ${cellText(cellOf(wet, last), eurosShort)} in ${last}`).join('; ')}.${running === null ? '' : ` ${marginsSaid(forecast, running)}`}`}
      note={[...(isOpen ? [FIGURE_NOTES.open] : []), ...(running === null ? [] : [BY_LAW.marginNote(running)]), ...said].join(' ')}
      legend={<>{isOpen ? <Key kind="open">{BY_LAW.open}</Key> : null}{running === null ? null : <Key kind="band">{BY_LAW.margin(running)}</Key>}{said.map((text) => <span key={text} className="signal__words">{text}</span>)}</>}
      explanation={[...FIGURE_WORDS.laws, ...(running === null ? [] : [BY_LAW.marginSaid])].map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={[...years.map((year): Row => ({ name: yearLabel(year), of: (wet) => cellOf(wet, year.jaar) })), ...(running === null ? [] : marginRows(forecast, running))]} rowKey={({ name }) => name} columns={[
        { head: 'Jaar', cell: ({ name }) => name },
        ...WETTEN.map((wet) => ({ head: wetName(wet), numeric: true, figure: ({ of }: Row) => of(wet), write: euros })),
      ]} />} />
  )
}

interface Row { readonly name: string; readonly of: (wet: Wet) => Cell }

const MARGIN = ['verwacht', 'laag', 'hoog'] as const
const expectedOf = (rows: readonly Prognose[], jaar: number, wet: Wet, maat: (typeof MARGIN)[number]): Cell => forecastOf(rows, { jaar, wet, soort: 'jaar', maat })

const marginRows = (rows: readonly Prognose[], year: number): readonly Row[] =>
  MARGIN.map((maat) => ({ name: BY_LAW.rows[maat](year), of: (wet) => expectedOf(rows, year, wet, maat) }))

const marginsSaid = (rows: readonly Prognose[], year: number): string =>
  `${BY_LAW.expected(year)}: ${WETTEN.map((wet) => `${wetName(wet)} ${MARGIN.slice(1).map((maat) => cellText(expectedOf(rows, year, wet, maat), eurosShort)).join(' tot ')}`).join('; ')}.`

/** From the last year, where it is whole, to the margin of the one that runs; nothing of a law of which either is not shown. */
export function bandsOf(rows: readonly Prognose[], years: readonly ReleaseYear[], cellOf: (wet: Wet, year: number) => Cell): readonly LineBand[] {
  const [before, now] = years.slice(-2)
  if (before === undefined || now === undefined || before.totMaand < 12 || now.totMaand === 12) return []
  return WETTEN.flatMap((part) => {
    const [from, low, high] = [cellOf(part, before.jaar), expectedOf(rows, now.jaar, part, 'laag'), expectedOf(rows, now.jaar, part, 'hoog')]
    if (from.kind !== 'shown' || low.kind !== 'shown' || high.kind !== 'shown') return []
    const colour = WET_COLOURS[part] ?? ''
    return [{ year: String(before.jaar), part, low: from.value, high: from.value, colour }, { year: String(now.jaar), part, low: low.value, high: high.value, colour }]
  })
}

const endsOf = (points: readonly LinePoint[]): readonly LineEnd[] =>
  [...new Set(points.map((point) => point.series))].flatMap((series) => {
    const last = points.findLast((point) => point.series === series)
    return last ? [{ year: last.year, value: last.value, text: series, colour: last.colour }] : []
  })

/** Names that would overlap move apart; the order of the lines stays. */
export function spread(ends: readonly LineEnd[]): readonly LineEnd[] {
  const step = Math.max(...ends.map((end) => end.value), 0) * 0.07
  const sorted = ends.toSorted((a, b) => a.value - b.value)
  return sorted.reduce<readonly LineEnd[]>((placed, end) => {
    const below = placed.at(-1)
    return [...placed, below && end.value - below.value < step ? { ...end, value: below.value + step } : end]
  }, [])
}
