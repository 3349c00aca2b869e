import { useState } from 'react'
import { BRIEFING_LIMITS } from '../../server/contract/briefing-limits.ts'
import { Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { BRIEFING } from '../words/copy/briefing.ts'
import { moved, type Collection, type Item } from './collection.ts'
import { QuestionsField, WordsField } from './fields.tsx'
import { Frozen, useIsValid } from './frozen.tsx'
import { ItemCard, moveId, type ItemActions } from './item-card.tsx'
import { keep } from './kept.ts'
import { TakeAlong } from './take-along.tsx'

/** The reader's own briefing: words, figures in their order, and ways to take it along. Every change is kept at once. */
export function Editor({ collection }: { readonly collection: Collection }) {
  const [said, setSaid] = useState('')
  const { release } = usePublication()
  const isValid = useIsValid(collection.publicatie)
  const { cijfers } = collection
  const change = (part: Partial<Collection>): void => keep({ ...collection, ...part })
  const actionsOf = (item: Item, at: number): ItemActions => ({
    change: (next) => change({ cijfers: cijfers.with(at, next) }),
    move: (by) => {
      const to = Math.min(cijfers.length - 1, Math.max(0, at + by))
      change({ cijfers: moved(cijfers, at, by) })
      setSaid(BRIEFING.movedTo(to + 1, cijfers.length))
      requestAnimationFrame(() => document.getElementById(moveId(item, by))?.focus())
    },
    asked: [...collection.vragen, ...cijfers.flatMap(({ vragen }) => vragen)],
    remove: () => { change({ cijfers: cijfers.toSpliced(at, 1) }); setSaid(BRIEFING.removed); document.getElementById('cijfers')?.focus() },
  })
  return (
    <>
      <div className="section"><Frozen publicatie={collection.publicatie} take={(publicatie) => change({ publicatie })} /></div>
      <div className="columns columns--lead">
      <Section title={BRIEFING.around}>
        <WordsField label={BRIEFING.fields.titel} value={collection.titel} most={BRIEFING_LIMITS.title} hint={BRIEFING.untitled(release.gemeente.naam)} onChange={(titel) => change({ titel })} />
        <WordsField label={BRIEFING.fields.inleiding} value={collection.inleiding} most={BRIEFING_LIMITS.intro} rows={4} onChange={(inleiding) => change({ inleiding })} />
      </Section>
      {isValid ? <TakeAlong collection={collection} /> : null}
      </div>
      <section className="section" id="cijfers" tabIndex={-1}>
        <h2 className="section__title">{BRIEFING.figures}</h2>
        <p className="visually-hidden" role="status">{said}</p>
        {isValid ? <ol className="briefing__items">{cijfers.map((item, at) => <ItemCard key={`${collection.publicatie} ${item.pagina} ${item.figuur}`} item={item} publicatie={collection.publicatie} at={at} count={cijfers.length} actions={actionsOf(item, at)} />)}</ol> : null}
      </section>
      <Section title={BRIEFING.atEnd}>
        <QuestionsField label={BRIEFING.fields.vragen} questions={collection.vragen} most={BRIEFING_LIMITS.questions} onChange={(vragen) => change({ vragen })} />
      </Section>
      <Clear />
    </>
  )
}

/** Away with everything, after a second question. */
function Clear() {
  const [asked, setAsked] = useState(false)
  if (!asked) return <p className="briefing__screen"><button type="button" className="action" onClick={() => setAsked(true)}>{BRIEFING.clear}</button></p>
  return (
    <div role="group" className="briefing__screen" aria-label={BRIEFING.clear}>
      <p>{BRIEFING.clearAsk}</p>
      <p className="what-if__actions">
        <button type="button" className="button" onClick={() => keep(null)}>{BRIEFING.clearSure}</button>
        <button type="button" className="button button--quiet" onClick={() => setAsked(false)}>{BRIEFING.clearNot}</button>
      </p>
    </div>
  )
}
