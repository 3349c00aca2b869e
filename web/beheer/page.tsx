import '@utrecht/page-header-css/dist/index.css'
import '@utrecht/page-footer-css/dist/index.css'
import '@utrecht/skip-link-css/dist/index.css'
import './beheer.css'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { SkipLink } from '../parts/header.tsx'
import { Section } from '../parts/page.tsx'
import { Logo } from '../parts/logo.tsx'
import { BEHEER, KEPT, NOT_KEPT } from '../words/copy/beheer.ts'
import { Balance } from './balance.tsx'
import { Deliveries } from './deliveries.tsx'
import { loadDeliveries, NEWEST, type Page } from './send.ts'
import { Uploads } from './uploads.tsx'

/** Beheer: take in deliveries, and see what came in. It stands apart from the pages of readers and needs no release. */
export function BeheerPage() {
  const [asked, setAsked] = useState(NEWEST)
  const [page, setPage] = useState<Page | 'failed' | null>(null)
  const refresh = useCallback(() => { loadDeliveries(asked).then(setPage, () => setPage('failed')) }, [asked])
  const [turn, setTurn] = useState(0)
  const recount = useCallback(() => setTurn((before) => before + 1), [])
  useEffect(refresh, [refresh])
  return (
    <Frame gemeente={page === null || page === 'failed' ? null : (page.list.gemeente.naam ?? page.list.gemeente.code)}>
      <div className="page__intro">
        <h1 className="page__title" tabIndex={-1}>{BEHEER.heading}</h1>
        <div className="page__lead"><p>{BEHEER.lead}</p></div>
      </div>
      <Section title="Bestanden"><Uploads onReceived={refresh} onDone={recount} /></Section>
      <Balance key={turn} />
      <Section title={BEHEER.earlier}>
        {page === 'failed' ? <><p role="alert">{BEHEER.listFailed}</p><button type="button" className="button button--quiet" onClick={refresh}>{BEHEER.again}</button></> : null}
        {page === null ? <p role="status">De leveringen worden opgehaald.</p> : null}
        {page === null || page === 'failed' ? null : <Deliveries page={page} onAsk={setAsked} />}
      </Section>
      <Section title={BEHEER.kept}>
        <div className="columns columns--even">
          <Points title="Dit bewaren wij" points={KEPT} />
          <Points title="Dit bewaren wij niet" points={NOT_KEPT} />
        </div>
      </Section>
    </Frame>
  )
}

const Points = ({ title, points }: { readonly title: string; readonly points: readonly string[] }) => (
  <div className="prose"><h3>{title}</h3><ul>{points.map((point) => <li key={point}>{point}</li>)}</ul></div>
)

function Frame({ gemeente, children }: { readonly gemeente: string | null; readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <header className="utrecht-page-header">
        <div className="utrecht-page-header__content header">
          <div className="header__brand"><Logo /><span><b className="header__name">Raadszicht {BEHEER.title}</b><span className="header__gemeente">{gemeente === null ? '\u00a0' : `Gemeente ${gemeente}`}</span></span></div>
        </div>
      </header>
      <aside className="strip" aria-label="Wie hierbij kan"><div className="strip__content"><span className="badge badge--info">{BEHEER.hereOnly}</span><span>{BEHEER.noAccounts}</span></div></aside>
      <main id="inhoud" tabIndex={-1}><div className="page">{children}</div></main>
    </>
  )
}
