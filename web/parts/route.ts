import { methodAt, type MethodName } from '../../server/contract/methods.ts'

/** Where the reader is: everything a page shows follows from this. */
export interface Place {
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

export type Route =
  | { readonly page: 'overzicht' | 'geld' | 'concentratie' | 'wijken' | 'signalen' | 'aanbod' | 'verhalen' | 'vergelijken' | 'briefing' | 'zoeken' | 'over' }
  | { readonly page: 'wijk'; readonly code: string }
  | { readonly page: 'methode'; readonly name: MethodName }
  | { readonly page: 'onbekend' }

const FIXED: Readonly<Record<string, Route>> = {
  '/': { page: 'overzicht' },
  '/geld': { page: 'geld' },
  '/de-10-procent': { page: 'concentratie' },
  '/wijken': { page: 'wijken' },
  '/aanbod': { page: 'aanbod' },
  '/signalen': { page: 'signalen' },
  '/verhalen': { page: 'verhalen' },
  '/vergelijken': { page: 'vergelijken' },
  '/briefing': { page: 'briefing' },
  '/zoeken': { page: 'zoeken' },
  '/over-de-cijfers': { page: 'over' },
}
const WIJK = /^\/wijken\/(WK\d{4}[0-9A-Z]{2})$/

/** Which page an address names. */
export function matchRoute(pathname: string): Route {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
  const [code, name] = [WIJK.exec(path)?.[1], methodAt(path)]
  if (name) return { page: 'methode', name }
  return code === undefined ? (FIXED[path] ?? { page: 'onbekend' }) : { page: 'wijk', code }
}

export type Changes = Readonly<Record<string, string | number | null>>

/** The address of the same page with some settings changed; null takes a setting away. */
export const hrefWith = (place: Place, changes: Changes, hash = ''): string => `${place.pathname}${searchWith(place.search, changes)}${hash}`

/** A search part with some settings changed, in a fixed order so that one view has one address. */
export function searchWith(search: string, changes: Changes): string {
  const settings = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) settings.delete(name)
    else settings.set(name, String(value))
  }
  settings.sort()
  const text = settings.toString()
  return text === '' ? '' : `?${text}`
}

/** Where a link leads that was drawn at one address and pressed at a newer one of the same page: what it changes, it changes there. */
export function hrefFrom(href: string, drawn: Place, now: Place): string {
  const { pathname, search, hash } = new URL(href, `http://raadszicht${drawn.pathname}${drawn.search}`)
  if (now.search === drawn.search || pathname !== drawn.pathname || pathname !== now.pathname) return href
  const [before, after] = [new URLSearchParams(drawn.search), new URLSearchParams(search)]
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name))
  return hrefWith(now, Object.fromEntries(changed.map((name) => [name, after.get(name)])), hash)
}

/** The place that an address of ours names, as of a release. */
export function placeIn(address: string, publicatie: string): Place {
  const [pathname = '/', search = ''] = address.split('?')
  return { pathname, search: searchWith(search, { publicatie }), hash: '' }
}

const SHARED = ['jaar', 'publicatie'] as const

/** The address of another page; the year and the release that were chosen go along. */
export function hrefTo(place: Place, pathname: string, changes: Changes = {}): string {
  const old = new URLSearchParams(place.search)
  const kept = SHARED.flatMap((name) => (old.has(name) ? [[name, old.get(name) ?? '']] : []))
  return `${pathname}${searchWith(new URLSearchParams(kept).toString(), changes)}`
}

/** The address of a room of the house: the wijk that was chosen goes along as well, also through a room where nothing is told per wijk, so that it is never lost unseen. */
export function roomTo(place: Place, pathname: string): string {
  const wijk = new URLSearchParams(place.search).get('wijk')
  return hrefTo(place, pathname, wijk?.startsWith('WK') === true ? { wijk } : {})
}

/** One of the allowed values of a setting, or the value that stands without it: an address made by hand never breaks a page. */
export function oneOf<T extends string>(search: string, name: string, allowed: readonly T[], otherwise: T): T {
  const value = new URLSearchParams(search).get(name)
  return allowed.find((item) => item === value) ?? otherwise
}
