import { lazy, Suspense, type ReactNode } from 'react'
import { CollectButton } from './briefing/collect-button.tsx'
import type { Publicaties } from './data/rows.ts'
import { PAGE_CODE } from './page-code.ts'
import { FigureSlotContext, type FigureSlot } from './parts/figure-slot.ts'
import { Footer } from './parts/footer.tsx'
import { HatchPattern } from './parts/hatch.tsx'
import { Header, SkipLink } from './parts/header.tsx'
import { PrintFoot } from './parts/print-foot.tsx'
import { PublicationProvider, usePublication } from './parts/publication.tsx'
import { ReleaseStrip } from './parts/release-strip.tsx'
import { hrefTo, matchRoute, type Route } from './parts/route.ts'
import { RoomSlot } from './parts/room-slot.ts'
import { Link, RouterProvider, useRouter } from './parts/router.tsx'
import { ProblemBoundary, Skeleton } from './parts/waiting.tsx'
import { nothingPublished, NOT_FOUND } from './words/copy/states.ts'

const OverviewPage = lazy(PAGE_CODE.overzicht)
const SpendingPage = lazy(PAGE_CODE.geld)
const ConcentrationPage = lazy(PAGE_CODE.concentratie)
const AreasPage = lazy(PAGE_CODE.wijken)
const ProfilePage = lazy(PAGE_CODE.wijk)
const SupplyPage = lazy(PAGE_CODE.aanbod)
const SignalsPage = lazy(PAGE_CODE.signalen)
const StoriesPage = lazy(PAGE_CODE.verhalen)
const ComparisonPage = lazy(PAGE_CODE.vergelijken)
const BriefingPage = lazy(PAGE_CODE.briefing)
const SearchPage = lazy(PAGE_CODE.zoeken)
const AboutPage = lazy(PAGE_CODE.over)
const MethodPage = lazy(PAGE_CODE.methode)

/** The whole of the pages: frame, release, room. */
export const App = () => (
  <RouterProvider>
    <HatchPattern />
    <SkipLink />
    <Frame />
  </RouterProvider>
)

function Frame() {
  const { place } = useRouter()
  return (
    <>
      <ProblemBoundary at={place.pathname + place.search} around={framed}>
        <Suspense fallback={<><Header gemeente={null} /><div className="strip"><div className="strip__content" /></div><main id="inhoud"><Skeleton /></main></>}>
          <PublicationProvider empty={unpublished}>
            <Published />
          </PublicationProvider>
        </Suspense>
      </ProblemBoundary>
      <Footer />
    </>
  )
}

const unpublished = (all: Publicaties): ReactNode => framed(<Notice {...nothingPublished(all.publicaties)} />)

const framed = (message: ReactNode): ReactNode => <><Header gemeente={null} /><main id="inhoud" tabIndex={-1}>{message}</main></>

function Published() {
  const { place } = useRouter()
  const { release } = usePublication()
  return (
    <RoomSlot value={roomOf}><FigureSlotContext value={collectSlot}>
      <Header gemeente={release.gemeente.naam} />
      <ReleaseStrip />
      <main id="inhoud" tabIndex={-1}>
        <ProblemBoundary at={place.pathname + place.search}>
          <Suspense fallback={<Skeleton />}><Room route={matchRoute(place.pathname)} /><PrintFoot /></Suspense>
        </ProblemBoundary>
      </main>
    </FigureSlotContext></RoomSlot>
  )
}

const roomOf = (route: Route): ReactNode => <Room route={route} />

/** Under every figure: into my briefing. */
const collectSlot: FigureSlot = (figure) => <CollectButton {...figure} />

/** The page of a route. */
export function Room({ route }: { readonly route: Route }): ReactNode {
  switch (route.page) {
    case 'overzicht': return <OverviewPage />
    case 'geld': return <SpendingPage />
    case 'concentratie': return <ConcentrationPage />
    case 'wijken': return <AreasPage />
    case 'wijk': return <ProfilePage code={route.code} />
    case 'aanbod': return <SupplyPage />
    case 'signalen': return <SignalsPage />
    case 'verhalen': return <StoriesPage />
    case 'vergelijken': return <ComparisonPage />
    case 'briefing': return <BriefingPage />
    case 'zoeken': return <SearchPage />
    case 'over': return <AboutPage />
    case 'methode': return <MethodPage name={route.name} />
    case 'onbekend': return <Notice {...NOT_FOUND} link />
    default: return route satisfies never
  }
}

function Notice({ title, what, todo, link = false }: { readonly title: string; readonly what: string; readonly todo: string; readonly link?: boolean }) {
  const { place } = useRouter()
  return (
    <div className="page">
      <title>{`${title} – Raadszicht`}</title>
      <div className="page__intro">
        <h1 className="page__title" tabIndex={-1}>{title}</h1>
        <div className="page__lead"><p>{what}</p><p>{todo}</p></div>
        {link ? <p><Link href={hrefTo(place, '/')}>Naar het overzicht</Link></p> : null}
      </div>
    </div>
  )
}
