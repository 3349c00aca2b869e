import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hardTown } from '../bench/hard-town.ts'
import { raadszicht, type Outcome } from './product.ts'

const HEADER = 'household_id,buurt,wijk,gemeente,wet,taakveld,product,quarter,amount_cents'
const TOWN = [...hardTown({ wijken: 3, buurten: 8, products: 9, quarters: 2, households: 900, seed: 5 })].join('')

let home: string
let numbered = 0
beforeAll(async () => { home = await mkdtemp(join(tmpdir(), 'raadszicht-protect-')) })
afterAll(() => rm(home, { recursive: true, force: true }))

interface Made extends Outcome { readonly folder: string }

/** Runs the tool over a table of its own, into a folder of its own. */
async function protect(facts: string | Uint8Array, ...more: readonly string[]): Promise<Made> {
  const place = join(home, `${++numbered}`)
  await mkdir(place)
  await writeFile(join(place, 'feiten.csv'), facts)
  const folder = join(place, 'uitkomst')
  return { ...(await raadszicht(['protect', '--in', join(place, 'feiten.csv'), '--out', folder, ...more])), folder }
}

/** A file of the user, by its content. */
async function file(content: unknown): Promise<string> {
  const path = join(home, `bestand-${++numbered}.json`)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

type Row = Readonly<Record<'geo' | 'product' | 'period' | 'measure' | 'status' | 'value', string>>
async function cellsOf(folder: string): Promise<Row[]> {
  const [header, ...lines] = (await readFile(join(folder, 'cells.csv'), 'utf8')).trim().split('\n')
  return lines.map((line) => Object.fromEntries(line.split(',').map((text, at) => [header!.split(',')[at]!, text])) as Row)
}
const auditOf = async (folder: string) => JSON.parse(await readFile(join(folder, 'audit.json'), 'utf8')) as Record<string, unknown>

/** So many households in a buurt with one product, each of the same amount. */
const lines = (from: number, count: number, where: string, what: string, quarter = '2024K1', amount = 10_000): string =>
  Array.from({ length: count }, (_, at) => `H${from + at},${where},GM1,${what},${quarter},${amount}\n`).join('')
const [A, B, C] = ['BU1,WK1', 'BU2,WK1', 'BU3,WK1']
const HELP = 'Wmo,Hulp,Huishouden'

describe('A table of one’s own', () => {
  let made: Made
  let cells: Row[]
  beforeAll(async () => {
    made = await protect(TOWN, '--amount-rounding', '1')
    cells = await cellsOf(made.folder)
  })

  it('comes out as cells, an audit and a report, with exit code 0', async () => {
    expect(made).toMatchObject({ code: 0, err: '', out: expect.stringContaining('geslaagd') })
    expect((await readdir(made.folder)).sort()).toEqual(['audit.json', 'cells.csv', 'rapport.html'])
    expect(await readdir(join(made.folder, '..'))).toHaveLength(2)
  })

  it('has two lines for every cell of the full cross', () => {
    const labels = (key: 'geo' | 'product' | 'period') => new Set(cells.map((cell) => cell[key]))
    expect([...labels('period')].sort()).toEqual(['2024K1', '2024K2', 'Totaal'])
    expect(labels('geo').size).toBe(1 + 3 + 8)
    expect(cells).toHaveLength(2 * labels('geo').size * labels('product').size * 3)
    expect([...labels('product')]).toEqual(expect.arrayContaining(['Totaal', 'Jeugdwet', 'Jeugdwet > dag 1', 'Jeugdwet > dag 1 > Product 4']))
  })

  it('has a value exactly where a cell is shown', () => {
    expect(cells.filter(({ status, value }) => (status === 'shown') !== (value !== ''))).toEqual([])
    expect(new Set(cells.map(({ status }) => status))).toEqual(new Set(['shown', 'suppressed', 'zero']))
  })

  it('shows no number of households beside a hidden amount', () => {
    const hidden = new Set(cells.filter(({ measure, status }) => measure === 'amount' && status !== 'shown').map(({ geo, product, period }) => `${geo}|${product}|${period}`))
    expect(cells.filter((cell) => cell.measure === 'households' && cell.status === 'shown' && hidden.has(`${cell.geo}|${cell.product}|${cell.period}`))).toEqual([])
  })

  it('adds up to the cent where nothing is rounded', () => {
    const total = TOWN.trim().split('\n').slice(1).reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0)
    expect(cells.find(({ geo, product, period }) => geo === 'GM9009' && product === 'Totaal' && period === 'Totaal')).toMatchObject({ status: 'shown', value: String(total) })
  })

  it('tells in the audit what was found and what it cost', async () => {
    const audit = await auditOf(made.folder)
    expect(audit).toMatchObject({ passed: true, exact: 0, insider: 0, unions: 0, cells: cells.length / 2, input: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } })
    expect(audit['primary']).toBeGreaterThan(0)
    expect(audit['hidden_value_share']).toBeGreaterThan(0)
    for (const key of ['secondary', 'too_sharp', 'unresolved', 'seconds', 'peak_rss_mb']) expect(audit).toHaveProperty(key)
  })

  it('has a report without scripts or anything from elsewhere', async () => {
    const report = await readFile(join(made.folder, 'rapport.html'), 'utf8')
    expect(report).toMatch(/<html lang="nl">/)
    expect(report).not.toMatch(/<script|https?:|src=|@import/)
    expect(report).toContain('De toets is geslaagd')
  })

  it('comes out the same whatever the order of the lines, packed or not', async () => {
    const [header, ...rest] = TOWN.trim().split('\n')
    const again = await protect(gzipSync([header, ...rest.reverse()].join('\r\n')), '--amount-rounding', '1')
    expect(await readFile(join(again.folder, 'cells.csv'), 'utf8')).toBe(await readFile(join(made.folder, 'cells.csv'), 'utf8'))
  })

  it('rounds to 100 euro unless it is told otherwise', async () => {
    const { folder } = await protect(TOWN)
    expect((await cellsOf(folder)).filter(({ measure, value }) => measure === 'amount' && Number(value) % 10_000 !== 0)).toEqual([])
  })
})

