import { use } from 'react'
import { rowsOf } from '../data/rows.ts'
import { knownOr } from '../data/select.ts'
import { Caveat } from '../parts/caveat.tsx'
import { Choice, Choices } from '../parts/choice.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Page, Section } from '../parts/page.tsx'
import { PageWords } from '../parts/page-words.tsx'
import { Questions } from '../parts/questions.tsx'
import { besideQuestion } from '../words/page-questions.ts'
import { usePublication } from '../parts/publication.tsx'
import { useRouter } from '../parts/router.tsx'
import { useView } from '../parts/view.ts'
import { COMPARISON, headOf, INDICATORS, type Indicator } from '../words/copy/comparison.ts'
import { euros } from '../words/numbers.ts'
import { comparedIn, comparedYear, gemeenteRows, type GemeenteRow } from './figures.ts'
import { ExpectedSection } from './expected-section.tsx'
import { PeersFigure } from './peers-figure.tsx'

/** Our own gemeente beside others of like size, on open figures; by name, never in order of size. */
export default function ComparisonPage() {
  const { release } = usePublication()
  const view = useView()
  const { search } = useRouter().place
  const all = use(rowsOf('vergelijking', { publicatie: release.id }))
  const settings = new URLSearchParams(search)
  const asked = settings.get('over') ?? settings.get('jaar')
  const year = comparedYear(all, Number(settings.get('over') ?? view.year))
  const rows = all.filter(({ jaar }) => jaar === year)
  const years = [...new Set(all.map(({ jaar }) => jaar))].sort((a, b) => a - b)
  return (
    <Page title={year === null ? COMPARISON.title : `${COMPARISON.title}, ${year}`} heading={COMPARISON.title} lead={<><p>{COMPARISON.lead}</p>{release.verzonnen ? <p>{COMPARISON.invented}</p> : null}</>}>
      <PageWords />
      {year === null ? <p>{COMPARISON.none}</p> : (
        <>
          <div className="section"><Choices>
            <Choice legend="Jaar" name="over" standard={String(comparedYear(all, view.year))} chosen={String(year)} options={years.map((one) => ({ value: String(one), label: String(one) }))} />
          </Choices>{!asked || asked === String(year) ? null : <p className="warning" role="status">{COMPARISON.notThere(asked, year)}</p>}</div>
          <div className="columns columns--lead">
            <PeersFigure year={year} rows={rows} />
            <Caveat level={2} question={COMPARISON.question}>{COMPARISON.caveat.map((text) => <p key={text}>{text}</p>)}</Caveat>
          </div>
          <ExpectedSection year={year} rows={rows} />
          <Questions questions={besideQuestion(release.gemeente.naam, comparedIn(rows, release.gemeente.code).map(({ name, among }) => ({ name, place: among.place })))} />
          <Section title={COMPARISON.table} lead={COMPARISON.byName}>
            <DataTable caption={`${COMPARISON.table}, ${year}`} hideCaption rows={gemeenteRows(rows)} rowKey={(row) => row.code} emphasised={(row) => row.code === release.gemeente.code} columns={[
              { head: 'Gemeente', cell: (row) => row.name },
              ...(Object.keys(INDICATORS) as Indicator[]).map((indicator) => ({ head: headOf(indicator), numeric: true, figure: (row: GemeenteRow) => knownOr(row.amounts.get(indicator)), write: euros })),
            ]} />
          </Section>
        </>
      )}
    </Page>
  )
}
