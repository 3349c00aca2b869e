import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Leveringen } from '../../server/contract/beheer.ts'
import { ROWS } from '../../server/contract/rows.ts'
import { readPdf } from '../briefing/read-pdf.ts'
import { canaryFiles, testBsns } from '../drill/canary/files.ts'
import { formsOf, int32Forms, type Form } from '../drill/canary/forms.ts'
import { hitsIn, needlesOf, sweepFolder, type Hit } from '../drill/canary/sweep.ts'
import { dataFolder, freePort, raadszicht, serving, stopped } from './product.ts'

/** `npm run drill:canary`: 1,000 test numbers. `npm test`: 200. */
const COUNT = import.meta.env.MODE === 'drill' ? 1_000 : 200
/** Four bytes meet by chance: so many numbers may be found as an integer of 32 bits before it is called a find. A leak shows all of them. */
const BY_CHANCE = 3
/** So many of the files go in by the command, the others over HTTP through Beheer. */
const BY_COMMAND = 25
const TABLES = [...Object.keys(ROWS), 'gebieden']
const FORMS = [['json', 'application/json, application/geo+json'], ['csv', 'text/csv'], ['arrow', 'application/vnd.apache.arrow.stream']] as const

let home: Awaited<ReturnType<typeof dataFolder>>
let bsns: readonly string[]
let work: string
const said: string[] = []
const answers: Buffer[] = []
const statuses = new Map<string, number>()
let paper: string

beforeAll(async () => {
  home = await dataFolder()
  work = join(home.folder, '..', 'werk')
  const [files, temp, keyFile] = [join(home.folder, '..', 'bestanden'), join(work, 'tijdelijk'), join(home.folder, '..', 'raadszicht.key')]
  for (const folder of [files, work, temp]) await mkdir(folder)
  bsns = testBsns(COUNT, () => false)
  const env = { RAADSZICHT_DATA: home.folder, RAADSZICHT_KEY: keyFile, RAADSZICHT_GEMEENTE: 'GM9901', TMPDIR: temp, HOME: work, RAADSZICHT_DEBUG: '1' }
  const run = async (...args: readonly string[]) => {
    const { out, err } = await raadszicht(args, env)
    said.push(out, err)
    return out
  }
  await run('key', 'new')
  const names = await Promise.all(canaryFiles(bsns).map(async ([name, text], at) => {
    const path = join(files, `${String(at).padStart(3, '0')}-${name}`)
    await writeFile(path, text)
    return path
  }))
  const [first, rest] = [names.slice(0, BY_COMMAND), names.slice(BY_COMMAND)]
  await run('import', '--json', ...first)
  await serve(env, async (_site, beheer) => { for (const path of rest) await send(beheer, path) })
  await run('import', ...names)
  const { id } = JSON.parse(await run('build', '--json')) as { id: string }
  await run('check', id)
  await run('publish', id)
  await serve(env, async (site, beheer) => {
    await askBeheer(beheer)
    await askSite(site, id)
  })
}, 300_000)
afterAll(() => home.remove())

/** The website with Beheer beside it, for as long as something is asked of them. */
async function serve(env: Record<string, string>, visit: (site: string, beheer: string) => Promise<void>): Promise<void> {
  const { child, url, said: heard } = await serving(['serve'], { ...env, PORT: await freePort() })
  await visit(url, `http://127.0.0.1:${/localhost:(\d+)\/beheer/.exec(heard())?.[1]}/v1/beheer`)
  await stopped(child)
  said.push(heard())
}

/** Keeps an answer with its headers, and its status under a name. */
async function ask(name: string, url: string, init: RequestInit = {}): Promise<Buffer> {
  const answer = await fetch(url, init)
  const body = Buffer.from(await answer.arrayBuffer())
  answers.push(Buffer.from(`${answer.status} ${JSON.stringify([...answer.headers])}`), body)
  statuses.set(name, answer.status)
  return body
}

