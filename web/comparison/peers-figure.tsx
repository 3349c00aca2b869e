import type { Vergelijking } from '../data/rows.ts'
import { knownOr } from '../data/select.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Figure } from '../parts/figure.tsx'
import { usePublication } from '../parts/publication.tsx'
import { COMPARISON } from '../words/copy/comparison.ts'
import { comparisonFinding } from '../words/findings/comparison.ts'
import { count, euros } from '../words/numbers.ts'
import { comparedIn, stripPoints, stripRow, type Compared } from './figures.ts'

/** Our own figures beside the spread of gemeenten of like size. */
export function PeersFigure({ year, rows }: { readonly year: number; readonly rows: readonly Vergelijking[] }) {
  const { release } = usePublication()
  const { code, naam } = release.gemeente
  const compared = comparedIn(rows, code)
  if (compared.length === 0) return <p>{COMPARISON.few}</p>
  const peers = Math.max(...compared.map(({ among }) => among.count))
  const unit = `Lasten per inwoner, ${naam} naast ${count(peers)} gemeenten van dezelfde grootte, ${year}`
  const sentence = ({ name, own, among }: Compared): string => `${name}: ${own === null ? 'niet bekend' : euros(own)}, middelste gemeente ${euros(among.median)}`
  return (
    <Figure id="gemeenten" level={2} title={comparisonFinding(naam, year, peers, compared.map(({ name, among }) => ({ name, place: among.place })))} unit={unit}
      source={{ resource: 'vergelijking', question: { publicatie: release.id, jaar: year } }}
      chart={{ name: 'strip', rows: { rows: compared.map(stripRow), points: compared.flatMap(stripPoints) }, height: compared.length * 58 + 62 }}
      description={`Een lijn met stippen per onderwerp. ${compared.map(sentence).join('; ')}.`} legend={COMPARISON.legend} note={COMPARISON.legend}
      explanation={COMPARISON.explanation.map((text) => <p key={text}>{text}</p>)}
      table={<DataTable caption={unit} hideCaption rows={compared} rowKey={(row) => row.indicator} columns={[
        { head: 'Onderwerp', cell: (row) => row.name },
        { head: naam, numeric: true, strong: true, figure: (row) => knownOr(row.own), write: euros },
        { head: 'Middelste gemeente', numeric: true, cell: (row) => euros(row.among.median) },
        { head: 'Middelste helft', numeric: true, cell: (row) => `${euros(row.among.low)} tot ${euros(row.among.high)}` },
      ]} />} />
  )
}
