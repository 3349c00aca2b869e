import { useSyncExternalStore } from 'react'
import { isWijkCode } from '../../server/units/areas.ts'
import { MY_WIJK } from '../words/copy/my-wijk.ts'
import { hrefTo } from './route.ts'
import { Link, useRouter } from './router.tsx'

const KEY = 'raadszicht-mijn-wijk'
const CHANGED = 'raadszicht:mijn-wijk'

/** What this browser remembers: the code of a wijk, a space and its name; so the way to it needs no figures. */
function kept(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function remember(text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, text)
  } catch {
    return
  }
  window.dispatchEvent(new Event(CHANGED))
}

function listen(heard: () => void): () => void {
  window.addEventListener(CHANGED, heard)
  window.addEventListener('storage', heard)
  return () => {
    window.removeEventListener(CHANGED, heard)
    window.removeEventListener('storage', heard)
  }
}

interface Wijk {
  readonly code: string
  readonly name: string
}

/** The wijk that this browser remembers; null without one, or where nothing may be kept. */
function useMyWijk(): Wijk | null {
  const text = useSyncExternalStore(listen, kept, () => null)
  const [code, ...words] = (text ?? '').split(' ')
  const name = words.join(' ')
  return code !== undefined && isWijkCode(code) && name !== '' ? { code, name } : null
}

/** Remembers a wijk in this browser, or forgets it again. */
export function MyWijk({ code, name }: Wijk) {
  const mine = useMyWijk()?.code === code
  return (
    <p className="my-wijk">
      <button type="button" className="action" onClick={() => remember(mine ? null : `${code} ${name}`)}>{mine ? MY_WIJK.forget(name) : MY_WIJK.make(name)}</button>
      <span className="small muted" role="status">{mine ? MY_WIJK.made : MY_WIJK.note}</span>
    </p>
  )
}

/** The way to the wijk that was remembered. */
export function MyWijkLink() {
  const { place } = useRouter()
  const mine = useMyWijk()
  return mine === null ? null : <span><Link href={hrefTo(place, `/wijken/${mine.code}`)}>{MY_WIJK.link(mine.name)}</Link></span>
}
