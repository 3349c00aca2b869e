import '@utrecht/page-footer-css/dist/index.css'
import { FOOTER } from '../words/copy/navigation.ts'
import { roomTo } from './route.ts'
import { Link, useRouter } from './router.tsx'
import { SchemeChoice } from './scheme-choice.tsx'

/** The way to what stands behind the figures. */
export function Footer() {
  const { place } = useRouter()
  return (
    <footer className="utrecht-page-footer">
      <div className="utrecht-page-footer__content footer">
        <ul className="footer__list">
          {FOOTER.map((item) => <li key={item.label}><Link href={`${roomTo(place, '/over-de-cijfers')}${item.hash}`}>{item.label}</Link></li>)}
        </ul>
        <SchemeChoice />
        <p className="footer__line">Geen enkel cijfer gaat over één huishouden. Geen ranglijst: wijken verschillen.</p>
      </div>
    </footer>
  )
}
