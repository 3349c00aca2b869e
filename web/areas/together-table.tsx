import { spentOf, usersOf } from '../data/select.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Section } from '../parts/page.tsx'
import { TOGETHER } from '../words/copy/areas.ts'
import { count, euros } from '../words/numbers.ts'
import { totalOf, type Together } from './together.ts'

/** The areas that are shown together, below the list of wijken; nothing where there are none. */
export function TogetherTable({ together, period }: { readonly together: readonly Together[]; readonly period: string }) {
  if (together.length === 0) return null
  return (
    <Section title={TOGETHER.title} lead={TOGETHER.lead}>
      <DataTable caption={`${TOGETHER.title}, ${period}`} hideCaption rows={together} rowKey={({ code }) => code} columns={[
        { head: 'Wijken', cell: ({ name }) => `${name} (samen)` },
        { head: 'Uitgaven', numeric: true, figure: (item) => spentOf(totalOf(item)), write: euros },
        { head: 'Huishoudens met een voorziening', numeric: true, figure: (item) => usersOf(totalOf(item)), write: count },
      ]} />
      <p className="small muted">{TOGETHER.note}</p>
    </Section>
  )
}
