import { Suspense, type ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { Room } from '../app.tsx'
import { askThrough } from '../data/load.ts'
import type { Publicatie } from '../data/rows.ts'
import type { FigureProps } from '../parts/figure.tsx'
import { FigureSink } from '../parts/figure-sink.ts'
import { NotInRelease } from '../parts/not-there.tsx'
import { PublicationProvider, usePublication } from '../parts/publication.tsx'
import { matchRoute, placeIn, type Place } from '../parts/route.ts'
import { FixedPlace } from '../parts/router.tsx'

/** The figures of a page by their name, and the release that they are of. */
export interface Gathered {
  readonly place: Place
  readonly release: Publicatie
  readonly figures: ReadonlyMap<string, FigureProps>
}

/** The pages get their figures by `ask`, until what it gives back is called: an address of the API in, its answer as JSON out. */
export const readThrough = (ask: (address: string) => Promise<unknown>): (() => void) => askThrough(ask)

/** Makes the page at an address as of a release, without a browser, and takes its figures: what they say is decided in one place only. */
export async function gather(page: string, publicatie: string): Promise<Gathered> {
  const place = placeIn(page, publicatie)
  const found = { figures: new Map<string, FigureProps>(), release: null as Publicatie | null, problem: null as unknown }
  const stream = await prerender(
    <FixedPlace place={place}>
      <FigureSink value={(figure) => { found.figures.set(figure.id, figure); return null }}>
        <Suspense>
          <PublicationProvider empty={() => null}>
            <Told tell={(release) => { found.release = release }}><Room route={matchRoute(place.pathname)} /></Told>
          </PublicationProvider>
        </Suspense>
      </FigureSink>
    </FixedPlace>,
    { onError: (error) => { found.problem ??= error } },
  )
  await stream.prelude.cancel()
  if (found.problem instanceof NotInRelease) found.figures.clear()
  else if (found.problem !== null) throw found.problem
  if (found.release === null) throw new Error('a page without a release')
  return { place, release: found.release, figures: found.figures }
}

function Told({ tell, children }: { readonly tell: (release: Publicatie) => void; readonly children: ReactNode }) {
  tell(usePublication().release)
  return children
}
