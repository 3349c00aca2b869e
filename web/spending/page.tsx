import { use } from 'react'
import { rowsOf, type Resource } from '../data/rows.ts'
import { amountOf } from '../data/select.ts'
import { Caveat } from '../parts/caveat.tsx'
import { Choices, SelectChoice } from '../parts/choice.tsx'
import { Contents } from '../parts/contents.tsx'
import { PageWords } from '../parts/page-words.tsx'
import { LawFigure } from '../parts/figures/law-figure.tsx'
import { Page, Section } from '../parts/page.tsx'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { RichText } from '../parts/rich-text.tsx'
import { ThemeStories } from '../parts/theme-stories.tsx'
import { useView } from '../parts/view.ts'
import { YearChoice } from '../parts/year-choice.tsx'
import { YearWarning } from '../parts/year-warning.tsx'
import { SPENDING } from '../words/copy/spending.ts'
import { BUDGET_SUBJECT } from '../words/story-choice.ts'
import { accent } from '../words/rich.ts'
import { BudgetFigure } from './budget-figure.tsx'
import { ForecastSection } from './forecast-section.tsx'
import { FormFigure } from './form-figure.tsx'
import { LawWijkFigure } from './law-wijk-figure.tsx'
import { LawLines } from './law-lines.tsx'
import { ProductFigure } from './product-figure.tsx'
import { QuarterFigure } from './quarter-figure.tsx'
import { SpendingQuestions } from './spending-questions.tsx'
import { TaakveldFigure } from './taakveld-figure.tsx'
import { WijkFigure } from './wijk-figure.tsx'
import { YearsFigure } from './years-figure.tsx'

/** Where the money goes: by law, taakveld and product, over the years and quarters, by wijk, and beside the budget. */
export default function SpendingPage() {
  const { release } = usePublication()
  const { year, yearInfo, before, wijk, period } = useView()
  const area = wijk ?? release.gemeente.code
  const question = { publicatie: release.id, gebied: area } as const
  const laws = { resource: 'uitgaven' as Resource, question: { ...question, indeling: 'wet', periodeSoort: 'jaar' } }
  const loading = [rowsOf('uitgaven', { ...question, indeling: 'totaal', periodeSoort: 'jaar' }), rowsOf('uitgaven', laws.question)] as const
  const wijken = useWijken()
  const [totals, lawRows] = [use(loading[0]), use(loading[1])]
  const wijkName = wijken.find((item) => item.code === wijk)?.naam ?? null
  const place = wijkName ?? release.gemeente.naam
  const total = amountOf(totals.find((row) => row.jaar === year))
  const spender = { name: place, isWijk: wijkName !== null }
  const [start, amount, end] = yearInfo.totMaand === 12 ? SPENDING.heading(spender, year, total) : SPENDING.partial(spender, period, total)
  const shared = { area, place, wijk: wijkName, year, before: before?.jaar ?? null, period }
  return (
    <Page title={`${SPENDING.title} in ${place}, ${period}`} heading={<RichText text={[start, accent(amount), end]} />} lead={<p>{SPENDING.lead}</p>}>
      <Contents />
      <PageWords />
      <div className="section"><Choices>
        <YearChoice />
        <SelectChoice legend="Gebied" name="wijk" standard="" chosen={wijk ?? ''} options={[{ value: '', label: SPENDING.whole }, ...wijken.map((item) => ({ value: item.code, label: item.naam }))]} />
      </Choices>
      <YearWarning year={yearInfo} reads={['wet', 'wijk']} /></div>
      <div className="columns columns--lead">
        <LawFigure id="wetten" level={2} wijk={wijkName} unit={`Uitgaven per wet, ${place}, ${period}`} rows={lawRows.filter((row) => row.jaar === year)} total={total} source={laws}
          before={before ? lawRows.filter((row) => row.jaar === before.jaar) : null} beforeYear={before?.jaar ?? null} />
        <Caveat question={SPENDING.question}>{SPENDING.caveat.map((text) => <p key={text}>{text}</p>)}</Caveat>
      </div>
      <Section title="Door de tijd">
        <div className="columns columns--even">
          <YearsFigure place={place} totals={totals} laws={lawRows} source={{ resource: 'uitgaven', question: { ...question, periodeSoort: 'jaar' } }} />
          <LawLines place={place} wijk={wijkName} rows={lawRows} source={laws} />
        </div>
        <QuarterFigure {...shared} />
      </Section>
      <Section title="Waaraan">
        <div className="columns columns--even"><TaakveldFigure {...shared} /><ProductFigure {...shared} /></div>
        <FormFigure {...shared} />
      </Section>
      {wijk === null ? <Section title="Waar"><WijkFigure year={year} period={period} /><LawWijkFigure year={year} period={period} total={total} /></Section> : null}
      <Section title="Begroot en uitgegeven" lead="De begroting en de jaarrekening gaan over de hele gemeente."><BudgetFigure year={year} /></Section>
      <ForecastSection />
      <SpendingQuestions laws={lawRows} year={year} isWhole={wijk === null} />
      <ThemeStories themes={['schulden', 'werk en inkomen', 'jeugd', 'zorg']} subjects={[BUDGET_SUBJECT]} wijk={wijk} />
    </Page>
  )
}
