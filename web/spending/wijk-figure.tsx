import { use } from 'react'
import { loadAreas, rowsOf } from '../data/rows.ts'
import { amountOf, byValue, knownOr } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { BarFigure, type BarItem } from '../parts/figures/bar-figure.tsx'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { hrefTo } from '../parts/route.ts'
import { useRouter } from '../parts/router.tsx'
import { ratio } from '../words/cell.ts'
import { FIGURE_NOTES, FIGURE_WORDS } from '../words/copy/spending.ts'
import { wijkFinding } from '../words/findings/areas.ts'
import { euros } from '../words/numbers.ts'

/** Spending per household in every wijk, beside the gemeente as a whole. */
export function WijkFigure({ year }: { readonly year: number }) {
  const { release } = usePublication()
  const { place } = useRouter()
  const question = { publicatie: release.id, indeling: 'totaal', periodeSoort: 'jaar', jaar: year } as const
  const loading = [rowsOf('uitgaven', { ...question, niveau: 'wijk' }), rowsOf('uitgaven', { ...question, gebied: release.gemeente.code }), loadAreas(release.id, 'gemeente')] as const
  const wijken = useWijken()
  const [rows, whole, area] = [use(loading[0]), use(loading[1]), use(loading[2])]
  const gemeente = ratio(amountOf(whole[0]), knownOr(area.features[0]?.properties.huishoudens))
  const amount = (code: string) => amountOf(rows.find((row) => row.gebied === code))
  const items = byValue(wijken.map((wijk) => ({ item: wijk, cell: ratio(amount(wijk.code), knownOr(wijk.huishoudens)) }))).map(({ item, cell }): BarItem => ({
    key: item.code, name: item.naam, cell, reference: gemeente, href: hrefTo(place, `/wijken/${item.code}`),
  }))
  return (
    <BarFigure id="wijken" title={wijkFinding(items, euros, 'De uitgaven per huishouden zijn voor geen enkele wijk te tonen')} unit={`Netto uitgaven per huishouden, alle huishoudens in de wijk, ${year}`} items={items}
      rowHead="Wijk" valueHead="Per huishouden" write={euros} legend={<Key kind="streep">hele gemeente</Key>} note={FIGURE_NOTES.tick('hele gemeente')} source={{ resource: 'uitgaven', question: { ...question, niveau: 'wijk' } }}
      extraColumns={[{ head: 'Uitgaven', numeric: true, figure: (item) => amount(item.key), write: euros }]}
      explanation={FIGURE_WORDS.wijk.map((text) => <p key={text}>{text}</p>)} />
  )
}
