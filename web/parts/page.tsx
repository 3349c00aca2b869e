import type { ReactNode } from 'react'
import { useFigureSink } from './figure-sink.ts'
import { useDeepLink, useRouter } from './router.tsx'
import { usePublication } from './publication.tsx'
import { Later } from './waiting.tsx'

interface PageProps {
  /** For the tab of the browser; the name of the gemeente follows. */
  readonly title: string
  readonly heading: ReactNode
  readonly lead?: ReactNode
  readonly before?: ReactNode
  readonly beside?: ReactNode
  /** Prints on one sheet of paper: drawings small and side by side, without the tables behind them. */
  readonly onSheet?: boolean
  readonly children: ReactNode
}

/** The frame of a page: title, one h1 that receives the focus, an introduction, and the rest. */
export function Page({ title, heading, lead, before, beside, onSheet = false, children }: PageProps) {
  const { release } = usePublication()
  const { pending } = useRouter()
  const isGathered = useFigureSink() !== null
  useDeepLink()
  const intro = (
    <div className="page__intro">
      {before}
      <h1 className="page__title" tabIndex={-1}>{heading}</h1>
      {lead === undefined ? null : <div className="page__lead">{lead}</div>}
    </div>
  )
  return (
    <div className={onSheet ? 'page page--sheet' : 'page'} aria-busy={pending}>
      {isGathered ? null : <title>{titleOf(title, release.gemeente.naam)}</title>}
      <p className="visually-hidden" role="status">{pending ? 'De cijfers worden bijgewerkt.' : title}</p>
      {beside === undefined ? intro : <div className="page__top">{intro}{beside}</div>}
      {children}
    </div>
  )
}

/** The name of the gemeente once, and the name of the house last. */
const titleOf = (title: string, gemeente: string): string => `${title}${title.includes(gemeente) ? '' : ` – ${gemeente}`} – Raadszicht`

interface SectionProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly id?: string
  readonly children: ReactNode
}

/** A part of a page under its own heading, which a link can name. What stands above does not wait for its figures. */
export const Section = ({ title, lead, id = anchorOf(title), children }: SectionProps) => (
  <section className="section" id={id}>
    <h2 className="section__title">{title}</h2>
    {lead === undefined ? null : <p className="section__lead">{lead}</p>}
    <Later>{children}</Later>
  </section>
)

/** "Wetten die samenkomen" → "wetten-die-samenkomen" */
const anchorOf = (title: string): string => title.toLowerCase().replace(/[^\p{L}\d]+/gu, '-')
