import { use } from 'react'
import { rowsOf } from '../data/rows.ts'
import { Caveat } from '../parts/caveat.tsx'
import { Choices } from '../parts/choice.tsx'
import { Contents } from '../parts/contents.tsx'
import { PageWords } from '../parts/page-words.tsx'
import { Page, Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { useView } from '../parts/view.ts'
import { YearChoice } from '../parts/year-choice.tsx'
import { YearWarning } from '../parts/year-warning.tsx'
import { INITIATIVES, SUPPLY } from '../words/copy/supply.ts'
import { EvidenceFigure } from './evidence-figure.tsx'
import { RegisterFigure } from './register-figure.tsx'
import { SupplyFigure } from './supply-figure.tsx'
import { SurvivalFigure } from './survival-figure.tsx'
import { ThemeStories } from '../parts/theme-stories.tsx'
import { SupplyQuestions } from './supply-questions.tsx'

/** What was contracted beside what was used, and the initiatives: how long they live and whether they work. */
export default function SupplyPage() {
  const { release } = usePublication()
  const { year, yearInfo, period } = useView()
  const initiatives = use(rowsOf('initiatieven', { publicatie: release.id }))
  return (
    <Page title={`${SUPPLY.title}, ${period}`} heading={SUPPLY.title} lead={<p>{SUPPLY.lead}</p>}>
      <Contents />
      <PageWords />
      <div className="section"><Choices><YearChoice /></Choices><YearWarning year={yearInfo} /></div>
      <div className="columns columns--lead">
        <SupplyFigure year={year} period={period} />
        <Caveat question={SUPPLY.question}>{SUPPLY.caveat.map((text) => <p key={text}>{text}</p>)}</Caveat>
      </div>
      <Section title={INITIATIVES.section} lead={INITIATIVES.lead}>
        {initiatives.length === 0 ? <p>{INITIATIVES.none}</p> : (
          <>
            <div className="columns columns--even"><SurvivalFigure initiatives={initiatives} /><EvidenceFigure year={year} /></div>
            <Caveat question={INITIATIVES.question}>{INITIATIVES.survivalCaveat.map((text) => <p key={text}>{text}</p>)}</Caveat>
            <RegisterFigure initiatives={initiatives} />
          </>
        )}
      </Section>
      <SupplyQuestions year={year} initiatives={initiatives} />
      <ThemeStories themes={['ontmoeting', 'mantelzorg', 'zorg']} subjects={[]} wijk={null} />
    </Page>
  )
}
