import { WETTEN, type Wet } from '../../server/units/wet.ts'
import type { StackColumn, StackName, StackPart } from '../charts/stacks.ts'
import { WET_COLOURS } from '../charts/style.ts'
import type { Source, Uitgave } from '../data/rows.ts'
import { spentOf, usersOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { usePublication } from '../parts/publication.tsx'
import { cellText, valueOf, type Cell } from '../words/cell.ts'
import { BY_LAW } from '../words/copy/by-law.ts'
import { FIGURE_NOTES } from '../words/copy/laws.ts'
import { yearLabel } from '../words/copy/release.ts'
import { trendEnds, trendFinding } from '../words/findings/spending.ts'
import { wetName } from '../words/names.ts'
import { count, euros, eurosShort, moneyScale, type MoneyScale } from '../words/numbers.ts'
import { spread } from './law-lines.tsx'

/** A year: what was spent in all, and under each law, from the foot of its column. */
export interface YearByLaw {
  readonly label: string
  readonly name: string
  readonly cell: Cell
  readonly households: Cell
  readonly provisional: boolean
  readonly whole: boolean
  readonly laws: readonly { readonly wet: Wet; readonly cell: Cell }[]
}

interface YearsProps {
  readonly place: string
  readonly totals: readonly Uitgave[]
  readonly laws: readonly Uitgave[]
  readonly source: Source
}

/** Spending per year, stacked by law; what a law hides lies hatched on its column. */
export function YearsFigure({ place, totals, laws, source }: YearsProps) {
  const years = usePublication().release.jaren.toSorted((a, b) => a.jaar - b.jaar).map((year): YearByLaw => {
    const total = totals.find((row) => row.jaar === year.jaar)
    return {
      label: String(year.jaar), name: yearLabel(year), cell: spentOf(total), households: usersOf(total), provisional: year.status === 'voorlopig', whole: year.totMaand === 12,
      laws: WETTEN.map((wet) => ({ wet, cell: spentOf(laws.find((row) => row.wet === wet && row.jaar === year.jaar)) })),
    }
  })
  const scale = moneyScale(years.map(({ cell }) => valueOf(cell) ?? 0))
  const unit = `Uitgaven per jaar en wet, ${place}`
  const isTold = trendEnds(years) !== null
  const hatched = hatchWords(years)
  const coloured = WETTEN.filter((wet) => years.some((year) => year.laws.some((law) => law.wet === wet && (valueOf(law.cell) ?? 0) > 0)))
  const last = years.findLast(({ whole }) => whole) ?? years.at(-1)
  return (
    <Figure id="jaren" title={trendFinding(years, place)} unit={`${unit}, ${scale.unit}`} source={source}
      chart={{ name: 'stacks', rows: stacked(years, scale), height: 300 }}
      description={`Gestapelde kolommen in de tijd. ${years.map(({ name, cell }) => `${name}: ${cellText(cell, eurosShort)}`).join('; ')}. In ${last?.label}: ${last?.laws.map(({ wet, cell }) => `${wetName(wet)} ${cellText(cell, eurosShort)}`).join('; ')}.`}
      legend={<>{coloured.map((wet) => <Key key={wet} kind="vlak" colour={WET_COLOURS[wet] ?? ''}>{wetName(wet)}</Key>)}{years.some(({ provisional }) => provisional) ? <Key kind="bleek">{BY_LAW.pale}</Key> : null}{hatched.map((text) => <span key={text} className="signal__words">{text}</span>)}{isTold ? null : <span className="signal__words">{FIGURE_NOTES.small}</span>}</>}
      note={[...(coloured.length === 0 ? [] : [BY_LAW.parts(coloured.map(wetName))]), FIGURE_NOTES.pale, ...hatched, ...(isTold ? [] : [FIGURE_NOTES.small])].join(' ')}
      explanation={BY_LAW.explanation.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={years} rowKey={({ label }) => label} columns={[
        { head: 'Jaar', cell: ({ name }) => name },
        { head: 'Uitgaven', numeric: true, strong: true, figure: ({ cell }) => cell, write: euros },
        ...WETTEN.map((wet) => ({ head: wetName(wet), numeric: true, figure: (year: YearByLaw) => year.laws.find((law) => law.wet === wet)!.cell, write: euros })),
        { head: 'Huishoudens', numeric: true, figure: ({ households }) => households, write: count },
      ]} />} />
  )
}

const isPartHidden = ({ cell, laws }: YearByLaw): boolean => cell.kind === 'suppressed' || laws.some((law) => law.cell.kind === 'suppressed')

/** The total, where the hatch may reach up to it: two or more laws are hidden, and nothing else is missing. Up to the total one law would be drawn as high as what is hidden. */
export function togetherUpTo({ cell, laws }: YearByLaw): number | null {
  const hidden = laws.filter((law) => law.cell.kind === 'suppressed')
  const isMissingMore = laws.some((law) => law.cell.kind === 'absent')
  const shownTop = laws.reduce((sum, law) => sum + Math.max(0, valueOf(law.cell) ?? 0), 0)
  return cell.kind === 'shown' && hidden.length > 1 && !isMissingMore && cell.value > shownTop ? cell.value : null
}

/** What the hatches of the drawing mean, for each kind that it has. */
function hatchWords(years: readonly YearByLaw[]): readonly string[] {
  const hidden = years.filter(isPartHidden)
  return [...(hidden.some((year) => togetherUpTo(year) !== null) ? [BY_LAW.together] : []), ...(hidden.some((year) => togetherUpTo(year) === null) ? [BY_LAW.stub] : [])]
}

/** The drawing: a column is as high as its shown parts; what several hidden laws have together lies on it, up to the published total, and is never divided. */
export function stacked(years: readonly YearByLaw[], { size, write }: MoneyScale): { readonly parts: readonly StackPart[]; readonly columns: readonly StackColumn[]; readonly names: readonly StackName[] } & Readonly<Record<string, readonly object[]>> {
  const parts = years.flatMap(({ label, provisional, laws }) => laws.flatMap(({ wet, cell }, order): StackPart[] =>
    (cell.kind === 'shown' ? [{ key: label, order, value: cell.value / size, colour: WET_COLOURS[wet] ?? '', provisional }] : [])))
  const topOf = (key: string): number => parts.filter((part) => part.key === key).reduce((sum, { value }) => sum + Math.max(0, value), 0)
  const columns = years.map((year): StackColumn => ({
    key: year.label, label: year.label, text: cellText(year.cell, write), isWritten: year.cell.kind === 'shown', labelAt: topOf(year.label),
    provisional: year.provisional, total: scaled(togetherUpTo(year), size),
    status: isPartHidden(year) ? 'afgeschermd' : year.cell.kind === 'absent' ? 'nietBekend' : 'getoond',
  }))
  return { parts, columns, names: namesBeside(years.at(-1), size) }
}

const scaled = (value: number | null, size: number): number | null => (value === null ? null : value / size)

/** Every law that is shown in the last column, at the middle of its part; close ones move apart. */
function namesBeside(year: YearByLaw | undefined, size: number): readonly StackName[] {
  let foot = 0
  const ends = (year?.laws ?? []).flatMap(({ wet, cell }) => {
    if (cell.kind !== 'shown' || cell.value <= 0) return []
    const value = (foot + cell.value / 2) / size
    foot += cell.value
    return [{ year: '', value, text: wetName(wet), colour: WET_COLOURS[wet] ?? '' }]
  })
  return spread(ends).map(({ text, value, colour }) => ({ text, labelAt: value, colour }))
}
