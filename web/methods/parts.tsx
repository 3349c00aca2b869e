import { METHODS, methodAddress } from '../../server/contract/methods.ts'
import { DataTable } from '../parts/data-table.tsx'
import { hrefTo } from '../parts/route.ts'
import { Link, useRouter } from '../parts/router.tsx'
import { DOCUMENTS } from './documents.ts'
import type { MethodBlock, MethodPart, Piece } from './text.ts'

/** Parts of a method page, each in its own language. `under` is the heading that they stand below. */
export const Parts = ({ parts, under }: { readonly parts: readonly MethodPart[]; readonly under: string }) => (
  <article className="method">
    {parts.map(({ lang, blocks }, at) => (
      <div key={at} className="method" lang={lang}>
        {blocks.map((block, place) => <Block key={place} block={block} caption={captionOf(parts, block, under)} />)}
      </div>
    ))}
  </article>
)

/** What a table is called: the heading above it, and which one it is where more stand below that heading. */
function captionOf(parts: readonly MethodPart[], block: MethodBlock, under: string): string {
  const all = parts.flatMap(({ blocks }) => blocks)
  const before = all.slice(0, all.indexOf(block))
  const heading = before.findLast(({ kind }) => kind === 'heading')
  const many = before.slice(heading === undefined ? 0 : before.indexOf(heading)).filter(({ kind }) => kind === 'table').length
  return `${heading?.kind === 'heading' ? plain(heading.text) : under}${many === 0 ? '' : ` (${many + 1})`}`
}

function Block({ block, caption }: { readonly block: MethodBlock; readonly caption: string }) {
  switch (block.kind) {
    case 'heading': return block.level === 3 ? <h3><Words text={block.text} /></h3> : <h4><Words text={block.text} /></h4>
    case 'paragraph': return <p><Words text={block.text} /></p>
    case 'list': return block.ordered ? <ol><Items items={block.items} /></ol> : <ul><Items items={block.items} /></ul>
    case 'table': return <Table {...block} caption={caption} />
    case 'code': return <p><code>{block.text}</code></p>
    default: return block satisfies never
  }
}

const Items = ({ items }: { readonly items: readonly (readonly Piece[])[] }) => items.map((item, at) => <li key={at}><Words text={item} /></li>)

interface Row { readonly cells: readonly (readonly Piece[])[]; readonly at: number }

interface TableProps {
  readonly head: readonly string[]
  readonly rows: readonly Row['cells'][]
  readonly caption: string
}

const columnOf = (head: string, column: number) => ({ head, cell: ({ cells }: Row) => <Words text={cells[column] ?? []} /> })

const Table = ({ head, rows, caption }: TableProps) => (
  <DataTable caption={caption} hideCaption rows={rows.map((cells, at) => ({ cells, at }))} rowKey={({ at }) => String(at)} columns={head.map(columnOf)} />
)

function Words({ text }: { readonly text: readonly Piece[] }) {
  return text.map((piece, at) => {
    if (typeof piece === 'string') return piece
    if (piece.as === 'code') return <code key={at} lang="en">{plain(piece.text)}</code>
    if (piece.as === 'link') return <MethodLink key={at} document={piece.to}><Words text={piece.text} /></MethodLink>
    return piece.as === 'strong' ? <strong key={at}><Words text={piece.text} /></strong> : <em key={at} className="story__emphasis"><Words text={piece.text} /></em>
  })
}

function MethodLink({ document, children }: { readonly document: string; readonly children: React.ReactNode }) {
  const { place } = useRouter()
  const name = METHODS.find((one) => DOCUMENTS[one] === document)
  return name === undefined ? children : <Link href={hrefTo(place, methodAddress(name))}>{children}</Link>
}

const plain = (text: readonly Piece[]): string => text.map((piece) => (typeof piece === 'string' ? piece : plain(piece.text))).join('')
