import { createContext, useContext, useEffect, useMemo, useRef, useState, useTransition, type AnchorHTMLAttributes, type MouseEvent, type ReactNode } from 'react'
import { hrefFrom, type Place } from './route.ts'

interface Router {
  readonly place: Place
  readonly pending: boolean
  readonly go: (href: string, options?: { readonly replace?: boolean }) => void
}

const RouterContext = createContext<Router | null>(null)

const here = (): Place => ({ pathname: window.location.pathname, search: window.location.search, hash: window.location.hash })

/** Keeps the address and the page together. The old page stays until the new one has its figures. */
export function RouterProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState(here)
  const [pending, startTransition] = useTransition()
  useEffect(() => {
    const follow = () => startTransition(() => setPlace(here()))
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const router = useMemo<Router>(() => ({
    place,
    pending,
    go: (to, options) => {
      const href = hrefFrom(to, place, here())
      if (options?.replace === true) window.history.replaceState(null, '', href)
      else window.history.pushState(null, '', href)
      startTransition(() => setPlace(here()))
    },
  }), [place, pending])
  useArrival(place)
  return <RouterContext value={router}>{children}</RouterContext>
}

/** A page at one address that nobody walks away from: for paper, made where there is no window. */
export const FixedPlace = ({ place, children }: { readonly place: Place; readonly children: ReactNode }) =>
  <RouterContext value={{ place, pending: false, go: () => undefined }}>{children}</RouterContext>

export function useRouter(): Router {
  const router = useContext(RouterContext)
  if (!router) throw new Error('useRouter stands outside RouterProvider')
  return router
}

/** On another page: to the top, or to the named part, and the focus on its heading, so that a screen reader starts there. */
function useArrival(place: Place): void {
  const before = useRef(place)
  useEffect(() => {
    const previous = before.current
    before.current = place
    if (previous === place) return undefined
    if (place.hash !== '') return whenThere(place.hash, focusOn)
    if (previous.pathname === place.pathname) return undefined
    window.scrollTo(0, 0)
    focusOn(document.querySelector<HTMLElement>('main h1'), true)
    return undefined
  }, [place])
}

/** A link that was sent around may name one figure: once that is on the page, it comes into view. */
export function useDeepLink(): void {
  const { hash } = useRouter().place
  const first = useRef(hash)
  useEffect(() => (first.current === '' ? undefined : whenThere(first.current, focusOn)), [])
}

/** Does something with the part of the page that a hash names, at once or when its figures have come. Answers how to stop waiting. */
function whenThere(hash: string, act: (part: HTMLElement | null) => void): () => void {
  const found = namedPart(hash)
  const waiting = new MutationObserver(() => { if (namedPart(hash)) { waiting.disconnect(); act(namedPart(hash)) } })
  if (found) act(found)
  else waiting.observe(document.body, { childList: true, subtree: true })
  return () => waiting.disconnect()
}

/** The part that a hash names; a hash that was made by hand may name nothing. */
function namedPart(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    return null
  }
}

function focusOn(target: HTMLElement | null, stay = false): void {
  if (!target) return
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus({ preventScroll: stay })
  if (!stay) target.scrollIntoView()
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.defaultPrevented && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string; readonly replace?: boolean }

/** A real link that changes the page without loading it anew. */
export function Link({ href, replace = false, onClick, ...rest }: LinkProps) {
  const { go } = useRouter()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!isPlainClick(event)) return
    event.preventDefault()
    go(href, { replace })
  }
  return <a {...rest} href={href} onClick={follow} />
}
