import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrintedReceipt } from '../../server/cli/receiver.ts'
import { CORPUS } from '../drill/corpus/cases.ts'
import { bsnsIn, control } from '../drill/corpus/rules.ts'
import { AREAS } from '../store/deliveries.ts'
import { dataFolder, raadszicht } from './product.ts'

let home: Awaited<ReturnType<typeof dataFolder>>
beforeAll(async () => { home = await dataFolder() })
afterAll(() => home.remove())

interface Sent { readonly name: string; readonly bytes: Uint8Array; readonly wanted: readonly (string | null)[] }

/** Every case in its order, each with what must go before it, a good file after a bad one, and the same again after a good one. */
const SENT: readonly Sent[] = [
  ...[2015, 2025].map((vintage): Sent => ({ name: `gebieden-${vintage}.csv`, bytes: Buffer.from(AREAS + '\n'.repeat(vintage - 2014)), wanted: ['accepted'] })),
  ...CORPUS.flatMap(({ name, bytes, expect: wanted, after }): Sent[] => [
    ...(after ? [{ ...after, wanted: ['accepted', 'accepted_with_warning'] }] : []),
    { name, bytes, wanted: [wanted] },
    wanted === 'rejected' ? { name: 'controle.csv', bytes: control(), wanted: ['accepted', 'accepted_with_warning'] } : { name, bytes, wanted: ['already_imported'] },
  ]),
].map((one, at) => ({ ...one, name: `${String(at).padStart(3, '0')}-${one.name}` }))

describe('The corpus of our own, through the built command', () => {
  it('is answered as agreed in one go, with no BSN in what it says, its log, or the folder for temporary files', async () => {
    const [files, temp] = [join(home.folder, '..', 'bestanden'), join(home.folder, '..', 'tijdelijk')]
    for (const folder of [files, temp]) await mkdir(folder)
    for (const { name, bytes } of SENT) await writeFile(join(files, name), bytes)
    const env = { RAADSZICHT_DATA: home.folder, RAADSZICHT_KEY: join(home.folder, '..', 'raadszicht.key'), RAADSZICHT_GEMEENTE: 'GM9901', TMPDIR: temp }
    await raadszicht(['key', 'new'], env)
    const { code, out, err } = await raadszicht(['import', '--json', ...SENT.map(({ name }) => join(files, name))], env)
    const receipts = JSON.parse(out) as PrintedReceipt[]
    const wrong = receipts.map(({ status }, at) => ({ name: SENT[at]!.name, status, wanted: SENT[at]!.wanted })).filter(({ status, wanted }) => !wanted.includes(status))
    expect([wrong, receipts.length, code]).toEqual([[], SENT.length, 1])
    expect(bsnsIn([out, err, await readFile(join(home.folder, 'postgres.log'), 'utf8')].join('\n'))).toEqual([])
    expect(await readdir(temp)).toEqual([])
  }, 120_000)
})
