import { lazy, use } from 'react'
import { loadAreas, rowsOf } from '../data/rows.ts'
import { amountOf, concentrationOf, householdsOf, knownOr } from '../data/select.ts'
import { LawFigure } from '../parts/figures/law-figure.tsx'
import { stackingOf } from '../data/stacking.ts'
import { Page, Section } from '../parts/page.tsx'
import { PageWords } from '../parts/page-words.tsx'
import { usePublication } from '../parts/publication.tsx'
import { RichText } from '../parts/rich-text.tsx'
import { Headline } from './headline.tsx'
import { chosenYear, useView } from '../parts/view.ts'
import { Choices } from '../parts/choice.tsx'
import { YearChoice } from '../parts/year-choice.tsx'
import { Later } from '../parts/waiting.tsx'
import { YearWarning } from '../parts/year-warning.tsx'
import { shown } from '../words/cell.ts'
import { periodInWords } from '../words/dates.ts'
import { OVERVIEW, overviewLead } from '../words/copy/overview.ts'
import { concentrationFinding } from '../words/findings/concentration.ts'
import { plain } from '../words/rich.ts'
import { Glances } from './glances.tsx'

/** What deserves attention is weighed in a file of its own, on its way while the headline is drawn. */
const weighing = import('./attention-list.tsx')
const AttentionList = lazy(() => weighing.then(({ AttentionList: list }) => ({ default: list })))

/** What deserves attention this time: the headline of concentration, key figures. */
export default function OverviewPage() {
  const { release } = usePublication()
  const { year, yearInfo, before } = useView()
  const { code } = release.gemeente
  const question = { publicatie: release.id, gebied: code, periodeSoort: 'jaar' } as const
  const loading = {
    spending: rowsOf('uitgaven', { ...question, indeling: 'totaal' }),
    laws: rowsOf('uitgaven', { ...question, indeling: 'wet' }),
    concentration: rowsOf('concentratie', { publicatie: release.id, gebied: code, wet: 'alle' }),
    stacking: rowsOf('stapeling', { publicatie: release.id, gebied: code, jaar: year }),
    budget: rowsOf('begroting', { publicatie: release.id, jaar: year }),
    area: loadAreas(release.id, 'gemeente'),
  }
  const [totals, laws, concentration] = [use(loading.spending), use(loading.laws), use(loading.concentration)]
  const newer = release.jaren.find(({ jaar }) => jaar > year)
  const gemeente = use(loading.area).features[0]?.properties
  const total = totals.find((row) => row.jaar === year)
  const share = concentrationOf(concentration, { jaar: year, noemer: 'gebruikers', maat: 'top', punt: 0.1 })
  const users = householdsOf(total)
  const lastShare = before ? { year: before.jaar, share: concentrationOf(concentration, { jaar: before.jaar, noemer: 'gebruikers', maat: 'top', punt: 0.1 }) } : null
  const finding = concentrationFinding({ period: yearInfo, receiving: shown(1), share, noemer: 'gebruikers', wet: 'alle', wijk: null })
  const stacking = stackingOf(use(loading.stacking), householdsOf(total), amountOf(total))
  return (
    <Page title={plain(finding)} heading={<RichText text={finding} />} lead={overviewLead(users, share, lastShare).map((text) => <p key={text}>{text}</p>)}>
      <Headline finding={finding} source={{ resource: 'concentratie', question: { publicatie: release.id, gebied: code, wet: 'alle' } }} share={share} users={users} total={amountOf(total)} half={concentrationOf(concentration, { jaar: year, noemer: 'alle', maat: 'helft', punt: 0.5 })} year={year} />
      <PageWords />
      <div className="section"><Choices><YearChoice /></Choices><YearWarning year={yearInfo} />{newer === undefined || yearInfo !== chosenYear(release, null) ? null : <p className="muted">{OVERVIEW.newerYear(year, periodInWords(newer))}</p>}</div>
      <Later><div className="columns columns--lead">
        <Later><AttentionList shown={year} laws={laws} concentration={concentration} /></Later>
        <Glances year={yearInfo} before={before?.jaar ?? null} totals={totals} users={users} stacking={stacking} budget={use(loading.budget)}
          inhabitants={knownOr(gemeente?.inwoners)} households={knownOr(gemeente?.huishoudens)} />
      </div></Later>
      <Section title={OVERVIEW.moneyTitle}>
        <LawFigure id="wetten" unit={`Uitgaven per wet, ${release.gemeente.naam}, ${periodInWords(yearInfo)}`} rows={laws.filter((row) => row.jaar === year)} total={amountOf(total)}
          before={before ? laws.filter((row) => row.jaar === before.jaar) : null} beforeYear={before?.jaar ?? null}
          source={{ resource: 'uitgaven', question: { ...question, indeling: 'wet' } }} />
      </Section>
    </Page>
  )
}
