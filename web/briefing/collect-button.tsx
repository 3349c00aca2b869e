import { useState } from 'react'
import { usePublication } from '../parts/publication.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { ACTIONS } from '../words/copy/figure.ts'

/** Puts one figure, exactly as it is shown, into the reader's own briefing, and says so. The rest of the briefing is fetched when it is asked for. */
export function CollectButton({ id, title }: { readonly id: string; readonly title: string }) {
  const { release } = usePublication()
  const { place } = useRouter()
  const [said, setSaid] = useState('')
  const add = () => { import('./collect.ts').then(({ collect }) => setSaid(collect(id, window.location, release.id)), () => setSaid(ACTIONS.failed)) }
  return (
    <>
      <button type="button" className="action" onClick={add}>{ACTIONS.collect}<span className="visually-hidden"> van: {title}</span></button>
      <span className="figure__message" role="status">{said === '' ? '' : <>{said} <Link href={hrefTo(place, '/briefing')}>{ACTIONS.toBriefing}</Link></>}</span>
    </>
  )
}
