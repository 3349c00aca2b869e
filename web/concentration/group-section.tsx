import { use } from 'react'
import { rowsOf, type Source, type Topgroep } from '../data/rows.ts'
import { concentrationOf, householdsOf } from '../data/select.ts'
import { Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import type { View } from '../parts/view.ts'
import { TOP_GROUP } from '../words/copy/top-group.ts'
import { GroupAgesFigure } from './group-ages-figure.tsx'
import { GroupLawsFigure } from './group-laws-figure.tsx'
import { GroupStackingFigure } from './group-stacking-figure.tsx'
import { GroupWijkenFigure } from './group-wijken-figure.tsx'
import { StayingFigure } from './staying-figure.tsx'

/** Who the dearest tenth are, as a group: whether they stay, where their money goes, how many laws, which wijken, how old. */
export function GroupSections({ view }: { readonly view: View }) {
  const { release } = usePublication()
  const question = { publicatie: release.id, jaar: view.year } as const
  const gemeente = { publicatie: release.id, gebied: release.gemeente.code } as const
  const loading = [rowsOf('topgroep', question), rowsOf('concentratie', { ...gemeente, wet: 'alle' }), rowsOf('uitgaven', { ...gemeente, jaar: view.year, indeling: 'totaal', periodeSoort: 'jaar' })] as const
  const [rows, concentration, totals] = [use(loading[0]), use(loading[1]), use(loading[2])]
  const source = (onderdeel: Topgroep['onderdeel']): Source => ({ resource: 'topgroep', question: { ...question, onderdeel } })
  const shared = { rows, view, source }
  return (
    <>
      <Section id="blijven" title={TOP_GROUP.staying.title} lead={TOP_GROUP.scope}>
        <div className="columns columns--lead">
          <div><StayingFigure {...shared} lastShare={concentrationOf(concentration, { jaar: view.year - 1, noemer: 'gebruikers', maat: 'top', punt: 0.1 })} /></div>
          <div className="prose">{TOP_GROUP.staying.regression.map((text) => <p key={text}>{text}</p>)}</div>
        </div>
      </Section>
      <Section title={TOP_GROUP.laws.title}>
        <div className="columns columns--even">
          <GroupLawsFigure {...shared} />
          <GroupStackingFigure {...shared} />
        </div>
      </Section>
      <Section title={TOP_GROUP.wijken.title}><GroupWijkenFigure {...shared} users={householdsOf(totals[0])} /></Section>
      {rows.some(({ onderdeel }) => onderdeel === 'leeftijd') ? <Section title={TOP_GROUP.ages.title}><GroupAgesFigure {...shared} /></Section> : null}
    </>
  )
}
