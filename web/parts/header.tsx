import '@utrecht/page-header-css/dist/index.css'
import '@utrecht/nav-bar-css/dist/index.css'
import '@utrecht/skip-link-css/dist/index.css'
import { roomTo, matchRoute } from './route.ts'
import { Link, useRouter } from './router.tsx'
import { Logo } from './logo.tsx'
import { NAVIGATION } from '../words/copy/navigation.ts'

export const SkipLink = () => <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">Naar de inhoud</a>

/** Name, gemeente and the rooms of the house. */
export function Header({ gemeente }: { readonly gemeente: string | null }) {
  const { place } = useRouter()
  const { page } = matchRoute(place.pathname)
  return (
    <header className="utrecht-page-header">
      <div className="utrecht-page-header__content header">
        <Link className="header__brand" href={roomTo(place, '/')}>
          <Logo />
          <span><b className="header__name">Raadszicht</b><span className="header__gemeente">{gemeente === null ? '\u00a0' : `Gemeente ${gemeente}`}</span></span>
        </Link>
        <nav className="utrecht-nav-bar header__nav" aria-label="Hoofdmenu">
          <ul className="header__list">
            {NAVIGATION.map((item) => (
              <li key={item.href}><Link className="header__link" href={roomTo(place, item.href)} aria-current={item.pages.includes(page) ? 'page' : undefined}>{item.label}</Link></li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
