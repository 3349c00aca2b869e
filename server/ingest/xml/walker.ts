import type { Ledger } from '../ledger.ts'
import type { Element, Home } from './schema.ts'
import { XML_LIMITS, XmlText, type XmlEvents } from './xml-text.ts'

/** What a message tells once its structure is checked. */
export interface MessageEvents {
  /** The root element; answers its schema with the two namespaces, or null when the file is no message of ours. */
  root(local: string, namespace: string): { readonly schema: Element; readonly namespaces: Readonly<Record<Home, string>> } | null
  open(key: string, line: number): void
  leaf(key: string, text: string, line: number): void
  close(key: string): void
}

/** An element that is open; one that was closed is used again for the next at its depth. */
interface Frame {
  element: Element
  line: number
  /** Place in the list of children: nothing before it may come any more. */
  cursor: number
  /** True when the child at the cursor has been there. */
  seen: boolean
}

/** Holds a message against its schema: a closed list of elements, in order, each in its own namespace, none empty. */
export class Walker implements XmlEvents {
  #frames: Frame[] = []
  #depth = 0
  #skipping = 0
  #text = ''
  #namespaces: Readonly<Record<Home, string>> = { message: '', base: '' }
  #ledger: Ledger
  #events: MessageEvents
  #xml: XmlText

  constructor(ledger: Ledger, events: MessageEvents) {
    this.#ledger = ledger
    this.#events = events
    this.#xml = new XmlText(this)
  }

  write(text: string): void {
    this.#xml.write(text)
  }

  end(): void {
    if (!this.#ledger.stopped) this.#xml.end()
  }

  open(local: string, namespace: string): void {
    const parent = this.#top()
    if (this.#ledger.stopped) return
    if (this.#skipping > 0) this.#skipping++
    else if (parent === undefined) this.#openRoot(local, namespace)
    else this.#openChild(parent, local, namespace)
  }

  text(text: string): void {
    if (this.#skipping > 0) return
    const frame = this.#top()
    if (frame?.element.children === null) this.#leafText(text, frame.line)
    else if (frame !== undefined && !isBlank(text)) this.#ledger.note('XML_TEXT', { line: this.#xml.line, field: frame.element.name }, frame.element.name)
  }

  close(): void {
    if (this.#ledger.stopped) return
    if (this.#skipping > 0) this.#skipping--
    else this.#closeFrame()
  }

  broken(code: Parameters<Ledger['stop']>[0], line: number): void {
    this.#ledger.stop(code, { line, field: null })
  }

  #top(): Frame | undefined {
    return this.#frames[this.#depth - 1]
  }

  #openRoot(local: string, namespace: string): void {
    const root = this.#events.root(local, namespace)
    if (root === null) return
    this.#namespaces = root.namespaces
    this.#push(root.schema)
  }

  #openChild(parent: Frame, local: string, namespace: string): void {
    const place = this.#placeOf(parent, local, namespace)
    const child = parent.element.children?.[place]
    if (child === undefined) return this.#skip()
    if (this.#inOrder(parent, place, child)) this.#reportMissing(parent, place)
    parent.cursor = Math.max(place, parent.cursor)
    parent.seen = true
    if (child.ignored) this.#skipping++
    else this.#push(child)
  }

  /** Place of an element among the children of its parent; -1 (and a problem) when it does not belong there. */
  #placeOf(parent: Frame, local: string, namespace: string): number {
    const { element } = parent
    const place = placeAmong(element.children ?? [], local, parent.cursor)
    if (place >= 0 && this.#namespaces[element.children![place]!.home] === namespace) return place
    const at = { line: this.#xml.line, field: element.name }
    if (place < 0) this.#ledger.note('XML_UNKNOWN_ELEMENT', at, element.name)
    else this.#ledger.note('XML_NAMESPACE', { ...at, field: local })
    return -1
  }

  #inOrder(parent: Frame, place: number, child: Element): boolean {
    const again = place === parent.cursor && parent.seen && !child.repeats
    const inOrder = place >= parent.cursor && !again
    if (!inOrder) this.#ledger.note('XML_ELEMENT_ORDER', { line: this.#xml.line, field: child.name })
    return inOrder
  }

  /** Names the required children between the cursor and the place that is reached now. */
  #reportMissing(parent: Frame, place: number): void {
    const first = parent.seen ? parent.cursor + 1 : parent.cursor
    for (let at = first; at < place; at++) {
      const child = parent.element.children?.[at]
      if (child !== undefined && !child.optional) this.#ledger.note('XML_ELEMENT_MISSING', { line: this.#xml.line, field: child.name })
    }
    if (place > parent.cursor) parent.seen = false
  }

  #skip(): void {
    this.#skipping = 1
  }

  #push(element: Element): void {
    const line = this.#xml.line
    const free = this.#frames[this.#depth]
    if (free === undefined) this.#frames.push({ element, line, cursor: 0, seen: false })
    else [free.element, free.line, free.cursor, free.seen] = [element, line, 0, false]
    this.#depth++
    this.#text = ''
    if (element.children !== null) this.#events.open(element.key, line)
  }

  #leafText(text: string, line: number): void {
    this.#text += text
    if (this.#text.length > XML_LIMITS.text) this.#ledger.stop('XML_LIMIT', { line, field: null })
  }

  #closeFrame(): void {
    const frame = this.#top()
    if (frame === undefined) return
    this.#depth--
    const { element, line } = frame
    if (element.children === null) this.#closeLeaf(element, line)
    else this.#closeGroup(frame, element.children.length)
  }

  #closeLeaf(element: Element, line: number): void {
    if (this.#text === '') this.#ledger.note('RS033', { line, field: element.name })
    else this.#events.leaf(element.key, this.#text, line)
  }

  #closeGroup(frame: Frame, end: number): void {
    this.#reportMissing(frame, end)
    this.#events.close(frame.element.key)
  }
}

/** Where a name stands among children, or -1: from the cursor on first, where it nearly always is. */
function placeAmong(children: readonly Element[], name: string, cursor: number): number {
  for (let place = cursor; place < children.length; place++) if (children[place]!.name === name) return place
  for (let place = 0; place < cursor; place++) if (children[place]!.name === name) return place
  return -1
}

/** White space as XML has it; between two elements of a message stands little else, millions of times. */
function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) return false
  }
  return true
}