describe('A plan and rules of one’s own', () => {
  it('publish only what the plan names', async () => {
    const plan = await file({ tables: [{ geo: ['wijk'], product: ['wet'], period: ['totaal'] }, { geo: ['gemeente'], product: ['totaal'] }] })
    const { folder, code } = await protect(TOWN, '--plan', plan)
    expect(code).toBe(0)
    const named = new Set((await cellsOf(folder)).map(({ geo, product, period }) => `${geo.slice(0, 2)} ${product} ${period}`))
    expect([...named].sort()).toEqual(['GM Totaal 2024K1', 'GM Totaal 2024K2', 'GM Totaal Totaal', 'WK Jeugdwet Totaal'])
  })

  it('hide a cell just below the threshold and show it at the threshold', async () => {
    const facts = `${HEADER}\n${lines(0, 12, A, HELP)}${lines(20, 30, B, HELP)}`
    const status = async (minimumHouseholds: number) => {
      const { folder } = await protect(facts, '--rules', await file({ minimumHouseholds }))
      return (await cellsOf(folder)).find(({ geo, product }) => geo === 'BU1' && product === 'Totaal')!.status
    }
    expect([await status(12), await status(13)]).toEqual(['shown', 'suppressed'])
  })

  it.each([
    ['--plan', '{', /geen geldige JSON/], ['--plan', {}, /"tables"/], ['--plan', { tables: [{ geo: ['straat'] }] }, /gemeente, wijk, buurt/],
    ['--plan', { tables: [{ gebied: ['wijk'] }] }, /geo, product, period/], ['--rules', [], /JSON-object/], ['--rules', { minimum: 3 }, /minimumHouseholds/],
    ['--rules', { pPercent: 10 }, /pPercent.*0 tot en met 1/], ['--rules', { minimumHouseholds: 2.5 }, /heel getal/],
  ] as const)('are refused with words: %s %j', async (option, content, words) => {
    const { code, err, folder } = await protect(TOWN, option, await file(content))
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(words) })
    await expect(readdir(folder)).rejects.toThrow()
  })
})

