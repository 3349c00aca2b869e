import { use } from 'react'
import { rowsOf, type Concentratie, type Signaal, type Uitgave } from '../data/rows.ts'
import { yearsMoves } from '../data/years.ts'
import { usePublication, useCodeNames, useWijken } from '../parts/publication.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { accountsNote, ATTENTION, completenessNote, concentrationNote, forecastNote, signalNote, supplyNote, targetNote, wijkNote, yearsNote, type Note } from '../words/copy/attention.ts'
import { wetInSentence } from '../words/names.ts'
import { attentionOf, type Finding } from './attention.ts'
import { momentOf } from './moment.ts'

interface AttentionListProps {
  /** The year that the page shows. */
  readonly shown: number
  readonly laws: readonly Uitgave[]
  readonly concentration: readonly Concentratie[]
}

/** What deserves attention this time: at most five things, each with how sure it is and a question; or that nothing does. Of the newest figures, or of an earlier year that was chosen. */
export function AttentionList({ shown, laws, concentration }: AttentionListProps) {
  const { release } = usePublication()
  const { year, whole } = momentOf(release, shown)
  const publicatie = release.id
  const loading = [
    rowsOf('uitgaven', { publicatie, niveau: 'wijk', indeling: 'wet', periodeSoort: 'jaar' }), rowsOf('concentratie', { publicatie, niveau: 'wijk', wet: 'alle', noemer: 'gebruikers' }),
    rowsOf('signalen', { publicatie }), rowsOf('prognose', { publicatie, jaar: year }), rowsOf('aanbod', { publicatie, jaar: whole }),
    rowsOf('signaalkaarten', { publicatie }), rowsOf('signaalafspraken', { publicatie }), rowsOf('begroting', { publicatie }), rowsOf('indelingen', { publicatie }),
  ] as const
  const noteOf = useNotes()
  const [wijkLaws, wijkConcentration, signals, forecast, supply, cards, notes, budget, labels] = [use(loading[0]), use(loading[1]), use(loading[2]), use(loading[3]), use(loading[4]), use(loading[5]), use(loading[6]), use(loading[7]), use(loading[8])]
  const { chosen, others, looked, standingOut } = attentionOf({
    year, whole, notes, years: release.jaren.map(({ jaar }) => jaar), laws: [...laws, ...wijkLaws], concentration: [...concentration, ...wijkConcentration], signals, forecast, supply, budget, labels, cards,
    moves: yearsMoves(cards, signals.filter(({ jaar }) => jaar <= year), notes),
  })
  return (
    <section className="section">
      <h2 className="section__title">{ATTENTION.title}</h2>
      <p className="section__lead">{ATTENTION.moment(year, whole, year < Math.max(...release.jaren.map(({ jaar }) => jaar)))} {looked === 0 ? ATTENTION.nothingToLookAt : chosen.length === 0 ? ATTENTION.none(looked) : ATTENTION.some(chosen.length, looked, standingOut)}</p>
      {chosen.length === 0 ? null : (
        <ol className="notes">
          {chosen.map(noteOf).map((note) => (
            <li className="notes__item" key={note.key}>
              <h3 className="notes__title"><Link href={note.href}>{note.title}</Link></h3><p className="notes__text">{note.text}</p><p className="notes__question">{note.question}</p>
            </li>
          ))}
        </ol>
      )}
      {others.length === 0 ? null : (
        <details className="fold">
          <summary>{ATTENTION.rest(others.length)}</summary>
          <ul>{others.map(noteOf).map((note) => <li key={note.key}><Link href={note.href}>{note.title}</Link></li>)}</ul>
        </details>
      )}
    </section>
  )
}

/** From a finding to its words, with the names of this release. */
function useNotes(): (finding: Finding) => Note {
  const { release } = usePublication()
  const { place } = useRouter()
  const wijken = useWijken()
  const nameOf = useCodeNames()
  const cards = use(rowsOf('signaalkaarten', { publicatie: release.id }))
  const area = (code: string) => ({ code, name: code === release.gemeente.code ? release.gemeente.naam : wijken.find((wijk) => wijk.code === code)?.naam ?? code })
  const signalHref = ({ niveau, gebied, signaal }: Signaal) => `${hrefTo(place, '/signalen', niveau === 'wijk' ? { wijk: gebied } : {})}#figuur-s-${signaal}`
  return (finding) => {
    switch (finding.kind) {
      case 'wijk': return wijkNote(area(finding.area), finding, finding.chance ?? 0, `${hrefTo(place, `/wijken/${finding.area}`, { jaar: finding.year, wet: finding.wet })}#meegaan`)
      case 'concentration': return concentrationNote(area(finding.area), finding, finding.chance ?? 0, hrefTo(place, '/de-10-procent', { jaar: finding.year, ...(finding.area === release.gemeente.code ? {} : { wijk: finding.area }) }))
      case 'accounts': return accountsNote(finding, finding.largest.wet === null ? nameOf('taakveld', finding.largest.code) : wetInSentence(finding.largest.wet), `${hrefTo(place, '/geld', { jaar: finding.year })}#figuur-begroting`)
      case 'forecast': return forecastNote(finding, `${hrefTo(place, '/geld', { jaar: finding.year })}#figuur-prognose`)
      case 'completeness': return completenessNote(finding, `${hrefTo(place, '/geld', { jaar: finding.year })}#figuur-prognosemaanden`)
      case 'supply': return supplyNote(finding.row.product, nameOf('product', finding.row.product), finding.row.jaar, finding.share, `${hrefTo(place, '/aanbod', { jaar: finding.row.jaar })}#figuur-aanbod`)
      case 'years': return yearsNote(finding.move, cards.find(({ code }) => code === finding.move.signal), area(finding.move.area), `${hrefTo(place, '/signalen', { wijk: finding.move.area })}#figuur-s-${finding.move.signal}`)
      case 'target': return targetNote({ ...finding.row, missed: finding.missed, target: finding.target.toelichting }, cards.find(({ code }) => code === finding.row.signaal), area(finding.row.gebied), signalHref(finding.row))
      case 'signal': return signalNote({ ...finding.row, ...finding }, cards.find(({ code }) => code === finding.row.signaal), area(finding.row.gebied), finding.chance ?? 0, signalHref(finding.row))
    }
  }
}
