import './briefing.css'
import { useMemo } from 'react'
import { Page } from '../parts/page.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { BRIEFING, SHARED_BRIEFING } from '../words/copy/briefing.ts'
import { Editor } from './editor.tsx'
import { useKept } from './kept.ts'
import { read } from './link.ts'
import { SharedBriefing } from './shared.tsx'

const SHARED = '#b='

/** The reader's own briefing, or one that came by a link. */
export default function BriefingPage() {
  const { hash } = useRouter().place
  const shared = useMemo(() => (hash.startsWith(SHARED) ? read(hash.slice(SHARED.length)) : null), [hash])
  const own = useKept()
  if (shared === null || 'problem' in shared) {
    return (
      <Page title={BRIEFING.title} heading={BRIEFING.title} lead={BRIEFING.lead.map((text) => <p key={text}>{text}</p>)}>
        {shared === null ? null : <div className="warning" role="alert"><p>{shared.problem}</p></div>}
        {own === null || own.cijfers.length === 0 ? <Empty /> : <Editor collection={own} />}
      </Page>
    )
  }
  return <Page title={SHARED_BRIEFING.title} heading={SHARED_BRIEFING.title} lead={<p>{SHARED_BRIEFING.lead}</p>}><SharedBriefing collection={shared.collection} /></Page>
}

function Empty() {
  const { place } = useRouter()
  return (
    <div className="prose">
      {BRIEFING.empty.map((text) => <p key={text}>{text}</p>)}
      <ul className="inline-list">{BRIEFING.start.map(({ href, label }) => <li key={href}><Link href={hrefTo(place, href)}>{label}</Link></li>)}</ul>
    </div>
  )
}
