import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { BRIEFING, SHARED_BRIEFING } from '../words/copy/briefing.ts'
import { said, type Collection } from './collection.ts'
import { Frozen, useIsValid } from './frozen.tsx'
import { ItemCard } from './item-card.tsx'
import { keep, useKept } from './kept.ts'
import { TakeAlong } from './take-along.tsx'

/** A briefing that came by a link: to read and print, and to take over. Its words are plain text, whatever they look like. */
export function SharedBriefing({ collection }: { readonly collection: Collection }) {
  const { place, go } = useRouter()
  const own = useKept()
  const isValid = useIsValid(collection.publicatie)
  const hasOwn = own !== null && own.cijfers.length > 0
  const { cijfers } = collection
  const questions = said(collection.vragen)
  return (
    <>
      <div className="section">
        <Frozen publicatie={collection.publicatie} take={null} />
        <p className="what-if__actions">
          <button type="button" className="button" onClick={() => { keep(collection); go('/briefing') }}>{hasOwn ? SHARED_BRIEFING.replace : SHARED_BRIEFING.take}</button>
          {hasOwn ? <Link className="button button--quiet" href={hrefTo(place, '/briefing')}>{SHARED_BRIEFING.own}</Link> : null}
        </p>
      </div>
      <section className="section">
        <h2 className="section__title">{collection.titel || SHARED_BRIEFING.untitled}</h2>
        {said(collection.inleiding.split('\n')).map((line, at) => <p key={at} className="section__lead">{line}</p>)}
        {isValid ? <ol className="briefing__items">{cijfers.map((item, at) => <ItemCard key={`${item.pagina} ${item.figuur}`} item={item} publicatie={collection.publicatie} at={at} count={cijfers.length} actions={null} />)}</ol> : null}
      </section>
      {questions.length === 0 ? null : <section className="section"><h2 className="section__title">{BRIEFING.fields.vragen}</h2><ul>{questions.map((question, at) => <li key={at}>{question}</li>)}</ul></section>}
      {isValid ? <TakeAlong collection={collection} /> : null}
    </>
  )
}
