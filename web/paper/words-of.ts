import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode }

/** The words of a piece of a page. Elements stand for what is inside them; what draws without words has none. */
export function wordsOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(wordsOf).join('')
  if (!isElement(node)) return ''
  return typeof node.type === 'function' && node.props.children === undefined ? wordsOf(opened(node)) : wordsOf(node.props.children)
}

/** The paragraphs that stand in the place of a drawing: one for each `p`, `li`, `dt` or `dd`; components of ours are opened. */
export function paragraphsOf(node: ReactNode): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(paragraphsOf)
  if (!isElement(node)) return [wordsOf(node)].filter((text) => text !== '')
  if (typeof node.type === 'function') return paragraphsOf(opened(node))
  return BOXES.has(node.type) ? paragraphsOf(node.props.children) : [wordsOf(node)].filter((text) => text !== '')
}

const BOXES: ReadonlySet<unknown> = new Set([Fragment, 'div', 'ul', 'ol', 'dl', 'section'])

export const isElement = (node: ReactNode): node is ReactElement<Props> => isValidElement(node)

/** What a component of ours without a state of its own gives back. */
export const opened = ({ type, props }: ReactElement<Props>): ReactNode => (type as (props: Props) => ReactNode)(props)
