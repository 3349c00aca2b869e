import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../house/files.ts'
import { dataFolder, raadszicht, start } from './product.ts'

let home: Awaited<ReturnType<typeof dataFolder>>
let env: Record<string, string>
let inbox: string

beforeAll(async () => {
  home = await dataFolder()
  inbox = join(home.folder, '..', 'postvak')
  await mkdir(inbox)
  env = { RAADSZICHT_DATA: home.folder, RAADSZICHT_KEY: join(home.folder, '..', 'raadszicht.key'), RAADSZICHT_GEMEENTE: 'GM9901' }
  await raadszicht(['key', 'new'], env)
})
afterAll(() => home.remove())

describe('Watching a folder', () => {
  it.each([[['import', '--watch', 'nergens'], /map die bestaat/], [['import', '--watch', '.', 'ook.csv'], /niet allebei/]] as const)('refuses %j with words', async (args, words) => {
    const { code, err } = await raadszicht([...args], env)
    expect(code).toBe(2)
    expect(err).toMatch(words)
  })

  it('receives what comes, and ends cleanly when the system asks', async () => {
    const child = start(['import', '--watch', inbox, '--json'], env)
    let out = ''
    child.stdout!.setEncoding('utf8').on('data', (text: string) => { out += text })
    await copyFile(join(ROOT, 'fixtures', 'deliveries', 'kostenregels.csv'), join(inbox, 'dag.csv'))
    for (let tries = 0; tries < 400 && !existsSync(join(inbox, 'verwerkt', 'dag.csv.ontvangst.json')); tries++) await sleep(100)
    child.kill('SIGTERM')
    const [code, signal] = await once(child, 'close') as [number | null, string | null]
    expect([code, signal]).toEqual([0, null])
    const receipt = JSON.parse(await readFile(join(inbox, 'verwerkt', 'dag.csv.ontvangst.json'), 'utf8')) as { status: string }
    expect(JSON.parse(out)).toEqual(receipt)
    expect(receipt.status).toMatch(/^accepted/)
    expect((await readdir(home.folder)).sort()).toEqual(['postgres', 'postgres.log', 'postgres.secrets'])
  }, 90_000)
})
