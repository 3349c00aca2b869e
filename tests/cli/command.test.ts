import { writeFile, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../server/api/server.ts'
import { readSettings } from '../../server/cli/settings.ts'
import { fakeStore } from '../api/fake-store.ts'
import { ROOT } from '../house/files.ts'
import { dataFolder, raadszicht } from './product.ts'

const example = (name: string): string => join(ROOT, 'fixtures', 'deliveries', name)

let home: Awaited<ReturnType<typeof dataFolder>>
let keyFile: string
let env: Record<string, string>

beforeAll(async () => {
  home = await dataFolder()
  keyFile = join(home.folder, '..', 'raadszicht.key')
  env = { RAADSZICHT_DATA: home.folder, RAADSZICHT_KEY: keyFile, RAADSZICHT_GEMEENTE: 'GM9901' }
})
afterAll(() => home.remove())

describe('The command explains itself', () => {
  it('lists every verb in its help', async () => {
    const { code, out } = await raadszicht(['--help'])
    expect(code).toBe(0)
    for (const verb of ['serve', 'demo', 'import', 'build', 'check', 'publish', 'withdraw', 'clearing', 'reconcile', 'completeness', 'sign', 'protect', 'expire', 'key new', 'key renew', 'import --watch']) expect(out).toContain(verb)
  })

  it.each([[['koffie'], /bestaat niet/], [['import', '--snel'], /optie/], [['import'], /Welke bestanden/], [['withdraw', '2026-1'], /--reden/], [['check'], /Welke publicatie/], [['sign'], /Voor wie/], [['sign', '99992104', '--wie', 'A'], /--reden/],
    [['sign', '99992104', '--wie', 'A', '--reden', 'b', '--maand', '2026-13'], /geen maand/],
    [['expire', '--jaren', '0'], /--jaren/], [['expire', '--jaren', '-1'], /optie|--jaren/], [['expire', '--jaren', 'vijf'], /--jaren/], [['key', 'renew'], /vernieuwde sleutel/]] as const)(
    'answers %j with words and exit code 2', async (args, words) => {
      const { code, err } = await raadszicht([...args], { RAADSZICHT_GEMEENTE: 'GM9901' })
      expect(code).toBe(2)
      expect(err).toMatch(words)
    })

  it.each([['', []], ['127.0.0.1', ['127.0.0.1']], ['10.0.0.9, ::1,::ffff:10.0.0.8', ['10.0.0.9', '::1', '::ffff:10.0.0.8']]])('believes the proxies that are named, by their address: "%s"', async (RAADSZICHT_PROXY, proxies) => {
    const { site } = readSettings({ RAADSZICHT_PROXY }, '/')
    expect(site.proxies).toEqual(proxies)
    await (await createServer({ released: fakeStore(), gemeente: null, webRoot: null, log: false, ...site })).close()
  })

  it.each(['koffie', 'true', '1', 'loopback', '10.0.0.0/8', '0.0.0.0/0', '10.0.0.9,', '10.0.0.9 10.0.0.8', 'fe80::1%eth0'])('believes no proxy that is no address: %s', (RAADSZICHT_PROXY) => {
    expect(() => readSettings({ RAADSZICHT_PROXY }, '/')).toThrow(/RAADSZICHT_PROXY is geen lijst van adressen/)
  })

  it('refuses a port that is none', async () => {
    expect(await raadszicht(['serve'], { PORT: 'koffie' })).toMatchObject({ code: 2, err: expect.stringContaining('PORT') })
  })
})

describe('The key of the pseudonyms', () => {
  it('is made once, readable by its owner alone', async () => {
    expect(await raadszicht(['key', 'new', keyFile], env)).toMatchObject({ code: 0 })
    expect((await stat(keyFile)).mode & 0o077).toBe(0)
    const first = await readFile(keyFile, 'utf8')
    expect(await raadszicht(['key', 'new', keyFile], env)).toMatchObject({ code: 1 })
    expect(await readFile(keyFile, 'utf8')).toBe(first)
  })

  it('is refused inside the data folder', async () => {
    const { code, err } = await raadszicht(['key', 'new', join(home.folder, 'raadszicht.key')], env)
    expect(code).toBe(1)
    expect(err).toMatch(/gegevensmap/)
  })

  it('is asked for before anything is read, on the receipt of every file', async () => {
    const { code, out, err } = await raadszicht(['import', example('kostenregels.csv'), example('huishoudens.csv'), '--json'], { ...env, RAADSZICHT_KEY: '' })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([{ file: 'kostenregels.csv', status: 'rejected', problems: [{ code: 'KEY_MISSING' }] }, { status: 'rejected' }])
    expect(err).toMatch(/raadszicht key new/)
  })
})

describe('Import prints a receipt per file', () => {
  it('accepts good files and adds up to the cent', async () => {
    const { code, out } = await raadszicht(['import', example('gebieden.csv'), example('huishoudens.csv'), example('kostenregels.csv'), example('wmo323.xml'), '--json'], env)
    const receipts = JSON.parse(out) as { file: string; status: string; total_cents: number | null }[]
    expect(receipts.map(({ file, status }) => [file, status.startsWith('accepted')])).toEqual([['gebieden.csv', true], ['huishoudens.csv', true], ['kostenregels.csv', true], ['wmo323.xml', true]])
    expect(receipts[2]!.total_cents).toBe(await csvTotal('kostenregels.csv'))
    expect(Object.keys(receipts[0]!)).toEqual(['file', 'status', 'records', 'total_cents', 'problems'])
    expect(code).toBe(0)
  })

  it('takes nothing twice', async () => {
    const { code, out } = await raadszicht(['import', example('kostenregels.csv'), '--json'], env)
    expect(JSON.parse(out)).toMatchObject([{ status: 'already_imported' }])
    expect(code).toBe(0)
  })

  it('answers not 0 when one file is rejected, and still takes the others', async () => {
    const broken = join(home.folder, '..', 'kapot.csv')
    await writeFile(broken, (await readFile(example('kostenregels.csv'), 'utf8')).replace(/,\d\d;/, ',1;'))
    const { code, out } = await raadszicht(['import', broken, join(home.folder, '..', 'weg.csv'), home.folder, example('begroting.csv'), '--json'], env)
    expect(JSON.parse(out)).toMatchObject([
      { file: 'kapot.csv', status: 'rejected', problems: expect.arrayContaining([expect.objectContaining({ code: 'AMOUNT_FORMAT', line: 2, field: 'bedrag' })]) },
      { file: 'weg.csv', status: 'rejected', problems: [{ code: 'FILE_UNREADABLE' }] },
      { file: 'data', status: 'rejected', problems: [{ code: 'FILE_UNREADABLE' }] },
      { file: 'begroting.csv', status: expect.stringMatching(/^accepted/) },
    ])
    expect(code).toBe(1)
  })

  it('refuses a file for another gemeente', async () => {
    const { code, out } = await raadszicht(['import', example('wmo323.xml'), '--gemeente', 'GM9902', '--json'], env)
    expect(JSON.parse(out)).toMatchObject([{ status: 'rejected', problems: [{ code: 'WRONG_MUNICIPALITY' }] }])
    expect(code).toBe(1)
  })

  it('refuses another key than before, for it would split every household in two', async () => {
    const other = join(home.folder, '..', 'ander.key')
    await raadszicht(['key', 'new', other], env)
    const { code, err } = await raadszicht(['import', example('jw323.xml')], { ...env, RAADSZICHT_KEY: other })
    expect(code).toBe(1)
    expect(err).toMatch(/sleutel/)
  })
})

describe('What came in', () => {
  it('adds up, and each of its deliveries can be asked for', async () => {
    const { code, out } = await raadszicht(['clearing'], env)
    expect([code, out]).toEqual([0, expect.stringMatching(/ontvangen.*verschil[^]*participatiewet[^]*2 leveringen tellen op/)])
    const all = JSON.parse((await raadszicht(['clearing', '--json'], env)).out) as { klopt: boolean; samen: { feitenCent: number }; leveringen: { id: string; soort: string; totaalCent: number }[] }
    expect([all.klopt, all.leveringen.map((item) => item.soort)]).toEqual([true, ['kostenregels', 'wmo323']])
    expect(all.samen.feitenCent).toBe(all.leveringen.reduce((sum, item) => sum + item.totaalCent, 0))
    expect(await raadszicht(['clearing', all.leveringen[1]!.id], env)).toMatchObject({ code: 0, out: expect.stringMatching(/wmo323\.xml.*telt op/) })
    expect(await raadszicht(['clearing', '99'], env)).toMatchObject({ code: 2, err: expect.stringContaining('levering') })
  })

  it('is laid beside the jaarrekening', async () => {
    expect(await raadszicht(['reconcile'], env)).toMatchObject({ code: 0, out: expect.stringMatching(/2024: jaarrekening.*verklaren[^]*6\.71a +Hulp bij het huishouden \(Wmo\) +niet te splitsen/) })
    expect(JSON.parse((await raadszicht(['reconcile', '--json'], env)).out)).toMatchObject({ jaren: [{ jaar: 2024, onverklaardCent: null }] })
  })

  it('is judged on what is missing, and is too short for that here', async () => {
    expect(await raadszicht(['completeness'], env)).toMatchObject({ code: 0, out: expect.stringMatching(/niets open[^]*te weinig maanden/) })
    expect(await raadszicht(['sign', '99992104', '--wie', 'A', '--reden', 'b'], env)).toMatchObject({ code: 1, err: expect.stringContaining('Hier valt niets te tekenen') })
  })
})

describe('Surroundings that fail', () => {
  it('says in words that there is nothing to build from', async () => {
    expect(await raadszicht(['build', '--gemeente', 'GM9902'], env)).toMatchObject({ code: 1, err: expect.stringContaining('ingelezen') })
  })

  it('says in words that a database does not answer', async () => {
    const { code, err } = await raadszicht(['serve'], { DATABASE_URL: 'postgres://iemand:geheim@127.0.0.1:9/raadszicht' })
    expect(code).toBe(1)
    expect(err).toMatch(/DATABASE_URL|database/)
    expect(err).not.toContain('geheim')
  }, 60_000)

  it('says in words that the data folder cannot be made', async () => {
    const { code, err } = await raadszicht(['serve'], { RAADSZICHT_DATA: join(example('kostenregels.csv'), 'data') })
    expect(code).toBe(1)
    expect(err).toMatch(/map/)
  })
})

async function csvTotal(name: string): Promise<number> {
  const lines = (await readFile(example(name), 'utf8')).trim().split(/\r?\n/).slice(1)
  return lines.reduce((sum, line) => sum + Number(line.split(';')[6]!.replace(',', '')), 0)
}