describe('Bad input is told with what, where and what to do, and writes nothing', () => {
  const good = `H1,${A},GM1,${HELP},2024K1,500`
  it.each([
    ['a missing column', `${HEADER.replace(',wijk', '')}\n`, /ontbreekt de kolom wijk/],
    ['a column twice', `${HEADER},wijk\n`, /kolom wijk staat twee keer/],
    ['no lines', `${HEADER}\n`, /geen regels/],
    ['an empty file', '', /geen regels/],
    ['an amount with a decimal', `${HEADER}\n${good}\n${good}.5\n`, /Regel 3 .*amount_cents is geen heel getal/],
    ['an amount that is no number', `${HEADER}\n${good}x\n`, /Regel 2 .*amount_cents/],
    ['amounts beyond what adds up exactly', `${HEADER}\n${good}0000000000000\n${good}0000000000000\n`, /te groot/],
    ['a field too few', `${HEADER}\nH1,${A},GM1,${HELP},2024K1\n`, /Regel 2 .*8 velden en de kopregel 9/],
    ['an empty field', `${HEADER}\n,${A},GM1,${HELP},2024K1,500\n`, /Regel 2.*household_id is leeg/],
    ['a loose quote', `${HEADER}\n"H1,${A},GM1,${HELP},2024K1,500\n`, /Regel 2 .*aanhalingstekens/],
    ['a buurt in two wijken', `${HEADER}\n${good}\nH2,BU1,WK2,GM1,${HELP},2024K1,500\n`, /Regel 3.*kolom buurt .*kolom wijk dan op regel 2/],
    ['a wijk in two gemeenten', `${HEADER}\n${good}\nH2,BU2,WK1,GM2,${HELP},2024K1,500\n`, /Regel 3.*kolom wijk .*kolom gemeente dan op regel 2/],
    ['a product in two taakvelden', `${HEADER}\n${good}\nH2,${A},GM1,Wmo,Anders,Huishouden,2024K1,500\n`, /Regel 3.*kolom product .*kolom taakveld dan op regel 2/],
    ['a taakveld in two laws', `${HEADER}\n${good}\nH2,${A},GM1,Jeugdwet,Hulp,Jeugd,2024K1,500\n`, /Regel 3.*kolom taakveld .*kolom wet dan op regel 2/],
    ['a name on two levels', `${HEADER}\nH2,WK1,WK1,GM1,${HELP},2024K1,500\n`, /zowel een wijk als een buurt/],
    ['a line with totals', `${HEADER}\nH2,${A},GM1,${HELP},Totaal,500\n`, /Regel 2.*quarter.*"Totaal"/],
    ['a file that is no UTF-8', Uint8Array.from([...Buffer.from(`${HEADER}\nH1,`), 0xe9, 0x2c]), /geen UTF-8/],
    ['half a gzip file', gzipSync(TOWN).subarray(0, 500), /geen heel gzip-bestand/],
  ] as const)('%s', async (_, facts, words) => {
    const { code, err, folder } = await protect(facts)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(words) })
    expect(await readdir(join(folder, '..'))).toEqual(['feiten.csv'])
  })

  it('never repeats what stands in a line', async () => {
    const { err } = await protect(`${HEADER}\n${good}\n999900006,BU1,WK2,GM1,${HELP},2024K1,geheim\n`)
    expect(err).not.toMatch(/999900006|geheim/)
  })

  it.each([
    [[], /--in/], [['--in', 'x.csv'], /--out/], [['--in', 'x.csv', '--out', 'y', '--amount-rounding', '0.5'], /--amount-rounding/],
    [['x.csv', '--out', 'y'], /--in/], [['--uit', 'y'], /optie/],
  ] as const)('wrong use: %j', async (args, words) => {
    expect(await raadszicht(['protect', ...args])).toMatchObject({ code: 2, err: expect.stringMatching(words) })
  })

  it('a file that is not there', async () => {
    expect(await raadszicht(['protect', '--in', join(home, 'niets.csv'), '--out', join(home, 'nooit')])).toMatchObject({ code: 1, err: expect.stringMatching(/niets\.csv \(--in\) is er niet/) })
  })

  it('a folder that is taken stays as it is', async () => {
    const taken = join(home, 'bezet')
    await mkdir(taken)
    await writeFile(join(taken, 'van-mij'), 'x')
    const facts = join(home, 'goed.csv')
    await writeFile(facts, TOWN)
    expect(await raadszicht(['protect', '--in', facts, '--out', taken])).toMatchObject({ code: 1, err: expect.stringMatching(/niet leeg/) })
    expect(await readdir(taken)).toEqual(['van-mij'])
  })
})

