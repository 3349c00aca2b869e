import { use } from 'react'
import { WETTEN } from '../../server/units/wet.ts'
import { rowsOf } from '../data/rows.ts'
import { amountOf, concentrationOf, householdsOf } from '../data/select.ts'
import { Caveat } from '../parts/caveat.tsx'
import { Choice, Choices, SelectChoice } from '../parts/choice.tsx'
import { Contents } from '../parts/contents.tsx'
import { PageWords } from '../parts/page-words.tsx'
import { StackingFigure } from '../parts/figures/stacking-figure.tsx'
import { Page, Section } from '../parts/page.tsx'
import { Questions } from '../parts/questions.tsx'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { useView, type View } from '../parts/view.ts'
import { YearChoice } from '../parts/year-choice.tsx'
import { YearWarning } from '../parts/year-warning.tsx'
import { CONCENTRATION } from '../words/copy/concentration.ts'
import { concentrationFinding } from '../words/findings/concentration.ts'
import { RichText } from '../parts/rich-text.tsx'
import { useGroup } from './group.ts'
import { helpName, wetName, type WetOfAlle } from '../words/names.ts'
import { tenthQuestion } from '../words/questions.ts'
import { DotsFigure } from './dots-figure.tsx'
import { GroupSections } from './group-section.tsx'
import { GroupSentence } from './group-sentence.tsx'
import { LorenzFigure } from './lorenz-figure.tsx'
import { TopsFigure } from './tops-figure.tsx'
import { WhatIfSection } from './what-if/section.tsx'
import { WijkTable } from './wijk-table.tsx'

const LAWS: readonly WetOfAlle[] = ['alle', ...WETTEN]

/** Which share of the households carries which share of the spending, where, and what changed. */
export default function ConcentrationPage() {
  const { release } = usePublication()
  const view = useView()
  const area = view.wijk ?? release.gemeente.code
  const loading = rowsOf('concentratie', { publicatie: release.id, gebied: area, wet: view.wet })
  const wijken = useWijken()
  const rows = use(loading)
  const place = wijken.find((item) => item.code === view.wijk)?.naam ?? release.gemeente.naam
  const group = useGroup(area, view)
  const shared = { area, place, rows, view, group }
  const share = concentrationOf(rows, { jaar: view.year, noemer: view.noemer, maat: 'top', punt: 0.1 })
  const finding = concentrationFinding({ period: view.yearInfo, share, noemer: view.noemer, wet: view.wet, wijk: view.wijk === null ? null : place, receiving: group.receiving })
  return (
    <Page title={`${CONCENTRATION.title}, ${wetName(view.wet)}, ${place}, ${view.period}`} heading={<RichText text={finding} />} lead={CONCENTRATION.lead.map((text) => <p key={text}>{text}</p>)}>
      <Contents />
      <PageWords />
      <div className="section">
        <Controls view={view} wijken={wijken} />
        <p className="section__lead">{CONCENTRATION.denominators[view.noemer](view.wet)}</p>
        <YearWarning year={view.yearInfo} reads={['wet', 'wijk']} />
        <GroupSentence {...shared} />
        <div className="columns columns--even">
          <LorenzFigure {...shared} />
          <DotsFigure view={view} />
        </div>
      </div>
      <div className="columns columns--lead">
        <TopsFigure {...shared} />
        <Caveat question={CONCENTRATION.question}>{CONCENTRATION.caveat.map((text) => <p key={text}>{text}</p>)}</Caveat>
      </div>
      {view.noemer === 'gebruikers' && view.wet === 'alle' ? <Questions questions={[tenthQuestion({ place, period: view.period, users: group.households, topShare: share })]} /> : null}
      <Section title="Wetten die samenkomen" lead="Dit gaat over alle wetten samen en over alle huishoudens met een voorziening."><Stacking area={area} place={place} year={view.year} period={view.period} /></Section>
      <GroupSections view={view} />
      <WhatIfSection view={view} />
      <Section title="Per wijk"><WijkTable view={view} /></Section>
    </Page>
  )
}

interface ControlsProps {
  readonly view: View
  readonly wijken: readonly { readonly code: string; readonly naam: string }[]
}

const Controls = ({ view, wijken }: ControlsProps) => (
  <Choices>
    <Choice legend="Welke huishoudens" name="noemer" standard="gebruikers" chosen={view.noemer} options={[{ value: 'gebruikers', label: `Met ${helpName(view.wet)}` }, { value: 'alle', label: 'Alle huishoudens' }]} />
    <Choice legend="Wet" name="wet" standard="alle" chosen={view.wet} options={LAWS.map((wet) => ({ value: wet, label: wetName(wet) }))} />
    <YearChoice />
    <SelectChoice legend="Gebied" name="wijk" standard="" chosen={view.wijk ?? ''} options={[{ value: '', label: 'Hele gemeente' }, ...wijken.map((item) => ({ value: item.code, label: item.naam }))]} />
  </Choices>
)

function Stacking({ area, place, year, period }: { readonly area: string; readonly place: string; readonly year: number; readonly period: string }) {
  const { release } = usePublication()
  const question = { publicatie: release.id, gebied: area, jaar: year } as const
  const loading = [rowsOf('stapeling', question), rowsOf('uitgaven', { ...question, indeling: 'totaal', periodeSoort: 'jaar' })] as const
  const [rows, totals] = [use(loading[0]), use(loading[1])]
  return <StackingFigure id="stapeling" unit={`Huishoudens en uitgaven naar combinatie van wetten, ${place}, ${period}`} rows={rows} households={householdsOf(totals[0])} money={amountOf(totals[0])} source={{ resource: 'stapeling', question }} />
}
