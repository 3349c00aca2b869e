import { DataTable } from '../parts/data-table.tsx'
import { TERMS, type Rule } from '../words/copy/about.ts'

/** Names with a value: rules, outcomes. */
export const Pairs = ({ caption, rows }: { readonly caption: string; readonly rows: readonly Rule[] }) => (
  <div className="narrow pairs"><DataTable caption={caption} hideCaption rows={rows} rowKey={(row) => row.name} columns={[
    { head: 'Regel', cell: (row) => row.name },
    { head: 'Waarde', numeric: true, cell: (row) => row.value },
  ]} /></div>
)

/** The words of the house. */
export const Terms = () => (
  <dl className="terms">{TERMS.map(({ word, meaning }) => <div key={word}><dt>{word}</dt><dd>{meaning}</dd></div>)}</dl>
)
