import { afterEach, describe, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { listen, ListenError } from '../../server/api/listen.ts'
import { createServer } from '../../server/api/server.ts'
import { fakeStore } from './fake-store.ts'

const HOST = '127.0.0.1'
const open: FastifyInstance[] = []
const server = async () => {
  const app = await createServer({ released: fakeStore(), gemeente: null, webRoot: null, log: false })
  open.push(app)
  return app
}
afterEach(async () => { await Promise.all(open.splice(0).map((app) => app.close())) })

describe('Listening', () => {
  it('takes a free port and says which', async () => {
    const port = await listen(await server(), { port: 0, host: HOST })
    const answer = await fetch(`http://${HOST}:${port}/v1/publicaties`)
    expect([answer.status, answer.headers.get('api-version')]).toEqual([200, '1.4.0'])
  })

  it('on a port in use says so and what to do', async () => {
    const port = await listen(await server(), { port: 0, host: HOST })
    const failure = await listen(await server(), { port, host: HOST }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ListenError)
    expect(failure).toMatchObject({ code: 'EADDRINUSE', message: `Poort ${port} is al in gebruik door een ander programma. Stop dat programma, of kies een andere poort: PORT=${port + 1} npm start` })
  })

  it.each([[{ port: 70_000, host: HOST }, /is geen poort/], [{ port: 0, host: '192.0.2.1' }, /hoort niet bij deze computer/]])('where it cannot says why: %j', async (where, words) => {
    await expect(listen(await server(), where)).rejects.toThrow(words)
  })

  it('ends at once when it is closed', async () => {
    const app = await server()
    const port = await listen(app, { port: 0, host: HOST })
    await fetch(`http://${HOST}:${port}/gezond`)
    const before = Date.now()
    await app.close()
    expect(Date.now() - before).toBeLessThan(2_000)
  })
})
