import { use } from 'react'
import { loadAreas, rowsOf, type Resource } from '../data/rows.ts'
import { amountOf, concentrationOf, householdsOf, knownOr } from '../data/select.ts'
import { Caveat } from '../parts/caveat.tsx'
import { Choices } from '../parts/choice.tsx'
import { Contents } from '../parts/contents.tsx'
import { PageWords } from '../parts/page-words.tsx'
import { StackingFigure } from '../parts/figures/stacking-figure.tsx'
import { YearTrend } from '../parts/figures/year-trend.tsx'
import { MyWijk } from '../parts/my-wijk.tsx'
import { Page, Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { RichText } from '../parts/rich-text.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { useView } from '../parts/view.ts'
import { YearChoice } from '../parts/year-choice.tsx'
import { YearWarning } from '../parts/year-warning.tsx'
import { ratio } from '../words/cell.ts'
import { AREAS, PROFILE } from '../words/copy/areas.ts'
import { besideGemeente, isBeside } from '../words/findings/areas.ts'
import { euros } from '../words/numbers.ts'
import { AlongFigure } from './along-figure.tsx'
import { neighboursOf } from './borders.ts'
import { Buurten } from './buurten.tsx'
import { LawsBeside } from './laws-beside.tsx'
import { measureOf } from './measures.ts'
import { useTogether } from './together.ts'
import { WijkQuestions } from './wijk-questions.tsx'
import { WijkSignals } from './wijk-signals.tsx'
import { WijkStories } from './wijk-stories.tsx'
import { WijkTogether } from './wijk-together.tsx'
import { WijkConcentration } from './wijk-concentration.tsx'
import { WijkMap } from './wijk-map.tsx'

/** One wijk: use, money by law beside the gemeente, trend, stacking, concentration, its buurten and its neighbours. */
export default function ProfilePage({ code }: { readonly code: string }) {
  const { release } = usePublication()
  const { year, yearInfo, before, period } = useView()
  const { place } = useRouter()
  const ofWijk = { publicatie: release.id, gebied: code } as const
  const ofYear = { publicatie: release.id, jaar: year, periodeSoort: 'jaar' } as const
  const years = { resource: 'uitgaven' as Resource, question: { ...ofWijk, indeling: 'totaal', periodeSoort: 'jaar' } }
  const loading = {
    areas: loadAreas(release.id, 'wijk'), gemeente: loadAreas(release.id, 'gemeente'), years: rowsOf('uitgaven', years.question),
    wijken: rowsOf('uitgaven', { ...ofYear, niveau: 'wijk', indeling: 'totaal' }), whole: rowsOf('uitgaven', { ...ofYear, gebied: release.gemeente.code, indeling: 'totaal' }),
    concentration: rowsOf('concentratie', { ...ofWijk, wet: 'alle' }), stacking: rowsOf('stapeling', { ...ofWijk, jaar: year }),
  }
  const together = useTogether(year)
  const areas = use(loading.areas)
  const area = areas.features.find((feature) => feature.properties.code === code)?.properties
  if (!area) return <Page title={PROFILE.unknown.title} heading={PROFILE.unknown.title} lead={<p>{PROFILE.unknown.text}</p>}><p><Link href={hrefTo(place, '/wijken')}>Naar alle wijken</Link></p></Page>
  const [totals, wijkRows, whole] = [use(loading.years), use(loading.wijken), use(loading.whole)]
  const gemeente = use(loading.gemeente).features[0]?.properties
  const total = totals.find((row) => row.jaar === year)
  const perHousehold = ratio(amountOf(total), knownOr(area.huishoudens))
  const wholePerHousehold = ratio(amountOf(whole[0]), knownOr(gemeente?.huishoudens))
  const concentration = use(loading.concentration)
  const items = areas.features.map(({ properties }) => ({ code: properties.code, name: properties.naam, cell: measureOf('huishouden', properties, { totals: wijkRows, laws: [] }) }))
  const neighbours = neighboursOf(areas.features, code)
  return (
    <Page onSheet title={`${area.naam}, ${period}`} heading={<RichText text={besideGemeente(area.naam, yearInfo, perHousehold, wholePerHousehold)} />}
      before={<nav className="breadcrumb" aria-label="Kruimelpad"><Link href={hrefTo(place, '/wijken')}>Wijken</Link> <span aria-hidden="true">›</span> {area.naam}</nav>}
      lead={[...(isBeside(perHousehold, wholePerHousehold) ? [PROFILE.notExpected] : []), ...PROFILE.lead(knownOr(area.inwoners), knownOr(area.huishoudens), householdsOf(total), amountOf(total), yearInfo)].map((text) => <p key={text}>{text}</p>)}
      beside={<div><WijkMap features={areas.features} items={items} write={(value) => `${euros(value)} per huishouden`} marked={code} withNames={false} label={`Ligging van ${area.naam}; donkerder is meer per huishouden`} /><p className="small muted">Donkerder is meer per huishouden, {period}.</p></div>}>
      <Contents />
      <PageWords />
      <div className="section"><Choices><YearChoice /></Choices><YearWarning year={yearInfo} reads={['wet']} /><MyWijk code={code} name={area.naam} /></div>
      <WijkTogether code={code} name={area.naam} nameOf={(wijk) => items.find((item) => item.code === wijk)?.name ?? wijk} together={together} year={year} period={period} />
      <div className="columns columns--even">
        <LawsBeside area={area} gemeente={gemeente} year={year} period={period} />
        <YearTrend id="jaren" place={area.naam} rows={totals} source={years} />
      </div>
      <AlongFigure code={code} name={area.naam} />
      <div className="columns columns--lead">
        <WijkConcentration name={area.naam} year={yearInfo} before={before?.jaar ?? null} code={code} rows={concentration} total={amountOf(total)} users={householdsOf(total)} />
        <Caveat question={AREAS.question}>{AREAS.caveat.map((text) => <p key={text}>{text}</p>)}</Caveat>
      </div>
      <Section title="Wetten die samenkomen">
        <StackingFigure id="stapeling" unit={`Huishoudens en uitgaven naar combinatie van wetten, ${area.naam}, ${period}`} rows={use(loading.stacking)} households={householdsOf(total)} money={amountOf(total)} source={{ resource: 'stapeling', question: { ...ofWijk, jaar: year } }} />
      </Section>
      <WijkSignals code={code} name={area.naam} />
      <WijkQuestions area={area} gemeente={gemeente} year={year} period={period} users={householdsOf(total)} topShare={concentrationOf(concentration, { jaar: year, noemer: 'gebruikers', maat: 'top', punt: 0.1 })} stacking={use(loading.stacking)} />
      <Buurten wijk={code} year={year} period={period} />
      <WijkStories code={code} />
      {neighbours.length === 0 ? null : (
        <Section title={PROFILE.neighbours} id="buurwijken">
          <ul className="inline-list">{neighbours.map((other) => <li key={other}><Link href={hrefTo(place, `/wijken/${other}`)}>{items.find((item) => item.code === other)?.name ?? other}</Link></li>)}</ul>
        </Section>
      )}
    </Page>
  )
}
