import { use } from 'react'
import { rowsOf, type InitiatievenCijfer } from '../data/rows.ts'
import { knownOr } from '../data/select.ts'
import { BarFigure, type BarItem } from '../parts/figures/bar-figure.tsx'
import { usePublication } from '../parts/publication.tsx'
import { EVIDENCE_ORDER, INITIATIVES, showsItWorks } from '../words/copy/supply.ts'
import { evidenceFinding } from '../words/findings/supply.ts'
import { capital, count, euros, percent } from '../words/numbers.ts'
import { levelColour } from './register-figure.tsx'

/** Of the money for initiatives in a year, the part with each level of evidence; unknown is a level of its own. */
export function EvidenceFigure({ year }: { readonly year: number }) {
  const { release } = usePublication()
  const source = { resource: 'initiatievencijfers', question: { publicatie: release.id, jaar: year, maat: 'bewijs' } } as const
  const rows = use(rowsOf('initiatievencijfers', source.question))
  if (rows.length === 0) return <p>{`In ${year} liepen er geen initiatieven.`}</p>
  const levels = EVIDENCE_ORDER.map((level) => ({ level, row: rows.find(({ bewijs }) => bewijs === level) }))
  const items: BarItem[] = levels.map(({ level, row }) => ({ key: level, name: capital(level), cell: row ? knownOr(row.waarde) : knownOr(0), colour: levelColour(level) }))
  const rowOf = (item: BarItem): InitiatievenCijfer | undefined => levels.find(({ level }) => level === item.key)?.row
  const part = (those: (row: InitiatievenCijfer) => boolean): number => rows.filter(those).reduce((sum, { waarde }) => sum + (waarde ?? 0), 0)
  const works = rows.some(({ waarde }) => waarde === null) ? null : part(({ bewijs }) => showsItWorks(bewijs))
  return (
    <BarFigure id="bewijs" title={evidenceFinding(year, works, part(({ bewijs }) => bewijs === 'onbekend'))} unit={`Deel van het geld voor initiatieven naar mate van bewijs, ${year}`}
      items={items} rowHead="Mate van bewijs" valueHead="Deel van het geld" write={percent} legend={INITIATIVES.rounded} note={INITIATIVES.rounded} ofWhole source={source}
      extraColumns={[
        { head: 'Bedrag', numeric: true, figure: (item) => knownOr(rowOf(item)?.bedrag ?? 0), write: euros },
        { head: 'Initiatieven', numeric: true, figure: (item) => knownOr(rowOf(item)?.aantal ?? 0), write: count },
      ]}
      explanation={INITIATIVES.evidence.map((text) => <p key={text}>{text}</p>)} />
  )
}
