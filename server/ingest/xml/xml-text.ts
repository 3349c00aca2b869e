import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Code } from '../messages.ts'

/** Limits far above what a message of iWmo or iJw needs, far below what hurts. */
export const XML_LIMITS = { depth: 20, text: 1_000, attribute: 1_000, attributes: 20, token: 64_000 } as const

/** What an XML file tells its reader. Namespaces are resolved: prefixes mean nothing. */
export interface XmlEvents {
  open(local: string, namespace: string): void
  /** Text and CDATA directly inside the element that was opened last. */
  text(text: string): void
  close(): void
  /** The file breaks a rule of XML or a limit of ours; nothing follows. */
  broken(code: Code, line: number): void
}

/** XML as events, streaming, within limits. DOCTYPE is refused where it starts, so no entity is ever declared or expanded. */
export class XmlText {
  #parser = new SaxesParser({ xmlns: true, position: false })
  #events: XmlEvents
  #depth = 0
  #sinceEvent = 0
  #stopped = false

  constructor(events: XmlEvents) {
    this.#events = events
    this.#listen()
  }

  /** Line that is being read, from 1. */
  get line(): number {
    return this.#parser.line
  }

  write(text: string): void {
    for (let start = 0; start < text.length && !this.#stopped; start += XML_LIMITS.token / 4) this.#slice(text.slice(start, start + XML_LIMITS.token / 4))
  }

  end(): void {
    if (!this.#stopped) this.#parse(() => this.#parser.close())
  }

  #slice(text: string): void {
    this.#sinceEvent += text.length
    this.#parse(() => this.#parser.write(text))
    if (this.#sinceEvent > XML_LIMITS.token) this.#stop('XML_LIMIT')
  }

  /** Without a listener for errors the parser throws them, where it stands. */
  #parse(work: () => void): void {
    try {
      work()
    } catch (error) {
      if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) throw error
      this.#stop('XML_NOT_WELL_FORMED')
    }
  }

  /** Six listeners at most: saxes keeps each as a property of its own, and with a seventh V8 makes a slow dictionary of the parser, four times as slow. */
  #listen(): void {
    const parser = this.#parser
    parser.on('doctype', (body) => this.#stop('XML_DOCTYPE', parser.line - newlines(body)))
    parser.on('comment', () => this.#heard())
    parser.on('opentag', (tag) => this.#open(tag))
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
    parser.on('closetag', () => this.#close())
  }

  #heard(): void {
    this.#sinceEvent = 0
  }

  #open({ local, uri, attributes }: SaxesTagNS): void {
    this.#heard()
    this.#depth++
    if (this.#depth > XML_LIMITS.depth || hasTooMuch(attributes)) this.#stop('XML_LIMIT')
    if (!this.#stopped) this.#events.open(local, uri)
  }

  #text(text: string): void {
    this.#heard()
    if (text.length > XML_LIMITS.text) this.#stop('XML_LIMIT')
    if (!this.#stopped && this.#depth > 0) this.#events.text(text)
  }

  #close(): void {
    this.#heard()
    this.#depth--
    if (!this.#stopped) this.#events.close()
  }

  #stop(code: Code, line = this.#parser.line): void {
    if (this.#stopped) return
    this.#stopped = true
    this.#events.broken(code, line)
  }
}

/** More attributes than a message has, or one that is longer. */
function hasTooMuch(attributes: SaxesTagNS['attributes']): boolean {
  let count = 0
  for (const name in attributes) if (++count > XML_LIMITS.attributes || attributes[name]!.value.length > XML_LIMITS.attribute) return true
  return false
}

const newlines = (text: string): number => text.split('\n').length - 1
