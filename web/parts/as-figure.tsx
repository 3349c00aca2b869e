import type { ReactNode } from 'react'
import { plain } from '../words/rich.ts'
import type { FigureProps } from './figure.tsx'
import { useFigureSink } from './figure-sink.ts'
import { useFigureSlot } from './figure-slot.ts'

/** Something on a page that has its own look there, and can be taken along as if it were a figure: what it is on paper, and what it is here. */
export function AsFigure({ figure, children }: { readonly figure: FigureProps; readonly children: ReactNode }) {
  const sink = useFigureSink()
  const slot = useFigureSlot()
  if (sink !== null) return sink(figure)
  return <div className="as-figure" id={`figuur-${figure.id}`}>{children}<p className="figure__actions">{slot?.({ id: figure.id, title: plain(figure.title) })}</p></div>
}
