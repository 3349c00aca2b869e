/** Which of the two namespaces of a message an element belongs to. */
export type Home = 'message' | 'base'

/** One element of a message, in the order and number in which it may occur. */
export interface Element {
  readonly name: string
  readonly home: Home
  readonly optional: boolean
  readonly repeats: boolean
  /** Children of a group, in order; null for a leaf, which holds text. */
  readonly children: readonly Element[] | null
  /** True for an element whose content decides nothing: it is passed over. */
  readonly ignored: boolean
  /** Name under which the text of a leaf is kept; for a group the name of its event. */
  readonly key: string
}

const element = (name: string, key: string, children: readonly Element[] | null): Element =>
  ({ name, key, children, home: 'message', optional: false, repeats: false, ignored: false })

export const leaf = (name: string, key = name): Element => element(name, key, null)
export const group = (name: string, children: readonly Element[]): Element => element(name, name, children)
export const optional = (item: Element): Element => ({ ...item, optional: true })
export const repeated = (item: Element): Element => ({ ...item, repeats: true })
/** An element of the base schema that all messages share. */
export const base = (item: Element): Element => ({ ...item, home: 'base' })
/** An element that may be there with anything in it. */
export const ignored = (name: string): Element => ({ ...group(name, []), optional: true, ignored: true })
