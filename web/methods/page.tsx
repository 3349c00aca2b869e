import { use } from 'react'
import type { MethodName } from '../../server/contract/methods.ts'
import { Page, Section } from '../parts/page.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { METHOD_PAGE, METHOD_TITLES } from '../words/copy/methods.ts'
import { Parts } from './parts.tsx'
import { methodTextOf } from './texts.ts'

/** How figures are made: first for everyone, then for who wants to do it again. The words are those of docs/methods. */
export default function MethodPage({ name }: { readonly name: MethodName }) {
  const { place } = useRouter()
  const { lay, technical } = use(methodTextOf(name))
  const title = METHOD_TITLES[name]
  return (
    <Page title={title} heading={title} before={<nav className="breadcrumb" aria-label="Kruimelpad"><Link href={`${hrefTo(place, '/over-de-cijfers')}#methoden`}>{METHOD_PAGE.list}</Link> <span aria-hidden="true">›</span> {title}</nav>}>
      <Section title={METHOD_PAGE.lay}><Parts parts={lay} under={METHOD_PAGE.lay} /></Section>
      <Section title={METHOD_PAGE.technical} lead={METHOD_PAGE.technicalLead}><Parts parts={technical} under={METHOD_PAGE.technical} /></Section>
    </Page>
  )
}
