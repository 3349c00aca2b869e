import { describe, expect, it } from 'vitest'
import { createServer } from '../../server/api/server.ts'
import { gemeenteCode } from '../../server/units/areas.ts'
import { fakeStore, record } from './fake-store.ts'
import { openApi } from './harness.ts'

describe('The server', () => {
  it('limits what it reads and how long it waits', async () => {
    const app = await createServer({ released: fakeStore(), gemeente: null, webRoot: null, log: false })
    expect(app.initialConfig).toMatchObject({ bodyLimit: 16_384, requestTimeout: 30_000, connectionTimeout: 60_000 })
    await app.close()
  })

  it('speaks for one gemeente: its own', async () => {
    const other = { ...record('2026-9'), gemeente: gemeenteCode('GM0118') }
    const [own, newest] = [await openApi(fakeStore([other, record('2026-2')]), { gemeente: gemeenteCode('GM9901') }), await openApi(fakeStore([other, record('2026-2')]))]
    const idsOf = async (api: typeof own) => (await api.ask('/v1/publicaties')).json<{ publicaties: { id: string }[] }>().publicaties.map(({ id }) => id)
    expect(await idsOf(own)).toEqual(['2026-2'])
    expect(await idsOf(newest)).toEqual(['2026-9'])
    expect((await own.ask('/v1/publicaties/2026-9')).statusCode).toBe(404)
    for (const api of [own, newest]) await api.close()
  })

  it('logs every request, only failures, or nothing', async () => {
    for (const [log, wanted] of [[true, 3], ['failures', 1], [false, 0]] as const) {
      const lines: string[] = []
      const store = Object.assign(fakeStore(), { broken: new Error('weg') })
      const api = await openApi(store, { log, logTo: { write: (line) => { lines.push(line) } } })
      expect((await api.ask('/v1/uitgaven')).statusCode).toBe(500)
      expect(lines, String(log)).toHaveLength(wanted)
      await api.close()
    }
  })
})
