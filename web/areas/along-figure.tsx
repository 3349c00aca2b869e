import { use } from 'react'
import { WETTEN, type Wet } from '../../server/units/wet.ts'
import { REST, WET_COLOURS } from '../charts/style.ts'
import { apartVerdict, wijkAlong, type Along } from '../data/along.ts'
import { wijkSeries } from '../data/moves.ts'
import { rowsOf, type Source } from '../data/rows.ts'
import { spentOf } from '../data/select.ts'
import { Choice } from '../parts/choice.tsx'
import { Key } from '../parts/chart-key.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { linePoints, lineYears } from '../parts/figures/line-points.ts'
import { linesOrHidden } from '../parts/figures/lines-or-hidden.tsx'
import { Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { useView } from '../parts/view.ts'
import { ABSENT, cellText, shown, SUPPRESSED, type Cell } from '../words/cell.ts'
import { PROFILE } from '../words/copy/areas.ts'
import { BY_LAW } from '../words/copy/by-law.ts'
import { yearLabel } from '../words/copy/release.ts'
import { alongFinding } from '../words/findings/along.ts'
import { wetName } from '../words/names.ts'
import { euros, eurosShort, moneyScale, percent } from '../words/numbers.ts'

/** One law in a wijk over the years, beside where the wijk would have been had it gone with the others: what Overzicht tells of a wijk that moved apart. */
export function AlongFigure({ code, name }: { readonly code: string; readonly name: string }) {
  const { release } = usePublication()
  const { year, before, wet: asked } = useView()
  const wet: Wet = asked === 'alle' ? 'jeugdwet' : asked
  const source: Source = { resource: 'uitgaven', question: { publicatie: release.id, niveau: 'wijk', indeling: 'wet', periodeSoort: 'jaar' } }
  const loading = rowsOf('uitgaven', source.question)
  const infos = release.jaren.filter(({ jaar }) => jaar <= year).toSorted((a, b) => a.jaar - b.jaar)
  const years = infos.map(({ jaar }) => jaar)
  const rows = use(loading)
  const groups = wijkSeries(rows, wet, years)
  const along = wijkAlong(groups, code, years)
  const spent = (jaar: number): Cell => spentOf(rows.find((row) => row.gebied === code && row.wet === wet && row.jaar === jaar))
  const of = (jaar: number, pick: (one: Along) => number): Cell => { const one = along.find((row) => row.year === jaar); return one === undefined ? (spent(jaar).kind === 'suppressed' ? SUPPRESSED : ABSENT) : shown(pick(one)) }
  const move = along.find((one) => one.year === year) ?? null
  const lines = [
    ...linePoints(infos, { series: name, colour: WET_COLOURS[wet] ?? '', cellOf: spent }),
    ...linePoints(infos, { series: PROFILE.along.others, colour: REST, cellOf: (jaar) => of(jaar, (one) => one.along) }).map((point) => ({ ...point, part: `${point.part} ${point.year}` })),
  ]
  const has = (wanted: string): boolean => lines.some(({ series }) => series === wanted)
  const scale = moneyScale(lines.map(({ value }) => value))
  const unit = PROFILE.along.unit(wetName(wet), name)
  return (
    <Section title={PROFILE.along.section} id="meegaan">
      <Choice legend="Wet" name="wet" standard="jeugdwet" chosen={wet} options={WETTEN.map((one) => ({ value: one, label: wetName(one) }))} />
      <Figure id="meegaan" wide title={alongFinding(name, { wet, year, yearBefore: before?.jaar ?? null, move }, apartVerdict(rows, wet, code, years))} unit={`${unit}, ${scale.unit}`} source={source} method="aandacht"
        chart={linesOrHidden({ years: lineYears(infos, (jaar) => [spent(jaar)]), points: lines.map((point) => ({ ...point, value: point.value / scale.size })), ends: [] })}
        description={`Een lijn en losse punten. ${years.map((jaar) => `${jaar}: ${name} ${cellText(spent(jaar), eurosShort)}, ${PROFILE.along.others} ${cellText(of(jaar, (one) => one.along), eurosShort)}`).join('; ')}.`}
        legend={<><span className="signal__words">{PROFILE.along.notSaid}</span>{has(name) ? <Key kind="vlak" colour={WET_COLOURS[wet] ?? ''}>{name}</Key> : null}{has(PROFILE.along.others) ? <Key kind="punt" colour={REST}>{PROFILE.along.legend}</Key> : null}{lines.some(({ provisional }) => provisional) ? <Key kind="open">{BY_LAW.open}</Key> : null}</>}
        note={`${PROFILE.along.note(name)} ${PROFILE.along.notSaid}`}
        explanation={PROFILE.along.explanation.map((text) => <p key={text}>{text}</p>)}
        table={<DataTable caption={unit} hideCaption rows={infos} rowKey={({ jaar }) => String(jaar)} columns={[
          { head: 'Jaar', cell: yearLabel },
          { head: name, numeric: true, figure: ({ jaar }) => spent(jaar), write: euros },
          { head: PROFILE.along.head, numeric: true, figure: ({ jaar }) => of(jaar, (one) => one.along), write: euros },
          { head: 'Verschil', numeric: true, figure: ({ jaar }) => of(jaar, (one) => one.ratio - 1), write: percent },
        ]} />} />
    </Section>
  )
}
