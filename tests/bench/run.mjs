// npm run bench -- SUITE: runs tests/bench/SUITE.bench.ts through Vite's module runner and prints a line per figure.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, isRunnableDevEnvironment } from 'vite'

const folder = dirname(fileURLToPath(import.meta.url))
const suites = readdirSync(folder).filter((name) => name.endsWith('.bench.ts')).map((name) => name.replace('.bench.ts', ''))
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !existsSync(join(folder, `${name}.bench.ts`)))
if (asked.length === 0 || unknown !== undefined) {
  process.stderr.write(`Which suite? npm run bench -- ${suites.join(' | ')}\n`)
  process.exit(2)
}

const server = await createServer({ configFile: false, root: join(folder, '..', '..'), server: { middlewareMode: true, hmr: false, ws: false, watch: null }, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } })
const environment = server.environments.ssr
if (!isRunnableDevEnvironment(environment)) throw new Error('no module runner')
const { report } = await environment.runner.import(join(folder, 'report.ts'))
let failed = false
for (const suite of asked) {
  const { measure } = await environment.runner.import(join(folder, `${suite}.bench.ts`))
  failed = report(suite, await measure()) || failed
}
await server.close()
process.exit(failed ? 1 : 0)
