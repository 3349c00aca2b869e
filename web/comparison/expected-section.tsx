import type { Vergelijking } from '../data/rows.ts'
import { knownOr } from '../data/select.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Section } from '../parts/page.tsx'
import { usePublication } from '../parts/publication.tsx'
import { COMPARISON } from '../words/copy/comparison.ts'
import { euros } from '../words/numbers.ts'
import { expectedIn } from './figures.ts'

/** What was to be expected of our gemeente given its low incomes, where these go together with the figure; elsewhere it says why not. */
export function ExpectedSection({ year, rows }: { readonly year: number; readonly rows: readonly Vergelijking[] }) {
  const { code, naam } = usePublication().release.gemeente
  const expected = expectedIn(rows, code)
  const words = COMPARISON.expected
  if (expected.length === 0) return <Section title={words.section} lead={words.few}>{null}</Section>
  return (
    <Section title={words.section} lead={words.lead}>
      {expected.map((row) => (row.own === null || row.expected === null ? null : <p key={row.indicator}>{words.said({ name: row.name, place: naam, own: euros(row.own), expected: euros(Math.round(row.expected.amount)), low: euros(Math.round(row.expected.low)), high: euros(Math.round(row.expected.high)), verdict: words.verdicts[row.verdict] })}</p>))}
      <DataTable caption={words.caption(year)} hideCaption rows={expected} rowKey={(row) => row.indicator} columns={[
        { head: 'Onderwerp', cell: (row) => row.name },
        { head: naam, numeric: true, strong: true, figure: (row) => knownOr(row.own), write: euros },
        { head: 'Verwacht', numeric: true, cell: (row) => (row.expected === null ? 'geen' : euros(Math.round(row.expected.amount))) },
        { head: 'Vier op de vijf keer tussen', numeric: true, cell: (row) => (row.expected === null ? 'geen' : `${euros(Math.round(row.expected.low))} en ${euros(Math.round(row.expected.high))}`) },
        { head: 'Wat zien we', cell: (row) => words.verdicts[row.verdict] },
      ]} />
      <p className="muted">{words.margin}</p>
    </Section>
  )
}
