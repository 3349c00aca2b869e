import { methodAddress, type MethodName } from '../../server/contract/methods.ts'
import { DataTable } from '../parts/data-table.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import type { Rule } from '../words/copy/about.ts'
import { METHOD_TITLES } from '../words/copy/methods.ts'
import { TERMS } from '../words/copy/terms.ts'

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

/** The pages that tell how figures are made. */
export function Methods() {
  const { place } = useRouter()
  return <ul className="methods">{Object.entries(METHOD_TITLES).map(([name, title]) => <li key={name}><Link href={hrefTo(place, methodAddress(name as MethodName))}>{title}</Link></li>)}</ul>
}
