import { use } from 'react'
import { WETTEN } from '../../server/units/wet.ts'
import { WET_COLOURS } from '../charts/style.ts'
import { rowsOf, type GebiedEigenschappen } from '../data/rows.ts'
import { knownOr, spentOf, usersOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { BarFigure } from '../parts/figures/bar-figure.tsx'
import { usePublication } from '../parts/publication.tsx'
import { ABSENT, ratio } from '../words/cell.ts'
import { HOUSEHOLDS, PROFILE } from '../words/copy/areas.ts'
import { FIGURE_NOTES } from '../words/copy/laws.ts'
import { lawBesideFinding } from '../words/findings/areas.ts'
import { wetInSentence, wetName } from '../words/names.ts'
import { count, euros } from '../words/numbers.ts'

interface LawsBesideProps {
  readonly area: GebiedEigenschappen
  readonly gemeente: GebiedEigenschappen | undefined
  readonly year: number
  readonly period: string
}

/** Spending per household by law, with the gemeente as a tick. */
export function LawsBeside({ area, gemeente, year, period }: LawsBesideProps) {
  const { release } = usePublication()
  const question = { publicatie: release.id, jaar: year, indeling: 'wet', periodeSoort: 'jaar' } as const
  const loading = [rowsOf('uitgaven', { ...question, gebied: area.code }), rowsOf('uitgaven', { ...question, gebied: release.gemeente.code })] as const
  const [here, whole] = [use(loading[0]), use(loading[1])]
  const items = WETTEN.map((wet) => ({
    key: wet, name: wetName(wet), colour: WET_COLOURS[wet] ?? '',
    cell: ratio(spentOf(here.find((row) => row.wet === wet)), knownOr(area.huishoudens)),
    reference: gemeente ? ratio(spentOf(whole.find((row) => row.wet === wet)), knownOr(gemeente.huishoudens)) : ABSENT,
  }))
  const rowOf = (key: string) => here.find((row) => row.wet === key)
  return (
    <BarFigure id="wetten" level={2} title={lawBesideFinding(area.naam, items.map((item) => ({ name: wetInSentence(item.key), wijk: item.cell, gemeente: item.reference })))}
      unit={`Uitgaven per huishouden, ${HOUSEHOLDS}, ${area.naam}, ${period}`} items={items} rowHead="Wet" valueHead={area.naam} referenceHead="Hele gemeente" write={euros}
      legend={<Key kind="streep">hele gemeente</Key>} note={FIGURE_NOTES.tick('hele gemeente')} source={{ resource: 'uitgaven', question: { ...question, gebied: area.code }, perHead: true }}
      extraColumns={[
        { head: 'Uitgaven', numeric: true, figure: (item) => spentOf(rowOf(item.key)), write: euros },
        { head: 'Huishoudens', numeric: true, figure: (item) => usersOf(rowOf(item.key)), write: count },
      ]}
      explanation={PROFILE.laws.map((text) => <p key={text}>{text}</p>)} />
  )
}
