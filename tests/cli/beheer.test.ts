import type { ChildProcess } from 'node:child_process'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../house/files.ts'
import type { PrintedReceipt } from '../../server/cli/receiver.ts'
import { dataFolder, freePort, raadszicht, serving, start, stopped } from './product.ts'

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

  it('gets the files of a command beside the website, which answers as it does alone', async () => {
    const { code, out, err } = await raadszicht(['import', '--json', example('huishoudens.csv'), example('kostenregels.csv'), example('kostenregels-broken.csv'), 'nergens.csv'], env)
    const receipts = JSON.parse(out) as PrintedReceipt[]
    expect([code, err]).toEqual([1, expect.stringContaining('Beheer van de website')])
    expect(receipts.map(({ file, status }) => [file, status])).toEqual([['huishoudens.csv', expect.stringMatching(/^accepted/)], ['kostenregels.csv', 'already_imported'], ['kostenregels-broken.csv', 'rejected'], ['nergens.csv', 'rejected']])
    expect(receipts.map(({ problems }) => problems[0]?.code)).toEqual([undefined, 'ALREADY_IMPORTED', expect.any(String), 'FILE_UNREADABLE'])
    expect(receipts[2]).toEqual(await alone(['kostenregels-broken.csv']))
    expect((await raadszicht(['import', example('huishoudens.csv')], env)).code).toBe(0)
  }, 60_000)

  it('gets what is put in a folder that a command watches, and once when two watch it', async () => {
    const inbox = join(home.folder, '..', 'postvak')
    await mkdir(inbox)
    const watching = [1, 2].map(() => start(['import', '--watch', inbox, '--json'], env))
    await copyFile(example('contracten.csv'), join(inbox, 'dag.csv'))
    const receipt = join(inbox, 'verwerkt', 'dag.csv.ontvangst.json')
    await expect.poll(() => existsSync(receipt), { timeout: 40_000 }).toBe(true)
    expect(JSON.parse(await readFile(receipt, 'utf8'))).toMatchObject({ status: expect.stringMatching(/^accepted/) })
    expect(await Promise.all(watching.map((child) => stopped(child, 'SIGTERM')))).toEqual([0, 0])
    expect((await readdir(join(inbox, 'verwerkt'))).sort()).toEqual(['dag.csv', 'dag.csv.ontvangst.json'])
  }, 90_000)

  it('tells a command for another gemeente, and other work, what to do', async () => {
    expect(await raadszicht(['import', '--gemeente', 'GM9902', example('huishoudens.csv')], env)).toMatchObject({ code: 1, err: expect.stringMatching(/leest in voor GM9901/) })
    expect(await raadszicht(['reconcile'], env)).toMatchObject({ code: 1, err: expect.stringMatching(/in gebruik.*Inlezen gaat dan vanzelf via Beheer.*Stop de website voor ander werk/s) })
  }, 60_000)

  it('starts again when it dies, on the same port, and the website goes on meanwhile', async () => {
    const port = beheerIn(website.said())
    const halfway = await begun(port)
    process.kill(childOf(website.child, 'beheer-proces'), 'SIGKILL')
    expect(await halfway.end).toBe('broken off')
    await expect.poll(() => website.said()).toMatch(/Beheer draait niet meer.*De website werkt door.*over 1 seconde opnieuw/s)
    expect((await fetch(`${website.url}/gezond`)).status).toBe(200)
    expect(await raadszicht(['import', '--json', example('huishoudens.csv')], env)).toMatchObject({ out: expect.stringMatching(/already_imported|DATA_FOLDER_IN_USE|BEHEER_AWAY/) })
    await expect.poll(() => fetch(at(port, '/beheer')).then(({ status }) => status, () => 0), { timeout: 20_000 }).toBe(200)
    expect((await send(port, 'signalen.csv')).status).toBe(201)
    expect(await (await fetch(at(port, '/v1/beheer/leveringen'))).json()).toMatchObject({ leveringen: expect.not.arrayContaining([expect.objectContaining({ bestand: 'half.csv' })]) })
  }, 60_000)

  it('ends with the website, and what it took in stays', async () => {
    const port = beheerIn(website.said())
    const halfway = await begun(port)
    const begin = performance.now()
    expect(await stopped(website.child)).toBe(0)
    expect(performance.now() - begin).toBeLessThan(9_000)
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
    expect(await (await fetch(at(port, '/v1/beheer/leveringen'))).json()).toMatchObject({ aantal: 6 })
    await stopped(website.child, 'SIGKILL')
    await expect.poll(() => fetch(at(port, '/beheer')).then(() => 'open', () => 'closed'), { timeout: 10_000 }).toBe('closed')
    const { out, err } = await raadszicht(['import', example('kostenregels.csv'), '--json'], env)
    expect([JSON.parse(out), err.includes('Beheer van de website')]).toMatchObject([[{ status: 'already_imported' }], false])
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

/** What the command says of files when it has a database of its own. */
async function alone(names: readonly string[]): Promise<unknown> {
  const own = await dataFolder()
  const { out } = await raadszicht(['import', '--json', ...names.map(example)], { ...env, RAADSZICHT_DATA: own.folder })
  await own.remove()
  return (JSON.parse(out) as unknown[])[0]
}

/** The process that a process started with this word in its command. */
function childOf(parent: ChildProcess, word: string): number {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent.pid)], { encoding: 'utf8' }).trim().split('\n')
  return Number(lines.find((line) => line.includes(word))?.trim().split(' ')[0])
}

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
