import { useState } from 'react'
import { usePublication } from '../parts/publication.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { COLLECT } from '../words/copy/briefing.ts'
import { pageOf, withFigure } from './collection.ts'
import { keep, kept } from './kept.ts'

/** Puts one figure, exactly as it is shown, into the reader's own briefing, and says so. */
export function CollectButton({ id, title }: { readonly id: string; readonly title: string }) {
  const { release } = usePublication()
  const { place } = useRouter()
  const [said, setSaid] = useState('')
  const add = () => {
    const { pathname, search } = window.location
    const outcome = withFigure(kept(), { pagina: pageOf(pathname, search), figuur: id }, release.id)
    if (typeof outcome === 'string') return setSaid(COLLECT[outcome])
    keep(outcome)
    setSaid(COLLECT.added(outcome.cijfers.length))
  }
  return (
    <>
      <button type="button" className="action" onClick={add}>{COLLECT.add}<span className="visually-hidden"> van: {title}</span></button>
      <span className="figure__message" role="status">{said === '' ? '' : <>{said} <Link href={hrefTo(place, '/briefing')}>{COLLECT.open}</Link></>}</span>
    </>
  )
}
