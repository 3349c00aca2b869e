import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createKeyFile, createRenewedKeyFile, readKeyFile } from '../../server/access/key-file.ts'

let home: string
let data: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'raadszicht-key-'))
  data = join(home, 'data')
  await mkdir(data)
})
afterAll(() => rm(home, { recursive: true, force: true }))

const written = async (name: string, text: string, mode = 0o600): Promise<string> => {
  await writeFile(join(home, name), text, { mode })
  await chmod(join(home, name), mode)
  return join(home, name)
}
const keyText = (bytes: Uint8Array) => `raadszicht-key-v1 ${Buffer.from(bytes).toString('base64')}\n`

describe('A new key', () => {
  it('is 32 random bytes in a file only its owner can read', async () => {
    const path = join(home, 'keys', 'one')
    await createKeyFile(path, data)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, 'utf8')).toMatch(/^raadszicht-key-v1 [A-Za-z0-9+/]{43}=\n$/)
    expect(await readKeyFile(path, data)).toHaveLength(32)
  })

  it('is another one every time', async () => {
    const paths = [join(home, 'two'), join(home, 'three')]
    for (const path of paths) await createKeyFile(path, data)
    const [two, three] = await Promise.all(paths.map((path) => readKeyFile(path, data)))
    expect(two).not.toEqual(three)
  })

  it('never takes the place of a file that exists', async () => {
    const path = await written('kept', 'x')
    await expect(createKeyFile(path, data)).rejects.toMatchObject({ code: 'KEY_EXISTS' })
    expect(await readFile(path, 'utf8')).toBe('x')
  })

  it('is never made inside the data folder', async () => {
    await expect(createKeyFile(join(data, 'key'), data)).rejects.toMatchObject({ code: 'KEY_INSIDE_DATA' })
    await expect(createKeyFile(join(data, 'deep', 'key'), data)).rejects.toMatchObject({ code: 'KEY_INSIDE_DATA' })
    await expect(createKeyFile(join(home, 'keys', '..', 'data', 'key'), data)).rejects.toMatchObject({ code: 'KEY_INSIDE_DATA' })
  })
})

describe('A key file', () => {
  const random = Uint8Array.from({ length: 32 }, (_, at) => (at * 97 + 13 * at * at) % 256)

  it('that is not named or not there is refused, and how to make one is said', async () => {
    for (const path of [null, join(home, 'nowhere')]) {
      await expect(readKeyFile(path, data)).rejects.toMatchObject({ code: 'KEY_MISSING', message: expect.stringContaining('raadszicht key new') as string })
    }
  })

  it('inside the data folder is refused, also behind a link', async () => {
    const inside = join(data, 'inside')
    await writeFile(inside, keyText(random), { mode: 0o600 })
    await expect(readKeyFile(inside, data)).rejects.toMatchObject({ code: 'KEY_INSIDE_DATA' })
    await symlink(inside, join(home, 'link'))
    await expect(readKeyFile(join(home, 'link'), data)).rejects.toMatchObject({ code: 'KEY_INSIDE_DATA' })
    await symlink(data, join(home, 'data-link'))
    await expect(readKeyFile(join(home, 'data-link', 'inside'), data)).rejects.toMatchObject({ code: 'KEY_INSIDE_DATA' })
  })

  it('beside a data folder with the same beginning is fine', async () => {
    await expect(readKeyFile(await written('data-key', keyText(random)), data)).resolves.toEqual(random)
  })

  it.each([0o640, 0o604, 0o660, 0o602])('that others can open is refused: %o', async (mode) => {
    await expect(readKeyFile(await written(`open-${mode}`, keyText(random), mode), data)).rejects.toMatchObject({ code: 'KEY_READABLE_BY_OTHERS', message: expect.stringContaining('chmod 600') as string })
  })

  it.each([
    ['empty', ''], ['without its header', Buffer.from(random).toString('base64')], ['too short', keyText(random.subarray(0, 31))], ['too long', keyText(new Uint8Array(33).map((_, at) => random[at % 32] as number))],
    ['all zeros', keyText(new Uint8Array(32))], ['a row of steps', keyText(Uint8Array.from({ length: 32 }, (_, at) => at))],
    ['readable text', keyText(Buffer.from('dit-is-een-voorbeeld-van-sleutel'))], ['of another version', keyText(random).replace('v1', 'v2')],
  ])('that is %s is refused', async (what, text) => {
    await expect(readKeyFile(await written(`bad ${what}`, text), data)).rejects.toMatchObject({ code: 'KEY_INVALID' })
  })

  it('that was renewed holds the old key and 32 bytes more, and says so in its version', async () => {
    const path = join(home, 'keys', 'renewed')
    const made = await createRenewedKeyFile(path, data, random)
    expect([made.length, Buffer.from(made.subarray(0, 32)).equals(random), await readKeyFile(path, data)]).toEqual([64, true, made])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readFile(path, 'utf8')).toMatch(/^raadszicht-key-v2 [A-Za-z0-9+/]{43}= [A-Za-z0-9+/]{43}=\n$/)
  })

  it.each([
    ['a version with too few layers', keyText(random).replace('v1', 'v2')], ['a version with too many', keyText(random).replace('\n', ` ${Buffer.from(random).toString('base64')}\n`)],
    ['an example as its layer', keyText(random).replace('v1', 'v2').replace('\n', ` ${Buffer.alloc(32).toString('base64')}\n`)],
  ])('with %s is refused', async (what, text) => {
    await expect(readKeyFile(await written(`layer ${what}`, text), data)).rejects.toMatchObject({ code: 'KEY_INVALID' })
  })

  it('is never repeated in a message', async () => {
    const path = await written('secret', `${keyText(random)}more`)
    const error = await readKeyFile(path, data).catch((found: unknown) => found) as Error
    expect(error.message).not.toContain(Buffer.from(random).toString('base64'))
  })
})
