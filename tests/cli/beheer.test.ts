import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../house/files.ts'
import { dataFolder, freePort, raadszicht, serving, stopped } from './product.ts'

const example = (name: string): string => join(ROOT, 'fixtures', 'deliveries', name)

let home: Awaited<ReturnType<typeof dataFolder>>
let env: Record<string, string>
let website: { child: ChildProcess; url: string; said: () => string }

beforeAll(async () => {
  home = await dataFolder()
  env = { RAADSZICHT_DATA: home.folder, RAADSZICHT_KEY: join(home.folder, '..', 'raadszicht.key'), RAADSZICHT_GEMEENTE: 'GM9901', PORT: await freePort() }
  await raadszicht(['key', 'new', env['RAADSZICHT_KEY'] ?? ''], env)
  website = await serving(['serve'], env)
}, 120_000)
afterAll(async () => {
  if (website) await stopped(website.child)
  await home.remove()
})

const beheerIn = (said: string): string | undefined => /http:\/\/localhost:(\d+)\/beheer/.exec(said)?.[1]
const at = (port: string | undefined, path: string): string => `http://127.0.0.1:${port}${path}`

async function send(port: string | undefined, name: string): Promise<Response> {
  return fetch(at(port, '/v1/beheer/leveringen'), {
    method: 'POST', body: await readFile(example(name)), headers: { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${name}` },
  })
}

describe('Beheer runs beside the website', () => {
  it('on the next port, in a process of its own, and says where', () => {
    expect(beheerIn(website.said())).toBe(String(Number(env['PORT']) + 1))
  })

  it('takes in files while the website answers', async () => {
    const port = beheerIn(website.said())
    expect((await send(port, 'gebieden.csv')).status).toBe(201)
    const answers = await Promise.all([send(port, 'kostenregels.csv'), fetch(`${website.url}/gezond`)])
    expect(answers.map(({ status }) => status)).toEqual([201, 200])
    expect(await (await fetch(at(port, '/v1/beheer/leveringen'))).json()).toMatchObject({ aantal: 2, gemeente: { naam: 'Voorbeeldstad' } })
    expect((await fetch(at(port, '/beheer'))).headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('is not on the website, whose server knows nothing of it', async () => {
    for (const path of ['/beheer', '/beheer.html', '/v1/beheer/leveringen']) expect([path, (await fetch(website.url + path)).status]).toEqual([path, 404])
    expect((await fetch(`${website.url}/v1/beheer/leveringen`, { method: 'POST', body: 'x' })).status).toBe(404)
  })

  it('is where a second program sends its user', async () => {
    expect(await raadszicht(['import', example('huishoudens.csv')], env)).toMatchObject({ code: 1, err: expect.stringMatching(/in gebruik.*via Beheer/s) })
  })

  it('ends with the website, and what it took in stays', async () => {
    const port = beheerIn(website.said())
    const halfway = await begun(port)
    const start = performance.now()
    expect(await stopped(website.child)).toBe(0)
    expect(performance.now() - start).toBeLessThan(9_000)
    expect(await halfway.end).toBe('broken off')
    await expect(fetch(at(port, '/beheer'))).rejects.toThrow()
    const { out } = await raadszicht(['import', example('kostenregels.csv'), '--json'], env)
    expect(JSON.parse(out)).toMatchObject([{ status: 'already_imported' }])
  })

  it('ends when the website is killed, and takes another port when somebody has its own', async () => {
    const taken = await occupy(Number(env['PORT']) + 1)
    website = await serving(['serve'], env)
    const port = beheerIn(website.said())
    expect(port).not.toBe(String(Number(env['PORT']) + 1))
    expect(await (await fetch(at(port, '/v1/beheer/leveringen'))).json()).toMatchObject({ aantal: 2 })
    await stopped(website.child, 'SIGKILL')
    await expect.poll(() => fetch(at(port, '/beheer')).then(() => 'open', () => 'closed'), { timeout: 10_000 }).toBe('closed')
    taken.close()
  }, 60_000)

  it('stays shut without a key, with a wrong key, or without a gemeente, and says why; the website opens', async () => {
    for (const [change, words] of [[{ RAADSZICHT_KEY: '' }, /Beheer is dicht.*RAADSZICHT_KEY/], [{ RAADSZICHT_KEY: example('kostenregels.csv') }, /Beheer is dicht.*(sleutel|chmod)/], [{ RAADSZICHT_GEMEENTE: '' }, /Beheer is dicht.*RAADSZICHT_GEMEENTE/]] as const) {
      const without = await serving(['serve'], { ...env, ...change })
      expect(without.said()).toMatch(words)
      expect((await fetch(`${without.url}/gezond`)).status).toBe(200)
      expect(await stopped(without.child)).toBe(0)
    }
  }, 60_000)

  it('cannot be started by hand', async () => {
    expect(await raadszicht(['beheer-proces'], env)).toMatchObject({ code: 2 })
  })
})

/** Begins to send a file that never ends; tells how that ended. */
async function begun(port: string | undefined): Promise<{ readonly end: Promise<string> }> {
  const asked = request(at(port, '/v1/beheer/leveringen'), { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''half.csv` } })
  const end = new Promise<string>((resolve) => { asked.on('response', () => resolve('answered')).on('error', () => resolve('broken off')) })
  asked.write(await readFile(example('jw323.xml')))
  await later(500)
  return { end }
}

const occupy = (port: number): Promise<Server> => new Promise((resolve) => {
  const server = createServer().listen(port, '127.0.0.1', () => resolve(server))
})
