import { NOT_THERE } from '../words/copy/release.ts'
import { useFigureSink } from './figure-sink.ts'
import { useRouter } from './router.tsx'
import { LAWS, useView } from './view.ts'

export type Setting = 'jaar' | 'wet' | 'wijk'

/** A page was asked for its figures as of a release that lacks what its address names: none of them is the one that was meant. */
export class NotInRelease extends Error {}

/** Says which of the settings that a page reads from its address are not there, and what stands there instead; nothing where all are. */
export function NotThere({ reads }: { readonly reads: readonly Setting[] }) {
  const view = useView()
  const { search } = useRouter().place
  const isGathered = useFigureSink() !== null
  const text = notThere(search, view, reads)
  if (isGathered && text !== '') throw new NotInRelease(text)
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
