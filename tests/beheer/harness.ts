import { request, type ClientRequest, type IncomingHttpHeaders } from 'node:http'
import { listen } from '../../server/api/listen.ts'
import { deskOf } from '../../server/beheer/desk.ts'
import { createBeheer } from '../../server/beheer/server.ts'
import { openLogin } from '../../server/store/connect.ts'
import { GEMEENTE, KEY } from '../store/deliveries.ts'
import { testDatabase, type TestDatabase } from '../store/database.ts'

/** An answer of Beheer, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Beheer as it runs: on a port of its own, over the two logins it has and no other. */
export interface RunningBeheer {
  readonly db: TestDatabase
  readonly port: number
  readonly logged: readonly string[]
  ask(method: string, path: string, headers?: Record<string, string>, body?: Uint8Array | string): Promise<Answer>
  /** Sends a file as the page does. */
  send(fileName: string, body: Uint8Array | string, headers?: Record<string, string>): Promise<Answer>
  /** Begins to send a file and hands over the request, to be ended or broken off. */
  begin(fileName: string): ClientRequest
  close(): Promise<void>
}

export async function runBeheer(webRoot: string | null = null, patience?: number): Promise<RunningBeheer> {
  const db = await testDatabase()
  const stores = { ingest: openLogin('ingest', db.entrance('ingest')), staff: openLogin('staff', db.entrance('staff')) }
  const logged: string[] = []
  const app = await createBeheer({ desk: deskOf(stores, { gemeente: GEMEENTE, key: KEY }), webRoot, ...(patience === undefined ? {} : { patience }), logTo: { write: (line) => void logged.push(line) } })
  const port = await listen(app, { port: 0, host: '127.0.0.1' })
  const ask: RunningBeheer['ask'] = (method, path, headers = {}, body = '') => answerTo(request({ port, host: '127.0.0.1', method, path, headers }), body)
  const fileHeaders = (fileName: string) => ({ 'content-type': 'application/octet-stream', 'content-disposition': dispositionOf(fileName) })
  return {
    db, port, logged, ask,
    send: (fileName, body, headers = {}) => ask('POST', '/v1/beheer/leveringen', { ...fileHeaders(fileName), ...headers }, body),
    begin: (fileName) => request({ port, host: '127.0.0.1', method: 'POST', path: '/v1/beheer/leveringen', headers: { ...fileHeaders(fileName), 'transfer-encoding': 'chunked' } }),
    close: async () => { await app.close(); await stores.ingest.close(); await stores.staff.close(); await db.close() },
  }
}

export const dispositionOf = (fileName: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`

/** Ends a request with its body and waits for the whole answer. */
export function answerTo(asked: ClientRequest, body: Uint8Array | string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.on('error', reject)
    asked.on('response', (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') }))
    })
    asked.end(body)
  })
}
