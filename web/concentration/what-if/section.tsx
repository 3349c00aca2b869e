import { use, useState } from 'react'
import { rowsOf } from '../../data/rows.ts'
import { amountOf, topOf } from '../../data/select.ts'
import { Section } from '../../parts/page.tsx'
import { usePublication } from '../../parts/publication.tsx'
import { hrefWith } from '../../parts/route.ts'
import { useRouter } from '../../parts/router.tsx'
import type { View } from '../../parts/view.ts'
import { valueOf } from '../../words/cell.ts'
import { basisText, WHAT_IF } from '../../words/copy/what-if.ts'
import type { Basis } from './compute.ts'
import { ScenarioInputs } from './inputs.tsx'
import { WhatIfResult } from './result.tsx'
import { EMPTY_SCENARIO, EXAMPLE, scenarioFrom, settingsOf, type Scenario } from './scenario.ts'

/** "Begin with these households": the reader's own assumptions on published figures only; nothing typed leaves the page but in its address. */
export function WhatIfSection({ view }: { readonly view: View }) {
  const basis = useBasis(view)
  return (
    <Section id="wat-als" title={WHAT_IF.title} lead={WHAT_IF.lead}>
      {basis === null ? <p>{WHAT_IF.none}</p> : <><p className="what-if__basis">{basisText({ year: view.year, ...basis })}</p><WhatIf basis={basis} year={view.year} /></>}
      <div className="prose">
        <h3>{WHAT_IF.notCounted}</h3>
        <ul>{WHAT_IF.notCountedList.map((text) => <li key={text}>{text}</li>)}</ul>
        <p>{WHAT_IF.learn}</p>
      </div>
    </Section>
  )
}

/** This year's spending of last year's group, from figures of the release alone; null where one of them is not shown. */
function useBasis({ year }: View): Basis | null {
  const { release } = usePublication()
  const gemeente = release.gemeente.code
  const loading = [
    rowsOf('topgroep', { publicatie: release.id, jaar: year }),
    rowsOf('uitgaven', { publicatie: release.id, gebied: gemeente, jaar: year, indeling: 'totaal', periodeSoort: 'jaar' }),
  ] as const
  const [group, total] = [use(loading[0]), use(loading[1])]
  const households = valueOf(topOf(group, { onderdeel: 'blijven', code: 'groep', maat: 'huishoudens' }))
  const share = valueOf(topOf(group, { onderdeel: 'blijven', code: 'groep', maat: 'aandeelUitgaven' }))
  const money = valueOf(amountOf(total[0]))
  return households === null || share === null || share === 0 || money === null ? null : { households, spending: (share * money) / households, share }
}

function WhatIf({ basis, year }: { readonly basis: Basis; readonly year: number }) {
  const { place, go } = useRouter()
  const { release } = usePublication()
  const [first, setFirst] = useState(() => scenarioFrom(place.search, ''))
  const [second, setSecond] = useState<Scenario | null>(() => (new URLSearchParams(place.search).get('tweede') === 'ja' ? scenarioFrom(place.search, '2') : null))
  const follow = (a: Scenario, b: Scenario | null): void => {
    const changes = { ...settingsOf(a, ''), ...settingsOf(b ?? EMPTY_SCENARIO, '2'), tweede: b === null ? null : 'ja' }
    const href = hrefWith(place, changes)
    if (href !== hrefWith(place, {})) go(href, { replace: true })
  }
  const set = (a: Scenario, b: Scenario | null): void => {
    setFirst(a)
    setSecond(b)
    follow(a, b)
  }
  return (
    <div className="what-if">
      <p className="what-if__actions">
        <button type="button" className="button" onClick={() => set(EXAMPLE, second)}>{WHAT_IF.tryOut}</button>
        <button type="button" className="button" onClick={() => set(first, second === null ? first : null)}>{second === null ? WHAT_IF.add : WHAT_IF.remove}</button>
        <button type="button" className="button" onClick={() => set(EMPTY_SCENARIO, null)}>{WHAT_IF.clear}</button>
      </p>
      <div className={second === null ? 'columns' : 'columns columns--even'}>
        <ScenarioInputs legend={WHAT_IF.scenarios['']} scenario={first} onChange={setFirst} onLeave={() => follow(first, second)} />
        {second === null ? null : <ScenarioInputs legend={WHAT_IF.scenarios[2]} scenario={second} onChange={setSecond} onLeave={() => follow(first, second)} />}
      </div>
      <WhatIfResult year={year} source={{ resource: 'topgroep', question: { publicatie: release.id, jaar: year } }} basis={basis} first={first} second={second} />
    </div>
  )
}
