/** A piece of a story: plain, bold or italic. */
export interface Piece {
  readonly text: string
  readonly as: 'plain' | 'strong' | 'emphasis'
}
/** A paragraph, or a list with its items. */
export type Block = { readonly kind: 'paragraph'; readonly lines: readonly (readonly Piece[])[] } | { readonly kind: 'list'; readonly items: readonly (readonly Piece[])[] }

const MARKS = /(?<!\*)\*\*(?![\s*])(?<strong>[^*\n]*[^*\s])\*\*(?!\*)|(?<!\*)\*(?![\s*])(?<emphasis>[^*\n]*[^*\s])\*(?!\*)/g
const ITEM = /^\s*[-*] +/

/**
 * Reads the part of Markdown that a story may use: paragraphs between blank lines, lists of lines that start with a dash or an asterisk, **bold** and *italic*.
 * Everything else is text as it stands, so no link, picture or markup of a deliverer ever reaches the page.
 */
export function blocksOf(story: string): readonly Block[] {
  return story.replaceAll(/\r\n?/g, '\n').split(/\n\s*\n/).filter((part) => part.trim() !== '').flatMap((part) => runsOf(part.trim().split('\n')).map(blockOf))
}

interface Run {
  readonly isList: boolean
  readonly lines: string[]
}

/** Lines of a part, together while they are all items or all text. */
function runsOf(lines: readonly string[]): readonly Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    const isList = ITEM.test(line)
    const last = runs.at(-1)
    if (last?.isList === isList) last.lines.push(line)
    else runs.push({ isList, lines: [line] })
  }
  return runs
}

const blockOf = ({ isList, lines }: Run): Block =>
  (isList ? { kind: 'list', items: lines.map((line) => piecesOf(line.replace(ITEM, ''))) } : { kind: 'paragraph', lines: lines.map((line) => piecesOf(line)) })

function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: whole, index, groups } of line.matchAll(MARKS)) {
    if (index > from) pieces.push({ text: line.slice(from, index), as: 'plain' })
    const as = groups?.['strong'] === undefined ? 'emphasis' : 'strong'
    pieces.push({ text: groups?.[as] ?? '', as })
    from = index + whole.length
  }
  if (from < line.length) pieces.push({ text: line.slice(from), as: 'plain' })
  return pieces
}
