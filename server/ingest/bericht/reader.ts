import { answerBody } from '../answer/reader.ts'
import { ANTWOORD } from '../answer/schema.ts'
import { assignmentBody, startBody, stopBody } from '../care/reader.ts'
import { START, STOP, TOEWIJZING } from '../care/schema.ts'
import { declarationBody } from '../declaration/reader.ts'
import { DECLARATIE } from '../declaration/schema.ts'
import type { Ledger } from '../ledger.ts'
import type { ReadContext, TextReader } from '../reading.ts'
import type { Element } from '../xml/schema.ts'
import { Walker, type MessageEvents } from '../xml/walker.ts'
import type { Body, World } from './body.ts'
import { DIALECTS, type Dialect } from './dialect.ts'

const OTHER_MESSAGE = /^http:\/\/www\.istandaarden\.nl\/i(wmo|jw)\//

/** The elements of each message and what reads them, by the number both laws share. */
export const MESSAGES_READ: Readonly<Record<string, { readonly schema: Element; readonly body: (world: World) => Body }>> = {
  301: { schema: TOEWIJZING, body: assignmentBody },
  305: { schema: START, body: startBody },
  307: { schema: STOP, body: stopBody },
  323: { schema: DECLARATIE, body: declarationBody },
  325: { schema: ANTWOORD, body: answerBody },
}

/** Reads a message of iWmo or iJw 3.2: the namespace of its first element tells which one it is. */
export const berichtReader = (context: ReadContext, ledger: Ledger): TextReader => new Walker(ledger, new Bericht(context, ledger))

class Bericht implements MessageEvents {
  #context: ReadContext
  #ledger: Ledger
  #body: Body | null = null

  constructor(context: ReadContext, ledger: Ledger) {
    this.#context = context
    this.#ledger = ledger
  }

  root(local: string, namespace: string): ReturnType<MessageEvents['root']> {
    const dialect = DIALECTS.find((item) => item.namespaces.message === namespace)
    const message = dialect && MESSAGES_READ[numberOf(dialect)]
    if (local !== 'Bericht' || dialect === undefined || message === undefined) {
      this.#ledger.stop(local !== 'Bericht' || OTHER_MESSAGE.test(namespace) ? 'KIND_UNKNOWN' : 'XML_NAMESPACE', { line: null, field: null })
      return null
    }
    this.#ledger.kind = dialect.kind
    this.#body = message.body({ dialect, context: this.#context, ledger: this.#ledger })
    return { schema: message.schema, namespaces: dialect.namespaces }
  }

  open(key: string, line: number): void {
    this.#body?.open(key, line)
  }

  leaf(key: string, text: string, line: number): void {
    this.#body?.leaf(key, text, line)
  }

  close(key: string): void {
    this.#body?.close(key)
  }
}

/** `323` for the declaration of either law. */
export const numberOf = ({ kind }: Dialect): string => kind.slice(-3)
