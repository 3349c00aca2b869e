import type { Route } from './parts/route.ts'

/** The code of each page, a file of its own that is fetched when the page is asked for. */
export const PAGE_CODE = {
  overzicht: () => import('./overview/page.tsx'),
  geld: () => import('./spending/page.tsx'),
  concentratie: () => import('./concentration/page.tsx'),
  wijken: () => import('./areas/page.tsx'),
  wijk: () => import('./areas/profile-page.tsx'),
  aanbod: () => import('./supply/page.tsx'),
  signalen: () => import('./signals/page.tsx'),
  verhalen: () => import('./stories/page.tsx'),
  vergelijken: () => import('./comparison/page.tsx'),
  briefing: () => import('./briefing/page.tsx'),
  zoeken: () => import('./search/page.tsx'),
  over: () => import('./about/page.tsx'),
  methode: () => import('./methods/page.tsx'),
} as const satisfies Readonly<Record<Exclude<Route['page'], 'onbekend'>, () => Promise<unknown>>>

/** Starts fetching the page that an address names, beside the question which releases there are. */
export function fetchPage({ page }: Route): void {
  if (page !== 'onbekend') void PAGE_CODE[page]()
}
