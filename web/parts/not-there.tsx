import { NOT_THERE } from '../words/copy/release.ts'
import { useRouter } from './router.tsx'
import { LAWS, useView } from './view.ts'

export type Setting = 'jaar' | 'wet' | 'wijk'

/** Says which of the settings that a page reads from its address are not there, and what stands there instead; nothing where all are. */
export function NotThere({ reads }: { readonly reads: readonly Setting[] }) {
  const view = useView()
  const { search } = useRouter().place
  const text = notThere(search, view, reads)
  return text === '' ? null : <p className="warning" role="status">{text}</p>
}

/** The same in words. A setting without a value is none. */
export function notThere(search: string, { year, wijk }: { readonly year: number; readonly wijk: string | null }, reads: readonly Setting[]): string {
  const settings = new URLSearchParams(search)
  return reads.flatMap((name) => {
    const asked = settings.get(name)
    if (!asked) return []
    if (name === 'jaar') return asked === String(year) ? [] : [NOT_THERE.jaar(asked, year)]
    return (name === 'wet' ? LAWS.some((wet) => wet === asked) : asked === wijk) ? [] : [NOT_THERE[name]]
  }).join(' ')
}
