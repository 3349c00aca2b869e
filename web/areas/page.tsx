import { use } from 'react'
import { loadAreas, rowsOf } from '../data/rows.ts'
import { amountOf, byName, spentOf, usersOf } from '../data/select.ts'
import { Caveat } from '../parts/caveat.tsx'
import { Choices, SelectChoice } from '../parts/choice.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { Page, Section } from '../parts/page.tsx'
import { PageWords } from '../parts/page-words.tsx'
import { usePublication } from '../parts/publication.tsx'
import { Questions } from '../parts/questions.tsx'
import { hrefTo, oneOf } from '../parts/route.ts'
import { useRouter } from '../parts/router.tsx'
import { useView } from '../parts/view.ts'
import { YearChoice } from '../parts/year-choice.tsx'
import { YearWarning } from '../parts/year-warning.tsx'
import { AREAS, MEASURES, type Measure } from '../words/copy/areas.ts'
import { isUnplaced } from '../words/names.ts'
import { count, euros } from '../words/numbers.ts'
import { measureFinding, measureOf, measureQuestion, useGemeenteMeasure, writeOf } from './measures.ts'
import { TogetherTable } from './together-table.tsx'
import { useTogether, wordsOnMap } from './together.ts'
import { classWords, MapLegend, WijkMap, type MapItem } from './wijk-map.tsx'

const NAMES = Object.keys(MEASURES) as readonly Measure[]

/** Map and list of the wijken, by a measure that the reader chooses. */
export default function AreasPage() {
  const { release } = usePublication()
  const { place } = useRouter()
  const { year, yearInfo, period } = useView()
  const measure = oneOf(place.search, 'maat', NAMES, 'huishouden')
  const question = { publicatie: release.id, niveau: 'wijk', jaar: year, periodeSoort: 'jaar' } as const
  const loading = [rowsOf('uitgaven', { ...question, indeling: 'totaal' }), rowsOf('uitgaven', { ...question, indeling: 'wet' }), loadAreas(release.id, 'wijk')] as const
  const together = useTogether(year)
  const [totals, laws, areas] = [use(loading[0]), use(loading[1]), use(loading[2])]
  const items = byName(areas.features.map(({ properties }): MapItem => ({ code: properties.code, name: properties.naam, cell: measureOf(measure, properties, { totals, laws }), together: wordsOnMap(together, properties.code, totals, areas.features) })))
  const gemeente = useGemeenteMeasure(measure, year)
  const write = writeOf(measure)
  const unit = `${MEASURES[measure].unit}, ${period}`
  const unplaced = amountOf(totals.find((row) => isUnplaced(row.gebied)))
  return (
    <Page title={`${AREAS.title}, ${MEASURES[measure].label}, ${period}`} heading={AREAS.heading} lead={<p>{AREAS.lead}</p>}>
      <PageWords />
      <div className="section">
        <Choices>
          <SelectChoice legend="Cijfer" name="maat" standard="huishouden" chosen={measure} options={NAMES.map((name) => ({ value: name, label: MEASURES[name].label }))} />
          <YearChoice />
        </Choices>
        <YearWarning year={yearInfo} />
        <div className="columns columns--even map-and-list">
          <Figure id="kaart" level={2} title={measureFinding(measure, items, gemeente)} unit={unit}
            chart={{ draw: <><WijkMap features={areas.features} items={items} write={write} label={`Kaart van de wijken: ${MEASURES[measure].label}`} /><MapLegend items={items} write={write} /></> }}
            note={AREAS.mapNote(classWords(items, write))}
            description="" explanation={AREAS.map.map((text) => <p key={text}>{text}</p>)}
            table={<MeasureTable caption={unit} items={items} write={write} />}
            source={{ resource: 'uitgaven', question: { ...question, indeling: ['huishouden', 'inwoner', 'gebruik'].includes(measure) ? 'totaal' : 'wet' }, perHead: true }} />
          <Section title="Alle wijken">
            <DataTable caption={`Alle wijken, ${period}`} hideCaption rows={items} rowKey={(item) => item.code} columns={[
              { head: 'Wijk', link: (item) => hrefTo(place, `/wijken/${item.code}`), text: (item) => item.name },
              { head: MEASURES[measure].label, numeric: true, figure: (item) => item.cell, write: write },
              { head: 'Uitgaven', numeric: true, figure: (item) => spentOf(totals.find((row) => row.gebied === item.code)), write: euros },
              { head: 'Huishoudens met een voorziening', numeric: true, figure: (item) => usersOf(totals.find((row) => row.gebied === item.code)), write: count },
            ]} />
            {unplaced.kind === 'absent' ? null : <p className="small muted">{AREAS.unplaced(unplaced)}</p>}
          </Section>
        </div>
      </div>
      <Questions questions={[measureQuestion(measure, items, gemeente)]} />
      <TogetherTable together={together} period={period} />
      <Caveat question={AREAS.question}>{AREAS.caveat.map((text) => <p key={text}>{text}</p>)}</Caveat>
    </Page>
  )
}

const MeasureTable = ({ caption, items, write }: { readonly caption: string; readonly items: readonly MapItem[]; readonly write: (value: number) => string }) => (
  <DataTable caption={caption} hideCaption rows={items} rowKey={(item) => item.code} columns={[
    { head: 'Wijk', cell: (item) => item.name },
    { head: 'Cijfer', numeric: true, figure: (item) => item.cell, write: write },
  ]} />
)
