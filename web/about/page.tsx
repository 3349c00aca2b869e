import { Page, Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { Later } from '../parts/waiting.tsx'
import { ABOUT } from '../words/copy/about.ts'
import { ON_THIS_PAGE } from '../words/copy/navigation.ts'
import { AboutQuestions } from './about-questions.tsx'
import { GateReport } from './gate-report.tsx'
import { Explained } from './explained-table.tsx'
import { Visible } from './protection.tsx'
import { OpenData, Releases, Sources } from './releases.tsx'
import { Methods, Pairs, Terms } from './lists.tsx'
import { rulesInWords, togetherInWords } from '../words/copy/about.ts'
import { METHOD_PAGE } from '../words/copy/methods.ts'

/** What is hidden and why, rules, sources, releases, terms, open data, accessibility and privacy. */
export default function AboutPage() {
  const { release } = usePublication()
  return (
    <Page title={ABOUT.title} heading={ABOUT.heading} lead={<p>{ABOUT.lead}</p>}>
      <nav className="contents" aria-label={ON_THIS_PAGE}><ul>{CONTENTS.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title}</a></li>)}</ul></nav>
      <Section id="afgeschermd" title="Wat is afgeschermd, en waarom"><Prose texts={ABOUT.hidden} /></Section>
      <Section id="regels" title="De regels"><Pairs caption={`Regels van publicatie ${release.id}`} rows={rulesInWords(release)} /></Section>
      <Section id="zichtbaar" title="Hoeveel er te zien is" lead={[ABOUT.visibleLead, togetherInWords(release)].join(' ')}><Visible release={release} /></Section>
      <Section id="herleidbaar" title={EXPLAINED} lead={ABOUT.explainedLead}><Explained release={release} /></Section>
      <Later><AboutQuestions /></Later>
      <Section id="methoden" title={METHOD_PAGE.list} lead={METHOD_PAGE.listLead}><Methods /></Section>
      <Section id="toets" title="Onze eigen aanval" lead={ABOUT.attack}><GateReport release={release} /></Section>
      <Section id="bronnen" title="Bronnen"><Sources release={release} /></Section>
      <Section id="publicaties" title="Publicaties en correcties"><Releases /></Section>
      <Section id="begrippen" title="Begrippen"><Terms /></Section>
      <Section id="open-data" title="Open data en API"><Prose texts={ABOUT.openData} /><OpenData release={release} /></Section>
      <Section id="toegankelijkheid" title="Toegankelijkheid"><Prose texts={ABOUT.accessibility} /></Section>
      <Section id="privacy" title="Privacy"><Prose texts={ABOUT.privacy} /></Section>
    </Page>
  )
}

const EXPLAINED = 'Hoeveel er bij huishoudens hoort'

const CONTENTS = [
  { id: 'afgeschermd', title: 'Wat is afgeschermd, en waarom' }, { id: 'regels', title: 'De regels' }, { id: 'zichtbaar', title: 'Hoeveel er te zien is' }, { id: 'herleidbaar', title: EXPLAINED },
  { id: 'methoden', title: METHOD_PAGE.list }, { id: 'toets', title: 'Onze eigen aanval' }, { id: 'bronnen', title: 'Bronnen' }, { id: 'publicaties', title: 'Publicaties en correcties' },
  { id: 'begrippen', title: 'Begrippen' }, { id: 'open-data', title: 'Open data en API' }, { id: 'toegankelijkheid', title: 'Toegankelijkheid' }, { id: 'privacy', title: 'Privacy' },
] as const

const Prose = ({ texts }: { readonly texts: readonly string[] }) => <div className="prose">{texts.map((text) => <p key={text}>{text}</p>)}</div>
