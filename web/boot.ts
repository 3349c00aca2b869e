import { fetchPage } from './page-code.ts'
import { matchRoute } from './parts/route.ts'
import { startTheme } from './parts/scheme.ts'

// First the right colours; then the page that the address names and the frame around it are fetched side by side, and what draws charts
// right behind them where a chart stands high on the page.
const route = matchRoute(window.location.pathname)
startTheme()
fetchPage(route)
void import('./main.tsx').then(() => (['overzicht', 'over', 'methode', 'onbekend'].includes(route.page) ? null : import('./parts/vega.ts')))
