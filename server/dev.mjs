// npm run dev: the product while you work on it. Pages reload by themselves; the server is rebuilt and restarted when its sources change.
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const PORT = Number(process.env.PORT ?? 3000)
const API_PORT = PORT + 1

if (spawnSync(process.execPath, [join(ROOT, 'server', 'setup.mjs'), 'packages'], { stdio: 'inherit' }).status !== 0) process.exit(1)
const { build, createServer } = await import('vite')

let product = null
let queue = Promise.resolve()
const watcher = await build({ configFile: join(ROOT, 'vite.server.config.ts'), root: ROOT, logLevel: 'warn', build: { watch: {} } })
watcher.on('event', (event) => {
  if (event.code === 'END') queue = queue.then(restart)
})

const pages = await createServer({
  configFile: join(ROOT, 'vite.config.ts'),
  server: { port: PORT, proxy: { '/v1/beheer': `http://127.0.0.1:${API_PORT + 1}`, '/v1': `http://127.0.0.1:${API_PORT}` } },
})
await pages.listen()
pages.printUrls()

process.once('SIGINT', stop)
process.once('SIGTERM', stop)

async function restart() {
  await endProduct()
  product = spawn(process.execPath, [join(ROOT, 'server', 'bin.mjs'), 'demo'], { stdio: 'inherit', env: { ...process.env, PORT: String(API_PORT) } })
}

async function endProduct() {
  if (product === null || product.exitCode !== null) return
  const ended = new Promise((resolve) => product.once('exit', resolve))
  product.kill('SIGTERM')
  await ended
}

async function stop() {
  await Promise.all([watcher.close(), pages.close(), queue.then(endProduct)])
  process.exit(0)
}