describe('What was shown before', () => {
  /** 30 households in A and B, 8 in C: C must be hidden, and one of the others with it. */
  const FACTS = `${HEADER}\n${lines(0, 30, A, HELP)}${lines(100, 40, B, HELP)}${lines(200, 8, C, HELP)}`
  const LAX = { minimumHouseholds: 5 }
  const status = async (folder: string, wanted: string) => (await cellsOf(folder)).find(({ geo, product, measure }) => geo === wanted && product === 'Totaal' && measure === 'amount')!.status

  /** The folder as if it had shown these areas and no others. */
  async function showing(folder: string, shown: readonly string[]): Promise<string> {
    const rows = (await cellsOf(folder)).map(({ geo, product, period, measure }) =>
      `${geo},${product},${period},${measure},${shown.includes(geo) && measure === 'amount' ? 'shown,1' : 'suppressed,'}`)
    await writeFile(join(folder, 'cells.csv'), `geo,product,period,measure,status,value\n${rows.join('\n')}\n`)
    return folder
  }

  it('is shown again, and what would be hidden without it makes place', async () => {
    const alone = await protect(FACTS)
    expect([await status(alone.folder, 'BU2'), await status(alone.folder, 'BU1')]).toEqual(['shown', 'suppressed'])
    const before = await showing((await protect(FACTS)).folder, ['BU1', 'GM1'])
    const after = await protect(FACTS, '--previous', before)
    expect(after.code).toBe(0)
    expect([await status(after.folder, 'BU2'), await status(after.folder, 'BU1')]).toEqual(['suppressed', 'shown'])
    expect(await auditOf(after.folder)).toMatchObject({ previous: 1, lost_before: 0, exact: 0 })
  })

  it('keeps two patterns of the same data safe together', async () => {
    const coarse = await file({ tables: [{ geo: ['buurt'], product: ['product'] }, { geo: ['gemeente'], product: ['totaal'] }] })
    const first = await protect(TOWN, '--plan', coarse)
    const second = await protect(TOWN, '--previous', first.folder)
    expect([first.code, second.code]).toEqual([0, 0])
    const third = await protect(TOWN, '--previous', first.folder, '--previous', second.folder)
    expect(third.code).toBe(0)
    const shown = async ({ folder }: Made) => (await cellsOf(folder)).filter((cell) => cell.status === 'shown' && cell.measure === 'amount').map(({ geo, product, period }) => `${geo} ${product} ${period}`)
    expect(await shown(second)).toEqual(expect.arrayContaining(await shown(first)))
  })

  it('that gives a household away is told, and the exit code is not 0', async () => {
    const before = await showing((await protect(FACTS)).folder, ['BU1', 'BU2', 'GM1'])
    const after = await protect(FACTS, '--previous', before)
    expect(after).toMatchObject({ code: 1, out: expect.stringMatching(/NIET geslaagd.*eerder is getoond/) })
    expect(await auditOf(after.folder)).toMatchObject({ passed: false, lost_before: expect.any(Number) })
    expect(await readFile(join(after.folder, 'rapport.html'), 'utf8')).toContain('Publiceer deze cijfers niet')
  })

  it('under looser rules is told too, and not shown again', async () => {
    const before = await protect(FACTS, '--rules', await file(LAX))
    expect(await status(before.folder, 'BU3')).toBe('shown')
    const after = await protect(FACTS, '--previous', before.folder)
    expect(after.code).toBe(1)
    expect(await status(after.folder, 'BU3')).toBe('suppressed')
  })

  it('of fewer quarters counts as the total of those quarters', async () => {
    const quarter = (name: string, from: number, small: number) => `${lines(from, 30, A, HELP, name)}${lines(from + 100, 40, B, HELP, name)}${lines(from + 200, small, C, HELP, name)}`
    const two = `${HEADER}\n${quarter('2024K1', 0, 20)}${quarter('2024K2', 1_000, 20)}`
    const before = await protect(two)
    const after = await protect(`${two}${quarter('2024K3', 2_000, 20)}`, '--previous', before.folder)
    expect(after.code).toBe(0)
    expect(await auditOf(after.folder)).toMatchObject({ lost_before: 0 })
    const small = await protect(`${two}${quarter('2024K3', 2_000, 4)}`, '--previous', before.folder)
    expect(small.code).toBe(0)
    const year = (await cellsOf(small.folder)).find(({ geo, product, period }) => geo === 'BU3' && product === 'Totaal' && period === 'Totaal')
    expect(year!.status).toBe('suppressed')
  })

  it('about other data is refused', async () => {
    const before = await protect(FACTS)
    const { code, err } = await protect(`${FACTS}${lines(300, 1, C, HELP)}`, '--previous', before.folder)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/gegevens van 2024K1 zijn anders/) })
  })

  it('in a folder that is none of ours is refused', async () => {
    const { code, err } = await protect(FACTS, '--previous', home)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/--previous/) })
  })
})

const folderOfOpenData = process.env['RAADSZICHT_OPEN_DATA'] || undefined

describe.skipIf(folderOfOpenData === undefined)('Benchmark gemeente M through the tool', () => {
  it('has 3,066 cells of which 2,254 with households, and withstands its audit', async () => {
    const folder = join(home, 'M')
    const { code } = await raadszicht(['protect', '--in', join(folderOfOpenData!, 'bench', 'bench-M.csv.gz'), '--out', folder, '--amount-rounding', '1'])
    expect(code).toBe(0)
    expect(await auditOf(folder)).toMatchObject({ cells: 3_066, zero: 812, primary: 1_276, exact: 0, too_sharp: 0, insider: 0, unions: 0, unresolved: 0 })
    expect(await cellsOf(folder)).toHaveLength(2 * 3_066)
  })
})
