import type { ReactNode } from 'react'
import { plain, type Rich } from '../words/rich.ts'
import type { FigureProps } from './figure.tsx'
import { useFigureSink } from './figure-sink.ts'
import { useFigureSlot } from './figure-slot.ts'

interface AsFigureProps {
  readonly id: string
  readonly title: Rich
  /** Tells the sink of it, where only the figures of a page are wanted: a `TakenFigure`, or what brings one. */
  readonly taken: ReactNode
  readonly children: ReactNode
}

/** Something on a page that has its own look there, and can be taken along as if it were a figure. */
export function AsFigure({ id, title, taken, children }: AsFigureProps) {
  const isGathered = useFigureSink() !== null
  const slot = useFigureSlot()
  if (isGathered) return taken
  return <div className="as-figure" id={`figuur-${id}`}>{children}<p className="figure__actions">{slot?.({ id, title: plain(title) })}</p></div>
}

/** What it is on paper. */
export const TakenFigure = ({ figure }: { readonly figure: FigureProps }) => useFigureSink()?.(figure) ?? null