const send = async (beheer: string, path: string): Promise<Buffer> =>
  ask(`send ${basename(path)}`, `${beheer}/leveringen`, { method: 'POST', body: await readFile(path), headers: { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}` } })

const pageOf = async (beheer: string, query: string): Promise<Leveringen['leveringen']> =>
  (JSON.parse((await ask('beheer leveringen', `${beheer}/leveringen${query}`)).toString()) as Leveringen).leveringen

/** Everything Beheer answers about what came in, with the receipt of every file. */
async function askBeheer(beheer: string): Promise<void> {
  for (const name of ['natelling', 'aansluiting', 'volledigheid']) await ask(`beheer ${name}`, `${beheer}/${name}`)
  let page = await pageOf(beheer, '')
  while (page.length > 0) {
    for (const { id } of page) await ask(`receipt ${id}`, `${beheer}/leveringen/${id}`)
    page = await pageOf(beheer, `?ouderDan=${page.at(-1)!.id}`)
  }
  await ask(`beheer ${bsns[0]}`, `${beheer}/leveringen/${bsns[0]}`)
}

/** Every table in every form, what stands around them, and a briefing on paper. */
async function askSite(site: string, id: string): Promise<void> {
  for (const path of ['/', '/v1', '/v1/openapi.json', '/v1/publicaties', `/v1/publicaties/${id}`, `/v1/publicaties/${id}/toets`, '/v1/nergens', `/v1/${bsns[0]}`]) await ask(path, site + path)
  for (const table of TABLES) for (const [form, accept] of FORMS) await ask(`${table} ${form}`, `${site}/v1/${table}?publicatie=${id}`, { headers: { accept } })
  const cijfers = [{ pagina: '/geld?jaar=2024', figuur: 'wijk-wet', toon: 'beide', tekst: '', vragen: [] }]
  const pdf = await ask('briefing', `${site}/v1/briefings`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ publicatie: id, blad: 'leden', titel: 'Alles', inleiding: '', vragen: [], cijfers }) })
  paper = (await readPdf(new Uint8Array(pdf))).text
  answers.push(Buffer.from(paper))
}

describe('The sweep itself', () => {
  it('finds every form of a number, wherever it is planted', () => {
    for (const form of [...formsOf(bsns[5]!), ...int32Forms(bsns[5]!)]) {
      const around = Buffer.concat([Buffer.alloc(1001, 7), form.bytes, Buffer.alloc(50, 9)])
      expect(hitsIn(around, needlesOf([form]), 'planted').map((hit) => hit.form)).toEqual([form.name])
      expect(hitsIn(Buffer.concat([Buffer.alloc(1001, 7), Buffer.alloc(50, 9)]), needlesOf([form]), 'planted')).toEqual([])
    }
  })

  it('finds base64 wherever in a text the number stands', () => {
    const needles = needlesOf(formsOf(bsns[5]!))
    for (const before of ['', 'a', 'ab', 'abc', 'abcd']) expect(hitsIn(Buffer.from(Buffer.from(`${before}${bsns[5]}rest`).toString('base64')), needles, 'x').length).toBeGreaterThan(0)
  })

  it('finds what is planted in a file of the data folder, also over the edge of a piece', async () => {
    const needles = needlesOf(formsOf(bsns[7]!))
    const folder = join(home.folder, '..', 'geplant')
    await mkdir(folder)
    await writeFile(join(folder, 'a'), Buffer.concat([Buffer.alloc(8_388_604), Buffer.from(bsns[7]!), Buffer.alloc(10)]))
    expect((await sweepFolder(folder, needles)).hits).toHaveLength(1)
  })
})

describe('After deliveries with test numbers, good and bad', () => {
  it('none of them stands in any byte that was written or answered', async () => {
    const needles = needlesOf(bsns.flatMap(formsOf))
    const swept = await everything(needles)
    process.stdout.write(`canary\t${bsns.length} numbers in ${formsOf(bsns[0]!).length + 2} forms\t${swept.files} files, ${Math.round(swept.bytes / 1e6)} MB\t${swept.hits.length} hits\n`)
    expect(swept.hits.slice(0, 20)).toEqual([])
    expect(swept.bytes).toBeGreaterThan(30_000_000)
  }, 300_000)

  it('with every table in every form, every receipt of Beheer and a briefing on paper among the answers', () => {
    const receipts = [...statuses.keys()].filter((name) => name.startsWith('receipt '))
    const asked = [...TABLES.flatMap((table) => FORMS.map(([form]) => `${table} ${form}`)), ...['natelling', 'aansluiting', 'volledigheid', 'leveringen'].map((name) => `beheer ${name}`), ...receipts]
    expect(asked.filter((name) => statuses.get(name) !== 200)).toEqual([])
    expect(receipts.length).toBeGreaterThan(60)
    expect(new Set([...statuses].filter(([name]) => name.startsWith('send ')).map(([, status]) => status))).toEqual(new Set([201, 400]))
    expect(answers.some((answer) => answer.includes('"rijen":[{'))).toBe(true)
    expect(paper).toMatch(/Alles[\s\S]*2024/)
  })

  it('not as an integer of 32 bits either, but by chance', async () => {
    const needles = needlesOf(bsns.flatMap((bsn) => int32Forms(bsn).map(({ name, bytes }): Form => ({ name: `${name} ${bsn}`, bytes }))))
    const { hits } = await everything(needles)
    expect(new Set(hits.map(({ form }) => form)).size).toBeLessThanOrEqual(BY_CHANCE)
  }, 300_000)

  it('and the key stands nowhere but in its file', async () => {
    const key = Buffer.from((await readFile(join(home.folder, '..', 'raadszicht.key'), 'utf8')).trim().split(' ')[1]!, 'base64')
    const forms = [key, Buffer.from(key.toString('hex')), Buffer.from(key.toString('base64')), Buffer.from(key.toString('base64url'))].map((bytes, at): Form => ({ name: `key ${at}`, bytes }))
    expect((await everything(needlesOf(forms))).hits.slice(0, 20)).toEqual([])
  }, 300_000)
})

/** The data folder with its log ahead and its logs, the folder for temporary files and of the user, all that was said, and every answer over HTTP. */
async function everything(needles: ReturnType<typeof needlesOf>): Promise<{ hits: readonly Hit[]; bytes: number; files: number }> {
  const folders = [await sweepFolder(home.folder, needles), await sweepFolder(work, needles)]
  const heard = [...said.map((text) => Buffer.from(text)), ...answers]
  const hits = heard.flatMap((bytes, at) => hitsIn(bytes, needles, `answer ${at}`))
  return { hits: [...folders.flatMap((found) => found.hits), ...hits], bytes: folders.reduce((sum, found) => sum + found.bytes, 0), files: folders.reduce((sum, found) => sum + found.files, 0) }
}
