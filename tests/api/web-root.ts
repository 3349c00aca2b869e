import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const INDEX = '<!doctype html><html lang="nl"><title>Raadszicht</title><script type="module" src="/assets/app-0a1b2c3d.js"></script></html>'
export const SCRIPT = `export const page = ${JSON.stringify('wijk '.repeat(600))}\n`

/** A folder as the build makes it, in a place of its own, and how to remove it. */
export function webRoot(): { readonly folder: string, remove(): void } {
  const base = mkdtempSync(join(tmpdir(), 'raadszicht-web-'))
  const folder = join(base, 'web')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'thema'))
  writeFileSync(join(base, 'geheim.txt'), 'geheim')
  for (const [name, text] of [['index.html', INDEX], ['beheer.html', INDEX], ['favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'], ['assets/app-0a1b2c3d.js', SCRIPT], ['assets/app-0a1b2c3d.js.map', '{}'], ['assets/app-0a1b2c3d.css', 'body{}'], ['thema/thema.css', '/* neutraal */'], ['thema/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>']] as const) {
    writeFileSync(join(folder, name), text)
  }
  return { folder, remove: () => rmSync(base, { recursive: true, force: true }) }
}
