import { use, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { methodAddress, type MethodName } from '../../server/contract/methods.ts'
import { rowsOf } from '../data/rows.ts'
import { Page } from '../parts/page.tsx'
import { usePublication, useWijken } from '../parts/publication.tsx'
import { hrefTo, hrefWith, type Place } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { TERMS } from '../words/copy/terms.ts'
import { METHOD_PAGE, METHOD_TITLES } from '../words/copy/methods.ts'
import { KINDS, moneyNames, PAGES, SEARCH } from '../words/copy/search.ts'
import { VOICE } from '../words/copy/stories.ts'
import { search, type Findable } from '../words/search.ts'

/** So many results first, a screen or two; the others on request. */
const FIRST = 10

/** Finds pages, methods, wijken, signals, products, terms and stories by their words, in the browser and nowhere else. */
export default function SearchPage() {
  const { place, go } = useRouter()
  const id = useId()
  const all = useFindable(place)
  const [question, setQuestion] = useState(() => new URLSearchParams(place.search).get('zoek') ?? '')
  const asked = useDeferredValue(question.trim())
  const found = search(all, asked)
  const [whole, setWhole] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const shown = whole === asked ? found : found.slice(0, FIRST)
  // The button is gone then: the keyboard goes on at the first result that came.
  useEffect(() => { if (whole !== '') list.current?.querySelectorAll('a')[FIRST]?.focus() }, [whole])
  const keep = (event: React.FormEvent): void => {
    event.preventDefault()
    go(hrefWith(place, { zoek: question.trim() === '' ? null : question.trim() }), { replace: true })
  }
  return (
    <Page title={SEARCH.title} heading={SEARCH.title} lead={<p>{SEARCH.hint}</p>}>
      <form className="section search" role="search" onSubmit={keep}>
        <label htmlFor={id} className="choice__legend">{SEARCH.label}</label>
        <div className="search__row">
          <input id={id} className="search__field" type="search" autoComplete="off" spellCheck={false} value={question} onChange={(event) => setQuestion(event.target.value)} />
          <button type="submit" className="button">{SEARCH.button}</button>
        </div>
      </form>
      <div className="section">
        <p role="status" className="muted">{asked === '' ? '' : found.length === 0 ? SEARCH.none(asked) : SEARCH.found(found.length)}</p>
        <ul className="notes" ref={list}>
          {shown.map((item) => (
            <li key={`${item.kind} ${item.href} ${item.title}`} className="notes__item">
              <Link className="notes__title" href={item.href}>{item.title}</Link>
              <span className="notes__text"><b>{KINDS[item.kind]}.</b> {item.place ?? item.text}</span>
            </li>
          ))}
        </ul>
        {shown.length === found.length ? null : <button type="button" className="button" onClick={() => setWhole(asked)}>{SEARCH.all(found.length)}</button>}
      </div>
    </Page>
  )
}

/** Everything of this release that can be found, in the order in which equal finds are shown. */
function useFindable(place: Place): readonly Findable[] {
  const { release } = usePublication()
  const base = { publicatie: release.id }
  const loading = [rowsOf('signaalkaarten', base), rowsOf('indelingen', base), rowsOf('verhalen', base)] as const
  const wijken = useWijken()
  const [cards, labels, stories] = [use(loading[0]), use(loading[1]), use(loading[2])]
  const to = (path: string, changes = {}): string => hrefTo(place, path, changes)
  return [
    ...PAGES.map(([href, title, text]): Findable => ({ kind: 'pagina', title, text, href: to(href) })),
    ...Object.entries(METHOD_TITLES).map(([name, title]): Findable => ({ kind: 'pagina', title, text: '', place: METHOD_PAGE.list, href: to(methodAddress(name as MethodName)) })),
    ...wijken.map(({ code, naam }): Findable => ({ kind: 'wijk', title: naam, text: `Alles over ${naam} op één bladzijde`, href: to(`/wijken/${code}`) })),
    ...cards.map(({ naam, teller, principe }): Findable => ({ kind: 'signaal', title: naam, text: `${teller}. ${principe}.`, href: to('/signalen') })),
    ...TERMS.map(({ word, meaning }): Findable => ({ kind: 'begrip', title: word, text: meaning, href: `${to('/over-de-cijfers')}#begrippen` })),
    ...moneyNames(labels, to('/geld')),
    ...stories.map(({ titel, van, thema, wijk, tekst }): Findable => ({ kind: 'verhaal', title: titel, text: `${VOICE[van]}, ${wijken.find(({ code }) => code === wijk)?.naam ?? SEARCH.whole}, over ${thema}`, more: tekst, href: to('/verhalen', { wijk: wijk ?? 'gemeente', thema }) })),
  ]
}
