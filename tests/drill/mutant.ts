import { join } from 'node:path'
import { createServer, isRunnableDevEnvironment, type Plugin } from 'vite'
import { ROOT } from '../house/files.ts'
import type { Mutation } from './mutations.ts'

/** The product with one text in it changed. Modules keep their types: a mutation never changes what a function takes or gives. */
export type Mutant = <Module>(path: string) => Promise<Module>

/** A workshop that hands out the product in any weakened form, all from source. */
export interface Workshop {
  mutant(mutation: Mutation): Mutant
  close(): Promise<void>
}

/** Opens a workshop. One mutant lives at a time: asking for the next ends the last. */
export async function workshop(): Promise<Workshop> {
  let current: Mutation | null = null
  const weaken: Plugin = {
    name: 'weaken', enforce: 'pre',
    transform: (code, id) => (current !== null && id === join(ROOT, current.file) ? weakened(code, current) : null),
  }
  const server = await createServer({ configFile: false, root: ROOT, plugins: [weaken], server: { middlewareMode: true, hmr: false, ws: false, watch: null }, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } })
  const environment = server.environments['ssr']!
  if (!isRunnableDevEnvironment(environment)) throw new Error('no module runner')
  const mutant = (mutation: Mutation): Mutant => {
    current = mutation
    environment.moduleGraph.invalidateAll()
    environment.runner.clearCache()
    return (path) => environment.runner.import(join(ROOT, path))
  }
  return { mutant, close: () => server.close() }
}

/** A mutation that no longer finds its place is a mistake in the list. */
export function weakened(code: string, { name, from, to }: Mutation): string {
  if (code.split(from).length !== 2) throw new Error(`${name}: its text stands ${code.split(from).length - 1} times in the file`)
  return code.replace(from, () => to)
}
