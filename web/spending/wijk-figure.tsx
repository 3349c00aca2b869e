import { use } from 'react'
import { loadAreas, rowsOf } from '../data/rows.ts'
import { knownOr, spentOf } from '../data/select.ts'
import { Key } from '../parts/chart-key.tsx'
import { BarFigure, type BarItem } from '../parts/figures/bar-figure.tsx'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { hrefTo } from '../parts/route.ts'
import { useRouter } from '../parts/router.tsx'
import { ratio } from '../words/cell.ts'
import { MEASURES } from '../words/copy/areas.ts'
import { FIGURE_NOTES } from '../words/copy/laws.ts'
import { FIGURE_WORDS } from '../words/copy/spending.ts'
import { wijkFinding } from '../words/findings/areas.ts'
import { euros } from '../words/numbers.ts'

/** Spending per household in every wijk, beside the gemeente as a whole. */
export function WijkFigure({ year, period }: { readonly year: number; readonly period: string }) {
  const { release } = usePublication()
  const { place } = useRouter()
  const question = { publicatie: release.id, indeling: 'totaal', periodeSoort: 'jaar', jaar: year } as const
  const loading = [rowsOf('uitgaven', { ...question, niveau: 'wijk' }), rowsOf('uitgaven', { ...question, gebied: release.gemeente.code }), loadAreas(release.id, 'gemeente')] as const
  const wijken = useWijken()
  const [rows, whole, area] = [use(loading[0]), use(loading[1]), use(loading[2])]
  const gemeente = ratio(spentOf(whole[0]), knownOr(area.features[0]?.properties.huishoudens))
  const amount = (code: string) => spentOf(rows.find((row) => row.gebied === code))
  const items = wijken.map((wijk): BarItem => ({
    key: wijk.code, name: wijk.naam, cell: ratio(amount(wijk.code), knownOr(wijk.huishoudens)), reference: gemeente, href: hrefTo(place, `/wijken/${wijk.code}`),
  }))
  return (
    <BarFigure id="wijken" title={wijkFinding({ subject: MEASURES.huishouden.subject, wijken: items, gemeente, write: euros })} unit={`${MEASURES.huishouden.unit}, ${period}`} items={items}
      rowHead="Wijk" valueHead="Per huishouden" write={euros} legend={<Key kind="streep">hele gemeente</Key>} note={FIGURE_NOTES.tick('hele gemeente')} source={{ resource: 'uitgaven', question: { ...question, niveau: 'wijk' }, perHead: true }}
      extraColumns={[{ head: 'Uitgaven', numeric: true, figure: (item) => amount(item.key), write: euros }]}
      explanation={FIGURE_WORDS.wijk.map((text) => <p key={text}>{text}</p>)} />
  )
}
