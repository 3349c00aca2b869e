import { use } from 'react'
import { rowsOf, type Concentratie, type Uitgave } from '../data/rows.ts'
import { yearsMoves } from '../data/years.ts'
import { usePublication, useCodeNames, useWijken } from '../parts/publication.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { accountsNote, ATTENTION, completenessNote, concentrationNote, forecastNote, signalNote, supplyNote, wijkNote, yearsNote, type Note } from '../words/copy/attention.ts'
import { wetInSentence } from '../words/names.ts'
import { attentionOf, type Finding } from './attention.ts'

interface AttentionListProps {
  readonly year: number
  readonly laws: readonly Uitgave[]
  readonly concentration: readonly Concentratie[]
}

/** What deserves attention this time: at most five things, each with how sure it is and a question; or that nothing does. */
export function AttentionList({ year, laws, concentration }: AttentionListProps) {
  const { release } = usePublication()
  const publicatie = release.id
  const loading = [
    rowsOf('uitgaven', { publicatie, niveau: 'wijk', indeling: 'wet', periodeSoort: 'jaar' }), rowsOf('concentratie', { publicatie, niveau: 'wijk', wet: 'alle', noemer: 'gebruikers' }),
    rowsOf('signalen', { publicatie }), rowsOf('prognose', { publicatie, jaar: year }), rowsOf('aanbod', { publicatie, jaar: year }),
    rowsOf('signaalkaarten', { publicatie }), rowsOf('signaalafspraken', { publicatie }), rowsOf('begroting', { publicatie }), rowsOf('indelingen', { publicatie }),
  ] as const
  const noteOf = useNotes(year)
  const [wijkLaws, wijkConcentration, signals, forecast, supply, cards, notes, budget, labels] = [use(loading[0]), use(loading[1]), use(loading[2]), use(loading[3]), use(loading[4]), use(loading[5]), use(loading[6]), use(loading[7]), use(loading[8])]
  const { chosen, others, looked, standingOut } = attentionOf({
    year, years: release.jaren.map(({ jaar }) => jaar), laws: [...laws, ...wijkLaws], concentration: [...concentration, ...wijkConcentration], signals, forecast, supply, budget, labels, cards,
    moves: yearsMoves(cards, signals.filter(({ jaar }) => jaar <= year), notes),
  })
  return (
    <section className="section">
      <h2 className="section__title">{ATTENTION.title}</h2>
      <p className="section__lead">{looked === 0 ? ATTENTION.nothingToLookAt : chosen.length === 0 ? ATTENTION.none(looked) : ATTENTION.some(chosen.length, looked, standingOut)}</p>
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
function useNotes(year: number): (finding: Finding) => Note {
  const { release } = usePublication()
  const { place } = useRouter()
  const wijken = useWijken()
  const nameOf = useCodeNames()
  const cards = use(rowsOf('signaalkaarten', { publicatie: release.id }))
  const area = (code: string) => ({ code, name: code === release.gemeente.code ? release.gemeente.naam : wijken.find((wijk) => wijk.code === code)?.naam ?? code })
  return (finding) => {
    switch (finding.kind) {
      case 'wijk': return wijkNote(area(finding.area), finding.wet, finding.ratio, finding.chance ?? 0, `${hrefTo(place, `/wijken/${finding.area}`, { jaar: year, wet: finding.wet })}#meegaan`)
      case 'concentration': return concentrationNote(area(finding.area), finding.now, finding.before, finding.chance ?? 0, hrefTo(place, '/de-10-procent', { jaar: year, ...(finding.area === release.gemeente.code ? {} : { wijk: finding.area }) }))
      case 'accounts': return accountsNote(finding, finding.largest.wet === null ? nameOf('taakveld', finding.largest.code) : wetInSentence(finding.largest.wet), hrefTo(place, '/geld', { jaar: finding.year }))
      case 'forecast': return forecastNote(finding.wet, finding, hrefTo(place, '/geld', { jaar: year }))
      case 'completeness': return completenessNote(finding.wet, finding.month, finding.share, hrefTo(place, '/geld', { jaar: year }))
      case 'supply': return supplyNote(finding.row.product, nameOf('product', finding.row.product), year, finding.share, hrefTo(place, '/aanbod', { jaar: year }))
      case 'years': return yearsNote(finding.move, cards.find(({ code }) => code === finding.move.signal), area(finding.move.area), `${hrefTo(place, '/signalen', { wijk: finding.move.area })}#figuur-s-${finding.move.signal}`)
      case 'signal': return signalNote({ ...finding.row, run: finding.run }, cards.find(({ code }) => code === finding.row.signaal), area(finding.row.gebied), finding.chance ?? 0, `${hrefTo(place, '/signalen', finding.row.niveau === 'wijk' ? { wijk: finding.row.gebied } : {})}#figuur-s-${finding.row.signaal}`)
    }
  }
}
