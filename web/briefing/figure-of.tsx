import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import type { FigureProps } from '../parts/figure.tsx'
import { FigureSink, QuestionSink } from '../parts/figure-sink.ts'
import { PublicationProvider } from '../parts/publication.tsx'
import { matchRoute, placeIn } from '../parts/route.ts'
import { useRoomSlot } from '../parts/room-slot.ts'
import { FixedPlace } from '../parts/router.tsx'
import { ProblemBoundary } from '../parts/waiting.tsx'
import { BRIEFING } from '../words/copy/briefing.ts'
import type { Item } from './collection.ts'

interface FigureOfProps {
  readonly item: Item
  readonly publicatie: string
  /** Hears of the questions that stand on that page. */
  readonly onQuestions: (questions: readonly string[]) => void
  readonly children: (figure: FigureProps) => ReactNode
}

/** A figure of another page, taken from that very page as of a release: made out of sight, and gone once the figure is here. */
export function FigureOf({ item, publicatie, onQuestions, children }: FigureOfProps) {
  const [found, setFound] = useState<FigureProps | 'gone' | null>(null)
  const roomOf = useRoomSlot()
  if (found === 'gone') return <Gone />
  if (found !== null) return children(found)
  const place = placeIn(item.pagina, publicatie)
  return (
    <>
      <div className="briefing__waiting" aria-busy="true" />
      <div hidden>
        <FixedPlace place={place}>
          <ProblemBoundary at="" around={() => telling(() => setFound('gone'))}>
            <Suspense>
              <PublicationProvider empty={() => null}><Search wanted={item.figuur} onEnd={setFound} onQuestions={onQuestions}>{roomOf(matchRoute(place.pathname))}</Search></PublicationProvider>
            </Suspense>
          </ProblemBoundary>
        </FixedPlace>
      </div>
    </>
  )
}

interface SearchProps {
  readonly wanted: string
  readonly onEnd: (found: FigureProps | 'gone') => void
  readonly onQuestions: (questions: readonly string[]) => void
  readonly children: ReactNode
}

/** Hears of every figure below it, and of its questions. The figures of a page are there before the page as a whole is. */
function Search({ wanted, onEnd, onQuestions, children }: SearchProps) {
  const found = useRef<FigureProps | null>(null)
  return (
    <FigureSink value={(figure) => (figure.id === wanted ? telling(() => { found.current = figure }) : null)}>
      <QuestionSink value={(questions) => telling(() => onQuestions(questions))}>{children}</QuestionSink>
      <Told tell={() => onEnd(found.current ?? 'gone')} />
    </FigureSink>
  )
}

/** Tells once, when it is on the page. */
function Told({ tell }: { readonly tell: () => void }) {
  useEffect(tell, [tell])
  return null
}

const telling = (tell: () => void): ReactNode => <Told tell={tell} />

const Gone = () => <div className="warning"><p><b>{BRIEFING.gone.title}.</b> {BRIEFING.gone.text}</p></div>
