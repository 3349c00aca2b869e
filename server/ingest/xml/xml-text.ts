import { SaxesParser } from 'saxes'
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
  #attributes = 0
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
    if (!this.#stopped) this.#parser.close()
  }

  #slice(text: string): void {
    this.#sinceEvent += text.length
    this.#parser.write(text)
    if (this.#sinceEvent > XML_LIMITS.token) this.#stop('XML_LIMIT')
  }

  #listen(): void {
    const parser = this.#parser
    parser.on('error', () => this.#stop('XML_NOT_WELL_FORMED'))
    parser.on('doctype', (body) => this.#stop('XML_DOCTYPE', parser.line - newlines(body)))
    parser.on('xmldecl', () => this.#heard())
    parser.on('processinginstruction', () => this.#heard())
    parser.on('comment', () => this.#heard())
    parser.on('opentagstart', () => { this.#attributes = 0 })
    parser.on('attribute', ({ value }) => this.#attribute(value.length))
    parser.on('opentag', (tag) => this.#open(tag.local, tag.uri))
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
    parser.on('closetag', () => this.#close())
  }

  #heard(): void {
    this.#sinceEvent = 0
  }

  #attribute(length: number): void {
    this.#heard()
    this.#attributes++
    if (length > XML_LIMITS.attribute || this.#attributes > XML_LIMITS.attributes) this.#stop('XML_LIMIT')
  }

  #open(local: string, namespace: string): void {
    this.#heard()
    this.#depth++
    if (this.#depth > XML_LIMITS.depth) this.#stop('XML_LIMIT')
    if (!this.#stopped) this.#events.open(local, namespace)
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

const newlines = (text: string): number => text.split('\n').length - 1
